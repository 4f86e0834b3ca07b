package co.cuentasclaras.aviso;

import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells. Whatever is particular to a kind is its row here; of a kind with a name in the table of terms,
 * {@code plazos-aviso.dmn}, the row of that name there says when it is told and to whom. The rows go from what tells
 * least to what tells most: of several notices about one activity for one person the last is the one to write.
 */
public enum TipoAviso {
    MENCION(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.SABER),
    TRASPASO(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.SABER),
    RESPUESTA_OFRECIMIENTO(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.SABER),
    SOLTADA(Ocasion.DECISION, Para.MIENTRAS_NADIE, Urgencia.SABER),
    OFRECIMIENTO(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.RESPONDER),
    ESCALAMIENTO_GERENCIA("escalamientoGerencia", Ocasion.ANTE_LA_GERENCIA, Para.CUALQUIERA, Urgencia.CONOCER),
    /** Its term counts from the leader's task and not from the activity, so that no activity has a clock for it. */
    DECISION_VENCIDA(Ocasion.ANTE_LA_GERENCIA, Para.CUALQUIERA, Urgencia.CONOCER),
    APOYO(Ocasion.ENTREGA, Para.CUALQUIERA, Urgencia.APOYA),
    ASIGNACION(Ocasion.ENTREGA, Para.EL_ENCARGADO, Urgencia.NUEVA),
    RECORDATORIO_PREVIO("recordatorioPrevio", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    RECORDATORIO_VISPERA("recordatorioVispera", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    RECORDATORIO_DIA("recordatorioDia", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    /** Whoever stands in for who has the task, on its last day. */
    RECORDATORIO_SUPLENTE(Ocasion.ANTES_DE_VENCER, Para.CUALQUIERA, Urgencia.PRONTO),
    RETENCION(Ocasion.RETENCION, Para.CUALQUIERA, Urgencia.RETIENE),
    CAMBIO_FECHA(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.CAMBIO),
    RECORDATORIO_VENCIDA("recordatorioVencida", Ocasion.VENCIDA, Para.CUALQUIERA, Urgencia.VENCIDA),
    INSISTENCIA(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.PRONTO),
    ESCALAMIENTO_LIDER("escalamientoLider", Ocasion.ANTE_EL_LIDER, Para.CUALQUIERA, Urgencia.DECIDIR),
    REASIGNACION(Ocasion.DECISION, Para.EL_ENCARGADO, Urgencia.RECIBIDA),
    RELEVO(Ocasion.DECISION, Para.QUIEN_YA_NO, Urgencia.CEDIDA),
    SUSTITUCION(Ocasion.DECISION, Para.EL_ENCARGADO, Urgencia.RECIBIDA),
    AUDIENCIA_MOVIDA(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.AUDIENCIA),
    AUDIENCIA_SUSPENDIDA(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.SUSPENDIDA),
    /** Whoever had the task of what a version of the plan took out. */
    RETIRO(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.RETIRADA);

    /** What gives rise to a notice, and so how long it stays true. */
    private enum Ocasion {
        /** The task came to somebody; it stays new when its date moves. */
        ENTREGA,
        ANTES_DE_VENCER,
        VENCIDA,
        /** Late, and brought before somebody else; it counts from the last chance that its owner had. */
        ANTE_EL_LIDER,
        ANTE_LA_GERENCIA,
        /** Something else waits for it past its own due date. */
        RETENCION,
        /** A person decided it, whatever the date is by now; the same may be told again on another occasion. */
        DECISION
    }

    /** For whom it is true. */
    private enum Para {
        /** Only who has the task: once that is somebody else it is not true for the first person. */
        EL_ENCARGADO,
        /** Only who had the task: once it is theirs again it is not true any more. */
        QUIEN_YA_NO,
        /** Only while nobody has the task. */
        MIENTRAS_NADIE,
        CUALQUIERA
    }

    private final @Nullable String plazo;
    private final Ocasion ocasion;
    private final Para para;
    private final Urgencia urgencia;

    /** A kind that is told at once. */
    TipoAviso(Ocasion ocasion, Para para, Urgencia urgencia) {
        this(null, ocasion, para, urgencia);
    }

    /**
     * @param plazo name in the table of terms, of a kind that it has
     * @param urgencia its section of the mail, unless the day says another
     */
    TipoAviso(@Nullable String plazo, Ocasion ocasion, Para para, Urgencia urgencia) {
        this.plazo = plazo;
        this.ocasion = ocasion;
        this.para = para;
        this.urgencia = urgencia;
    }

    /** The kinds of the table of terms, which every activity's task reminds of. */
    public static List<TipoAviso> delPlazo() {
        return Stream.of(values()).filter(tipo -> tipo.plazo != null).toList();
    }

    /**
     * The kind of that name in the table of terms.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TipoAviso delPlazo(String nombre) {
        return delPlazo().stream()
                .filter(tipo -> nombre.equals(tipo.plazo))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No notice is called " + nombre));
    }

    /**
     * Its name in the table of terms.
     *
     * @throws IllegalStateException when it is told at once
     */
    public String plazo() {
        if (plazo == null) {
            throw new IllegalStateException(this + " has no term");
        }
        return plazo;
    }

    /** Before whom it brings a late activity, if so: then its term counts from the last chance that the owner had. */
    public Optional<Instancia> instancia() {
        return switch (ocasion) {
            case ANTE_EL_LIDER -> Optional.of(Instancia.LIDER);
            case ANTE_LA_GERENCIA -> Optional.of(Instancia.GERENCIA);
            case ENTREGA, ANTES_DE_VENCER, VENCIDA, RETENCION, DECISION -> Optional.empty();
        };
    }

    /** Whether a person decided it: the same kind may be told again on another occasion. */
    boolean esDecision() {
        return ocasion == Ocasion.DECISION;
    }

    /** Why it is not true for this person of a task that somebody has, if so. */
    Optional<String> impropiedad(String persona, String encargado) {
        return switch (para) {
            case EL_ENCARGADO ->
                encargado.equals(persona)
                        ? Optional.empty()
                        : Optional.of("La tarea está ahora a cargo de otra persona.");
            case QUIEN_YA_NO ->
                encargado.equals(persona)
                        ? Optional.of("La tarea está otra vez a cargo de la persona.")
                        : Optional.empty();
            case MIENTRAS_NADIE -> Optional.of("Alguien ya la tomó.");
            case CUALQUIERA -> Optional.empty();
        };
    }

    /** Why it must not be told of an activity that rests, or of one that does not, if so. */
    Optional<String> reposo(boolean enSuspenso) {
        if (this == AUDIENCIA_SUSPENDIDA) {
            return enSuspenso ? Optional.empty() : Optional.of("La audiencia ya tiene otro día.");
        }
        return enSuspenso
                        && (ocasion != Ocasion.DECISION || this == CAMBIO_FECHA || this == AUDIENCIA_MOVIDA)
                        && ocasion != Ocasion.ENTREGA
                ? Optional.of("Su audiencia está suspendida.")
                : Optional.empty();
    }

    /** Whether it is for that person alone, and not for whoever answers for the activity. */
    public boolean esPersonal() {
        return urgencia == Urgencia.SABER || urgencia == Urgencia.RESPONDER || urgencia == Urgencia.CEDIDA;
    }

    /** Whether it spoke of the due date as it stood, and is not true of another. */
    boolean dependeDeLaFecha() {
        return plazo != null;
    }

    /** Why it must not be told any more on this day, if so. */
    Optional<String> caducidad(LocalDate hoy, LocalDate vencimiento) {
        boolean vencida = hoy.isAfter(vencimiento);
        return switch (ocasion) {
            case ANTES_DE_VENCER -> vencida ? Optional.of("El vencimiento ya pasó.") : Optional.empty();
            case VENCIDA, ANTE_EL_LIDER, ANTE_LA_GERENCIA ->
                vencida ? Optional.empty() : Optional.of("La actividad ya no está vencida.");
            case ENTREGA, RETENCION, DECISION -> Optional.empty();
        };
    }

    /** Its section of a mail written on this day: a reminder read late lands where it belongs now. */
    Urgencia urgencia(LocalDate hoy, LocalDate vencimiento) {
        if (urgencia.esCambioDeManos()
                || urgencia == Urgencia.RETIENE
                || urgencia == Urgencia.APOYA
                || urgencia == Urgencia.SUSPENDIDA
                || urgencia == Urgencia.RETIRADA
                || esPersonal()
                || instancia().isPresent()
                || hoy.isBefore(vencimiento)) {
            return urgencia;
        }
        return hoy.equals(vencimiento) ? Urgencia.HOY : Urgencia.VENCIDA;
    }
}
