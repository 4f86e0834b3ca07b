package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.aviso.process.PlazosAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import co.cuentasclaras.engine.model.ReminderDates;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each reminder of an activity fires, and to whom it goes: both from the table of terms. */
@Component
public class Recordatorios implements ReminderDates {

    static final String ESCALAMIENTO_LIDER = ActivityTaskParseListener.ESCALATION;
    static final String ESCALAMIENTO_GERENCIA = "escalamientoGerencia";
    static final String ATENDER_VENCIDA = "atenderVencida";
    static final String CODIGO_ESCALAMIENTO = "actividadVencida";

    private static final Map<String, TipoAviso> TIPOS = Map.of(
            "recordatorioPrevio",
            TipoAviso.RECORDATORIO_PREVIO,
            "recordatorioVispera",
            TipoAviso.RECORDATORIO_VISPERA,
            "recordatorioDia",
            TipoAviso.RECORDATORIO_DIA,
            "recordatorioVencida",
            TipoAviso.RECORDATORIO_VENCIDA,
            ESCALAMIENTO_LIDER,
            TipoAviso.ESCALAMIENTO_LIDER,
            ESCALAMIENTO_GERENCIA,
            TipoAviso.ESCALAMIENTO_GERENCIA);

    private static final Map<TipoAviso, Instancia> INSTANCIAS =
            Map.of(TipoAviso.ESCALAMIENTO_LIDER, Instancia.LIDER, TipoAviso.ESCALAMIENTO_GERENCIA, Instancia.GERENCIA);

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

    /** A morning. */
    @Override
    public Date date(DelegateExecution execution, String recordatorio) {
        ActividadEnCurso actividad =
                actividades.exigir(Variables.CICLO.get(execution), Variables.CODIGO.get(execution));
        if (ESCALAMIENTO_LIDER.equals(recordatorio) || ESCALAMIENTO_GERENCIA.equals(recordatorio)) {
            return cronograma.enPlazo(actividad, recordatorio);
        }
        int dias = plazos.para(recordatorio, actividad.etapa()).dias();
        return momentos.manana(diasNoHabiles.calendario().sumar(actividad.vencimiento(), dias));
    }

    /** Queues the reminder for those whom the table names; an undrawn escalation takes the way of a drawn one. */
    void avisar(String recordatorio, ActividadEnCurso actividad, DelegateTask tarea) {
        if (ESCALAMIENTO_LIDER.equals(recordatorio)) {
            TaskService tareas = tarea.getProcessEngineServices().getTaskService();
            tarea.getExecution().setVariable(Variables.ACTIVIDAD_VENCIDA.name(), actividad.codigo());
            tareas.handleEscalation(tarea.getId(), CODIGO_ESCALAMIENTO);
            return;
        }
        avisar(recordatorio, actividad, tarea.getId());
    }

    /** Queues a notice of the table about an activity, with a link to the task given. */
    void avisar(String recordatorio, ActividadEnCurso actividad, @Nullable String tarea) {
        TipoAviso tipo = TIPOS.get(recordatorio);
        if (tipo == null) {
            throw new IllegalArgumentException("No reminder is called " + recordatorio);
        }
        List<String> avisadas = plazos.para(recordatorio, actividad.etapa()).destinatarios().stream()
                .map(destinatario -> persona(destinatario, actividad))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea, persona, null))
                .toList();
        Instancia ante = INSTANCIAS.get(tipo);
        if (ante != null) {
            bitacora.anotar(actividad.lugar(), new ActividadEscalada(ante, avisadas, actividad.vencimiento()));
        }
    }

    private Optional<String> persona(String destinatario, ActividadEnCurso actividad) {
        return switch (destinatario) {
            case "responsable" -> encargados.de(actividad);
            case "suplente" -> roles.rol(actividad.responsable()).map(Rol::suplente);
            default -> roles.rol(destinatario).flatMap(Rol::encargado);
        };
    }
}
