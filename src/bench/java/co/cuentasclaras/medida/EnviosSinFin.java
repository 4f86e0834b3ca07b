package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.publico.FormularioFirmado;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program that sends the public form without end, each time another form and another text: first from one address, then
 * from a thousand. Somebody else asks and reads beside it.
 */
final class EnviosSinFin implements Medida {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 1);
    private static final int ORIGENES = 1_000;
    private static final int A_LA_VEZ = 32;

    @Override
    public String nombre() {
        return "bot";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        String base = argumentos.isEmpty() ? "postgresql" : argumentos.get(0);
        int cuantos = argumentos.size() < 2 ? 100_000 : Integer.parseInt(argumentos.get(1));
        Map<String, Object> ajustes = Map.of(
                "cuentasclaras.publico.paginas",
                true,
                "cuentasclaras.publico.preguntas",
                true,
                "server.forward-headers-strategy",
                "native");
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base, ajustes)) {
            producto.pieza(CicloDePrueba.class).iniciar(DIA).vivirHasta(DIA);
            Envios envios = new Envios(producto);
            envios.enviar(cuantos / 2, n -> "198.51.100.7", "una dirección", cuadro);
            envios.enviar(
                    cuantos / 2,
                    n -> "203.0.%d.%d".formatted(n % ORIGENES / 250, 1 + n % ORIGENES % 250),
                    ORIGENES + " direcciones",
                    cuadro);
        }
    }

    private static final class Envios {

        private final ProductoEnMarcha producto;
        private final HttpClient programa =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        private Envios(ProductoEnMarcha producto) {
            this.producto = producto;
        }

        void enviar(int cuantos, IntFunction<String> origen, String desde, Cuadro cuadro) throws Exception {
            Map<Integer, AtomicInteger> respuestas = new TreeMap<>();
            Reloj.poner(DIA, Reloj.LAS_DIEZ);
            List<String> formularios = Stream.generate(() -> producto.pieza(FormularioFirmado.class).emitir(2022)).limit(cuantos + 1L).toList();
            Reloj.poner(DIA, LocalTime.of(10, 1));
            Semaphore lugar = new Semaphore(A_LA_VEZ);
            int antes = radicadas();
            long cpu = DosServidores.cpuDelProceso();
            long lento = 0;
            for (int n = 0; n < cuantos; n++) {
                lugar.acquire();
                programa.sendAsync(peticion(formularios.get(n), "Compre ya " + n, origen.apply(n)), BodyHandlers.discarding())
                        .whenComplete((respuesta, fallo) -> {
                            int codigo = fallo == null ? respuesta.statusCode() : 0;
                            synchronized (respuestas) {
                                respuestas
                                        .computeIfAbsent(codigo, nuevo -> new AtomicInteger())
                                        .incrementAndGet();
                            }
                            lugar.release();
                        });
                if (n % 1_000 == 500) {
                    long reloj = System.nanoTime();
                    exigir(leer(), 200);
                    lento = Math.max(lento, System.nanoTime() - reloj);
                }
            }
            lugar.acquire(A_LA_VEZ);
            double gastado = (DosServidores.cpuDelProceso() - cpu) / 1e6 / cuantos;
            int suyas = radicadas() - antes;
            CompletableFuture<HttpResponse<Void>> otra =
                    programa.sendAsync(peticion(formularios.get(cuantos), "¿Cuándo abren el puente?", "192.0.2.9"), BodyHandlers.discarding());
            cuadro.fila(
                    "%s, %d envíos desde %s".formatted(producto.base().nombre(), cuantos, desde),
                    "%d radicadas; respuestas %s; %.2f ms de CPU cada uno, con la de quien envía; otra persona: %d al preguntar, la lectura más lenta %.0f ms de reloj",
                    suyas,
                    respuestas,
                    gastado,
                    otra.join().statusCode(),
                    lento / 1e6);
        }

        private HttpRequest peticion(String formulario, String pregunta, String origen) {
            String campos = Map.of("formulario", formulario, "pregunta", pregunta, "anonima", "si").entrySet().stream()
                    .map(campo -> campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return HttpRequest.newBuilder(URI.create(producto.direccion() + "/publico/2022/preguntar"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Forwarded-For", origen)
                    .POST(HttpRequest.BodyPublishers.ofString(campos))
                    .build();
        }

        private int leer() throws Exception {
            return programa.send(
                            HttpRequest.newBuilder(URI.create(producto.direccion() + "/publico/2022/preguntas"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }

        private int radicadas() {
            return producto.pieza(JdbcClient.class)
                    .sql("select count(*) from cc_pregunta")
                    .query(Integer.class)
                    .single();
        }

        private static void exigir(int codigo, int debido) {
            if (codigo != debido) {
                throw new IllegalStateException("HTTP " + codigo);
            }
        }
    }
}
