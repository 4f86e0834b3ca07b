package co.cuentasclaras.operacion;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Elenco;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.FichasDelCiclo;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each file is the database of an older program on 14 or 18 October, in the middle of the example's cycle, with tasks that
 * wait, two of them late; src/docs/cambiar-una-cosa.md says how one is made.
 */
@DisplayName("Un programa nuevo sobre la base de uno anterior")
class VersionNuevaTest {

    private static final Path VERSIONES = Path.of("src/test/resources/versiones");
    private static final LocalDate HOY = LocalDate.of(2022, 10, 18);
    private static final Map<String, String> PASOS = Map.ofEntries(
            Map.entry("clasificarPregunta", "clasificacion {'via':'RESPONDER','rol':'proyectos'}"),
            Map.entry("proyectarRespuesta", "proyecto {'texto':'En junio.','enviar':true}"),
            Map.entry("revisarRespuesta", "revision {'aprueba':true}"),
            Map.entry("comunicarRespuesta", "comunicacion {'medio':'PUBLICADA'}"),
            Map.entry("publicarRespuesta", "publicacion {'preguntaPublica':'¿Cuándo?','respuestaPublica':'En junio.'}"),
            Map.entry("trasladarPregunta", "traslado {'entidad':'Alcaldía de Villaclara','constancia':'Oficio 1'}"),
            Map.entry("pedirComplemento", "requerimiento {'falta':'La vereda'}"),
            Map.entry("prorrogarTermino", "prorroga-decision {'concede':true}"),
            Map.entry("cerrarSinRespuesta", "cierre {'motivo':'No es una pregunta'}"),
            Map.entry("revisarPlan", "revision {}"),
            Map.entry("aprobarPlan", "aprobacion {}"));

    @TempDir
    private Path carpeta;

    @AfterEach
    void relojDeVerdad() {
        ClockUtil.reset();
    }

    static Stream<String> versiones() throws IOException {
        try (Stream<Path> archivos = Files.list(VERSIONES)) {
            return archivos.map(uno -> uno.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versiones")
    @DisplayName(
            "termina lo que espera con sus formularios, decide lo vencido, mueve la audiencia y lleva el ciclo a su fin")
    void sigue(String version) throws Exception {
        try (Base base = version.endsWith(".zip") ? enH2(version) : enPostgres(version);
                ConfigurableApplicationContext hoy = arrancar(base)) {
            Continuacion vida = new Continuacion(hoy);
            vida.mirarFormularios();
            vida.decidirLoVencido();
            vida.moverLaAudiencia();
            vida.darPasos();
            vida.terminarPorLaRed();
            vida.llegarAlFin();
        }
    }

    private Base enH2(String version) throws SQLException {
        String url = "jdbc:h2:file:" + carpeta.resolve("cuentas-claras");
        ejecutar(
                url,
                "sa",
                "RUNSCRIPT FROM '%s' COMPRESSION ZIP"
                        .formatted(VERSIONES.resolve(version).toAbsolutePath()));
        return new Base(url, "sa", () -> {});
    }

    private static Base enPostgres(String version) throws IOException, SQLException {
        EmbeddedPostgres servidor = EmbeddedPostgres.start();
        Base base = new Base(servidor.getJdbcUrl("postgres", "postgres"), "postgres", servidor);
        try (InputStream guion = new GZIPInputStream(Files.newInputStream(VERSIONES.resolve(version)))) {
            ejecutar(base.url(), base.usuario(), new String(guion.readAllBytes(), StandardCharsets.UTF_8));
        }
        return base;
    }

    private static void ejecutar(String url, String usuario, String guion) throws SQLException {
        try (Connection conexion = DriverManager.getConnection(url, usuario, "");
                Statement orden = conexion.createStatement()) {
            orden.execute(guion);
        }
    }

    private ConfigurableApplicationContext arrancar(Base base) {
        return new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                .profiles("prueba")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + base.url(),
                        "--spring.datasource.username=" + base.usuario(),
                        "--spring.datasource.password=",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--cuentasclaras.correo.ronda=false",
                        "--cuentasclaras.operacion.ronda=false",
                        "--cuentasclaras.sello.ronda=false",
                        "--cuentasclaras.sello.correo=false",
                        "--cuentasclaras.sello.llave=" + carpeta.resolve("sello.pem"));
    }

    private static boolean esProrroga(Task tarea) {
        return tarea.getTaskDefinitionKey().equals("prorrogarTermino");
    }

    /** Where the older program left it. */
    private record Base(String url, String usuario, Closeable servidor) implements Closeable {

        @Override
        public void close() throws IOException {
            servidor.close();
        }
    }

    /** The cycle that was running, under today's program. */
    private static final class Continuacion {

        private final ConfigurableApplicationContext hoy;
        private final CicloDePrueba ciclo;
        private final Entidad entidad;
        private final TaskService tareas;
        private final JdbcClient jdbc;

        Continuacion(ConfigurableApplicationContext hoy) {
            this.hoy = hoy;
            ciclo = hoy.getBean(CicloDePrueba.class);
            entidad = hoy.getBean(Entidad.class);
            tareas = hoy.getBean(TaskService.class);
            jdbc = hoy.getBean(JdbcClient.class);
            ciclo.de(jdbc.sql("select id from cc_ciclo").query(String.class).single())
                    .apagadoHasta(HOY, Reloj.LAS_DIEZ)
                    .seguir();
        }

        void mirarFormularios() {
            assertThat(abiertas()).hasSizeGreaterThan(5).allSatisfy(tarea -> {
                String direccion = MOTOR + "/task/" + tarea.getId();
                Navegador suyo = entidad.como(tarea.getAssignee());
                String formulario =
                        leer(suyo.get(direccion + "/form")).path("key").asText();
                assertThat(formulario).startsWith("embedded:deployment:");
                HttpResponse<String> servido = suyo.get(direccion + "/deployed-form");
                assertThat(servido.statusCode()).as(servido.body()).isEqualTo(200);
                assertThat(servido.body())
                        .isEqualTo(Files.readString(
                                Path.of("bpmn", formulario.substring(formulario.lastIndexOf(':') + 1))));
            });
        }

        void decidirLoVencido() {
            List<Task> vencidas = ciclo.tareasDelLider();
            assertThat(vencidas).hasSize(2);
            String movida = (String) tareas.getVariable(vencidas.get(0).getId(), "codigo");
            completar(
                    vencidas.get(0),
                    Map.of("decision", "reprogramar", "nuevaFecha", "2022-11-15", "motivo", "Falta gente"));
            completar(vencidas.get(1), Map.of("decision", "insistir"));
            assertThat(ciclo.tareasDelLider()).isEmpty();
            assertThat(ciclo.actividad(movida).vencimiento()).isEqualTo(LocalDate.of(2022, 11, 15));
        }

        void moverLaAudiencia() {
            LocalDate nueva =
                    ciclo.actividad(Cronograma.AUDIENCIA).vencimiento().plusDays(7);
            String ruta = "/api/ciclos/" + ciclo.id() + "/audiencia";
            Navegador lider = entidad.como("lider");
            JsonNode previa = leer(lider.get(ruta + "/previa?fecha=" + nueva));
            HttpResponse<String> movida = lider.post(
                    ruta,
                    texto(Map.of(
                            "fecha",
                            nueva.toString(),
                            "aPesarDelReparo",
                            true,
                            "version",
                            previa.path("version").asText(),
                            "motivo",
                            "El teatro está en obra")));
            assertThat(movida.statusCode()).as(movida.body()).isEqualTo(204);
            assertThat(ciclo.actividad(Cronograma.AUDIENCIA).vencimiento()).isEqualTo(nueva);
        }

        /** What waits for a question or for a plan, each by the operation of its page. */
        void darPasos() {
            // An answer that is ready makes an extension needless.
            List<Task> esperan = Stream.concat(
                            abiertas().stream().filter(VersionNuevaTest::esProrroga),
                            abiertas().stream().filter(tarea -> !esProrroga(tarea)))
                    .toList();
            for (Task tarea : esperan) {
                String[] paso =
                        PASOS.getOrDefault(tarea.getTaskDefinitionKey(), "").split(" ", 2);
                if (paso.length == 2) {
                    HttpResponse<String> dado = entidad.como(tarea.getAssignee())
                            .post(direccion(tarea) + "/" + paso[0], paso[1].replace('\'', '"'));
                    assertThat(dado.statusCode())
                            .as(tarea.getTaskDefinitionKey() + dado.body())
                            .isBetween(200, 299);
                    assertThat(tareas.createTaskQuery().taskId(tarea.getId()).count())
                            .as(tarea.getTaskDefinitionKey())
                            .isZero();
                }
            }
        }

        private String direccion(Task tarea) {
            return tarea.getTaskDefinitionKey().endsWith("Plan")
                    ? "/api/planes/" + tareas.getVariable(tarea.getId(), "plan")
                    : "/api/preguntas/"
                            + jdbc.sql("select radicado from cc_pregunta where proceso = ?")
                                    .param(tarea.getProcessInstanceId())
                                    .query(String.class)
                                    .single();
        }

        void terminarPorLaRed() {
            List<ActividadEnCurso> esperan = enCurso();
            assertThat(esperan).isNotEmpty();
            for (ActividadEnCurso una : esperan) {
                Task tarea = ciclo.tarea(una.codigo());
                entidad.como(tarea.getAssignee())
                        .post(
                                "/api/evidencias/enlaces",
                                texto(Map.of(
                                        "ciclo",
                                        ciclo.id(),
                                        "codigo",
                                        una.codigo(),
                                        "url",
                                        "https://entidad.example/" + una.codigo(),
                                        "nombre",
                                        "Soporte")));
                completar(
                        tarea,
                        Map.of(
                                "hecho",
                                "Se hizo",
                                "fecha",
                                HOY.toString(),
                                "motivoTardanza",
                                "Faltaba información",
                                "datos",
                                FichasDelCiclo.datos(una.codigo(), HOY.toString())));
                assertThat(ciclo.actividad(una.codigo()).estaTerminada())
                        .as(una.codigo())
                        .isTrue();
            }
        }

        /** Everybody does on its last day what waits; a cycle with questions does not end before they are answered. */
        void llegarAlFin() {
            boolean conPreguntas = cuantas("cc_pregunta") > 0;
            LocalDate fin = conPreguntas ? HOY.plusMonths(1) : HOY.plusYears(2);
            for (LocalDate dia = HOY; !terminado() && dia.isBefore(fin); dia = dia.plusDays(1)) {
                ciclo.vivirHasta(dia);
                for (ActividadEnCurso una : enCurso()) {
                    if (!una.vencimiento().isAfter(dia)) {
                        ciclo.terminar(una.codigo());
                    }
                }
            }
            assertThat(terminado()).as("esperan %s", enCurso()).isNotEqualTo(conPreguntas);
            assertThat(hoy.getBean(ManagementService.class)
                            .createJobQuery()
                            .withException()
                            .list())
                    .isEmpty();
        }

        private void completar(Task tarea, Map<String, String> respuestas) {
            HttpResponse<String> fin = entidad.como(tarea.getAssignee())
                    .post(
                            MOTOR + "/task/" + tarea.getId() + "/submit-form",
                            texto(Map.of(
                                    "variables",
                                    respuestas.entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    una -> Map.of("value", una.getValue(), "type", "String"))))));
            assertThat(fin.statusCode()).as(tarea.getName() + ": " + fin.body()).isBetween(200, 299);
        }

        private List<ActividadEnCurso> enCurso() {
            return ciclo.todas().stream()
                    .filter(una -> una.tarea() != null && !una.estaTerminada())
                    .toList();
        }

        private List<Task> abiertas() {
            return tareas.createTaskQuery().orderByTaskCreateTime().asc().list();
        }

        private boolean terminado() {
            return cuantas("cc_ciclo where terminado is not null") > 0;
        }

        private int cuantas(String filas) {
            return jdbc.sql("select count(*) from " + filas)
                    .query(Integer.class)
                    .single();
        }
    }
}
