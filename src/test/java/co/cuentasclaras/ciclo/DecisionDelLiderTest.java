package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two activities are due on Friday 30 September 2022; nobody finishes them, and on Tuesday they are the leader's matter. */
@Escenario
@DisplayName("Cuando una actividad se vence, el líder decide")
class DecisionDelLiderTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final LocalDate VENCIO = LocalDate.of(2022, 9, 30);
    private static final LocalDate HOY = LocalDate.of(2022, 10, 4);
    private static final String MOTIVO = "El equipo espera el plan de acción";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private HistoryService historia;

    @Autowired
    private Reasignacion reasignacion;

    @BeforeEach
    void dosActividadesVencidas() {
        escenas.de("nadie ha hecho nada hasta el 4 de octubre", () -> ciclo.en(HOY));
        assertThat(ciclo.tareasDelLider()).hasSize(2);
    }

    @Test
    @DisplayName("reprogramar: lo que sigue se mueve con ella si el líder lo eligió, y solo si puede moverse")
    void reprogramarConLoQueSigue() {
        rechaza(
                "vuelva a elegir",
                decision(
                        "reprogramar",
                        "nuevaFecha",
                        "2022-10-20",
                        "motivo",
                        MOTIVO,
                        "tambien",
                        "publicarEstrategiaRendicion\nrealizarAudiencia"));

        ciclo.decidir(
                ESTRATEGIA,
                decision(
                        "reprogramar",
                        "nuevaFecha",
                        "2022-10-20",
                        "motivo",
                        MOTIVO,
                        "tambien",
                        "publicarEstrategiaRendicion"));

        assertThat(ciclo.actividad("publicarEstrategiaRendicion").vencimiento()).isEqualTo(LocalDate.of(2022, 10, 20));
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 20));
    }

    @Test
    @DisplayName("reprogramar: la tarea, sus relojes y sus avisos toman la nueva fecha, y el responsable se entera")
    void reprogramar() {
        LocalDate nueva = LocalDate.of(2022, 10, 20);

        ciclo.decidir(ESTRATEGIA, decision("reprogramar", "nuevaFecha", "2022-10-20", "motivo", MOTIVO))
                .vivirHasta(HOY, LocalTime.of(18, 0));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(nueva);
        assertThat(ciclo.tarea(ESTRATEGIA).getDueDate()).isEqualTo(Reloj.finDelDia(nueva));
        // Monday 17 October is a holiday.
        assertThat(ciclo.relojes(ESTRATEGIA))
                .containsAllEntriesOf(Map.of(
                        "recordatorioPrevio", alasSeis(2022, 10, 12),
                        "recordatorioVispera", alasSeis(2022, 10, 19),
                        "recordatorioDia", alasSeis(2022, 10, 20),
                        "recordatorioVencida", alasSeis(2022, 10, 21),
                        "escalamientoLider", alasSeis(2022, 10, 24),
                        "escalamientoGerencia", alasSeis(2022, 10, 27)));
        assertThat(ciclo.tareasDelLider()).hasSize(1);
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isPresent();
        assertThat(deLaTarde("planeacion")).singleElement().satisfies(correo -> assertThat(correo.texto())
                .contains(MOTIVO, "20 de octubre de 2022"));
        assertThat(deLaTarde("comunicaciones")).isEmpty();
        assertThat(ciclo.ultima(ActividadReprogramada.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho())
                    .isEqualTo(new ActividadReprogramada(VENCIO, LocalDate.of(2022, 10, 20), MOTIVO));
            assertThat(anotacion.quien()).isEqualTo("lider");
            assertThat(anotacion.codigo()).isEqualTo(ESTRATEGIA);
        });

        ciclo.terminar(COMUNICACIONES).vivirHasta(LocalDate.of(2022, 10, 21));
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 12))).containsExactly("planeacion");
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 21))).containsExactly("lider", "planeacion");
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        ciclo.vivirHasta(LocalDate.of(2022, 10, 24));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
    }

    @Test
    @DisplayName("reasignar a otra dependencia: la tarea es de su titular, y la anterior ya no la ve")
    void reasignarARol() {
        ciclo.decidir(COMUNICACIONES, decision("reasignar", "persona", "rol:secretaria-general", "motivo", MOTIVO))
                .vivirHasta(HOY, LocalTime.of(18, 0));

        Task tarea = ciclo.tarea(COMUNICACIONES);
        assertThat(tarea.getAssignee()).isEqualTo("secretaria-general");
        assertThat(grupos(tarea)).containsExactly("secretaria-general");
        assertThat(tareas.getVariable(tarea.getId(), "responsable")).isEqualTo("Secretaría General");
        assertThat(ve("secretaria-general", tarea)).isTrue();
        assertThat(ve("comunicaciones", tarea)).isFalse();
        assertThat(ciclo.actividad(COMUNICACIONES).responsable()).isEqualTo("secretaria-general");
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isEmpty();
        assertThat(deLaTarde("secretaria-general")).singleElement().satisfies(correo -> assertThat(correo.texto())
                .contains("ahora está a su cargo", "Lo decidió Andrés", MOTIVO));
        assertThat(deLaTarde("comunicaciones")).singleElement().satisfies(correo -> {
            assertThat(correo.asunto()).isEqualTo("Ya no está a su cargo: " + tarea.getName());
            assertThat(correo.texto()).contains("Ahora responde: Secretaría General", "Lo decidió Andrés", MOTIVO);
        });
        assertThat(ciclo.ultima(ActividadReasignada.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho())
                    .isEqualTo(new ActividadReasignada(
                            "comunicaciones", "comunicaciones", "secretaria-general", "secretaria-general", MOTIVO));
            assertThat(anotacion.quien()).isEqualTo("lider");
        });
        // A new owner has a new chance: two working days until the leader, five until the manager.
        assertThat(ciclo.relojes(COMUNICACIONES))
                .isEqualTo(Map.of(
                        "escalamientoLider", alasSeis(2022, 10, 6), "escalamientoGerencia", alasSeis(2022, 10, 11)));

        ciclo.vivirHasta(LocalDate.of(2022, 10, 6));
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isPresent();
    }

    @Test
    @DisplayName("reasignar a una persona: la dependencia sigue siendo candidata y el permiso del anterior se retira")
    void reasignarAPersona() {
        ciclo.decidir(COMUNICACIONES, decision("reasignar", "persona", "persona:financiera", "motivo", MOTIVO))
                .vivirHasta(HOY, LocalTime.of(18, 0));

        Task tarea = ciclo.tarea(COMUNICACIONES);
        assertThat(tarea.getAssignee()).isEqualTo("financiera");
        assertThat(grupos(tarea)).containsExactly("comunicaciones");
        assertThat(ve("financiera", tarea)).isTrue();
        assertThat(ciclo.actividad(COMUNICACIONES).responsable()).isEqualTo("comunicaciones");
        assertThat(ciclo.actividad(COMUNICACIONES).persona()).isEqualTo("financiera");
        assertThat(deLaTarde("financiera")).hasSize(1);

        // Once she leaves the dependency, nothing of the task is left to the former owner.
        tareas.deleteCandidateGroup(tarea.getId(), "comunicaciones");
        assertThat(ve("comunicaciones", tarea)).isFalse();

        ciclo.terminar(COMUNICACIONES);
        assertThat(ciclo.actividad(COMUNICACIONES).estaTerminada()).isTrue();
    }

    @Test
    @DisplayName("insistir: el responsable se entera ya, y si sigue sin terminar vuelve al líder en dos días hábiles")
    void insistir() {
        ciclo.decidir(ESTRATEGIA, decision("insistir", "motivo", MOTIVO)).vivirHasta(HOY, LocalTime.of(18, 0));

        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        assertThat(ciclo.tarea(ESTRATEGIA).getAssignee()).isEqualTo("planeacion");
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(VENCIO);
        assertThat(deLaTarde("planeacion")).singleElement().satisfies(correo -> assertThat(correo.texto())
                .contains("pide atenderla", MOTIVO));
        assertThat(ciclo.ultima(ResponsableRequerido.class).hecho())
                .isEqualTo(new ResponsableRequerido("planeacion", "planeacion", MOTIVO));

        ciclo.vivirHasta(LocalDate.of(2022, 10, 5));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        ciclo.vivirHasta(LocalDate.of(2022, 10, 6));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 6))).containsExactly("lider");
        // The manager too counts from the day on which the owner was pressed, the other activity from its due date.
        ciclo.vivirHasta(LocalDate.of(2022, 10, 11));
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 10, 7)))
                .containsExactly("control-interno", "gerencia");
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 7))).isEmpty();
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 11)))
                .containsExactly("control-interno", "gerencia");
    }

    @Test
    @DisplayName("si el responsable termina antes, la tarea del líder desaparece y nadie insiste más")
    void elResponsableTermina() {
        String delLider = ciclo.tareaDelLider(ESTRATEGIA).orElseThrow().getId();

        ciclo.terminar(ESTRATEGIA).vivirHasta(LocalDate.of(2022, 10, 11));

        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isPresent();
        assertThat(historia.createHistoricTaskInstanceQuery()
                        .taskId(delLider)
                        .singleResult()
                        .getEndTime())
                .isEqualTo(Reloj.momento(HOY, Reloj.LAS_DIEZ));
        assertThat(ciclo.correos().stream()
                        .filter(correo -> correo.dia().isAfter(HOY))
                        .filter(correo -> correo.nombra(ciclo.actividad(ESTRATEGIA))))
                .isEmpty();
    }

    @Test
    @DisplayName("si no decide y la actividad se vence otra vez, tiene de ella una sola tarea, la última")
    void sinDecidir() {
        String primera = ciclo.tareaDelLider(ESTRATEGIA).orElseThrow().getId();
        ciclo.hacer("gerencia", () -> reasignacion.insistir(ciclo.id(), ESTRATEGIA, new Motivo(MOTIVO)));

        ciclo.vivirHasta(LocalDate.of(2022, 10, 6));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA))
                .get()
                .extracting(Task::getId)
                .isNotEqualTo(primera);
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isPresent();

        ciclo.terminar(ESTRATEGIA);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        assertThat(ciclo.tareasDelLider()).hasSize(1);
    }

    @Test
    @DisplayName("varias a la vez: cada una conserva su nombre, sus datos y su decisión")
    void variasALaVez() {
        Task estrategia = ciclo.tareaDelLider(ESTRATEGIA).orElseThrow();
        Task comunicaciones = ciclo.tareaDelLider(COMUNICACIONES).orElseThrow();
        assertThat(estrategia.getName())
                .isEqualTo("Atender la actividad vencida: Elaborar la estrategia de rendición de cuentas");
        assertThat(comunicaciones.getName())
                .isEqualTo("Atender la actividad vencida: Elaborar la estrategia de comunicaciones");
        assertThat(tareas.getVariable(estrategia.getId(), "responsable")).isEqualTo("Planeación");
        assertThat(tareas.getVariable(comunicaciones.getId(), "responsable")).isEqualTo("Comunicaciones");

        ciclo.decidir(COMUNICACIONES, decision("insistir"))
                .decidir(ESTRATEGIA, decision("reprogramar", "nuevaFecha", "2022-10-20", "motivo", MOTIVO));

        assertThat(ciclo.tareasDelLider()).isEmpty();
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 20));
        assertThat(ciclo.actividad(COMUNICACIONES).vencimiento()).isEqualTo(VENCIO);
        assertThat(ciclo.actividad(ESTRATEGIA).escalarDesde()).isNull();
        assertThat(ciclo.actividad(COMUNICACIONES).escalarDesde()).isEqualTo(HOY);
        assertThat(ciclo.decisiones().stream()
                        .map(anotacion ->
                                anotacion.codigo() + " " + anotacion.hecho().clase()))
                .containsExactly(COMUNICACIONES + " RESPONSABLE_REQUERIDO", ESTRATEGIA + " ACTIVIDAD_REPROGRAMADA");
    }

    @Test
    @DisplayName("una decisión incompleta se rechaza con sus razones y nada cambia")
    void decisionInvalida() {
        List<ActividadEnCurso> antes = ciclo.todas();
        int correos = ciclo.correos().size();

        rechaza("Elija qué hacer con la actividad", decision(null));
        rechaza("Elija qué hacer con la actividad", decision("archivar"));
        rechaza("Escriba la nueva fecha", decision("reprogramar", "motivo", MOTIVO));
        rechaza("Escriba la nueva fecha", reprogramar("20 de octubre"));
        rechaza("ya pasó", reprogramar("2022-10-03"));
        rechaza("no es día hábil: el siguiente día hábil es el", reprogramar("2022-10-17"));
        rechaza("más de dos años", reprogramar("2026-10-20"));
        rechaza("Escriba el motivo", decision("reprogramar", "nuevaFecha", "2022-10-20"));
        rechaza("Elija a quién pasa la actividad", decision("reasignar", "motivo", MOTIVO));
        rechaza("No hay ningún rol «inventado»", reasignar("rol:inventado"));
        rechaza("No hay ninguna persona con el usuario «inventada»", reasignar("persona:inventada"));
        rechaza("Escriba el motivo", decision("reasignar", "persona", "rol:secretaria-general", "motivo", " "));

        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(ciclo.todas()).isEqualTo(antes);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
        assertThat(ciclo.decisiones()).isEmpty();
        assertThat(ciclo.correos()).hasSize(correos);
    }

    private void rechaza(String mensaje, Map<String, Object> decision) {
        assertThatThrownBy(() -> ciclo.decidir(ESTRATEGIA, decision))
                .as("%s", decision)
                .isInstanceOf(Rechazo.class)
                .hasMessageContaining(mensaje);
    }

    private static Map<String, Object> reprogramar(String fecha) {
        return decision("reprogramar", "nuevaFecha", fecha, "motivo", MOTIVO);
    }

    private static Map<String, Object> reasignar(String destino) {
        return decision("reasignar", "persona", destino, "motivo", MOTIVO);
    }

    private List<CicloDePrueba.Recibido> deLaTarde(String persona) {
        return ciclo.correos(persona, HOY).stream()
                .filter(correo -> !correo.hora().toLocalTime().isBefore(Reloj.LAS_DIEZ))
                .toList();
    }

    private boolean ve(String persona, Task tarea) {
        return ciclo.como(
                persona, () -> tareas.createTaskQuery().taskId(tarea.getId()).count() == 1);
    }

    private List<String> grupos(Task tarea) {
        return tareas.getIdentityLinksForTask(tarea.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(grupo -> grupo != null)
                .toList();
    }

    private static Map<String, Object> decision(String decision, String... datos) {
        Map<String, Object> variables = new HashMap<>();
        if (decision != null) {
            variables.put("decision", decision);
        }
        for (int i = 0; i < datos.length; i += 2) {
            variables.put(datos[i], datos[i + 1]);
        }
        return variables;
    }

    private static LocalDateTime alasSeis(int anio, int mes, int dia) {
        return LocalDateTime.of(anio, mes, dia, 6, 0);
    }
}
