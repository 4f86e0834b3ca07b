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
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads from the models which codes a cronograma may have: theirs are the activities that can run. They are read when
 * somebody first asks, and not while the program starts.
 */
@Component
class CodigosDeLosModelos implements CodigosDelModelo {

    /** The extension property of a user task whose term the law sets. */
    private static final String TERMINO = "termino";

    private static final String DE_LEY = "legal";

    private final ModelFiles archivos;
    private final SingletonSupplier<LoDibujado> dibujado = SingletonSupplier.of(this::leer);

    CodigosDeLosModelos(ModelFiles archivos) {
        this.archivos = archivos;
    }

    private record LoDibujado(List<ActividadDelModelo> actividades, List<PaginaDelModelo> paginas) {}

    @Override
    public List<ActividadDelModelo> actividades() {
        return dibujado.obtain().actividades();
    }

    @Override
    public List<PaginaDelModelo> paginas() {
        return dibujado.obtain().paginas();
    }

    private LoDibujado leer() {
        List<BpmnModelInstance> modelos = archivos.models();
        Map<String, Set<String>> orden = new DrawnOrder(modelos).ofTasks();
        return new LoDibujado(
                DrawnActivities.in(modelos).stream()
                        .filter(tarea -> !DrawnActivities.isPlaceOfOwn(tarea))
                        .map(tarea -> new ActividadDelModelo(
                                tarea.getId(),
                                tarea.getName(),
                                pagina((BpmnModelInstance) tarea.getModelInstance())
                                        .getId(),
                                DrawnActivities.repetition(tarea).isPresent(),
                                ModelProperties.find(tarea, TERMINO)
                                        .filter(DE_LEY::equals)
                                        .isPresent(),
                                orden.getOrDefault(tarea.getId(), Set.of())))
                        .toList(),
                paginas(modelos));
    }

    private static List<PaginaDelModelo> paginas(List<BpmnModelInstance> modelos) {
        Map<String, BpmnModelInstance> porPagina = modelos.stream()
                .collect(Collectors.toMap(modelo -> pagina(modelo).getId(), Function.identity()));
        List<PaginaDelModelo> paginas = new ArrayList<>();
        bajar(Acceso.CICLO, "", false, porPagina, paginas);
        return List.copyOf(paginas);
    }

    /** A page that is called once for each hearing is of a hearing, and so is all that it calls. */
    private static void bajar(
            String id,
            String dentroDe,
            boolean deAudiencia,
            Map<String, BpmnModelInstance> porPagina,
            List<PaginaDelModelo> paginas) {
        BpmnModelInstance modelo = Objects.requireNonNull(porPagina.get(id), id);
        paginas.add(new PaginaDelModelo(
                id,
                pagina(modelo).getName(),
                dentroDe,
                deAudiencia,
                DrawnActivities.in(List.of(modelo)).stream().anyMatch(DrawnActivities::isPlaceOfOwn)));
        modelo.getModelElementsByType(CallActivity.class)
                .forEach(llamada -> bajar(
                        llamada.getCalledElement(),
                        id,
                        deAudiencia || llamada.getLoopCharacteristics() != null,
                        porPagina,
                        paginas));
    }

    private static Process pagina(BpmnModelInstance modelo) {
        return modelo.getModelElementsByType(Process.class).iterator().next();
    }
}
