package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be chosen on the pages of questions, with its names.
 *
 * @param radica whether the person at the screen may write down what a citizen asks
 * @param veTodas whether she reads all of them, and not only what is her own
 */
public record OpcionesDePreguntas(
        LocalDate hoy,
        List<CicloDePreguntas> ciclos,
        List<Nombrado> canales,
        List<Nombrado> tipos,
        List<Nombrado> estados,
        List<Nombrado> roles,
        boolean radica,
        boolean veTodas) {

    /** @param enCurso whether questions can still be filed in it */
    public record CicloDePreguntas(String id, String titulo, boolean enCurso) {}

    /** @param ciclos in the order in which they are offered */
    public static OpcionesDePreguntas de(
            LocalDate hoy, List<Ciclo> ciclos, List<Nombrado> roles, boolean radica, boolean veTodas) {
        return new OpcionesDePreguntas(
                hoy,
                ciclos.stream()
                        .map(uno -> new CicloDePreguntas(uno.id(), uno.titulo(), uno.terminado() == null))
                        .toList(),
                Stream.of(Canal.values())
                        .map(uno -> new Nombrado(uno.name(), uno.nombre()))
                        .toList(),
                Stream.of(TipoDePregunta.values())
                        .map(uno -> new Nombrado(uno.name(), uno.nombre()))
                        .toList(),
                Stream.of(EstadoDePregunta.values())
                        .map(uno -> new Nombrado(uno.name(), uno.nombre()))
                        .toList(),
                roles,
                radica,
                veTodas);
    }
}
