package co.cuentasclaras.plan;

import co.cuentasclaras.plan.Hallazgo.Clase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan with what it says today.
 *
 * @param contexto what it is read and judged by
 * @param plan what it plans: of a draft as its file and corrections say now, later as it was sent
 * @param elecciones how its file is read; nothing is chosen any more in what was approved
 * @param diferencia from the version that its cycle runs; null of what is no other version of a running cycle
 * @param efecto what applying it will do; likewise
 * @param escritos what the file says before anybody understood it, by row and field
 */
public record PlanLeido(
        PlanGuardado guardado,
        Contexto contexto,
        Plan plan,
        Elecciones elecciones,
        List<Pregunta> preguntas,
        Map<Integer, Map<String, String>> escritos,
        List<Hallazgo> hallazgos,
        @Nullable DiferenciaDePlanes diferencia,
        @Nullable EfectoDeVersion efecto) {

    public PlanLeido {
        preguntas = List.copyOf(preguntas);
        escritos = Map.copyOf(escritos);
        hallazgos = List.copyOf(hallazgos);
    }

    /** Why a contradiction is meant so; null when nobody said. */
    public @Nullable String aceptada(Hallazgo hallazgo) {
        return guardado.correcciones().aceptadas().get(hallazgo.regla() + ":" + hallazgo.fila());
    }

    /** What must be mended, or said to be meant so, before it can be sent. */
    public List<Hallazgo> impedimentos() {
        return hallazgos.stream()
                .filter(hallazgo -> hallazgo.clase() == Clase.ERROR
                        || hallazgo.clase() == Clase.CONTRADICCION && aceptada(hallazgo) == null)
                .toList();
    }
}
