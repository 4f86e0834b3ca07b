package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.CicloDePrueba;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** People who read the public pages, so many of them a second, while one question a second is filed. */
final class LectoresEnPublico implements Medida {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 1);
    private static final int PUBLICADAS = 200;

    private static final List<String> PAGINAS = List.of(
            "",
            "/preguntas",
            "/preguntas?pagina=2",
            "/preguntas?q=acueducto",
            "/preguntas?q=hospital+citas&pagina=1",
            "/preguntas?tema=V%C3%ADas",
            "/preguntas/P-2022-0007",
            "/calendario",
            "/documentos",
            "/datos",
            "/preguntas.csv",
            "/preguntas.json");

    @Override
    public String nombre() {
        return "publico";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        String base = argumentos.isEmpty() ? "postgresql" : argumentos.get(0);
        int porSegundo = argumentos.size() < 2 ? 200 : Integer.parseInt(argumentos.get(1));
        int segundos = argumentos.size() < 3 ? 30 : Integer.parseInt(argumentos.get(2));
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base, Map.of("cuentasclaras.publico.paginas", true))) {
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class);
            ciclo.iniciar(DIA).vivirHasta(DIA);
            PreguntasDePrueba preguntas = new PreguntasDePrueba(producto);
            IntStream.range(0, PUBLICADAS).forEach(n -> preguntas.contestar(preguntas.radicar(n)));
            leer(producto, 50, 5);
            AtomicInteger otra = new AtomicInteger(PUBLICADAS);
            ScheduledExecutorService radicacion = Executors.newSingleThreadScheduledExecutor();
            radicacion.scheduleAtFixedRate(
                    () -> {
                        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 1_000));
                        preguntas.radicar(otra.getAndIncrement());
                    },
                    1,
                    1,
                    TimeUnit.SECONDS);
            Lectura lectura = leer(producto, porSegundo, segundos);
            radicacion.shutdown();
            radicacion.awaitTermination(10, TimeUnit.SECONDS);
            cuadro.fila(
                    "%s, %d publicadas, %d lecturas por segundo durante %d s"
                            .formatted(producto.base().nombre(), PUBLICADAS, porSegundo, segundos),
                    "%.2f ms de CPU cada una, con la de quien lee; %.0f KB cada una; reloj: mediana %.0f ms, p95 %.0f ms; %d sin respuesta buena",
                    lectura.cpu,
                    lectura.kilos,
                    lectura.mediana,
                    lectura.p95,
                    lectura.malas);
        }
    }

    private record Lectura(double cpu, double kilos, double mediana, double p95, int malas) {}

    private static Lectura leer(ProductoEnMarcha producto, int porSegundo, int segundos)
            throws InterruptedException, IOException {
        HttpClient lectores = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Queue<Long> tiempos = new ConcurrentLinkedQueue<>();
        Queue<Integer> letras = new ConcurrentLinkedQueue<>();
        AtomicInteger malas = new AtomicInteger();
        int todas = porSegundo * segundos;
        CompletableFuture<?>[] lecturas = new CompletableFuture<?>[todas];
        long cpu = DosServidores.cpuDelProceso();
        long comienzo = System.nanoTime();
        for (int n = 0; n < todas; n++) {
            long falta = comienzo + n * 1_000_000_000L / porSegundo - System.nanoTime();
            if (falta > 0) {
                TimeUnit.NANOSECONDS.sleep(falta);
            }
            HttpRequest peticion = HttpRequest.newBuilder(
                            URI.create(producto.direccion() + "/publico/2022" + PAGINAS.get(n % PAGINAS.size())))
                    .header("Accept-Encoding", "gzip")
                    .build();
            long antes = System.nanoTime();
            lecturas[n] = lectores.sendAsync(peticion, BodyHandlers.ofByteArray()).handle((respuesta, fallo) -> {
                tiempos.add(System.nanoTime() - antes);
                if (fallo != null || respuesta.statusCode() != 200) {
                    malas.incrementAndGet();
                } else {
                    letras.add(respuesta.body().length);
                }
                return null;
            });
        }
        CompletableFuture.allOf(lecturas).join();
        long[] ordenados = tiempos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Lectura(
                (DosServidores.cpuDelProceso() - cpu) / 1e6 / todas,
                letras.stream().mapToInt(Integer::intValue).average().orElse(0) / 1024,
                PaginasLargas.percentil(ordenados, 50),
                PaginasLargas.percentil(ordenados, 95),
                malas.get());
    }
}
