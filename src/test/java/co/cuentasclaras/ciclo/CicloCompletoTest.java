package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Reloj.dia;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.ciclo.LibretoDelCiclo.Buzon;
import co.cuentasclaras.ciclo.LibretoDelCiclo.Guion;
import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.HechosYTablas;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.responsable.Roles;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lives the shipped cronograma, from 1 September 2022 to 30 November 2023, with people who mostly do their work
 * the day before it is due, and compares what everybody got with {@link LibretoDelCiclo}.
 */
@Escenario
@DisplayName("Un ciclo entero")
class CicloCompletoTest {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate ULTIMO_DIA = LocalDate.of(2023, 11, 30);

    private static final Guion GUION = new Guion(
            Map.of(
                    "publicarEstrategiaRendicion", 1,
                    "capacitarEquipoLider", 3,
                    "aplicarEncuestaDeliberativa", 6),
            "socializarProyecto/proyecto-1-gremios",
            LocalDate.of(2023, 5, 19),
            "entregarInformeGestion/findeter",
            "secretaria-general",
            "formularPlanMejora");

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private HistoryService historia;

    @Autowired
    private IdentityService identidades;

    @Autowired
    private ManagementService gestion;

    @Autowired
    private CicloDePrueba prueba;

    @Autowired
    private HechosYTablas hechosYTablas;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private DiasNoHabiles diasNoHabiles;

    @Autowired
    private Roles roles;

    @Test
    @DisplayName("lleva cada actividad a su responsable en su fecha, avisa a quien debe y termina")
    void viveElAno() throws Exception {
        LibretoDelCiclo libreto = new LibretoDelCiclo(
                ejemplo.cronograma(2022), PRIMER_DIA, roles.todos(), diasNoHabiles.calendario(), GUION);
        Map<String, String> personaPorCorreo =
                identidades.createUserQuery().list().stream().collect(Collectors.toMap(User::getEmail, User::getId));
        Map<Buzon, Set<String>> recibidos = new TreeMap<>();

        Random azar = new Random(2022);

        prueba.iniciar(PRIMER_DIA);
        for (LocalDate dia = PRIMER_DIA; !dia.isAfter(ULTIMO_DIA); dia = dia.plusDays(1)) {
            prueba.vivirHasta(dia);
            List<Buzon> deLaManana = recoger(dia, personaPorCorreo, recibidos);
            assertThat(deLaManana).as("un solo correo por persona en la mañana").doesNotHaveDuplicates();
            if (azar.nextInt(10) == 0) {
                hechosYTablas.seguir(prueba.id());
            }
            if (diasNoHabiles.calendario().esHabil(dia)) {
                trabajar(dia, libreto);
                hechosYTablas.seguir(prueba.id());
            }
            prueba.vivirHasta(dia, LocalTime.of(18, 0));
            recoger(dia, personaPorCorreo, recibidos);
        }

        assertThat(recibidos).isEqualTo(libreto.correos());
        comprobarTareas(libreto);
        comprobarAtenciones(libreto);
        comprobarLineas();
        HistoricProcessInstance instancia = historia.createHistoricProcessInstanceQuery()
                .processInstanceId(prueba.id())
                .singleResult();
        assertThat(instancia.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        assertThat(instancia.getBusinessKey()).isEqualTo("rdc-2022");
        assertThat(ciclos.enCurso()).isEmpty();
        assertThat(procesos.createIncidentQuery().count()).isZero();
        assertThat(gestion.createJobQuery().count()).isZero();
    }

    /** Everybody finishes what the script wants finished by today, and the leader decides what came up this morning. */
    private void trabajar(LocalDate dia, LibretoDelCiclo libreto) {
        for (Task tarea : tareas.createTaskQuery()
                .taskDefinitionKey("atenderActividadVencida")
                .list()) {
            String codigo = (String) tareas.getVariable(tarea.getId(), "codigo");
            if (GUION.decideElLider(codigo)) {
                prueba.hacer(tarea.getAssignee(), () -> tareas.complete(tarea.getId(), decision(codigo)));
            }
        }
        for (String codigo : libreto.codigos()) {
            if (!libreto.fin(codigo).isAfter(dia)) {
                tareas.createTaskQuery()
                        .taskName(libreto.nombre(codigo))
                        .list()
                        .forEach(tarea -> prueba.terminar(tarea, codigo));
            }
        }
    }

    private static Map<String, Object> decision(String codigo) {
        if (codigo.equals(GUION.reprogramada())) {
            return Map.of(
                    "decision", "reprogramar",
                    "nuevaFecha", GUION.nuevaFecha().toString(),
                    "motivo", "Los gremios se reúnen en mayo");
        }
        if (codigo.equals(GUION.reasignada())) {
            return Map.of(
                    "decision", "reasignar",
                    "persona", "rol:" + GUION.nuevoRol(),
                    "motivo", "La radica Secretaría General");
        }
        return Map.of("decision", "insistir");
    }

    private void comprobarTareas(LibretoDelCiclo libreto) {
        Map<String, String> esperadas = new TreeMap<>();
        Map<String, String> vividas = new TreeMap<>();
        for (String codigo : libreto.codigos()) {
            esperadas.put(
                    libreto.nombre(codigo),
                    renglon(
                            libreto.persona(codigo),
                            libreto.llegada(codigo).dia(),
                            libreto.vencimiento(codigo),
                            libreto.fin(codigo)));
        }
        for (HistoricTaskInstance tarea :
                historia.createHistoricTaskInstanceQuery().list()) {
            if (!tarea.getTaskDefinitionKey().equals("atenderActividadVencida")) {
                vividas.put(
                        tarea.getName(),
                        renglon(
                                tarea.getAssignee(),
                                dia(tarea.getStartTime()),
                                dia(tarea.getDueDate()),
                                dia(tarea.getEndTime())));
            }
        }
        assertThat(vividas).isEqualTo(esperadas);
    }

    /** As many ends in the trail as the engine's own history has. */
    private void comprobarLineas() {
        assertThat(prueba.hechos().stream().filter(ActividadTerminada.class::isInstance))
                .hasSize((int) historia.createHistoricTaskInstanceQuery().finished().list().stream()
                        .filter(tarea -> tarea.getDeleteReason().equals("completed"))
                        .filter(tarea -> !tarea.getTaskDefinitionKey().equals("atenderActividadVencida"))
                        .count());
    }

    private void comprobarAtenciones(LibretoDelCiclo libreto) {
        Set<String> esperadas = libreto.codigos().stream()
                .filter(libreto::llegaAlLider)
                .map(codigo -> "Atender la actividad vencida: " + libreto.nombre(codigo) + " / "
                        + (GUION.decideElLider(codigo) ? "decidida" : "ya no hizo falta"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> vividas =
                historia.createHistoricTaskInstanceQuery().taskDefinitionKey("atenderActividadVencida").list().stream()
                        .map(tarea -> tarea.getName() + " / "
                                + (tarea.getDeleteReason().equals("completed") ? "decidida" : "ya no hizo falta"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(vividas).isNotEmpty().isEqualTo(esperadas);
    }

    /** Reads the mails that came since the last time: to whom, and which activities they name. */
    private static List<Buzon> recoger(
            LocalDate dia, Map<String, String> personaPorCorreo, Map<Buzon, Set<String>> recibidos) throws Exception {
        List<Buzon> buzones = new ArrayList<>();
        for (MimeMessage correo : ServidorDeCorreo.recibidos()) {
            Buzon buzon = new Buzon(dia, personaPorCorreo.get(ServidorDeCorreo.direccion(correo)));
            buzones.add(buzon);
            ServidorDeCorreo.texto(correo)
                    .lines()
                    .filter(linea -> linea.startsWith("* "))
                    .forEach(linea -> recibidos
                            .computeIfAbsent(buzon, nuevo -> new TreeSet<>())
                            .add(linea.substring(2).strip()));
        }
        ServidorDeCorreo.vaciar();
        return buzones;
    }

    private static String renglon(String persona, LocalDate llega, LocalDate vence, LocalDate termina) {
        return "%s: llega %s, vence %s, termina %s".formatted(persona, llega, vence, termina);
    }
}
