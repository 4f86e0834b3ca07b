package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A comment is kept whole or refused, whichever way it comes. */
final class CommentLength implements PeopleRule {

    private static final int LONGEST = 2000;

    private static final CommandField<String> MESSAGE = CommandField.of(AddCommentCmd.class, "message", String.class);

    @Override
    public void before(Command<?> command, boolean administrator) {
        String text = command instanceof AddCommentCmd ? MESSAGE.in(command) : null;
        if (text != null && text.length() > LONGEST) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "Acorte el comentario: tiene %d letras y caben %d.".formatted(text.length(), LONGEST));
        }
    }
}
