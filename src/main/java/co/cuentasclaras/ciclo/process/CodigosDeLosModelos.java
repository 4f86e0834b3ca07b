package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import co.cuentasclaras.engine.model.ModelProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads from the models which codes a cronograma must have: theirs are the activities that can run. */
@Configuration(proxyBeanMethods = false)
class CodigosDeLosModelos {

    /** The extension property of a user task whose term the law sets. */
    private static final String TERMINO = "termino";

    private static final String DE_LEY = "legal";

    @Bean
    CodigosDelModelo codigosDelModelo() throws IOException {
        Set<String> simples = new LinkedHashSet<>();
        Set<String> multiples = new LinkedHashSet<>();
        Set<String> legales = new LinkedHashSet<>();
        for (Resource modelo : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            try (InputStream xml = modelo.getInputStream()) {
                BpmnModelInstance instancia = Bpmn.readModelFromStream(xml);
                instancia.getModelElementsByType(UserTask.class).stream()
                        .filter(CodigosDeLosModelos::esActividad)
                        .forEach(tarea -> {
                            (esMultiple(tarea) ? multiples : simples).add(tarea.getId());
                            ModelProperties.find(tarea, TERMINO)
                                    .filter(DE_LEY::equals)
                                    .ifPresent(deLey -> legales.add(tarea.getId()));
                        });
            }
        }
        return new CodigosDelModelo(simples, multiples, legales);
    }

    private static boolean esActividad(UserTask tarea) {
        return ActivityTaskParseListener.TEMPLATE.equals(
                tarea.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }

    private static boolean esMultiple(UserTask tarea) {
        return tarea.getParentElement() instanceof SubProcess fase
                && fase.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }
}
