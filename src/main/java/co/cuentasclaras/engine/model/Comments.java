package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.beans.factory.ObjectProvider;

/** Tells of each comment: the engine has an event for everything that happens to a task, but not for this. */
final class Comments extends CommandInterceptor {

    private final ObjectProvider<CommentListener> listeners;

    Comments(ObjectProvider<CommentListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof AddCommentCmd && result instanceof Comment comment) {
            String task = comment.getTaskId();
            listeners.forEach(listener -> listener.commented(
                    comment,
                    task == null
                            ? null
                            : Context.getCommandContext().getTaskManager().findTaskById(task)));
        }
        return result;
    }
}
