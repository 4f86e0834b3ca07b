package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.engine.model.Waits;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the entity's own activities wait for beside their date: that another one ends. */
@Component
class Esperas {

    private final Actividades actividades;
    private final RuntimeService procesos;
    private final Waits mensajes;
    private final EngineCommands comandos;

    Esperas(Actividades actividades, @Lazy RuntimeService procesos, Waits mensajes, EngineCommands comandos) {
        this.actividades = actividades;
        this.procesos = procesos;
        this.mensajes = mensajes;
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
        Stream<String> escritas = procesos
                .createProcessInstanceQuery()
                .rootProcessInstanceId(propia.ciclo())
                .processDefinitionKey(propia.pagina())
                .unlimitedList()
                .stream()
                .flatMap(pagina -> mensajes.at(pagina.getId(), TareasDelCronograma.ACTIVIDAD_ESPERADA));
        Stream<String> nuevas = mensajes.newWithin(propia.ciclo()).stream()
                .filter(espera -> TareasDelCronograma.ACTIVIDAD_ESPERADA.equals(espera.getEventName()))
                .map(EventSubscription::getExecutionId);
        Stream.concat(escritas, nuevas)
                .distinct()
                .filter(espera -> propia.codigo().equals(procesos.getVariable(espera, Variables.CODIGO.name())))
                .toList()
                .forEach(espera -> procesos.messageEventReceived(TareasDelCronograma.ACTIVIDAD_ESPERADA, espera));
    }
}
