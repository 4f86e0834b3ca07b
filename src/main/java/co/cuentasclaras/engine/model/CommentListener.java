package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;

/** What a feature does when somebody comments, whichever way the comment came. */
public interface CommentListener {

    /**
     * A comment was written, in the transaction at hand.
     *
     * @param task what it is about; null when it is about a whole process instance
     */
    void commented(Comment comment, @Nullable DelegateTask task);
}
