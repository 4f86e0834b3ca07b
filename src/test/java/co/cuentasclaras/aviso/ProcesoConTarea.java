package co.cuentasclaras.aviso;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** The smallest process with a task of its own, for notices of a task that is open in the engine. */
final class ProcesoConTarea {

    private static final String PROCESO = "aviso-prueba";

    private ProcesoConTarea() {}

    /**
     * Begins one.
     *
     * @return the id of its instance, whose task is «boletin»
     */
    static String empezar(RepositoryService repositorio, RuntimeService ejecuciones) {
        repositorio
                .createDeployment()
                .addModelInstance(
                        PROCESO + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESO)
                                .camundaHistoryTimeToLiveString("P30D")
                                .startEvent()
                                .userTask("boletin")
                                .endEvent()
                                .done())
                .enableDuplicateFiltering(true)
                .deploy();
        return ejecuciones.startProcessInstanceByKey(PROCESO).getId();
    }
}
