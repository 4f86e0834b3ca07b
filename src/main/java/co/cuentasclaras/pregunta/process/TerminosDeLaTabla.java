package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.DecisionTables;
import co.cuentasclaras.pregunta.termino.TablaDeTerminos;
import co.cuentasclaras.pregunta.termino.TerminoDeLey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * {@link TablaDeTerminos} as the latest deployed decision table {@code terminos-pregunta} says. Each version is asked once for a row.
 */
@Component
class TerminosDeLaTabla implements TablaDeTerminos {

    static final String TABLA = "terminos-pregunta";

    private final DecisionTables tablas;
    private volatile TablaLeida leida = new TablaLeida("", Map.of());

    TerminosDeLaTabla(DecisionTables tablas) {
        this.tablas = tablas;
    }

    @Override
    public TerminoDeLey para(String tramite) {
        DecisionDefinition tabla = tablas.latest(TABLA);
        TablaLeida vigente = leida;
        if (!vigente.id().equals(tabla.getId())) {
            vigente = new TablaLeida(tabla.getId(), new ConcurrentHashMap<>());
            leida = vigente;
        }
        return vigente.terminos().computeIfAbsent(tramite, uno -> leer((DmnDecision) tabla, uno));
    }

    private static TerminoDeLey leer(DmnDecision tabla, String tramite) {
        DecisionTables.Row fila = DecisionTables.row(tabla, Map.of("tramite", tramite));
        return new TerminoDeLey(fila.number("dias"), fila.numberOrNone("diasDeCopias"), fila.text("norma"));
    }

    /** A deployed version of the table, and what it was asked so far. */
    private record TablaLeida(String id, Map<String, TerminoDeLey> terminos) {}
}
