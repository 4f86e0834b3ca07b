package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.evidencia.Expediente;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Statements, not time: a bound is what is needed today and no more. Three quarters of it are the engine's own. Who needs
 * another one raises its bound and says why.
 */
@Escenario
@DisplayName("En sentencias a la base de datos")
class CostoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate DIA_DEL_LIDER = LocalDate.of(2022, 10, 4);

    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private ManagementService trabajos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Expediente expediente;

    @Test
    @DisplayName("empezar un ciclo lee sus actividades una vez")
    void empezar() {
        Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
        iniciar("Otra entidad");

        assertThat(cuenta.de(() -> iniciar(Entidad.NOMBRE))).isLessThanOrEqualTo(70);
    }

    @Test
    @DisplayName("dos tareas que llegan leen cada una su actividad una vez")
    void llegar() {
        ciclo.iniciar(PRIMER_DIA);
        Reloj.poner(PRIMER_DIA, LocalTime.of(6, 0));
        List<Job> llegadas = trabajos.createJobQuery()
                .rootProcessInstanceId(ciclo.id())
                .executable()
                .list();

        assertThat(llegadas).hasSize(2);
        assertThat(cuenta.de(() -> {
                    llegadas.forEach(llegada -> trabajos.executeJob(llegada.getId()));
                    return null;
                }))
                .isLessThanOrEqualTo(90);
    }

    @Test
    @DisplayName("terminar una actividad no pregunta por nada que espere, si nada espera")
    void terminar() {
        ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA);

        assertThat(terminar(ESTRATEGIA)).isLessThanOrEqualTo(56);
    }

    @Test
    @DisplayName("terminar una actividad vencida cuesta lo mismo con dos ciclos que con doce")
    void terminarVencida() {
        String uno = ciclo.iniciar(PRIMER_DIA).id();
        String otro = iniciar("Otra entidad");
        ciclo.vivirHasta(DIA_DEL_LIDER).de(uno);
        int conDos = terminar(ESTRATEGIA);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();

        for (int i = 3; i <= 12; i++) {
            iniciar("Entidad " + i);
        }
        ciclo.vivirHasta(DIA_DEL_LIDER, LocalTime.of(18, 0)).de(otro);
        // Two of them let the clock of the leader's task go, which would tell the gerencia that nothing was decided.
        assertThat(terminar(ESTRATEGIA)).isEqualTo(conDos).isLessThanOrEqualTo(72);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
    }

    private String iniciar(String entidad) {
        return ciclo.iniciar(Map.of("vigencia", 2022, "entidad", entidad)).id();
    }

    private int terminar(String codigo) {
        Task tarea = ciclo.tarea(codigo);
        return ciclo.como(tarea.getAssignee(), () -> {
            expediente.agregarEnlace(ciclo.id(), codigo, "https://entidad.example/" + codigo, tarea.getName());
            return cuenta.de(() -> {
                tareas.complete(tarea.getId(), CUMPLIMIENTO);
                return codigo;
            });
        });
    }
}
