package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.Variables;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the entity's own activities wait for beside their date: that another one ends. */
@Component
class Esperas {

    private final Actividades actividades;
    private final RuntimeService procesos;
    private final EngineCommands comandos;

    Esperas(Actividades actividades, @Lazy RuntimeService procesos, EngineCommands comandos) {
        this.actividades = actividades;
        this.procesos = procesos;
        this.comandos = comandos;
    }

    /**
     * Whether an own activity waits for one that has not ended. What it waits for is held until it is written down that it
     * does: whoever is finishing that one finds it waiting, or has finished before.
     */
    boolean espera(ActividadEnCurso propia) {
        return actividades.esperadasPor(propia).stream()
                .filter(otra -> !otra.estaTerminada())
                .map(actividades::reservar)
                .anyMatch(otra -> !otra.estaTerminada());
    }

    /** An activity has ended: those that waited for it, and for no other one, go on. */
    void soltar(ActividadEnCurso terminada) {
        soltar(actividades.queEsperan(terminada));
    }

    /** Those of a cycle that wait for nothing any more go on, themselves retired or not. */
    void soltarTodas(String ciclo) {
        soltar(actividades.queEsperan(ciclo));
    }

    private void soltar(List<ActividadEnCurso> esperan) {
        esperan.stream()
                .filter(propia -> actividades.pasa(propia.ciclo(), propia.codigo())
                        || actividades.esperadasPor(propia).stream().allMatch(ActividadEnCurso::estaTerminada))
                .forEach(propia -> comandos.withoutAuthorization(() -> avisar(propia)));
    }

    /** It waits on its page, which may run once for each hearing; before that page begins, or past the wait, nowhere. */
    private void avisar(ActividadEnCurso propia) {
        procesos
                .createProcessInstanceQuery()
                .rootProcessInstanceId(propia.ciclo())
                .processDefinitionKey(propia.pagina())
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(pagina -> procesos
                        .createEventSubscriptionQuery()
                        .processInstanceId(pagina)
                        .eventName(TareasDelCronograma.ACTIVIDAD_ESPERADA)
                        .unlimitedList()
                        .stream())
                .map(EventSubscription::getExecutionId)
                .filter(espera -> propia.codigo().equals(procesos.getVariable(espera, Variables.CODIGO.name())))
                .forEach(espera -> procesos.messageEventReceived(TareasDelCronograma.ACTIVIDAD_ESPERADA, espera));
    }
}
