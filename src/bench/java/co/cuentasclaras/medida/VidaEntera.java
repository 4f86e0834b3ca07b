package co.cuentasclaras.medida;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The process that is killed, with the whole product in it: each thread begins cycles and completes their first activity. */
final class VidaEntera {

    static final String ACTIVIDAD = "elaborarEstrategiaRendicion";

    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");

    private final ProductoEnMarcha producto;

    private VidaEntera(ProductoEnMarcha producto) {
        this.producto = producto;
    }

    public static void main(String[] args) throws InterruptedException {
        VidaEntera vida = new VidaEntera(ProductoEnMarcha.sobre(BaseDePrueba.ajena(), System.getProperties()));
        Reloj.poner(LocalDate.of(2022, 9, 1), Reloj.LAS_DIEZ);
        VidaBreve.trabajar(args, persona -> vida.vivirUna());
        vida.producto.aplicacion().close();
    }

    private String vivirUna() {
        CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class);
        String id = ciclo.como("lider", () -> producto.pieza(RuntimeService.class)
                .startProcessInstanceByKey(
                        CicloDePrueba.PROCESO, Map.of("vigencia", 2022, "entidad", "Entidad " + UUID.randomUUID()))
                .getId());
        ManagementService trabajos = producto.pieza(ManagementService.class);
        trabajos.createJobQuery()
                .rootProcessInstanceId(id)
                .executable()
                .list()
                .forEach(llegada -> trabajos.executeJob(llegada.getId()));
        TaskService tareas = producto.pieza(TaskService.class);
        String tarea = Objects.requireNonNull(
                producto.pieza(Actividades.class).exigir(id, ACTIVIDAD).tarea());
        Task abierta = tareas.createTaskQuery().taskId(tarea).singleResult();
        ciclo.hacer(abierta.getAssignee(), () -> {
            producto.pieza(CarpetaDeEvidencias.class)
                    .agregarEnlace(id, ACTIVIDAD, "https://entidad.example/estrategia", abierta.getName());
            tareas.complete(tarea, CUMPLIMIENTO);
        });
        return tarea;
    }
}
