package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A failed job may be tried again; without attempts, or next year, it would be a reminder that nobody gets. */
final class JobRetries implements PeopleRule {

    private static final CommandField<Integer> RETRIES =
            CommandField.of(SetJobRetriesCmd.class, "retries", Integer.class);
    private static final CommandField<Date> DATE = CommandField.of(SetJobRetriesCmd.class, "dueDate", Date.class);

    @Override
    public void before(Command<?> command, boolean administrator) {
        if (administrator || !(command instanceof SetJobRetriesCmd)) {
            return;
        }
        Date date = DATE.in(command);
        if (RETRIES.required(command) < 1 || (date != null && date.after(ClockUtil.getCurrentTime()))) {
            throw new Rechazo(
                    Status.FORBIDDEN,
                    "Un trabajo que falló se reintenta; solo el administrador lo detiene o lo aplaza.");
        }
    }
}
