package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.engine.model.DrawnActivities;
import co.cuentasclaras.engine.model.DrawnOrder;
import co.cuentasclaras.engine.model.ModelFiles;
import co.cuentasclaras.engine.model.ModelProperties;
import co.cuentasclaras.permiso.Acceso;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads from the models which codes a cronograma may have: theirs are the activities that can run. */
@Configuration(proxyBeanMethods = false)
class CodigosDeLosModelos {

    /** The extension property of a user task whose term the law sets. */
    private static final String TERMINO = "termino";

    private static final String DE_LEY = "legal";

    /** The page that runs once for each hearing, with all that it calls. */
    private static final String AUDIENCIA = "audiencia-publica";

    private static final Set<String> CON_PROPIAS = Set.of(
            "diseno",
            "preparacion",
            "ejecucion",
            "seguimiento-evaluacion",
            "antes-audiencia",
            "durante-audiencia",
            "despues-audiencia");

    @Bean
    CodigosDelModelo codigosDelModelo(ModelFiles archivos) {
        List<BpmnModelInstance> modelos = archivos.models();
        Map<String, Set<String>> orden = new DrawnOrder(modelos).ofTasks();
        return new CodigosDelModelo(
                DrawnActivities.in(modelos).stream()
                        .map(tarea -> new ActividadDelModelo(
                                tarea.getId(),
                                tarea.getName(),
                                pagina(tarea).getId(),
                                esMultiple(tarea),
                                ModelProperties.find(tarea, TERMINO)
                                        .filter(DE_LEY::equals)
                                        .isPresent(),
                                orden.getOrDefault(tarea.getId(), Set.of())))
                        .toList(),
                paginas(modelos));
    }

    private static List<PaginaDelModelo> paginas(List<BpmnModelInstance> modelos) {
        Map<String, Process> procesos = modelos.stream()
                .flatMap(modelo -> modelo.getModelElementsByType(Process.class).stream())
                .collect(Collectors.toMap(Process::getId, Function.identity()));
        List<PaginaDelModelo> paginas = new ArrayList<>();
        bajar(Acceso.CICLO, "", false, procesos, paginas);
        return paginas;
    }

    private static void bajar(
            String id,
            String dentroDe,
            boolean deAudiencia,
            Map<String, Process> procesos,
            List<PaginaDelModelo> paginas) {
        Process pagina = Objects.requireNonNull(procesos.get(id), id);
        boolean suya = deAudiencia || AUDIENCIA.equals(id);
        paginas.add(new PaginaDelModelo(id, pagina.getName(), dentroDe, suya, CON_PROPIAS.contains(id)));
        ((BpmnModelInstance) pagina.getModelInstance())
                .getModelElementsByType(CallActivity.class)
                .forEach(llamada -> bajar(llamada.getCalledElement(), id, suya, procesos, paginas));
    }

    private static Process pagina(UserTask tarea) {
        return ((BpmnModelInstance) tarea.getModelInstance())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    private static boolean esMultiple(UserTask tarea) {
        return tarea.getParentElement() instanceof SubProcess fase
                && fase.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }
}
