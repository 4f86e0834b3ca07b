package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Codigo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a running cycle: what the cronograma says of it today, and how far it is.
 *
 * @param ciclo id of the cycle
 * @param codigo key of the activity within its cycle
 * @param responsable the role that answers now
 * @param persona the user who holds the task, or held it last
 * @param por the absent person in whose place that user holds it, if so
 * @param finPlan the due date as the cronograma planned it, whatever became of it
 * @param inicioRegla where the start comes from: a month, a day, or working days from the hearing
 * @param finRegla where the due date comes from
 * @param inicio first day, America/Bogota
 * @param vencimiento last day in time, America/Bogota
 * @param exigeEvidencia it cannot be finished without evidence
 * @param terminoLegal the law sets its term: it follows the hearing and the calendar, and nobody moves it
 * @param escalarDesde the escalation counts from this day when it is later than the due date
 * @param tarea the engine's latest user task
 * @param atencion the leader's task about it, while it waits for a decision
 * @param terminadaPor the user who finished it
 * @param pagina the model on whose page an activity of the entity's own runs; null for one of the models
 * @param espera the code of the activity that must end before it begins, beside what the models draw
 * @param apoyan the roles that support
 * @param hechaAntes it was done before the cycle began
 * @param retirada when a version of the plan took it out; it is then finished too, and nothing counts it
 * @param enSuspenso it is counted from a hearing that waits for another day: nobody is reminded of it, and it is not late
 */
public record ActividadEnCurso(
        String ciclo,
        String codigo,
        String etapa,
        String nombre,
        String responsable,
        @Nullable String persona,
        @Nullable String por,
        String producto,
        FechaPlan finPlan,
        FechaPlan inicioRegla,
        FechaPlan finRegla,
        LocalDate inicio,
        LocalDate vencimiento,
        boolean exigeEvidencia,
        boolean terminoLegal,
        @Nullable LocalDate escalarDesde,
        @Nullable String tarea,
        @Nullable String atencion,
        @Nullable Instant iniciada,
        @Nullable Instant terminada,
        @Nullable String terminadaPor,
        @Nullable String pagina,
        @Nullable String espera,
        List<String> apoyan,
        boolean hechaAntes,
        @Nullable Instant retirada,
        @Nullable String motivoRetiro,
        boolean enSuspenso)
        implements Eslabon {

    public ActividadEnCurso {
        apoyan = List.copyOf(apoyan);
    }

    /** Where the trail tells of it. */
    public Lugar lugar() {
        return new Lugar(ciclo, codigo);
    }

    public ClaveActividad clave() {
        return new ClaveActividad(ciclo, codigo);
    }

    public Codigo partes() {
        return Codigo.leer(codigo);
    }

    Periodo periodo() {
        return new Periodo(inicio, vencimiento);
    }

    @Override
    public boolean pasa() {
        return hechaAntes || retirada != null;
    }

    /** Somebody has the task now. */
    public boolean enMarcha() {
        return iniciada != null && terminada == null;
    }

    public boolean estaTerminada() {
        return terminada != null;
    }

    /** It is a public hearing, from which others are counted. */
    public boolean esAudiencia() {
        return Cronograma.esAudiencia(partes());
    }

    /** The key of the hearing that it is for: its own, or that from which it is counted, or else the first one. */
    public String claveDeAudiencia() {
        Codigo partes = partes();
        return partes.audiencia() == null && finPlan instanceof FechaPlan.RelativaAudiencia relativa
                ? relativa.audiencia()
                : partes.claveDeAudiencia();
    }

    /** Whether it is counted from that hearing, or is it. */
    public boolean dependeDe(String audiencia) {
        return esAudiencia() && partes().claveDeAudiencia().equals(audiencia)
                || inicioRegla.seCuentaDe(audiencia)
                || finRegla.seCuentaDe(audiencia);
    }

    /** What an activity is to the hearing. */
    public enum FrenteALaAudiencia {
        ANTES,
        ESE_DIA
    }

    /** Whether it is done for the hearing, before it or on its day, as the cronograma plans it; null when it is not. */
    public @Nullable FrenteALaAudiencia frenteALaAudiencia() {
        if (esAudiencia()) {
            return FrenteALaAudiencia.ESE_DIA;
        }
        if (finPlan instanceof FechaPlan.RelativaAudiencia relativa && relativa.diasHabiles() <= 0) {
            return relativa.diasHabiles() == 0 ? FrenteALaAudiencia.ESE_DIA : FrenteALaAudiencia.ANTES;
        }
        return null;
    }

    /** The task of an activity that has begun. */
    public String exigirTarea() {
        if (tarea == null) {
            throw new IllegalStateException("No task of " + codigo);
        }
        return tarea;
    }

    /** The day from which the escalation counts: the due date, or the later day on which its owner got a new chance. */
    public LocalDate baseEscalamiento() {
        return escalarDesde != null && escalarDesde.isAfter(vencimiento) ? escalarDesde : vencimiento;
    }
}
