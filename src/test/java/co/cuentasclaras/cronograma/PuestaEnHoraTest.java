package co.cuentasclaras.cronograma;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Una base de datos que se escribió en otra zona horaria")
class PuestaEnHoraTest {

    private static final String ZONA = "cuentasclaras.zona";
    private static final String ESTRATEGIA = "elaborarEstrategiaComunicaciones";
    private static final LocalDate VISPERA = LocalDate.of(2022, 9, 29);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private PuestaEnHora puestaEnHora;

    @Autowired
    private ManagementService motor;

    @Autowired
    private TaskService tareas;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "a {0} horas")
    @ValueSource(ints = {5, 14, -3})
    @DisplayName("se pone en hora al arrancar: las tareas vencen el día del cronograma y los relojes suenan a su hora")
    void ponerEnHora(int horas) {
        ciclo.en(VISPERA);
        Map<String, LocalDateTime> relojes = ciclo.relojes(ESTRATEGIA);
        Map<String, Integer> inicios = inicios();
        List<Hecho> antes = ciclo.hechos();
        correr(horas);
        motor.deleteProperty(ZONA);

        puestaEnHora.comprobar();

        assertThat(ciclo.todas())
                .filteredOn(ActividadEnCurso::enMarcha)
                .isNotEmpty()
                .allSatisfy(
                        actividad -> assertThat(ciclo.tarea(actividad.codigo()).getDueDate())
                                .isEqualTo(Reloj.finDelDia(actividad.vencimiento())));
        assertThat(ciclo.relojes(ESTRATEGIA)).isEqualTo(relojes);
        assertThat(inicios()).isEqualTo(inicios);
        assertThat(ciclo.hechos()).hasSize(antes.size() + 1).last().isEqualTo(new VencimientosPuestosEnHora((int)
                ciclo.todas().stream().filter(ActividadEnCurso::enMarcha).count()));
        assertThat(motor.getProperties()).containsEntry(ZONA, "America/Bogota");

        puestaEnHora.comprobar();
        assertThat(ciclo.hechos()).hasSize(antes.size() + 1);
    }

    @ParameterizedTest(name = "a {0} horas")
    @ValueSource(ints = {5, 14, -3})
    @DisplayName("deja al líder para decidir hasta el día que era")
    void plazoDelLider(int horas) {
        ciclo.en(VISPERA);
        ciclo.vivirHasta(LocalDate.of(2022, 10, 7));
        String atencion = requireNonNull(ciclo.actividad(ESTRATEGIA).atencion());
        Date hasta = tareas.createTaskQuery().taskId(atencion).singleResult().getDueDate();
        correr(horas);
        motor.deleteProperty(ZONA);

        puestaEnHora.comprobar();

        assertThat(tareas.createTaskQuery().taskId(atencion).singleResult().getDueDate())
                .isEqualTo(hasta);
    }

    @Test
    @DisplayName("no se toca cuando sus fechas están bien, tampoco la hora que alguien puso")
    void bien() {
        ciclo.en(VISPERA);
        ciclo.hacer(
                "gerencia",
                () -> tareas.setDueDate(
                        ciclo.tarea(ESTRATEGIA).getId(),
                        Reloj.momento(LocalDate.of(2022, 9, 30), LocalTime.of(16, 30))));
        List<Hecho> antes = ciclo.hechos();
        motor.deleteProperty(ZONA);

        puestaEnHora.comprobar();

        assertThat(Reloj.hora(ciclo.tarea(ESTRATEGIA).getDueDate())).isEqualTo("2022-09-30T16:30:00");
        assertThat(ciclo.hechos()).isEqualTo(antes);
    }

    @Test
    @DisplayName("no deja que soltar o tomar una tarea cambie su fecha, aunque el motor la tenga en otro día")
    void soltarNoReprograma() {
        ciclo.en(LocalDate.of(2022, 10, 3));
        LocalDate vencimiento = ciclo.actividad(ESTRATEGIA).vencimiento();
        correr(14);
        String tarea = ciclo.tarea(ESTRATEGIA).getId();

        ciclo.hacer("comunicaciones", () -> tareas.claim(tarea, null));
        ciclo.hacer("comunicaciones", () -> tareas.claim(tarea, "comunicaciones"));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(vencimiento);
        assertThat(ciclo.actividad(ESTRATEGIA).persona()).isEqualTo("comunicaciones");
    }

    @Test
    @DisplayName("que ella misma recuerda no deja arrancar, y dice qué hacer; tampoco una máquina en otra zona")
    void otraZona() {
        motor.setProperty(ZONA, "Asia/Tokyo");
        assertThatThrownBy(puestaEnHora::comprobar)
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("se escribió con la hora de «Asia/Tokyo»");

        TimeZone colombia = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            assertThatThrownBy(puestaEnHora::comprobar)
                    .isInstanceOf(ArranqueInseguro.class)
                    .hasMessageContaining("está en la zona horaria «UTC»");
        } finally {
            TimeZone.setDefault(colombia);
        }
    }

    /** As somebody reads it whose clock shows so many hours more than that of the server that wrote it. */
    private void correr(int horas) {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = dateadd('HOUR', ?, DUE_DATE_)")
                .param(horas)
                .update();
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = dateadd('HOUR', ?, DUEDATE_)")
                .param(horas)
                .update();
    }

    /** How many clocks of a day wait. */
    private Map<String, Integer> inicios() {
        Map<String, Integer> inicios = new TreeMap<>();
        motor.createJobQuery()
                .timers()
                .list()
                .forEach(reloj -> inicios.merge(String.valueOf(Reloj.hora(reloj.getDuedate())), 1, Integer::sum));
        return inicios;
    }
}
