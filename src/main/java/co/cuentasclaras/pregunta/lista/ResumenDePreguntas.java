package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import java.time.LocalDate;
import java.util.List;

/**
 * How the questions of a cycle stand.
 *
 * @param total without those that were written down by mistake
 * @param estados those that some question is in, in the order in which a question passes through them
 * @param terminos of the open ones, what is most pressing first
 */
public record ResumenDePreguntas(
        LocalDate hoy,
        int total,
        int abiertas,
        int vencidas,
        List<CuantasEnEstado> estados,
        List<CuantasPorTermino> terminos) {

    public record CuantasEnEstado(EstadoDePregunta estado, String nombre, int cuantas) {}

    public record CuantasPorTermino(SituacionDelTermino situacion, String nombre, int cuantas) {}

    /**
     * Those that wait at one step for somebody of the entity.
     *
     * @param peor the most pressing of their terms
     */
    public record CuantasEnPaso(PasoDePregunta paso, SituacionDelTermino peor, int cuantas, int vencidas) {}
}
