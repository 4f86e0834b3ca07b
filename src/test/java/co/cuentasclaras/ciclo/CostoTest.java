package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tarea.Busquedas;
import co.cuentasclaras.tarea.MisActividades;
import co.cuentasclaras.tarea.Tarjetas;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final Map<String, Integer> LIMITES = Map.of(
            "tablero", 22,
            "vencidas", 15,
            "cronograma", 12,
            "tarjetas", 5,
            "búsqueda", 8,
            "lo que viene", 6,
            "lo que terminé", 5,
            "mi cronograma", 6);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private ManagementService trabajos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Tarjetas tarjetas;

    @Autowired
    private Busquedas busquedas;

    @Autowired
    private MisActividades misActividades;

    @Test
    @DisplayName("empezar un ciclo lee sus actividades una vez")
    void empezar() {
        Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
        iniciar("Otra entidad");

        // The trail tells what was planned in the same batch, and in two more what it was counted with. One reads the
        // models that it goes by. Two write its public hearing and read it, whose page runs once for each.
        // Three keep the plan that it begins with: the version, what became of it, and that it runs.
        // One asks whether such a cycle runs already: a refused insert would end the transaction of who begins it.
        assertThat(cuenta.de(() -> iniciar(Entidad.NOMBRE))).isLessThanOrEqualTo(81);
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

        // Three of them read the order of the cycle, once in its life; three write facts. One asks whether an activity
        // of
        // the entity's own waits for it.
        assertThat(terminar(ESTRATEGIA)).isLessThanOrEqualTo(61);
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
        // What comes late because it waited for it says so. One asks whether an activity of the entity's own waits for
        // it.
        assertThat(terminar(ESTRATEGIA)).isEqualTo(conDos).isLessThanOrEqualTo(75);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
    }

    @Test
    @DisplayName("ninguna página cuesta más porque haya otros ciclos en marcha")
    void paginas() {
        String uno = ciclo.iniciar(PRIMER_DIA).id();
        ciclo.vivirHasta(DIA_DEL_LIDER).de(uno);
        List<String> mias = tareas.createTaskQuery().taskAssignee("planeacion").list().stream()
                .map(Task::getId)
                .toList();
        // The first board reads the models, once for all.
        paginas(uno, mias);
        Map<String, Integer> conUno = paginas(uno, mias);

        for (int i = 2; i <= 6; i++) {
            iniciar("Entidad " + i);
        }
        ciclo.vivirHasta(DIA_DEL_LIDER, LocalTime.of(18, 0)).de(uno);

        assertThat(paginas(uno, mias)).isEqualTo(conUno).containsOnlyKeys(LIMITES.keySet());
        LIMITES.forEach(
                (pagina, limite) -> assertThat(conUno.get(pagina)).as(pagina).isLessThanOrEqualTo(limite));
    }

    /** How many statements each page needs. */
    private Map<String, Integer> paginas(String id, List<String> tarjetasDe) {
        Map<String, Integer> costos = new TreeMap<>();
        ciclo.hacer("gerencia", () -> {
            costos.put("tablero", cuenta.de(() -> paginas.tablero(1)));
            costos.put("vencidas", cuenta.de(() -> paginas.vencidas(id)));
            costos.put("cronograma", cuenta.de(() -> paginas.cronograma(id)));
        });
        ciclo.hacer("planeacion", () -> {
            costos.put("tarjetas", cuenta.de(() -> tarjetas.de(tarjetasDe)));
            costos.put("búsqueda", cuenta.de(() -> busquedas.buscar("estrategia")));
            costos.put("lo que viene", cuenta.de(misActividades::loQueViene));
            costos.put("lo que terminé", cuenta.de(misActividades::loQueTermine));
            costos.put("mi cronograma", cuenta.de(misActividades::cronogramas));
        });
        return costos;
    }

    private String iniciar(String entidad) {
        return ciclo.iniciar(Map.of("vigencia", 2022, "entidad", entidad)).id();
    }

    private int terminar(String codigo) {
        Task tarea = ciclo.tarea(codigo);
        return ciclo.como(tarea.getAssignee(), () -> {
            carpeta.agregarEnlace(ciclo.id(), codigo, "https://entidad.example/" + codigo, tarea.getName());
            return cuenta.de(() -> {
                tareas.complete(tarea.getId(), CUMPLIMIENTO);
                return codigo;
            });
        });
    }
}
