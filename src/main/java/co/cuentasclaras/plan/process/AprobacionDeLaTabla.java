package co.cuentasclaras.plan.process;

import co.cuentasclaras.engine.DecisionTables;
import co.cuentasclaras.plan.AprobacionDePlanes;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;

/**
 * {@link AprobacionDePlanes} as the latest deployed decision table {@code aprobacion-plan} says; a page that shows a draft asks it too.
 */
@Component
class AprobacionDeLaTabla implements AprobacionDePlanes {

    static final String TABLA = "aprobacion-plan";

    private final DecisionTables tablas;

    AprobacionDeLaTabla(DecisionTables tablas) {
        this.tablas = tablas;
    }

    @Override
    public QuienAprueba para(AlcanceDelCambio alcance) {
        DecisionTables.Row fila = DecisionTables.row(
                (DmnDecision) tablas.latest(TABLA),
                Map.of(
                        "nuevo", alcance.nuevo(),
                        "audiencia", alcance.audiencia(),
                        "responsables", alcance.responsables(),
                        "montos", alcance.montos(),
                        "actividades", alcance.actividades()));
        return new QuienAprueba(fila.flag("pideRevision"), fila.text("aprueba"));
    }
}
