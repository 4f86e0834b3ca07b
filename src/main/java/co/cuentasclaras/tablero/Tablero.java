package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.Espera;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Semaforo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sees on one page.
 *
 * @param reglas every state with its rule, so that no colour is left unexplained
 * @param ciclos in the order of {@code CiclosVisibles}
 * @param correos what did not leave; nothing of it is told of another day than today
 * @param alDia the day at whose end it stood so; null when it is how it stands now
 */
public record Tablero(
        LocalDate hoy,
        List<Regla> reglas,
        List<ResumenDeCiclo> ciclos,
        @Nullable CorreosFallidos correos,
        @Nullable EstadoAUnDia alDia) {

    public record Regla(Semaforo estado, String nombre, String regla) {

        static List<Regla> todas() {
            return List.of(Semaforo.values()).stream()
                    .map(estado -> new Regla(estado, estado.nombre(), estado.regla()))
                    .toList();
        }
    }

    /**
     * How far a cycle is.
     *
     * @param audiencias its public hearings; none when its plan has none
     * @param hitos what is due next, the earliest first, always with the hearing while it has not taken place
     * @param vencidas what is late, the latest first
     * @param decisiones what waits for the leader, in a sentence; null when nothing does
     * @param esperas what should have begun and waits for others, the earliest due first
     */
    public record ResumenDeCiclo(
            String id,
            int vigencia,
            String entidad,
            boolean enCurso,
            Instant iniciado,
            @Nullable Instant terminado,
            int total,
            int hechas,
            Map<Semaforo, Integer> cuentas,
            List<AudienciaEnTablero> audiencias,
            List<Etapa> etapas,
            List<Hito> hitos,
            List<Vencida> vencidas,
            List<EnEspera> esperas,
            @Nullable String decisiones,
            List<Carga> personas) {}

    /**
     * A public hearing.
     *
     * @param clave its key, by which it is moved
     * @param porRealizar whether it may still be moved
     */
    public record AudienciaEnTablero(String clave, boolean porRealizar, Audiencia juicio) {}

    /**
     * Whether the day of the hearing will hold, in sentences.
     *
     * @param tono how serious that is
     * @param juicio null once it took place, as {@code antes}
     * @param antes how the activities due on that day or before stand
     */
    public record Audiencia(
            Semaforo tono, String dia, String cuando, @Nullable String juicio, @Nullable String antes) {}

    /** @param codigos the codes of its activities in the models */
    public record Etapa(String nombre, int total, int hechas, Map<Semaforo, Integer> cuentas, List<String> codigos) {}

    public record Hito(
            String codigo,
            String nombre,
            LocalDate vencimiento,
            int diasHabiles,
            Semaforo estado,
            String encargado,
            @Nullable String tarea,
            boolean audiencia) {}

    /** @param tarea the open task, or null while it has not begun */
    public record Vencida(
            String codigo,
            String nombre,
            String etapa,
            String encargado,
            String rol,
            LocalDate vencimiento,
            int diasTarde,
            @Nullable String tarea) {}

    /** @param esperaA what it waits for, and whose that is */
    public record EnEspera(
            String codigo,
            String nombre,
            String etapa,
            String responsable,
            LocalDate vencimiento,
            boolean pasada,
            List<Espera> esperaA) {}

    /** The open tasks of a person; {@code estaSemana} are due from today to Sunday. */
    public record Carga(String encargado, String roles, int abiertas, int estaSemana, int vencidas) {}

    /** @param ultimos the latest ones */
    /**
     * What did not leave.
     *
     * @param situacion what became of all mails, in words
     */
    public record CorreosFallidos(int total, List<CorreoFallido> ultimos, String situacion) {}

    public record CorreoFallido(String id, String destinatario, String asunto, Instant creado) {}
}
