package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A model is taken away without what was lived by it: its running cycles stay, and so does their history. */
final class KeptModels implements PeopleRule {

    private static final List<Cascade> CASCADES = List.of(
            Cascade.of(DeleteDeploymentCmd.class, "cascade"),
            Cascade.of(AbstractDeleteProcessDefinitionCmd.class, "cascade"),
            Cascade.of(DeleteProcessDefinitionsByIdsCmd.class, "cascadeToHistory"));

    @Override
    public void before(Command<?> command, boolean administrator) {
        if (CASCADES.stream()
                .anyMatch(one -> one.type().isInstance(command) && one.taken().required(command))) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "Un modelo no se borra con sus ciclos ni con su historia: suspéndalo, o bórrelo cuando nadie lo haya"
                            + " usado.");
        }
    }

    private record Cascade(Class<?> type, CommandField<Boolean> taken) {

        static Cascade of(Class<?> type, String field) {
            return new Cascade(type, CommandField.of(type, field, Boolean.class));
        }
    }
}
