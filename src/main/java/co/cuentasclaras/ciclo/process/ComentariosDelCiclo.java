package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.model.CommentListener;
import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what people write about a task of a cycle, or about the cycle. */
@Component
class ComentariosDelCiclo implements CommentListener {

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Bitacora bitacora;

    ComentariosDelCiclo(Ciclos ciclos, Actividades actividades, Bitacora bitacora) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.bitacora = bitacora;
    }

    @Override
    public void commented(Comment comment, @Nullable DelegateTask task) {
        ciclos.buscar(comment.getRootProcessInstanceId())
                .map(Ciclo::id)
                .ifPresent(ciclo -> bitacora.anotar(
                        new Lugar(ciclo, task == null ? null : codigo(task)),
                        new ActividadComentada(comment.getId(), comment.getFullMessage())));
    }

    /** The leader's task about a late activity says in a variable which one it is about. */
    private @Nullable String codigo(DelegateTask task) {
        return actividades
                .deTarea(task.getId())
                .map(ActividadEnCurso::codigo)
                .orElseGet(() -> Variables.CODIGO.find(task.getExecution()));
    }
}
