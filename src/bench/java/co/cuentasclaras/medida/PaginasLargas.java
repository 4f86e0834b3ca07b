package co.cuentasclaras.medida;

import co.cuentasclaras.historia.BitacorasVisibles;
import co.cuentasclaras.historia.FiltroBitacora;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.tablero.Paginas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that read the trail, with as many lines of one cycle as are asked for: from the question to its JSON. */
final class PaginasLargas implements Medida {

    private static final int VECES = 40;

    @Override
    public String nombre() {
        return "paginas";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2" : argumentos.get(0);
        List<String> largos = argumentos.size() < 2 ? List.of("2000", "100000") : argumentos.subList(1, argumentos.size());
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class).en(LocalDate.of(2022, 11, 1));
            for (String largo : largos) {
                MillonDeLineas.multiplicar(producto.pieza(JdbcClient.class), ciclo.id(), Long.parseLong(largo));
                abrir(producto, ciclo, largo + " líneas", cuadro);
            }
        }
    }

    /** Opens each of the pages again and again. */
    static void abrir(ProductoEnMarcha producto, CicloDePrueba ciclo, String conQue, Cuadro cuadro) {
        ThreadMXBean hilos = ManagementFactory.getThreadMXBean();
        ObjectMapper json = producto.pieza(ObjectMapper.class);
        CuentaSentencias cuenta = producto.pieza(CuentaSentencias.class);
        ciclo.hacer("lider", () -> paginas(producto, ciclo.id()).forEach((pagina, abrir) -> {
            Supplier<String> enJson = () -> escribir(json, abrir.get());
            long[] cpu = new long[VECES];
            long[] reloj = new long[VECES];
            enJson.get();
            int sentencias = cuenta.de(enJson);
            for (int i = 0; i < VECES; i++) {
                long antes = System.nanoTime();
                long antesCpu = hilos.getCurrentThreadCpuTime();
                enJson.get();
                cpu[i] = hilos.getCurrentThreadCpuTime() - antesCpu;
                reloj[i] = System.nanoTime() - antes;
            }
            cuadro.fila(
                    "%s, %s: %s".formatted(producto.base().nombre(), conQue, pagina),
                    "p95 %.0f ms de CPU (%.0f ms de reloj), mediana %.0f ms de CPU, %d sentencias",
                    percentil(cpu, 95),
                    percentil(reloj, 95),
                    percentil(cpu, 50),
                    sentencias);
        }));
    }

    private static Map<String, Supplier<?>> paginas(ProductoEnMarcha producto, String ciclo) {
        BitacorasVisibles bitacoras = producto.pieza(BitacorasVisibles.class);
        Paginas paginas = producto.pieza(Paginas.class);
        Map<String, Supplier<?>> todas = new LinkedHashMap<>();
        todas.put("Bitácora", () -> bitacoras.deCiclo(ciclo, FiltroBitacora.SIN_FILTRO, 1));
        todas.put(
                "Bitácora, con palabras",
                () -> bitacoras.deCiclo(
                        ciclo, FiltroBitacora.escrito(null, null, null, null, null, "estrategia rendición"), 1));
        todas.put(
                "Bitácora, de una persona",
                () -> bitacoras.deCiclo(
                        ciclo, FiltroBitacora.escrito(null, "planeacion", null, null, null, null), 1));
        todas.put("Historia", () -> paginas.historia(ciclo, FiltroHistoria.SIN_FILTRO, 1));
        todas.put("Tablero a un día", () -> paginas.tableroAl("2022-10-15", 1));
        todas.put("Cronograma a un día", () -> paginas.cronogramaAl("2022-10-15", ciclo));
        return todas;
    }

    private static String escribir(ObjectMapper json, Object pagina) {
        try {
            return json.writeValueAsString(pagina);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double percentil(long[] tiempos, int cual) {
        long[] ordenados = tiempos.clone();
        Arrays.sort(ordenados);
        return ordenados[(int) Math.ceil(ordenados.length * cual / 100.0) - 1] / 1e6;
    }
}
