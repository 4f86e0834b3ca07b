package co.cuentasclaras.aviso.process;

import co.cuentasclaras.aviso.PlazoAviso;
import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * The terms as the latest deployed decision table {@code plazos-aviso} has them. Each version is asked once for a notice and
 * a stage, on which alone a term depends.
 */
@Component
class PlazosDeLaTabla implements PlazosAviso {

    static final String DECISION = TABLA;

    private final DecisionTables tablas;
    private volatile VersionLeida leida = new VersionLeida("", Map.of());

    PlazosDeLaTabla(DecisionTables tablas) {
        this.tablas = tablas;
    }

    @Override
    public PlazoAviso para(String nombre, String etapa) {
        DecisionDefinition tabla = tablas.latest(DECISION);
        VersionLeida version = leida;
        if (!version.id().equals(tabla.getId())) {
            version = new VersionLeida(tabla.getId(), new ConcurrentHashMap<>());
            leida = version;
        }
        return version.plazos()
                .computeIfAbsent(new ClavePlazo(nombre, etapa), clave -> leer((DmnDecision) tabla, clave));
    }

    private static PlazoAviso leer(DmnDecision tabla, ClavePlazo clave) {
        DecisionTables.Row fila = DecisionTables.row(tabla, Map.of("aviso", clave.aviso(), "etapa", clave.etapa()));
        return new PlazoAviso(fila.number("dias"), separar(fila.text("destinatarios")));
    }

    private static List<String> separar(String destinatarios) {
        return Stream.of(destinatarios.split(","))
                .map(String::strip)
                .filter(destinatario -> !destinatario.isEmpty())
                .toList();
    }

    private record ClavePlazo(String aviso, String etapa) {}

    /** A deployed version of the table, and what it was asked so far. */
    private record VersionLeida(String id, Map<ClavePlazo, PlazoAviso> plazos) {}
}
