package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.CicloDePrueba;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clerks who file at once on two servers of one database: each question has a number, the next one. */
final class DosServidores implements Medida {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 1);
    private static final int FUNCIONARIOS = 10;

    @Override
    public String nombre() {
        return "dos-servidores";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        int cuantas = argumentos.isEmpty() ? 500 : Integer.parseInt(argumentos.get(0));
        Path carpeta = Files.createTempDirectory("medida");
        BaseDePrueba base = BaseDePrueba.de("postgresql", carpeta);
        Map<String, Object> ajustes =
                Map.of("cuentasclaras.sello.llave", carpeta.resolve("sello.pem"), "cuentasclaras.sello.ronda", false);
        try (ProductoEnMarcha uno = ProductoEnMarcha.sobre(base, ajustes);
                ProductoEnMarcha otro = segundo(base, ajustes)) {
            CicloDePrueba ciclo = uno.pieza(CicloDePrueba.class);
            String id = ciclo.iniciar(DIA).vivirHasta(DIA).id();
            otro.pieza(CicloDePrueba.class).de(id);
            List<PreguntasDePrueba> servidores = List.of(new PreguntasDePrueba(uno), new PreguntasDePrueba(otro));
            long cpu = cpuDelProceso();
            long reloj = System.nanoTime();
            List<String> dados = radicar(servidores, cuantas);
            cuadro.fila(
                    "PostgreSQL, %d preguntas de %d funcionarios a la vez en dos servidores"
                            .formatted(cuantas, FUNCIONARIOS),
                    "%.1f ms de CPU cada una, %.1f s de reloj en todo, %s",
                    (cpuDelProceso() - cpu) / 1e6 / cuantas,
                    (System.nanoTime() - reloj) / 1e9,
                    comprobadas(dados, uno.pieza(JdbcClient.class), cuantas));
        }
    }

    /** Closed before the first, whose database it is. */
    private static ProductoEnMarcha segundo(BaseDePrueba base, Map<String, Object> ajustes) {
        Map<String, Object> suyos = new java.util.HashMap<>(ajustes);
        suyos.put("camunda.bpm.process-engine-name", "medida2");
        return ProductoEnMarcha.sobre(
                new BaseDePrueba(base.nombre(), base.url(), base.usuario(), base.clave(), () -> {}), suyos);
    }

    private static List<String> radicar(List<PreguntasDePrueba> servidores, int cuantas) throws Exception {
        ExecutorService funcionarios = Executors.newFixedThreadPool(FUNCIONARIOS);
        List<Callable<List<String>>> trabajos = IntStream.range(0, FUNCIONARIOS)
                .mapToObj(quien -> (Callable<List<String>>) () -> IntStream.range(0, cuantas / FUNCIONARIOS)
                        .mapToObj(n -> servidores.get(quien % servidores.size()).radicar(n * FUNCIONARIOS + quien))
                        .toList())
                .toList();
        List<String> dados = new ArrayList<>();
        for (Future<List<String>> suyas : funcionarios.invokeAll(trabajos)) {
            dados.addAll(suyas.get());
        }
        funcionarios.shutdown();
        return dados;
    }

    private static String comprobadas(List<String> dados, JdbcClient jdbc, int cuantas) {
        List<String> debidos =
                IntStream.rangeClosed(1, cuantas).mapToObj("P-2022-%04d"::formatted).toList();
        List<String> escritos = jdbc.sql("select radicado from cc_pregunta order by radicado")
                .query(String.class)
                .list();
        if (!debidos.equals(dados.stream().sorted().toList()) || !debidos.equals(escritos)) {
            throw new IllegalStateException("%d given, %d written".formatted(dados.size(), escritos.size()));
        }
        return "números de %s a %s sin saltos ni repetidos".formatted(debidos.get(0), debidos.get(cuantas - 1));
    }

    static long cpuDelProceso() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
