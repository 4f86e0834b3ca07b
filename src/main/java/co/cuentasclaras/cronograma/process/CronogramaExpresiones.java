package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask of the cronograma: {@code ${cronograma…}}. */
@Component("cronograma")
public class CronogramaExpresiones {

    /** How long the leader has, by its name in the table of terms. */
    private static final String PLAZO_LIDER = "atenderVencida";

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final PlazosAviso plazos;
    private final Momentos momentos;

    CronogramaExpresiones(Actividades actividades, DiasNoHabiles diasNoHabiles, PlazosAviso plazos, Momentos momentos) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.plazos = plazos;
        this.momentos = momentos;
    }

    /** The morning on which an activity reaches its owner. */
    public Date inicio(DelegateExecution execution, String codigo) {
        return momentos.manana(actividad(execution, codigo).inicio());
    }

    /** The end of the day on which an activity is due. */
    public Date vencimiento(DelegateExecution execution, String codigo) {
        return momentos.finDelDia(actividad(execution, codigo).vencimiento());
    }

    /**
     * The morning on which an unfinished activity becomes the leader's matter. An activity that was late before its
     * owner got it counts from the day on which it came.
     */
    public Date escalamiento(DelegateExecution execution, String codigo) {
        return enPlazo(actividad(execution, codigo), TipoAviso.ESCALAMIENTO_LIDER);
    }

    Date enPlazo(ActividadEnCurso actividad, TipoAviso tipo) {
        LocalDate base = actividad.baseEscalamiento();
        LocalDate hoy = momentos.hoy();
        if (actividad.iniciada() == null && base.isBefore(hoy)) {
            base = hoy;
        }
        return momentos.manana(diasNoHabiles
                .calendario()
                .sumar(base, plazos.para(tipo, actividad.etapa()).dias()));
    }

    /** The codes of the instances of a multi-instance activity, in the order of the cronograma. */
    public List<String> entregas(DelegateExecution execution, String codigo) {
        return actividades.entregas(Variables.CICLO.get(execution), codigo);
    }

    /** The end of the day until which the leader decides about a late activity. */
    public Date plazoLider(DelegateExecution execution) {
        ActividadEnCurso actividad = actividad(execution, Variables.CODIGO.get(execution));
        int dias = plazos.para(PLAZO_LIDER, actividad.etapa()).dias();
        return momentos.finDelDia(diasNoHabiles.calendario().sumar(momentos.hoy(), dias));
    }

    private ActividadEnCurso actividad(DelegateExecution execution, String codigo) {
        return actividades.exigir(Variables.CICLO.get(execution), codigo);
    }
}
