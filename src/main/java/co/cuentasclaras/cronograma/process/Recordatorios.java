package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.engine.model.Reminders;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each reminder of an activity fires, and to whom it goes: both from the table of terms. */
@Component
class Recordatorios implements Reminders {

    static final String CODIGO_ESCALAMIENTO = "actividadVencida";

    private final Actividades actividades;
    private final CronogramaExpresiones cronograma;
    private final PlazosAviso plazos;
    private final DiasNoHabiles diasNoHabiles;
    private final Momentos momentos;
    private final Roles roles;
    private final Encargados encargados;
    private final Bitacora bitacora;

    Recordatorios(
            Actividades actividades,
            CronogramaExpresiones cronograma,
            PlazosAviso plazos,
            DiasNoHabiles diasNoHabiles,
            Momentos momentos,
            Roles roles,
            Encargados encargados,
            Bitacora bitacora) {
        this.actividades = actividades;
        this.cronograma = cronograma;
        this.plazos = plazos;
        this.diasNoHabiles = diasNoHabiles;
        this.momentos = momentos;
        this.roles = roles;
        this.encargados = encargados;
        this.bitacora = bitacora;
    }

    @Override
    public List<String> names() {
        return TipoAviso.delPlazo().stream().map(TipoAviso::plazo).toList();
    }

    @Override
    public String escalation() {
        return TipoAviso.ESCALAMIENTO_LIDER.plazo();
    }

    /** A morning. */
    @Override
    public Date date(DelegateExecution execution, String reminder) {
        ActividadEnCurso actividad =
                actividades.exigir(Variables.CICLO.get(execution), Variables.CODIGO.get(execution));
        TipoAviso tipo = TipoAviso.delPlazo(reminder);
        if (tipo.instancia().isPresent()) {
            return cronograma.enPlazo(actividad, tipo);
        }
        int dias = plazos.para(tipo, actividad.etapa()).dias();
        return momentos.manana(diasNoHabiles.calendario().sumar(actividad.vencimiento(), dias));
    }

    /** Queues the reminder for those whom the table names; an undrawn escalation takes the way of a drawn one. */
    void avisar(TipoAviso tipo, ActividadEnCurso actividad, DelegateTask tarea) {
        if (tipo == TipoAviso.ESCALAMIENTO_LIDER) {
            TaskService tareas = tarea.getProcessEngineServices().getTaskService();
            tarea.getExecution().setVariable(Variables.ACTIVIDAD_VENCIDA.name(), actividad.codigo());
            tareas.handleEscalation(tarea.getId(), CODIGO_ESCALAMIENTO);
            return;
        }
        avisar(tipo, actividad, tarea.getId());
    }

    /** Queues a notice of the table about an activity, with a link to the task given. */
    void avisar(TipoAviso tipo, ActividadEnCurso actividad, @Nullable String tarea) {
        List<String> avisadas = plazos.para(tipo, actividad.etapa()).destinatarios().stream()
                .map(destinatario -> persona(destinatario, actividad))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea, persona, null))
                .toList();
        tipo.instancia()
                .ifPresent(ante -> bitacora.anotar(
                        actividad.lugar(), new ActividadEscalada(ante, avisadas, actividad.vencimiento())));
    }

    private Optional<String> persona(String destinatario, ActividadEnCurso actividad) {
        return switch (destinatario) {
            case "responsable" -> encargados.de(actividad);
            case "suplente" -> roles.rol(actividad.responsable()).map(Rol::suplente);
            default -> roles.rol(destinatario).flatMap(Rol::encargado);
        };
    }
}
