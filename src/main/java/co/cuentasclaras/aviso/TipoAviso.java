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
    ESCALAMIENTO_GERENCIA("escalamientoGerencia", Ocasion.ANTE_LA_GERENCIA, Para.CUALQUIERA, Urgencia.CONOCER),
    ASIGNACION(Ocasion.ENTREGA, Para.EL_ENCARGADO, Urgencia.NUEVA, null, null),
    RECORDATORIO_PREVIO("recordatorioPrevio", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    RECORDATORIO_VISPERA("recordatorioVispera", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    RECORDATORIO_DIA("recordatorioDia", Ocasion.ANTES_DE_VENCER, Para.EL_ENCARGADO, Urgencia.PRONTO),
    CAMBIO_FECHA(Ocasion.DECISION, Para.CUALQUIERA, Urgencia.CAMBIO, null, "Su fecha de vencimiento cambió."),
    REASIGNACION(
            Ocasion.DECISION, Para.EL_ENCARGADO, Urgencia.NUEVA, "Ahora está a su cargo", "Ahora está a su cargo."),
    RECORDATORIO_VENCIDA("recordatorioVencida", Ocasion.VENCIDA, Para.CUALQUIERA, Urgencia.VENCIDA),
    INSISTENCIA(
            Ocasion.DECISION,
            Para.CUALQUIERA,
            Urgencia.PRONTO,
            null,
            "El líder de la rendición de cuentas pide atenderla."),
    ESCALAMIENTO_LIDER("escalamientoLider", Ocasion.ANTE_EL_LIDER, Para.CUALQUIERA, Urgencia.DECIDIR);

    /** What gives rise to a notice, and so how long it stays true. */
    private enum Ocasion {
        /** The task came to somebody; it stays new when its date moves. */
        ENTREGA,
        ANTES_DE_VENCER,
        VENCIDA,
        /** Late, and brought before somebody else; it counts from the last chance that its owner had. */
        ANTE_EL_LIDER,
        ANTE_LA_GERENCIA,
        /** A person decided it, whatever the date is by now; the same may be told again on another occasion. */
        DECISION
    }

    /** For whom it is true. */
    private enum Para {
        /** Only who has the task: once that is somebody else it is not true for the first person. */
        EL_ENCARGADO,
        CUALQUIERA
    }

    private final @Nullable String plazo;
    private final Ocasion ocasion;
    private final Para para;
    private final Urgencia urgencia;
    private final @Nullable String encabezado;
    private final @Nullable String nota;

    /** A kind of the table of terms. */
    TipoAviso(String plazo, Ocasion ocasion, Para para, Urgencia urgencia) {
        this(plazo, ocasion, para, urgencia, null, null);
    }

    /** A kind that is told at once. */
    TipoAviso(Ocasion ocasion, Para para, Urgencia urgencia, @Nullable String encabezado, @Nullable String nota) {
        this(null, ocasion, para, urgencia, encabezado, nota);
    }

    /**
     * @param plazo name in the table of terms
     * @param urgencia its section of the mail, unless the day says another
     * @param encabezado how the subject of a mail about it alone begins, if not with the words of its section
     * @param nota what the person must know besides the activity and its term
     */
    TipoAviso(
            @Nullable String plazo,
            Ocasion ocasion,
            Para para,
            Urgencia urgencia,
            @Nullable String encabezado,
            @Nullable String nota) {
        this.plazo = plazo;
        this.ocasion = ocasion;
        this.para = para;
        this.urgencia = urgencia;
        this.encabezado = encabezado;
        this.nota = nota;
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
            case ENTREGA, ANTES_DE_VENCER, VENCIDA, DECISION -> Optional.empty();
        };
    }

    /** Whether a person decided it: the same kind may be told again on another occasion. */
    boolean esDecision() {
        return ocasion == Ocasion.DECISION;
    }

    boolean esDelEncargado() {
        return para == Para.EL_ENCARGADO;
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
            case ENTREGA, DECISION -> Optional.empty();
        };
    }

    /** Its section of a mail written on this day: a reminder read late lands where it belongs now. */
    Urgencia urgencia(LocalDate hoy, LocalDate vencimiento) {
        if (instancia().isPresent() || hoy.isBefore(vencimiento)) {
            return urgencia;
        }
        return hoy.equals(vencimiento) ? Urgencia.HOY : Urgencia.VENCIDA;
    }

    Optional<String> encabezado(Urgencia seccion) {
        return seccion == urgencia ? Optional.ofNullable(encabezado) : Optional.empty();
    }

    Optional<String> nota() {
        return Optional.ofNullable(nota);
    }
}
