package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cumplimiento.AntecedentesDelModelo;
import co.cuentasclaras.engine.model.DrawnActivities;
import co.cuentasclaras.engine.model.ModelFiles;
import co.cuentasclaras.engine.model.ModelProperties;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads from the models which activities show what others collected; running cycles show it as soon as it is drawn. They are
 * read when somebody first asks.
 */
@Component
class AntecedentesDeLosModelos implements AntecedentesDelModelo {

    private final SingletonSupplier<Map<String, Set<String>>> delCiclo;
    private final SingletonSupplier<Map<String, Set<String>>> delAnterior;

    AntecedentesDeLosModelos(ModelFiles archivos) {
        this.delCiclo = SingletonSupplier.of(() -> codigos(archivos, PROPIEDAD));
        this.delAnterior = SingletonSupplier.of(() -> codigos(archivos, PROPIEDAD_DEL_ANTERIOR));
    }

    @Override
    public Map<String, Set<String>> delCiclo() {
        return delCiclo.obtain();
    }

    @Override
    public Map<String, Set<String>> delAnterior() {
        return delAnterior.obtain();
    }

    private static Map<String, Set<String>> codigos(ModelFiles archivos, String propiedad) {
        return DrawnActivities.in(archivos.models()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        UserTask::getId, actividad -> ModelProperties.find(actividad, propiedad)
                                .map(codigos -> Set.of(codigos.strip().split("\\s*,\\s*")))
                                .orElse(Set.of())));
    }
}
