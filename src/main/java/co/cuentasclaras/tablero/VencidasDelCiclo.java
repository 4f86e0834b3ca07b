package co.cuentasclaras.tablero;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is late in a cycle, with what its leader wants to know before deciding about it.
 *
 * @param proximoHabil the first working day after today, which a new date is proposed for
 * @param puedeDecidir whether the person may decide
 * @param destinos whom an activity may go to
 */
public record VencidasDelCiclo(
        String id,
        String titulo,
        LocalDate hoy,
        LocalDate proximoHabil,
        boolean puedeDecidir,
        List<PorAtender> vencidas,
        List<Destinatario> destinos) {

    public VencidasDelCiclo {
        vencidas = List.copyOf(vencidas);
        destinos = List.copyOf(destinos);
    }

    /**
     * A late activity.
     *
     * @param encargado who has it
     * @param tarea its open task, or null while it has not begun
     * @param terminoLegal the law sets its term, so that it gets no other date
     * @param decision since when the leader has it to decide, and until when; null when it has not risen
     * @param borrador when its account was begun, by whom; null when nothing is written
     * @param evidencia what proves it so far
     * @param comentarios how many, and the last
     * @param reprogramaciones how often it got another date, and why the last time
     * @param dependen what waits for it
     */
    public record PorAtender(
            String codigo,
            String nombre,
            String etapa,
            String encargado,
            String rol,
            LocalDate vencimiento,
            int diasTarde,
            @Nullable String tarea,
            boolean terminoLegal,
            @Nullable String decision,
            @Nullable String borrador,
            String evidencia,
            @Nullable String comentarios,
            @Nullable String reprogramaciones,
            List<String> dependen) {

        public PorAtender {
            dependen = List.copyOf(dependen);
        }
    }

    /** @param valor as the decision sends it */
    public record Destinatario(String valor, String nombre, boolean esRol) {}
}
