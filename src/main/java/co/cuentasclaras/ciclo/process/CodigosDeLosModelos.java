package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.engine.model.DrawnActivities;
import co.cuentasclaras.engine.model.ModelProperties;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads from the models which codes a cronograma must have: theirs are the activities that can run. */
@Configuration(proxyBeanMethods = false)
class CodigosDeLosModelos {

    /** The extension property of a user task whose term the law sets. */
    private static final String TERMINO = "termino";

    private static final String DE_LEY = "legal";

    @Bean
    CodigosDelModelo codigosDelModelo() {
        Set<String> simples = new LinkedHashSet<>();
        Set<String> multiples = new LinkedHashSet<>();
        Set<String> legales = new LinkedHashSet<>();
        DrawnActivities.read().forEach(tarea -> {
            (esMultiple(tarea) ? multiples : simples).add(tarea.getId());
            ModelProperties.find(tarea, TERMINO).filter(DE_LEY::equals).ifPresent(deLey -> legales.add(tarea.getId()));
        });
        return new CodigosDelModelo(simples, multiples, legales);
    }

    private static boolean esMultiple(UserTask tarea) {
        return tarea.getParentElement() instanceof SubProcess fase
                && fase.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }
}
