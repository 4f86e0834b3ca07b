package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor;
import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor.CambioDePropiedad;
import co.cuentasclaras.idioma.Palabras;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody does in the engine by hand, in words: «suspendió una instancia de proceso». */
final class PalabrasDelMotor {

    private static final Map<String, String> VERBOS = Map.ofEntries(
            Map.entry("Activate", "reactivó"),
            Map.entry("ActivateBatch", "reactivó"),
            Map.entry("ActivateJob", "reactivó"),
            Map.entry("ActivateJobDefinition", "reactivó"),
            Map.entry("ActivateProcessDefinition", "reactivó"),
            Map.entry("AddAttachment", "agregó"),
            Map.entry("AddGroupLink", "agregó un grupo a"),
            Map.entry("AddUserLink", "agregó a alguien a"),
            Map.entry("Assign", "cambió quién tiene"),
            Map.entry("Claim", "tomó"),
            Map.entry("ClearAnnotation", "borró la nota de"),
            Map.entry("Complete", "terminó"),
            Map.entry("Correlate", "envió un mensaje a"),
            Map.entry("CorrelateMessage", "envió un mensaje a"),
            Map.entry("Create", "creó"),
            Map.entry("CreateHistoryCleanupJobs", "pidió limpiar la historia de"),
            Map.entry("Delete", "eliminó"),
            Map.entry("DeleteAttachment", "eliminó"),
            Map.entry("DeleteComment", "borró"),
            Map.entry("DeleteGroupLink", "quitó un grupo de"),
            Map.entry("DeleteHistory", "borró la historia de"),
            Map.entry("DeleteUserLink", "quitó a alguien de"),
            Map.entry("Evaluate", "evaluó"),
            Map.entry("Execute", "ejecutó"),
            Map.entry("Message", "envió un mensaje a"),
            Map.entry("Migrate", "pasó a otra versión"),
            Map.entry("ModifyProcessInstance", "modificó"),
            Map.entry("RecalculateDueDate", "recalculó la fecha de"),
            Map.entry("RestartProcessInstance", "volvió a empezar"),
            Map.entry("SetAnnotation", "anotó"),
            Map.entry("SetDescription", "cambió la descripción de"),
            Map.entry("SetDueDate", "cambió la fecha de"),
            Map.entry("SetExternalTaskRetries", "cambió los reintentos de"),
            Map.entry("SetFollowUpDate", "cambió la fecha de seguimiento de"),
            Map.entry("SetJobRetries", "cambió los reintentos de"),
            Map.entry("SetName", "cambió el nombre de"),
            Map.entry("SetPriority", "cambió la prioridad de"),
            Map.entry("SetRemovalTime", "cambió cuándo se borra la historia de"),
            Map.entry("SetVariables", "cambió variables de"),
            Map.entry("Signal", "hizo avanzar"),
            Map.entry("Suspend", "suspendió"),
            Map.entry("SuspendBatch", "suspendió"),
            Map.entry("SuspendJob", "suspendió"),
            Map.entry("SuspendJobDefinition", "suspendió"),
            Map.entry("SuspendProcessDefinition", "suspendió"),
            Map.entry("Throw", "lanzó"),
            Map.entry("Update", "cambió"),
            Map.entry("UpdateComment", "cambió"),
            Map.entry("UpdateHistoryTimeToLive", "cambió cuánto se conserva la historia de"));

    private static final Map<String, String> COSAS = Map.ofEntries(
            Map.entry("Attachment", "un archivo de una tarea"),
            Map.entry("Batch", "un lote de operaciones"),
            Map.entry("Comment", "un comentario"),
            Map.entry("DecisionDefinition", "una tabla de decisión"),
            Map.entry("DecisionInstance", "una decisión tomada"),
            Map.entry("Deployment", "un despliegue de modelos"),
            Map.entry("Execution", "una ejecución"),
            Map.entry("ExternalTask", "una tarea externa"),
            Map.entry("IdentityLink", "una tarea"),
            Map.entry("Incident", "un incidente"),
            Map.entry("Job", "un trabajo"),
            Map.entry("JobDefinition", "una clase de trabajos"),
            Map.entry("Message", "un proceso"),
            Map.entry("Metrics", "las mediciones del motor"),
            Map.entry("OperationLog", "el registro de operaciones del motor"),
            Map.entry("ProcessDefinition", "un modelo"),
            Map.entry("ProcessInstance", "una instancia de proceso"),
            Map.entry("Property", "una propiedad del motor"),
            Map.entry("Signal", "una señal"),
            Map.entry("Task", "una tarea"),
            Map.entry("TaskMetrics", "las mediciones de tareas"),
            Map.entry("Tenant", "una entidad del motor"),
            Map.entry("TenantMembership", "los miembros de una entidad del motor"),
            Map.entry("Variable", "una variable"));

    private static final Map<String, String> PROPIEDADES = Map.ofEntries(
            Map.entry("assignee", "encargado"),
            Map.entry("candidate", "candidato"),
            Map.entry("dueDate", "fecha"),
            Map.entry("duedate", "fecha"),
            Map.entry("followUpDate", "fecha"),
            Map.entry("deleteReason", "motivo"),
            Map.entry("messageName", "mensaje"),
            Map.entry("name", "nombre"),
            Map.entry("nrOfInstances", "cuántas"),
            Map.entry("nrOfVariables", "cuántas variables"),
            Map.entry("priority", "prioridad"),
            Map.entry("retries", "reintentos"));

    /** The engine's log writes a moment as so many milliseconds. */
    private static final String MOMENTO = "fecha";

    private static final String HUELLA = "[0-9a-f]{64}";

    private PalabrasDelMotor() {}

    /** @param lugar its activity or cycle, or empty */
    static String de(OperacionDelMotor hecho, String lugar, ZoneId zona) {
        String verbo = VERBOS.getOrDefault(hecho.operacion(), "hizo «%s» en".formatted(hecho.operacion()));
        String cosa = COSAS.getOrDefault(hecho.entidad(), "«%s»".formatted(hecho.entidad()));
        String de = !lugar.isEmpty() ? " de " + lugar : hecho.proceso() == null ? "" : " de " + hecho.proceso();
        String cambios = hecho.cambios().stream()
                .filter(cambio -> PROPIEDADES.containsKey(cambio.propiedad()))
                .map(cambio -> cambio(cambio, zona))
                .collect(Collectors.joining("; "));
        return verbo
                + " "
                + cosa
                + de
                + (cambios.isEmpty() ? "" : " (" + cambios + ")")
                + (hecho.motivo() == null ? "" : ": “" + hecho.motivo() + "”");
    }

    private static String cambio(CambioDePropiedad cambio, ZoneId zona) {
        String nombre = PROPIEDADES.getOrDefault(cambio.propiedad(), cambio.propiedad());
        String a = valor(nombre, cambio.a(), zona);
        return cambio.de() == null ? nombre + ": " + a : nombre + ": " + valor(nombre, cambio.de(), zona) + " → " + a;
    }

    private static String valor(String nombre, @Nullable String valor, ZoneId zona) {
        if (valor == null) {
            return "ninguno";
        }
        if (valor.matches(HUELLA)) {
            return "otro texto";
        }
        return nombre.equals(MOMENTO) && valor.matches("\\d{10,}")
                ? Palabras.momento(Instant.ofEpochMilli(Long.parseLong(valor)).atZone(zona))
                : valor;
    }
}
