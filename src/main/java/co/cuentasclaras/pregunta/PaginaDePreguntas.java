package co.cuentasclaras.pregunta;

import java.util.List;

/**
 * A page of the questions that somebody looks for.
 *
 * @param pagina from 1
 * @param paginas how many there are; 1 of none
 * @param total how many questions
 */
public record PaginaDePreguntas(List<PreguntaCiudadana> preguntas, int pagina, int paginas, int total) {

    static final int TAMANO = 50;

    public PaginaDePreguntas {
        preguntas = List.copyOf(preguntas);
    }

    static PaginaDePreguntas de(List<PreguntaCiudadana> preguntas, int pagina, int total) {
        return new PaginaDePreguntas(preguntas, pagina, Math.max(1, (total + TAMANO - 1) / TAMANO), total);
    }
}
