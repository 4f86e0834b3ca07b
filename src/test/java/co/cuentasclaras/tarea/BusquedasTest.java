package co.cuentasclaras.tarea;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.medida.CiclosDeSobra;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La búsqueda de tareas")
class BusquedasTest {

    private static final String CAPACITAR = "Capacitar al equipo líder de rendición de cuentas";
    private static final String DISENAR = "Elaborar el diseño visual de la rendición de cuentas";
    private static final String ELABORAR = "Elaborar la estrategia de comunicaciones";
    private static final String ATENDER = "Atender la actividad vencida: ";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Busquedas busquedas;

    @Autowired
    private TaskService tareas;

    @Autowired
    private DataSource datos;

    @BeforeEach
    void cuatroDeOctubre() {
        ciclo.en(LocalDate.of(2022, 10, 4));
    }

    @Test
    @DisplayName("encuentra por actividad, etapa, rol y persona a la vez, con o sin tildes")
    void porTodo() {
        assertThat(deLider("ESTRATÉGIA comunicaciones"))
                .containsExactlyInAnyOrder(ELABORAR, ATENDER + ELABORAR, "Implementar la estrategia de comunicaciones");
        assertThat(deLider("capacitar preparacion planeación Ospina")).containsExactly(CAPACITAR);
        assertThat(deLider("diseño estrategia juliana")).containsExactly(ELABORAR);
        assertThat(deLider("VISUAL mejia")).containsExactly(DISENAR);
        assertThat(deLider("vencida rendicion"))
                .containsExactly(ATENDER + "Elaborar la estrategia de rendición de cuentas");
        assertThat(deLider("capacitar hoyos")).isEmpty();
        assertThat(deLider("%")).isEmpty();
    }

    @Test
    @DisplayName("no muestra lo que la persona no puede ver, y lo suyo aunque haya mucho más de otros")
    void soloLoVisible() {
        CiclosDeSobra.como(datos, ciclo.id()).agregar(1, 140);
        Set<String> personas = ciclo.como("comunicaciones", () -> busquedas.buscar("preparacion cuentas")).stream()
                .map(this::tarea)
                .map(Task::getAssignee)
                .collect(Collectors.toSet());
        assertThat(personas).isSubsetOf("comunicaciones");

        // Of the others there are more than anybody reads, and they are due first.
        List<String> suyas = ciclo.como("comunicaciones", () -> busquedas.buscar("elaborar"));
        assertThat(suyas)
                .hasSize(282)
                .extracting(this::tarea)
                .extracting(Task::getAssignee)
                .containsOnly("comunicaciones");
    }

    private List<String> deLider(String texto) {
        return ciclo.como("lider", () -> busquedas.buscar(texto)).stream()
                .map(this::tarea)
                .map(Task::getName)
                .toList();
    }

    private Task tarea(String id) {
        return tareas.createTaskQuery().taskId(id).singleResult();
    }
}
