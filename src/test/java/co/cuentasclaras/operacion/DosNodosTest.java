package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Elenco;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.sello.Sellador;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Dos servidores con una sola base de datos")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DosNodosTest {

    private static EmbeddedPostgres postgres;
    private static List<ConfigurableApplicationContext> nodos = List.of();

    @BeforeAll
    static void arrancar(@TempDir Path carpeta) throws IOException {
        postgres = EmbeddedPostgres.start();
        // There is one log for both in this process, and only one may set it up.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            nodos =
                    IntStream.of(1, 2)
                            .mapToObj(cual -> CompletableFuture.supplyAsync(() -> arrancar(cual, carpeta)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    @AfterAll
    static void parar() throws IOException {
        nodos.forEach(ConfigurableApplicationContext::close);
        ClockUtil.reset();
        postgres.close();
    }

    private static ConfigurableApplicationContext arrancar(int cual, Path carpeta) {
        return new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                .profiles("prueba")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.process-engine-name=nodo" + cual,
                        "--camunda.bpm.admin-user.id=admin",
                        "--camunda.bpm.admin-user.password=" + Entidad.CLAVE,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--cuentasclaras.correo.ronda=false",
                        "--cuentasclaras.sello.ronda=false",
                        "--cuentasclaras.sello.correo=false",
                        "--cuentasclaras.sello.llave=" + carpeta.resolve("sello.pem"));
    }

    @Test
    @DisplayName("arrancan en el mismo momento sobre una base vacía, y lo que se escribe al arrancar está una vez")
    void aLaVez() {
        assertThat(nodos).allMatch(ConfigurableApplicationContext::isRunning);
        JdbcClient jdbc = jdbc(nodos.get(0));
        assertThat(jdbc.sql("select name_ from act_ru_filter order by name_")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .contains("Mis tareas");
        assertThat(jdbc.sql("select count(*) from act_re_deployment")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("sellan a la vez: cada línea una vez, y cada sello sigue a uno solo")
    void sellan() {
        JdbcClient jdbc = jdbc(nodos.get(0));
        nodos.get(0).getBean(CicloDePrueba.class).iniciar(LocalDate.of(2022, 9, 1));

        nodos.parallelStream().forEach(nodo -> {
            for (int vez = 0; vez < 5; vez++) {
                nodo.getBean(Sellador.class).sellar();
            }
        });

        List<Integer> numeros = jdbc.sql("select n from cc_bitacora_hoja order by n")
                .query(Integer.class)
                .list();
        assertThat(numeros)
                .hasSizeGreaterThan(1)
                .isEqualTo(IntStream.rangeClosed(1, numeros.size()).boxed().toList());
        assertThat(jdbc.sql("select count(*) from cc_bitacora")
                        .query(Integer.class)
                        .single())
                .isEqualTo(numeros.size());
        assertThat(jdbc.sql("select count(*) from cc_sello_llave")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "otra, postgres, No existe la base de datos",
        "postgres, nadie, no deja entrar a «nadie»",
    })
    @DisplayName("dicen en una línea que no hay esa base, o que no deja entrar")
    void sinBase(String base, String usuario, String dicho) {
        MockEnvironment ajustes = new MockEnvironment();
        ajustes.setActiveProfiles("produccion");
        Map.of(
                        "spring.datasource.url", postgres.getJdbcUrl(usuario, base),
                        "spring.datasource.username", usuario,
                        "cuentasclaras.responsables.archivo", "/etc/cuentas-claras/responsables.csv",
                        "cuentasclaras.url", "https://rendicion.entidad.gov.co",
                        "server.address", "127.0.0.1")
                .forEach(ajustes::setProperty);

        assertThatThrownBy(() -> new ComprobacionInicial().comprobar(ajustes))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining(dicho);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "uno que se detiene contesta lo que ya había recibido, y lo que aceptó está; lo nuevo lo rechaza enseguida")
    void detenido() throws Exception {
        ConfigurableApplicationContext otro = nodos.get(1);
        int puerto = otro.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        LocalDate dia = Stream.iterate(Reloj.hoy().plusDays(1), otroDia -> otroDia.plusDays(1))
                .filter(uno -> pedir(puerto, "/api/dias-no-habiles/efecto?fecha=" + uno, null)
                                .statusCode()
                        == 200)
                .findFirst()
                .orElseThrow();
        JdbcClient jdbc = jdbc(nodos.get(0));
        CompletableFuture<HttpResponse<String>> recibida;
        CompletableFuture<Void> detenido;
        try (Connection quienEstorba = postgres.getPostgresDatabase().getConnection()) {
            quienEstorba.setAutoCommit(false);
            try (Statement orden = quienEstorba.createStatement()) {
                orden.execute("lock table cc_dia_no_habil in exclusive mode");
            }
            recibida = CompletableFuture.supplyAsync(() -> pedir(
                    puerto, "/api/dias-no-habiles", "{\"fecha\": \"%s\", \"acto\": \"Decreto 1\"}".formatted(dia)));
            hasta(() -> recibida.isDone()
                    || jdbc.sql("select count(*) from pg_locks where not granted")
                                    .query(Long.class)
                                    .single()
                            > 0);
            assertThat(recibida).isNotDone();
            detenido = CompletableFuture.runAsync(otro::close);
            hasta(() -> !contesta(puerto));
            assertThat(recibida).isNotDone();
            assertThat(detenido).isNotDone();
            quienEstorba.rollback();
        }

        assertThat(recibida.get(1, TimeUnit.MINUTES).statusCode()).isBetween(200, 299);
        detenido.get(1, TimeUnit.MINUTES);
        assertThat(jdbc.sql("select acto from cc_dia_no_habil where fecha = :dia")
                        .param("dia", dia)
                        .query(String.class)
                        .list())
                .containsExactly("Decreto 1");
    }

    /** As a program asks: the browsers of the tests come in at an engine of another name. */
    private static HttpResponse<String> pedir(int puerto, String ruta, @Nullable String cuerpo) {
        HttpRequest.Builder peticion = HttpRequest.newBuilder()
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("lider:" + Entidad.CLAVE).getBytes(StandardCharsets.UTF_8)));
        if (cuerpo != null) {
            peticion.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(cuerpo));
        }
        return new Navegador(puerto).enviar(peticion.uri(URI.create("http://localhost:" + puerto + ruta)));
    }

    private static JdbcClient jdbc(ConfigurableApplicationContext nodo) {
        return nodo.getBean(JdbcClient.class);
    }

    private static boolean contesta(int puerto) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), puerto).close();
            return true;
        } catch (IOException rechazada) {
            return false;
        }
    }

    private static void hasta(BooleanSupplier ocurra) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!ocurra.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }
}
