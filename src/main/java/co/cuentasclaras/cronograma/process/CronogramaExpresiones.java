package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.Audiencias;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.engine.model.Variables;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the models ask of the cronograma: {@code ${cronograma…}}. */
@Component("cronograma")
@InExpressions
public class CronogramaExpresiones {

    private final Actividades actividades;
    private final Recordatorios recordatorios;
    private final Audiencias audiencias;
    private final Esperas esperas;
    private final Momentos momentos;

    CronogramaExpresiones(
            Actividades actividades,
            Recordatorios recordatorios,
            Audiencias audiencias,
            Esperas esperas,
            Momentos momentos) {
        this.actividades = actividades;
        this.recordatorios = recordatorios;
        this.audiencias = audiencias;
        this.esperas = esperas;
        this.momentos = momentos;
    }

    /** The morning on which an activity reaches its owner; now when it comes to nobody. */
    public Date inicio(DelegateExecution execution, String codigo) {
        if (actividades.pasa(Variables.CICLO.get(execution), CodigoEnCurso.de(execution, codigo))) {
            return momentos.ahora();
        }
        ActividadEnCurso actividad = actividad(execution, codigo);
        return descansa(actividad) ? Momentos.nunca() : momentos.manana(actividad.inicio());
    }

    /** The end of the day on which an activity is due; none while its hearing has no day. */
    public @Nullable Date vencimiento(DelegateExecution execution, String codigo) {
        ActividadEnCurso actividad = actividad(execution, codigo);
        return descansa(actividad) ? null : momentos.finDelDia(actividad.vencimiento());
    }

    /** The morning on which an unfinished activity becomes the leader's matter. */
    public Date escalamiento(DelegateExecution execution, String codigo) {
        ActividadEnCurso actividad = actividad(execution, codigo);
        return descansa(actividad)
                ? Momentos.nunca()
                : momentos.manana(recordatorios.dia(TipoAviso.ESCALAMIENTO_LIDER, actividad));
    }

    /** The codes of the instances of a multi-instance activity, in the order of the cronograma. */
    public List<String> entregas(DelegateExecution execution, String codigo) {
        return actividades.entregas(Variables.CICLO.get(execution), codigo, CodigoEnCurso.audiencia(execution));
    }

    /** The codes of the entity's own activities that run on a page, in the order of the plan. */
    public List<String> otras(DelegateExecution execution, String pagina) {
        return actividades.propias(Variables.CICLO.get(execution), pagina, CodigoEnCurso.audiencia(execution));
    }

    /** Whether one of the entity's own activities waits for another one, which has not ended. */
    public boolean espera(DelegateExecution execution, String codigo) {
        return esperas.espera(actividad(execution, codigo));
    }

    /**
     * The keys of the public hearings, in the order of the plan. A cycle that holds none passes their page once, with
     * nothing to do on it: what waits elsewhere for what is done there goes on.
     */
    public List<String> audiencias(DelegateExecution execution) {
        List<AudienciaPublica> suyas = audiencias.deCiclo(Variables.CICLO.get(execution));
        return suyas.isEmpty()
                ? List.of(AudienciaPublica.PRIMERA)
                : suyas.stream().map(AudienciaPublica::clave).toList();
    }

    /** The end of the day until which the leader decides about a late activity. */
    public Date plazoLider(DelegateExecution execution) {
        return momentos.finDelDia(recordatorios.plazoLider(actividad(execution, Variables.CODIGO.get(execution))));
    }

    /** The morning on which a decision that the leader has not taken rises to the gerencia. */
    public Date decisionVencida(DelegateExecution execution) {
        return momentos.manana(recordatorios.decisionVencida(actividad(execution, Variables.CODIGO.get(execution))));
    }

    private static boolean descansa(ActividadEnCurso actividad) {
        return actividad.enSuspenso() && !actividad.estaTerminada();
    }

    private ActividadEnCurso actividad(DelegateExecution execution, String codigo) {
        return actividades.exigir(Variables.CICLO.get(execution), CodigoEnCurso.de(execution, codigo));
    }
}
