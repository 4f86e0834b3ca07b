package co.cuentasclaras.aviso;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections of a mail, what is new first and then the most pressing, and the words of a mail with only one activity. */
enum Urgencia {
    AUDIENCIA("La audiencia pública cambió de día", false, null, "la audiencia pública cambió de día."),
    SUSPENDIDA(
            "La audiencia pública está suspendida",
            false,
            "La audiencia pública está suspendida",
            "la audiencia pública está suspendida y no tiene fecha nueva: lo que se cuenta desde ella queda en suspenso."),
    RETIRADA(
            "Salieron del plan",
            false,
            "Salió del plan",
            "una actividad salió del plan: no tiene que hacer nada más en ella."),
    RECIBIDA(
            "Ahora están a su cargo",
            false,
            "Ahora está a su cargo",
            "ahora está a su cargo una actividad que tenía otra persona."),
    CEDIDA(
            "Ya no están a su cargo",
            false,
            "Ya no está a su cargo",
            "una actividad ya no está a su cargo: no tiene que hacer nada más en ella."),
    DECIDIR(
            "Vencidas que esperan su decisión",
            true,
            "Decida sobre una actividad vencida",
            "decida sobre una actividad vencida: reprográmela, reasígnela o insista."),
    VENCIDA("Vencidas", true, null, "complete cuanto antes esta actividad, que ya venció."),
    HOY("Vencen hoy", false, null, "complete hoy esta actividad: vence hoy."),
    PRONTO("Vencen pronto", false, null, "complete esta actividad antes de su vencimiento."),
    RETIENE(
            "Otras esperan a que terminen",
            false,
            "Otra actividad espera a esta",
            "otra actividad espera a que esta termine, y su propio plazo ya pasó."),
    RESPONDER(
            "Le preguntan si las recibe",
            false,
            "Le ofrecen una actividad",
            "le preguntan si recibe esta actividad: ábrala y responda."),
    NUEVA("Nuevas a su cargo", false, "Nueva actividad", "tiene una actividad nueva a su cargo."),
    APOYA(
            "Usted apoya",
            false,
            "Usted apoya",
            "usted apoya una actividad: puede verla, agregar evidencia y comentar; la termina quien responde."),
    CAMBIO("Cambios de fecha", false, "Cambió la fecha", "tenga en cuenta la nueva fecha de esta actividad."),
    CONOCER("Vencidas, para su conocimiento", false, "Sigue vencida", "conozca esta actividad, que sigue vencida."),
    SABER("Para su conocimiento", false, "Novedad", "conozca lo que pasó con una actividad.");

    private final String titulo;
    private final boolean apremia;
    private final @Nullable String encabezado;
    private final String queHacer;

    Urgencia(String titulo, boolean apremia, @Nullable String encabezado, String queHacer) {
        this.titulo = titulo;
        this.apremia = apremia;
        this.encabezado = encabezado;
        this.queHacer = queHacer;
    }

    String titulo() {
        return titulo;
    }

    /** Whether it is drawn as an alarm. */
    boolean apremia() {
        return apremia;
    }

    /** How the subject begins; nothing when the term itself says most. */
    Optional<String> encabezado() {
        return Optional.ofNullable(encabezado);
    }

    /** What stands in place of the term of what has none any more. */
    Optional<String> plazo() {
        return switch (this) {
            case SUSPENDIDA -> Optional.of("suspendida, sin fecha nueva");
            case RETIRADA -> Optional.of("ya no hay que hacerla");
            default -> Optional.empty();
        };
    }

    /** What the mail asks for, after the greeting. */
    String queHacer() {
        return queHacer;
    }

    /** Words of a mail about one activity, of a citizen's question: nobody gives that another date. */
    static String deUnaPregunta(String palabras) {
        return palabras.replace("actividad", "pregunta").replace("reprográmela, ", "");
    }

    /** What is told first whatever the term is: whose the activity is now, or when the hearing. */
    boolean esCambioDeManos() {
        return this == AUDIENCIA || this == RECIBIDA || this == CEDIDA;
    }

    /** What the person herself has to do by some day. */
    boolean esTrabajo() {
        return this == VENCIDA || this == HOY || this == PRONTO || this == NUEVA;
    }
}
