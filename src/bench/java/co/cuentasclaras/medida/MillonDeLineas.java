package co.cuentasclaras.medida;

import co.cuentasclaras.expediente.Expedientes;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.verificacion.Dictamen;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A trail of a million lines: how fast it is sealed, verified in the database, taken away as a file, and verified there; and
 * the most memory that each of these had in use. The lines are those of some months of a cycle, again and again.
 */
final class MillonDeLineas implements Medida {

    @Override
    public String nombre() {
        return "millon";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        String base = argumentos.isEmpty() ? "h2" : argumentos.get(0);
        long lineas = argumentos.size() < 2 ? 1_000_000 : Long.parseLong(argumentos.get(1));
        Path zip = Files.createTempFile("expediente", ".zip");
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            String nombre = producto.base().nombre();
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class).en(LocalDate.of(2022, 11, 1));
            multiplicar(producto.pieza(JdbcClient.class), ciclo.id(), lineas);
            Sellador sellador = producto.pieza(Sellador.class);
            anotar(cuadro, nombre + ": sellar", lineas, Uso.de(sellador::sellar));
            VerificacionDeBitacora verificacion = producto.pieza(VerificacionDeBitacora.class);
            for (String vez : List.of("la primera vez", "la segunda")) {
                anotar(
                        cuadro,
                        nombre + ": verificar en la base, " + vez,
                        lineas,
                        Uso.de(() -> exigir(verificacion.verificar(null, false), lineas)));
            }
            anotar(
                    cuadro,
                    nombre + ": exportar el expediente de la entidad",
                    lineas,
                    Uso.de(() -> {
                        producto.pieza(Expedientes.class).exportar(null, archivo -> Files.newOutputStream(zip));
                        return zip;
                    }));
            cuadro.fila(nombre + ": tamaño del expediente", "%d MB", Files.size(zip) >> 20);
            anotar(
                    cuadro,
                    nombre + ": verificar el expediente, como en la línea de órdenes",
                    lineas,
                    Uso.de(() -> exigir(VerificacionDeExpediente.de(zip, null), lineas)));
        } finally {
            Files.delete(zip);
        }
    }

    /** More of the same lines, until there are so many. */
    static void multiplicar(JdbcClient jdbc, String ciclo, long lineas) {
        long hasta = jdbc.sql("select max(id) from cc_bitacora").query(Long.class).single();
        long hay = jdbc.sql("select count(*) from cc_bitacora").query(Long.class).single();
        while (hay < lineas) {
            hay += jdbc.sql(
                            """
                            insert into cc_bitacora (ciclo, codigo, momento, quien, hecho, version, datos, deducido)
                            select ciclo, codigo, momento, quien, hecho, version, datos, deducido from cc_bitacora
                            where ciclo = ? and hecho <> 'CICLO_INICIADO' and id <= ? order by id limit ?""")
                    .params(ciclo, hasta, lineas - hay)
                    .update();
        }
        jdbc.sql("analyze").update();
    }

    private static Dictamen exigir(Dictamen dictamen, long lineas) {
        if (!dictamen.correcta() || dictamen.selladas() < lineas) {
            throw new IllegalStateException("%d lines, %s".formatted(dictamen.selladas(), dictamen.fallas()));
        }
        return dictamen;
    }

    private static void anotar(Cuadro cuadro, String que, long lineas, Uso uso) {
        cuadro.fila(
                que,
                "%.1f s de CPU (%.1f s de reloj), %.0f líneas por segundo de CPU, memoria hasta %d MB",
                uso.cpu / 1e9,
                uso.reloj / 1e9,
                lineas / (uso.cpu / 1e9),
                uso.memoria >> 20);
    }

    /** What something needed. */
    record Uso(long cpu, long reloj, long memoria) {

        /** What may fail. */
        interface Trabajo {

            Object hacer() throws IOException;
        }

        static Uso de(Trabajo trabajo) throws IOException {
            List<MemoryPoolMXBean> monton = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(uno -> uno.getType() == MemoryType.HEAP)
                    .toList();
            System.gc();
            monton.forEach(MemoryPoolMXBean::resetPeakUsage);
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long reloj = System.nanoTime();
            trabajo.hacer();
            return new Uso(
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu,
                    System.nanoTime() - reloj,
                    monton.stream().mapToLong(uno -> uno.getPeakUsage().getUsed()).sum());
        }
    }
}
