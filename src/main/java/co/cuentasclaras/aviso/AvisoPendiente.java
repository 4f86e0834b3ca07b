package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.Directorio.EstadoTarea;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queued notice beside the activity as it is now.
 *
 * @param vencimientoAvisado due date when it was queued
 * @param vencimiento due date now; null when the activity is no longer in the cronograma
 */
record AvisoPendiente(
        String id,
        TipoAviso tipo,
        String ciclo,
        int vigencia,
        String entidad,
        boolean cicloTerminado,
        String codigo,
        @Nullable String nombre,
        @Nullable String dependencia,
        @Nullable String tarea,
        String destinatario,
        LocalDate vencimientoAvisado,
        @Nullable LocalDate vencimiento,
        boolean terminada,
        @Nullable String detalle) {

    /** Why it must not be told any more on this day, if so. */
    Optional<String> motivoDescarte(LocalDate hoy, EstadoTarea estadoTarea) {
        if (cicloTerminado) {
            return Optional.of("El ciclo terminó.");
        }
        if (vencimiento == null) {
            return Optional.of("La actividad ya no está en el cronograma.");
        }
        if (terminada) {
            return Optional.of("La actividad ya terminó.");
        }
        if (estadoTarea.cerrada()) {
            return Optional.of("La tarea ya se cerró.");
        }
        String encargado = estadoTarea.encargado();
        if (esDelEncargado() && encargado != null && !encargado.equals(destinatario)) {
            return Optional.of("La tarea está ahora a cargo de otra persona.");
        }
        if (dependeDeLaFecha() && !vencimiento.equals(vencimientoAvisado)) {
            return Optional.of("La fecha de vencimiento cambió.");
        }
        return switch (tipo) {
            case RECORDATORIO_PREVIO, RECORDATORIO_VISPERA, RECORDATORIO_DIA ->
                hoy.isAfter(vencimiento) ? Optional.of("El vencimiento ya pasó.") : Optional.empty();
            case RECORDATORIO_VENCIDA, ESCALAMIENTO_LIDER, ESCALAMIENTO_GERENCIA ->
                hoy.isAfter(vencimiento) ? Optional.empty() : Optional.of("La actividad ya no está vencida.");
            default -> Optional.empty();
        };
    }

    /** Told only to who has the task: once it is somebody else's it is not true for the first person. */
    private boolean esDelEncargado() {
        return switch (tipo) {
            case ASIGNACION, REASIGNACION, RECORDATORIO_PREVIO, RECORDATORIO_VISPERA, RECORDATORIO_DIA -> true;
            default -> false;
        };
    }

    /** A new task stays new when its date moves, and a decision stays taken; the rest spoke of the old date. */
    private boolean dependeDeLaFecha() {
        return tipo != TipoAviso.ASIGNACION && !tipo.esDecision();
    }

    /** Of several notices about one activity for one person the highest is the one to write. */
    int peso() {
        return switch (tipo) {
            case ESCALAMIENTO_LIDER -> 9;
            case INSISTENCIA -> 8;
            case RECORDATORIO_VENCIDA -> 7;
            case REASIGNACION -> 6;
            case CAMBIO_FECHA -> 5;
            case RECORDATORIO_DIA -> 4;
            case RECORDATORIO_VISPERA -> 3;
            case RECORDATORIO_PREVIO -> 2;
            case ASIGNACION -> 1;
            case ESCALAMIENTO_GERENCIA -> 0;
        };
    }
}
