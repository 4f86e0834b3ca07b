package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Huella;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as it is kept.
 *
 * @param entidad the entity; empty while nobody said it
 * @param ciclo the cycle that runs it or that it will change; null of one that has not begun
 * @param version within its cycle, from 1
 * @param archivo what it was made of; null of a cycle that began before plans were kept
 * @param huellaDeCorrecciones SHA-256 of the corrections, letter by letter
 * @param contenido the plan as it was sent; null while it is a draft
 * @param huella SHA-256 of that
 * @param pideRevision whether somebody reviews it before it is approved, as the table of approvals said
 * @param aprueba the role that approves it, likewise
 * @param revisado whether that was done
 * @param inicia the day on which its cycle begins by itself
 * @param proceso the engine's instance that prepares it
 * @param pasos what became of it, in order
 */
public record PlanGuardado(
        String id,
        String entidad,
        int vigencia,
        @Nullable String ciclo,
        int version,
        EstadoDelPlan estado,
        @Nullable ArchivoDelPlan archivo,
        Correcciones correcciones,
        String huellaDeCorrecciones,
        @Nullable Plan contenido,
        @Nullable String huella,
        boolean pideRevision,
        @Nullable String aprueba,
        boolean revisado,
        @Nullable LocalDate inicia,
        @Nullable String proceso,
        List<PasoDelPlan> pasos) {

    public PlanGuardado {
        pasos = List.copyOf(pasos);
    }

    /** @param huella SHA-256 of its bytes */
    public record ArchivoDelPlan(String nombre, String formato, String huella) {}

    PlanGuardado con(List<PasoDelPlan> suyos) {
        return new PlanGuardado(
                id,
                entidad,
                vigencia,
                ciclo,
                version,
                estado,
                archivo,
                correcciones,
                huellaDeCorrecciones,
                contenido,
                huella,
                pideRevision,
                aprueba,
                revisado,
                inicia,
                proceso,
                suyos);
    }

    /** Whether it is another version of a cycle that runs. */
    public boolean esDeCiclo() {
        return ciclo != null;
    }

    public boolean estaEnBorrador() {
        return estado == EstadoDelPlan.BORRADOR;
    }

    /** What it waits for. */
    public PuntoDelPlan punto() {
        return switch (estado) {
            case BORRADOR -> PuntoDelPlan.BORRADOR;
            case EN_REVISION -> pideRevision && !revisado ? PuntoDelPlan.REVISION : PuntoDelPlan.APROBACION;
            case APROBADO -> inicia == null ? PuntoDelPlan.INICIO : PuntoDelPlan.DIA;
            case EN_MARCHA, REEMPLAZADO, DESCARTADO -> PuntoDelPlan.NADA;
        };
    }

    /** Who loaded its file. */
    public String creadoPor() {
        return pasos.get(0).quien();
    }

    /** Where the trail tells of it. */
    public Lugar lugar() {
        return ciclo == null ? Lugar.entidad() : Lugar.ciclo(ciclo);
    }

    /** Another one when somebody corrected it meanwhile. */
    public String revision() {
        return Huella.de("%s %d %s %s".formatted(entidad, vigencia, estado, huellaDeCorrecciones));
    }

    /** As people call it. */
    public String titulo() {
        return "plan de la vigencia %d, versión %d".formatted(vigencia, version);
    }
}
