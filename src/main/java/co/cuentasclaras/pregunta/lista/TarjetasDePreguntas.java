package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.lista.SituacionesDeTerminos.SituacionVista;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the card of a question's task tells, in one statement however many there are. */
@Component
public class TarjetasDePreguntas {

    private static final int COMIENZO = 60;

    private final Preguntas preguntas;
    private final SituacionesDeTerminos situaciones;

    TarjetasDePreguntas(Preguntas preguntas, SituacionesDeTerminos situaciones) {
        this.preguntas = preguntas;
        this.situaciones = situaciones;
    }

    /** By the instance of the engine; who may see its task is known by the caller. */
    public Map<String, TarjetaDePregunta> de(Collection<String> procesos) {
        return preguntas.conProceso(procesos).stream()
                .collect(Collectors.toMap(
                        una -> String.valueOf(una.proceso()),
                        una -> tarjeta(una, situaciones.de(una, null)),
                        (una, otra) -> una));
    }

    private static TarjetaDePregunta tarjeta(PreguntaCiudadana una, SituacionVista situacion) {
        String texto = una.texto().replaceAll("\\s+", " ").strip();
        return new TarjetaDePregunta(
                SituacionDelTermino.valueOf(situacion.situacion().id()),
                situacion.plazo().isEmpty() ? situacion.situacion().nombre() : Palabras.conMayuscula(situacion.plazo()),
                una.vencimiento(),
                texto.length() <= COMIENZO
                        ? texto
                        : texto.substring(0, COMIENZO).strip() + "…");
    }

    /**
     * @param plazo what is left of its term, in words
     * @param comienzo its first words
     */
    public record TarjetaDePregunta(SituacionDelTermino situacion, String plazo, LocalDate vence, String comienzo) {}
}
