package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.Mencionables;
import co.cuentasclaras.engine.model.CommentListener;
import co.cuentasclaras.engine.model.Variables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what people write about a task of a cycle, or about the cycle. */
@Component
class ComentariosDelCiclo implements CommentListener {

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Mencionables mencionables;
    private final Encargados encargados;
    private final Bitacora bitacora;

    ComentariosDelCiclo(
            Ciclos ciclos,
            Actividades actividades,
            Mencionables mencionables,
            Encargados encargados,
            Bitacora bitacora) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.mencionables = mencionables;
        this.encargados = encargados;
        this.bitacora = bitacora;
    }

    @Override
    public void commented(Comment comment, @Nullable DelegateTask task) {
        ciclos.buscar(comment.getRootProcessInstanceId())
                .map(Ciclo::id)
                .ifPresent(ciclo -> anotar(comment, new Lugar(ciclo, task == null ? null : codigo(task)), task));
    }

    /** Whoever is named and may see the activity is told. */
    private void anotar(Comment comment, Lugar lugar, @Nullable DelegateTask task) {
        String texto = comment.getFullMessage();
        Optional<ActividadEnCurso> actividad = lugar.codigo() == null
                ? Optional.empty()
                : actividades.buscar(Objects.requireNonNull(lugar.ciclo()), lugar.codigo());
        List<String> nombrados =
                actividad.map(una -> mencionables.nombrados(una, texto)).orElse(List.of());
        bitacora.anotar(lugar, new ActividadComentada(comment.getId(), texto, nombrados.isEmpty() ? null : nombrados));
        actividad.ifPresent(una -> nombrados.forEach(persona -> encargados.avisar(
                TipoAviso.MENCION,
                una,
                una.vencimiento(),
                task == null ? null : task.getId(),
                persona,
                "%s la nombra en un comentario: “%s”".formatted(encargados.nombre(comment.getUserId()), texto))));
    }

    /** The leader's task about a late activity says in a variable which one it is about. */
    private @Nullable String codigo(DelegateTask task) {
        return actividades
                .deTarea(task.getId())
                .map(ActividadEnCurso::codigo)
                .orElseGet(() -> Variables.CODIGO.find(task.getExecution()));
    }
}
