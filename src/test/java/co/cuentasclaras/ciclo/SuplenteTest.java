package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comunicaciones: its titular is comunicaciones, its deputy servicio-ciudadano; both are staff and nothing else. */
@Escenario
@DisplayName("El suplente")
class SuplenteTest {

    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final LocalDate INICIO = LocalDate.of(2022, 9, 1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private FilterService filtros;

    @Test
    @DisplayName("encuentra la tarea del titular en «Como suplente», la toma y la termina")
    void tomaLaTarea() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        Task tarea = ciclo.tarea(COMUNICACIONES);
        assertThat(lista("Como suplente", "servicio-ciudadano")).containsExactly(tarea.getName());
        assertThat(lista("Como suplente", "comunicaciones")).isEmpty();
        assertThat(porTomar("servicio-ciudadano")).as("la tiene el titular").isEmpty();

        // What Tasklist does when the deputy takes the titular's name off the task, and then claims it.
        ciclo.hacer("servicio-ciudadano", () -> {
            tareas.setAssignee(tarea.getId(), null);
            tareas.claim(tarea.getId(), "servicio-ciudadano");
        });

        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isEqualTo("servicio-ciudadano");
        assertThat(grupos(tarea)).containsExactly("comunicaciones");
        assertThat(ciclo.actividad(COMUNICACIONES).responsable()).isEqualTo("comunicaciones");
        ciclo.vivirHasta(LocalDate.of(2022, 9, 23));
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 9, 12))).containsExactly("comunicaciones");
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 9, 23))).containsExactly("servicio-ciudadano");

        ciclo.terminar(COMUNICACIONES);
        assertThat(ciclo.actividad(COMUNICACIONES).estaTerminada()).isTrue();
        assertThat(ciclo.actividad(COMUNICACIONES).persona()).isEqualTo("servicio-ciudadano");
    }

    @Test
    @DisplayName("la devuelve, y el titular la vuelve a tomar")
    void laDevuelve() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        Task tarea = ciclo.tarea(COMUNICACIONES);
        ciclo.hacer("servicio-ciudadano", () -> {
            tareas.setAssignee(tarea.getId(), null);
            tareas.claim(tarea.getId(), "servicio-ciudadano");
            tareas.setAssignee(tarea.getId(), null);
        });
        assertThat(porTomar("comunicaciones")).as("nadie la tiene").containsExactly(tarea.getName());

        ciclo.hacer("comunicaciones", () -> tareas.claim(tarea.getId(), "comunicaciones"));

        assertThat(ciclo.tareasDe("comunicaciones")).contains(COMUNICACIONES);
    }

    @Test
    @DisplayName(
            "no le quita la tarea quien no es de la dependencia, ni un suplente se la da a otro o le cambia la fecha")
    void noCualquiera() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        String tarea = ciclo.tarea(COMUNICACIONES).getId();

        for (Runnable intento : List.<Runnable>of(
                () -> ciclo.hacer("financiera", () -> tareas.setAssignee(tarea, null)),
                () -> ciclo.hacer("servicio-ciudadano", () -> tareas.setAssignee(tarea, "financiera")),
                () -> ciclo.hacer(
                        "servicio-ciudadano",
                        () -> tareas.setDueDate(tarea, Reloj.finDelDia(LocalDate.of(2022, 10, 14)))))) {
            assertThatThrownBy(intento::run).isInstanceOf(AuthorizationException.class);
        }
        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isEqualTo("comunicaciones");
    }

    @Test
    @DisplayName("recibe los avisos y puede tomar la tarea cuando el cargo del titular está vacante")
    void cargoVacante() {
        ciclo.rol("comunicaciones", null, "servicio-ciudadano").en(INICIO);

        Task tarea = ciclo.tarea(COMUNICACIONES);
        assertThat(tarea.getAssignee()).isNull();
        assertThat(grupos(tarea)).containsExactly("comunicaciones");
        assertThat(ciclo.avisados(COMUNICACIONES, INICIO)).containsExactly("servicio-ciudadano");
        assertThat(porTomar("servicio-ciudadano")).containsExactly(tarea.getName());

        ciclo.vivirHasta(LocalDate.of(2022, 10, 3));
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 9, 23))).containsExactly("servicio-ciudadano");
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 9, 30))).containsExactly("servicio-ciudadano");
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 10, 3))).containsExactly("servicio-ciudadano");

        ciclo.hacer("servicio-ciudadano", () -> tareas.claim(tarea.getId(), "servicio-ciudadano"));
        ciclo.terminar(COMUNICACIONES);
        assertThat(ciclo.actividad(COMUNICACIONES).estaTerminada()).isTrue();
    }

    @Test
    @DisplayName("del líder recibe las actividades vencidas mientras no hay líder, y decide sobre ellas")
    void sinLider() {
        LocalDate dia = LocalDate.of(2022, 10, 4);
        ciclo.iniciar(INICIO).rol("lider", null, "planeacion").vivirHasta(dia);

        Task tarea = ciclo.tareaDelLider(COMUNICACIONES).orElseThrow();
        assertThat(tarea.getAssignee()).isNull();
        assertThat(ciclo.avisados(COMUNICACIONES, dia)).containsExactly("planeacion");

        ciclo.hacer("planeacion", () -> {
            tareas.claim(tarea.getId(), "planeacion");
            tareas.complete(tarea.getId(), Map.of("decision", "insistir"));
        });
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isEmpty();
        assertThat(ciclo.ultima(ResponsableRequerido.class).quien()).isEqualTo("planeacion");
    }

    @Test
    @DisplayName("se entera cuando le reasignan algo a una dependencia con el cargo vacante")
    void reasignadaAUnCargoVacante() {
        LocalDate dia = LocalDate.of(2022, 10, 4);
        ciclo.rol("proyectos", null, "financiera").en(dia);

        ciclo.decidir(
                        COMUNICACIONES,
                        Map.of("decision", "reasignar", "persona", "rol:proyectos", "motivo", "Es de obra"))
                .vivirHasta(dia, LocalTime.of(18, 0));

        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isNull();
        assertThat(ciclo.correos("financiera", dia)).hasSize(1);
        assertThat(porTomar("financiera"))
                .containsExactly(ciclo.actividad(COMUNICACIONES).nombre());
        assertThat(ciclo.ultima(ActividadReasignada.class).hecho())
                .isEqualTo(
                        new ActividadReasignada("comunicaciones", "comunicaciones", "proyectos", null, "Es de obra"));
    }

    @Test
    @DisplayName("si tampoco hay suplente, nadie recibe correo, la tarea espera a su grupo y la vencida llega al líder")
    void niTitularNiSuplente() {
        ciclo.rol("comunicaciones", null, null).en(LocalDate.of(2022, 10, 4));

        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isNull();
        assertThat(ciclo.correos().stream()
                        .filter(correo -> correo.nombra(ciclo.actividad(COMUNICACIONES)))
                        .map(CicloDePrueba.Recibido::persona))
                .containsExactly("lider");
        assertThat(ciclo.tareaDelLider(COMUNICACIONES)).isPresent();
    }

    private Set<String> porTomar(String persona) {
        return lista("Por tomar", persona);
    }

    private Set<String> lista(String nombre, String persona) {
        String filtro = filtros.createTaskFilterQuery()
                .filterName(nombre)
                .singleResult()
                .getId();
        return ciclo.como(
                persona,
                () -> filtros.<Task>list(filtro).stream().map(Task::getName).collect(Collectors.toSet()));
    }

    private List<String> grupos(Task tarea) {
        return tareas.getIdentityLinksForTask(tarea.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(grupo -> grupo != null)
                .toList();
    }
}
