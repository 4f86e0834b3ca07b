package co.cuentasclaras.aviso.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The terms of reminders and escalations, as the deployed decision table {@code plazos-aviso} has them. */
@Component
public class PlazosAviso {

    static final String DECISION = "plazos-aviso";

    private final DecisionService decisiones;
    private final IdentityService identidades;

    PlazosAviso(DecisionService decisiones, IdentityService identidades) {
        this.decisiones = decisiones;
        this.identidades = identidades;
    }

    /**
     * The term of a notice.
     *
     * @param aviso name of the notice in the table, such as {@code recordatorioPrevio}
     * @param etapa stage of the activity, for tables that tell stages apart
     * @throws IllegalStateException when the table has no row for it
     */
    public PlazoAviso para(String aviso, String etapa) {
        DmnDecisionRuleResult fila = SinSesion.preguntar(identidades, () -> decisiones
                .evaluateDecisionTableByKey(DECISION)
                .variables(Map.of("aviso", aviso, "etapa", etapa))
                .evaluate()
                .getFirstResult());
        if (fila == null) {
            throw new IllegalStateException("La tabla " + DECISION + " no tiene una fila para el aviso «" + aviso
                    + "» de la etapa «" + etapa + "».");
        }
        Number dias = fila.getEntry("dias");
        String destinatarios = fila.getEntry("destinatarios");
        return new PlazoAviso(dias.intValue(), separar(destinatarios));
    }

    private static List<String> separar(String destinatarios) {
        return Stream.of(destinatarios.split(","))
                .map(String::strip)
                .filter(destinatario -> !destinatario.isEmpty())
                .toList();
    }
}
