package co.cuentasclaras.plan;

import java.util.List;
import java.util.Map;

/**
 * A file read with what was decided about it.
 *
 * @param elecciones what was chosen, by somebody or by the product, and what there was to choose from
 * @param preguntas what nobody can know but a person
 * @param escritos what the file says in the cells of a row, before anybody understood it: by row, and there by the id of
 *     the field ({@link CampoDelPlan#id})
 * @param plan what came out
 */
public record Lectura(
        Elecciones elecciones, List<Pregunta> preguntas, Map<Integer, Map<String, String>> escritos, Plan plan) {

    public Lectura {
        preguntas = List.copyOf(preguntas);
        escritos = Map.copyOf(escritos);
    }

    Lectura conNota(String nota) {
        return new Lectura(elecciones.conNota(nota), preguntas, escritos, plan);
    }
}
