package co.cuentasclaras.avance;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Eslabon;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.idioma.Palabras;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An activity: what was planned, what the dates are now, and what happened.
 *
 * @param rol id of the role that answers now
 * @param responsable the role's name
 * @param persona who holds the task or held it last; before it begins, the titular of the role
 * @param plan the days of the cronograma with which the cycle began
 * @param vigente the days after rescheduling
 * @param iniciada when it came to its owner
 * @param terminada when it was finished
 * @param terminadaPor the user who finished it
 * @param realizada of the hearing, the day on which it was held
 * @param preside who presided over the hearing, as its account tells
 * @param corrimiento working days from the planned due date to today's; negative when it was brought forward
 * @param atraso working days after the due date, of an activity that is late or was finished late; else 0. Of one that
 *     came after its due date because it had waited they count from the day on which it came
 * @param restan working days until the due date; negative when it passed
 * @param plazo how it stands with its term, in words
 * @param esperaA the unfinished activities for which it waits since its start has come; empty when it does not wait
 * @param tarea the engine's task while somebody has it
 * @param terminoLegal whether the law sets its term, so that nobody moves it
 * @param decision what waits for the leader about it, if anything
 * @param exigeEvidencia whether it cannot be finished without evidence
 * @param pagina the model on whose page an activity of the entity's own runs; null for one of the models
 * @param audiencia the name of the public hearing that it is done for; null when it is for none, or there is only one
 * @param espera the code of the activity that must end before it begins, beside what the models draw
 * @param nombreEspera the name of that one
 * @param apoyan the roles that support
 * @param hechaAntes whether it was done before the cycle began
 * @param retirada the day on which a version of the plan took it out
 */
public record AvanceActividad(
        String codigo,
        String etapa,
        String frente,
        String nombre,
        String producto,
        String rol,
        String responsable,
        @Nullable String persona,
        @Nullable String nombrePersona,
        Periodo plan,
        Periodo vigente,
        @Nullable Instant iniciada,
        @Nullable Instant terminada,
        @Nullable LocalDate diaIniciada,
        @Nullable LocalDate diaTerminada,
        @Nullable String terminadaPor,
        @Nullable String nombreTerminadaPor,
        @Nullable LocalDate realizada,
        @Nullable String preside,
        Semaforo estado,
        int corrimiento,
        String corrimientoEnPalabras,
        int atraso,
        int restan,
        String plazo,
        List<Espera> esperaA,
        @Nullable String tarea,
        boolean terminoLegal,
        @Nullable DecisionPendiente decision,
        boolean exigeEvidencia,
        List<Evidencia> evidencias,
        @Nullable String pagina,
        @Nullable String audiencia,
        @Nullable String espera,
        @Nullable String nombreEspera,
        List<RolQueApoya> apoyan,
        boolean hechaAntes,
        @Nullable LocalDate retirada,
        @Nullable String motivoRetiro)
        implements Eslabon {

    public AvanceActividad {
        apoyan = List.copyOf(apoyan);
        esperaA = List.copyOf(esperaA);
        evidencias = List.copyOf(evidencias);
    }

    /** A role that supports. */
    public record RolQueApoya(String id, String nombre) {}

    @Override
    public boolean pasa() {
        return hechaAntes || retirada != null;
    }

    public LocalDate vencimiento() {
        return vigente.vencimiento();
    }

    public boolean enMarcha() {
        return iniciada != null && terminada == null;
    }

    public boolean esAudiencia() {
        return codigoDelModelo().equals(Cronograma.AUDIENCIA);
    }

    /** The key of the hearing to which it belongs; empty for the only or the first one, and outside of any. */
    public String claveDeAudiencia() {
        return Codigo.leer(codigo).claveDeAudiencia();
    }

    /** It is of the entity's own, and not of the models. */
    public boolean esPropia() {
        return pagina != null;
    }

    /** The element of the models that runs it: its task, or the page where it runs as one of the entity's own. */
    public String lugarEnElModelo() {
        return pagina == null ? codigoDelModelo() : pagina;
    }

    /** Whether it is done for that hearing, or for all the cycle. */
    public boolean sirveA(AvanceActividad acto) {
        return audiencia == null || claveDeAudiencia().equals(acto.claveDeAudiencia());
    }

    /** With the hearing that it is done for, where there are several and it does not say which. */
    public String nombreEntero() {
        return audiencia == null || Palabras.llanas(nombre).contains(Palabras.llanas(audiencia))
                ? nombre
                : nombre + " (" + audiencia + ")";
    }

    /** The id of its task in the models, which several deliveries share. */
    public String codigoDelModelo() {
        return Codigo.leer(codigo).actividad();
    }

    /** Stage and front, named once where they are the same, and the hearing where there are several. */
    @JsonProperty
    public String grupo() {
        return (etapa.equals(frente) ? etapa : etapa + " · " + frente) + (audiencia == null ? "" : " · " + audiencia);
    }

    /** The name of the person who holds it; before it begins, or while nobody holds it, the role that answers. */
    public String encargado() {
        return enMarcha() ? Optional.ofNullable(nombrePersona).orElse(responsable) : responsable;
    }

    /** The role that answers, and the person in it. */
    @JsonProperty
    public String responsableYPersona() {
        return nombrePersona == null ? responsable : responsable + ": " + nombrePersona;
    }
}
