package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.Preguntas.TextoDePregunta;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which open questions of a cycle say nearly the same, so that they may get one answer. It only proposes: whether they do,
 * a person decides.
 */
@Component
public class Parecidas {

    /** Less alike than this are two questions about the same matter, too. */
    private static final double PARECIDO = 0.3;

    private static final int CUANTAS = 3;

    /** What a question says does not change. */
    private static final int EN_MEMORIA = 10_000;

    private final ConcurrentLruCache<String, Trigramas> trigramas = new ConcurrentLruCache<>(EN_MEMORIA, Trigramas::de);

    private final Preguntas preguntas;

    Parecidas(Preguntas preguntas) {
        this.preguntas = preguntas;
    }

    /** The three that are most like a question, the most alike first. */
    public List<PreguntaParecida> de(PreguntaCiudadana pregunta) {
        return entre(pregunta.ciclo()).de(pregunta.texto(), pregunta.id());
    }

    /** What is open in a cycle now, to ask for many at once. */
    public Abiertas entre(String ciclo) {
        return new Abiertas(preguntas.porParecido(ciclo).stream()
                .map(una -> new PosibleParecida(una, trigramas.get(una.texto())))
                .toList());
    }

    private record PosibleParecida(TextoDePregunta pregunta, Trigramas trigramas) {}

    private record Comparada(TextoDePregunta pregunta, double parecido) {

        PreguntaParecida propuesta(String texto) {
            int porcentaje = (int) Math.round(100 * parecido);
            boolean igual = Preguntas.huella(texto).equals(Preguntas.huella(pregunta.texto()));
            return new PreguntaParecida(pregunta.radicado(), pregunta.texto(), porcentaje, igual);
        }
    }

    /** What was open in a cycle. */
    public final class Abiertas {

        private final List<PosibleParecida> posibles;

        private Abiertas(List<PosibleParecida> posibles) {
            this.posibles = posibles;
        }

        /** The three that are most like a text that nobody has filed yet. */
        public List<PreguntaParecida> de(String texto) {
            return de(texto, null);
        }

        /** The same, of one that was filed. */
        List<PreguntaParecida> de(String texto, @Nullable String menos) {
            Trigramas suyos = trigramas.get(texto);
            return posibles.stream()
                    .filter(otra -> !otra.pregunta().id().equals(menos))
                    .filter(otra -> puedenParecerse(suyos, otra.trigramas()))
                    .map(otra -> new Comparada(otra.pregunta(), suyos.parecido(otra.trigramas())))
                    .filter(otra -> otra.parecido() >= PARECIDO)
                    .sorted(Comparator.comparing(Comparada::parecido).reversed().thenComparing(otra -> otra.pregunta()
                            .radicado()))
                    .limit(CUANTAS)
                    .map(otra -> otra.propuesta(texto))
                    .toList();
        }

        /** However many they have in common, one that is so much longer is not alike enough. */
        private static boolean puedenParecerse(Trigramas unos, Trigramas otros) {
            int menos = Math.min(unos.claves().length, otros.claves().length);
            int mas = Math.max(unos.claves().length, otros.claves().length);
            return menos >= PARECIDO * mas;
        }
    }

    /**
     * @param porcentaje how much of both they have in common
     * @param igual whether they say the same, letter by letter but for capitals, accents and signs
     */
    public record PreguntaParecida(String radicado, String texto, int porcentaje, boolean igual) {}
}
