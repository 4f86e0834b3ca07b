package co.cuentasclaras.pagina;

import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PreguntaRelevada;
import co.cuentasclaras.bitacora.Hecho.TerminoAtendido;
import co.cuentasclaras.bitacora.Hecho.TerminoVencido;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.pregunta.tramite.Clasificacion;
import co.cuentasclaras.pregunta.tramite.ClasificacionPedida;
import co.cuentasclaras.pregunta.tramite.Complementos;
import co.cuentasclaras.pregunta.tramite.Contestacion;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.relevo.Nombramientos;
import co.cuentasclaras.relevo.Sustituciones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("pregunta-ciudadana")
@DisplayName("El trámite de una pregunta")
class PreguntaCiudadanaTest {

    private static final LocalDate RECIBIDA = LocalDate.of(2023, 2, 1);
    private static final LocalDate VENCE = LocalDate.of(2023, 2, 22);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private Radicacion radicacion;

    @Autowired
    private Clasificacion clasificacion;

    @Autowired
    private Contestacion contestacion;

    @Autowired
    private Complementos complementos;

    @Autowired
    private Sustituciones sustituciones;

    @Autowired
    private Nombramientos nombramientos;

    @BeforeEach
    void elDiaEnQueSeRecibe() {
        Reloj.poner(LocalDate.of(2022, 10, 3), LocalTime.of(8, 0));
        ciclo.sinMotor("de-preguntas", 2022);
        Reloj.poner(RECIBIDA, LocalTime.of(10, 0));
    }

    @Test
    @DisplayName("pasa de quien la clasifica a quien la responde, la revisa, la comunica y la publica")
    void hastaQueSePublica() {
        String radicado = radicar("¿Cuánto costó el parque?");
        ProcessInstance tramite = tramite(radicado);
        assertThat(tramite).isWaitingAt("clasificarPregunta");
        assertThat(task(tramite))
                .isAssignedTo("servicio-ciudadano")
                .hasCandidateGroupAssociated("servicio-ciudadano")
                .hasDueDate(Reloj.momento(LocalDate.of(2023, 2, 3), LocalTime.of(23, 59, 59)));
        assertThat(mensaje(entidad.como("servicio-ciudadano")
                        .terminar(task(tramite).getId(), Map.of())))
                .contains("Decida en el formulario de la pregunta");

        responder(radicado, "planeacion");
        assertThat(tramite).isWaitingAt("proyectarRespuesta");
        assertThat(task(tramite))
                .isAssignedTo("planeacion")
                .hasDueDate(Reloj.momento(LocalDate.of(2023, 2, 15), LocalTime.of(23, 59, 59)));
        proyectar("planeacion", radicado);
        assertThat(tramite).isWaitingAt("revisarRespuesta");
        assertThat(task(tramite)).isAssignedTo("secretaria-general");
        revisar("secretaria-general", radicado, false);
        assertThat(tramite).isWaitingAt("proyectarRespuesta");
        proyectar("planeacion", radicado);
        revisar("secretaria-general", radicado, true);
        assertThat(tramite).isWaitingAt("comunicarRespuesta");
        comunicar(radicado);
        assertThat(tramite).isWaitingAt("publicarRespuesta");
        assertThat(task(tramite)).isAssignedTo("comunicaciones");

        ciclo.vivirHasta(LocalDate.of(2023, 3, 1));
        assertThat(tramite).as("what was answered in time does not expire").isWaitingAt("publicarRespuesta");
        ciclo.hacer("comunicaciones", () -> contestacion.publicar(radicado, null, null, null));
        assertThat(tramite).isEnded();
    }

    @Test
    @DisplayName("avisa cinco y dos días hábiles antes a quien la tiene, y el último día también al suplente")
    void avisosDeSuTermino() {
        String radicado = radicar("¿Cuánto costó el parque?");
        responder(radicado, "planeacion");
        ciclo.vivirHasta(LocalDate.of(2023, 2, 2));
        assertThat(avisados(RECIBIDA, radicado)).containsExactly("planeacion");

        ciclo.vivirHasta(VENCE, LocalTime.of(23, 59));

        assertThat(avisados(LocalDate.of(2023, 2, 15), radicado)).containsExactly("planeacion");
        assertThat(avisados(LocalDate.of(2023, 2, 20), radicado)).containsExactly("planeacion");
        assertThat(avisados(VENCE, radicado)).containsExactly("lider", "planeacion");
        assertThat(ciclo.correos().stream().filter(correo -> correo.texto().contains(radicado)))
                .as("and on no other day")
                .hasSize(5);
        assertThat(hechos(TerminoVencido.class)).isEmpty();
    }

    @Test
    @DisplayName("veinte que se vencen el mismo día son un solo correo para cada quien")
    void unSoloCorreo() {
        List<String> veinte = IntStream.range(0, 20)
                .mapToObj(n -> radicar("¿Cuánto costó el parque número " + n + "?"))
                .toList();
        veinte.forEach(radicado -> responder(radicado, "planeacion"));

        ciclo.vivirHasta(VENCE.plusDays(1));

        for (LocalDate dia : List.of(RECIBIDA, LocalDate.of(2023, 2, 15), VENCE, VENCE.plusDays(1))) {
            assertThat(ciclo.correos("planeacion", dia))
                    .as(dia.toString())
                    .singleElement()
                    .satisfies(correo -> assertThat(correo.texto()).contains(veinte));
        }
        for (String quien : List.of("lider", "gerencia", "control-interno")) {
            assertThat(ciclo.correos(quien, VENCE.plusDays(1))).as(quien).hasSize(1);
        }
        assertThat(ciclo.correos("lider", VENCE.plusDays(1)).get(0).texto()).contains(veinte);
    }

    @Test
    @DisplayName("vencido su término le llega al líder, que insiste o la pasa a otra dependencia, y no la reprograma")
    void terminoVencido() {
        String radicado = radicar("¿Cuánto costó el parque?");
        responder(radicado, "planeacion");
        ProcessInstance tramite = tramite(radicado);
        ciclo.vivirHasta(VENCE, LocalTime.of(23, 59));
        assertThat(tramite).isWaitingAt("proyectarRespuesta").isNotWaitingAt("atenderTerminoVencido");

        ciclo.vivirHasta(VENCE.plusDays(1), LocalTime.of(0, 1));
        assertThat(tramite).isWaitingAt("proyectarRespuesta", "atenderTerminoVencido");
        assertThat(task("atenderTerminoVencido", tramite)).isAssignedTo("lider");
        assertThat(hechos(TerminoVencido.class)).containsExactly(new TerminoVencido(radicado, VENCE));
        ciclo.vivirHasta(VENCE.plusDays(1));
        assertThat(avisados(VENCE.plusDays(1), radicado))
                .containsExactly("control-interno", "gerencia", "lider", "planeacion");

        assertThat(vencida("proyectos", radicado, "INSISTIR", null)).isEqualTo(403);
        assertThat(vencida("control-interno", radicado, "INSISTIR", null)).isEqualTo(403);
        assertThat(vencida("lider", radicado, "REPROGRAMAR", null)).isEqualTo(400);
        assertThat(vencida("lider", radicado, "REASIGNAR", "control-interno")).isEqualTo(400);
        assertThat(vencida("lider", radicado, "REASIGNAR", "planeacion")).isEqualTo(400);
        assertThat(vencida("lider", radicado, "REASIGNAR", "proyectos")).isEqualTo(200);

        assertThat(tramite).isWaitingAt("proyectarRespuesta").isNotWaitingAt("atenderTerminoVencido");
        assertThat(task(tramite)).isAssignedTo("proyectos").hasCandidateGroupAssociated("proyectos");
        assertThat(preguntas.exigir(radicado).vencimiento()).isEqualTo(VENCE);
        assertThat(hechos(TerminoAtendido.class))
                .containsExactly(new TerminoAtendido(radicado, "REASIGNAR", "proyectos", "Hoy mismo"));
        assertThat(vencida("lider", radicado, "INSISTIR", null))
                .as("decided already")
                .isEqualTo(400);
        ciclo.vivirHasta(VENCE.plusDays(2));
        assertThat(avisados(VENCE.plusDays(1), radicado, LocalTime.of(10, 0))).contains("planeacion", "proyectos");
    }

    @Test
    @DisplayName("quien escribió la respuesta no recibe su revisión")
    void nadieRevisaLoSuyo() {
        String radicado = radicar("¿Cuánto costó el parque?");
        responder(radicado, "secretaria-general");
        proyectar("secretaria-general", radicado);
        assertThat(task(tramite(radicado))).isAssignedTo("financiera");
    }

    @Test
    @DisplayName("quien clasifica puede decidir otra cosa mientras no se haya hecho")
    void otraVia() {
        String radicado = radicar("¿Cuánto costó el parque?");
        ProcessInstance tramite = tramite(radicado);
        clasificar(radicado, Via.TRASLADAR, null, null);
        assertThat(tramite).isWaitingAt("trasladarPregunta");
        responder(radicado, "planeacion");
        assertThat(tramite).isWaitingAt("proyectarRespuesta").isNotWaitingAt("trasladarPregunta");
        responder(radicado, "proyectos");
        assertThat(task(tramite)).isAssignedTo("proyectos");
        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(radicado)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("la que es como otra espera la respuesta de esa")
    void comoOtra() {
        String principal = radicar("¿Cuánto costó el parque?");
        String analoga = radicar("¿Cuánto costó ese parque?");
        responder(principal, "planeacion");
        clasificar(analoga, Via.ACUMULAR, null, principal);
        assertThat(tramite(analoga)).isWaitingAt("catch_respuestaComunicada");

        proyectar("planeacion", principal);
        revisar("secretaria-general", principal, true);
        comunicar(principal);

        assertThat(tramite(analoga)).isWaitingAt("comunicarRespuesta");
    }

    @Test
    @DisplayName("a la que le falta algo espera un mes, y entonces llega la tarea de declarar que se desistió")
    void mesSinComplemento() {
        String radicado = radicar("¿Cuánto costó eso?");
        ProcessInstance tramite = tramite(radicado);
        clasificar(radicado, Via.PEDIR_COMPLEMENTO, null, null);
        ciclo.hacer("servicio-ciudadano", () -> complementos.pedir(radicado, null, "Diga cuál obra"));
        assertThat(tramite).isWaitingAt("gateway_complementoEspera");

        ciclo.vivirHasta(LocalDate.of(2023, 3, 1), LocalTime.of(23, 59));
        assertThat(tramite).as("no term runs while she waits").isWaitingAt("gateway_complementoEspera");
        assertThat(hechos(TerminoVencido.class)).isEmpty();

        ciclo.vivirHasta(LocalDate.of(2023, 3, 2));
        assertThat(tramite).isWaitingAt("declararDesistimiento");
        assertThat(preguntas.exigir(radicado).desistible()).isTrue();
    }

    @Test
    @DisplayName("la que se completa vuelve a quien clasifica, y su término corre otra vez")
    void completada() {
        String radicado = radicar("¿Cuánto costó eso?");
        ProcessInstance tramite = tramite(radicado);
        clasificar(radicado, Via.PEDIR_COMPLEMENTO, null, null);
        ciclo.hacer("servicio-ciudadano", () -> complementos.pedir(radicado, null, "Diga cuál obra"));
        ciclo.vivirHasta(LocalDate.of(2023, 2, 8));
        ciclo.hacer(
                "servicio-ciudadano",
                () -> complementos.recibir(radicado, null, "El parque", LocalDate.of(2023, 2, 8)));

        assertThat(tramite).isWaitingAt("clasificarPregunta");
        LocalDate vence = preguntas.exigir(radicado).vencimiento();
        assertThat(vence).isAfter(VENCE);
        ciclo.vivirHasta(vence.plusDays(1), LocalTime.of(0, 1));
        assertThat(tramite).isWaitingAt("clasificarPregunta", "atenderTerminoVencido");
    }

    @Test
    @DisplayName("su tarea está en las listas de Tasklist de quien la recibe y de su rol, y de nadie más")
    void enLasListas() {
        String radicado = radicar("¿Cuánto costó el parque?");
        String tarea = task(tramite(radicado)).getId();
        for (String quien : List.of("servicio-ciudadano", "comunicaciones", "lider", "control-interno")) {
            assertThat(ve(quien, tarea)).as(quien).isTrue();
        }
        assertThat(ve("proyectos", tarea)).isFalse();
    }

    @Test
    @DisplayName("sus tareas pasan al sustituto de quien está ausente y vuelven con ella, y a quien recibe su rol")
    void ausenciaYRelevo() {
        String radicado = radicar("¿Cuánto costó el parque?");
        responder(radicado, "comunicaciones");
        ProcessInstance tramite = tramite(radicado);
        ciclo.hacer(
                "gerencia",
                () -> sustituciones.anotar(
                        "comunicaciones", "proyectos", RECIBIDA, RECIBIDA.plusDays(4), true, new Motivo("Permiso")));
        assertThat(task(tramite)).isAssignedTo("proyectos");
        String otra = radicar("¿Cuánto costó la calle?");
        responder(otra, "comunicaciones");
        assertThat(task(tramite(otra))).isAssignedTo("proyectos");

        ciclo.vivirHasta(RECIBIDA.plusDays(6));
        assertThat(task(tramite)).isAssignedTo("comunicaciones");
        assertThat(task(tramite(otra))).isAssignedTo("comunicaciones");

        ciclo.hacer(
                "gerencia", () -> nombramientos.nombrarTitular("comunicaciones", "proyectos", new Motivo("Cambio")));
        assertThat(task(tramite)).isAssignedTo("proyectos");
        assertThat(ciclo.hechos())
                .filteredOn(hecho -> hecho instanceof PreguntaRelevada relevada
                        && relevada.radicado().equals(radicado))
                .containsExactly(
                        new PreguntaRelevada(radicado, "proyectarRespuesta", "comunicaciones", "proyectos"),
                        new PreguntaRelevada(radicado, "proyectarRespuesta", "proyectos", "comunicaciones"),
                        new PreguntaRelevada(radicado, "proyectarRespuesta", "comunicaciones", "proyectos"));
    }

    private boolean ve(String persona, String tarea) {
        return ciclo.como(
                persona, () -> taskService().createTaskQuery().taskId(tarea).count() == 1);
    }

    private String radicar(String texto) {
        return ciclo.como("servicio-ciudadano", () -> radicacion
                .radicar(new RadicacionPedida(
                        ciclo.id(),
                        Canal.BUZON,
                        null,
                        Instant.parse("2023-02-01T14:00:00Z"),
                        texto,
                        null,
                        null,
                        null,
                        null,
                        DatosDelCiudadano.ANONIMO,
                        null))
                .radicado());
    }

    private void responder(String radicado, String rol) {
        clasificar(radicado, Via.RESPONDER, rol, null);
    }

    private void clasificar(String radicado, Via via, String rol, String principal) {
        ciclo.hacer(
                "servicio-ciudadano",
                () -> clasificacion.clasificar(
                        radicado, null, new ClasificacionPedida(via, null, null, rol, principal)));
    }

    private void proyectar(String persona, String radicado) {
        ciclo.hacer(persona, () -> contestacion.proyectar(radicado, null, "Costó cien millones.", null, true));
    }

    private void revisar(String persona, String radicado, boolean aprueba) {
        ciclo.hacer(
                persona,
                () -> contestacion.revisar(radicado, null, aprueba, new Motivo("Falta la fuente"), null, null));
    }

    private void comunicar(String radicado) {
        ciclo.hacer(
                "servicio-ciudadano",
                () -> contestacion.comunicar(radicado, null, MedioDeRespuesta.VERBAL, "Se le leyó en la sala"));
    }

    private int vencida(String persona, String radicado, String decision, String rol) {
        return entidad.como(persona)
                .post(
                        "/api/preguntas/" + radicado + "/vencida",
                        "{\"decision\":\"%s\",\"rol\":%s,\"motivo\":\"Hoy mismo\"}"
                                .formatted(decision, rol == null ? "null" : "\"" + rol + "\""))
                .statusCode();
    }

    private ProcessInstance tramite(String radicado) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceId(pregunta.proceso())
                .singleResult();
    }

    private List<String> avisados(LocalDate dia, String radicado) {
        return avisados(dia, radicado, LocalTime.MIN);
    }

    private List<String> avisados(LocalDate dia, String radicado, LocalTime desde) {
        return ciclo.correos(dia).stream()
                .filter(correo -> !correo.hora().toLocalTime().isBefore(desde))
                .filter(correo -> correo.texto().contains(radicado))
                .map(Recibido::persona)
                .distinct()
                .sorted()
                .toList();
    }

    private <T extends Hecho> List<Hecho> hechos(Class<T> clase) {
        return ciclo.hechos().stream().filter(clase::isInstance).toList();
    }
}
