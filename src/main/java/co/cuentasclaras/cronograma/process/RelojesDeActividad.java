package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.engine.model.Reminders;
import co.cuentasclaras.engine.model.Variables;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The clocks of an activity's task: one for each kind of notice that has a term. They ring in the morning. */
@Component
class RelojesDeActividad implements Reminders {

    private final Actividades actividades;
    private final Recordatorios recordatorios;
    private final Momentos momentos;

    RelojesDeActividad(Actividades actividades, Recordatorios recordatorios, Momentos momentos) {
        this.actividades = actividades;
        this.recordatorios = recordatorios;
        this.momentos = momentos;
    }

    @Override
    public List<String> names() {
        return TipoAviso.delPlazo().stream().map(TipoAviso::plazo).toList();
    }

    @Override
    public String escalation() {
        return TipoAviso.ESCALAMIENTO_LIDER.plazo();
    }

    @Override
    public Date date(DelegateExecution execution, String reminder) {
        ActividadEnCurso actividad = actividades.exigir(Variables.CICLO.get(execution), CodigoEnCurso.de(execution));
        return actividad.enSuspenso()
                ? Momentos.nunca()
                : momentos.manana(recordatorios.dia(TipoAviso.delPlazo(reminder), actividad));
    }
}
