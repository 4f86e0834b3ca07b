package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cumplimiento.AntecedentesDelModelo;
import co.cuentasclaras.engine.model.DrawnActivities;
import co.cuentasclaras.engine.model.ModelFiles;
import co.cuentasclaras.engine.model.ModelProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads from the models which activities show what others collected; running cycles show it as soon as it is drawn. */
@Configuration(proxyBeanMethods = false)
class AntecedentesDeLosModelos {

    @Bean
    AntecedentesDelModelo antecedentesDelModelo(ModelFiles archivos) {
        List<UserTask> actividades = DrawnActivities.in(archivos.models());
        return new AntecedentesDelModelo(
                codigos(actividades, AntecedentesDelModelo.PROPIEDAD),
                codigos(actividades, AntecedentesDelModelo.PROPIEDAD_DEL_ANTERIOR));
    }

    private static Map<String, Set<String>> codigos(List<UserTask> actividades, String propiedad) {
        return actividades.stream()
                .collect(Collectors.toMap(UserTask::getId, actividad -> ModelProperties.find(actividad, propiedad)
                        .map(codigos -> Set.of(codigos.strip().split("\\s*,\\s*")))
                        .orElse(Set.of())));
    }
}
