package co.cuentasclaras.pregunta.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of {@code similarity} of PostgreSQL's pg_trgm. */
@DisplayName("Lo que dos preguntas se parecen")
class TrigramasTest {

    @ParameterizedTest(name = "«{0}» y «{1}»: {2}")
    @CsvSource({"word, two words, 0.36363637", "word, word, 1", "casa, cosa, 0.25", "agua, luz, 0", "vía, VIA, 1"})
    @DisplayName("es la parte de sus ternas de letras que tienen en común")
    void comunes(String una, String otra, double parecido) {
        assertThat(Trigramas.de(una).parecido(Trigramas.de(otra))).isCloseTo(parecido, within(1e-6));
        assertThat(Trigramas.de(otra).parecido(Trigramas.de(una))).isCloseTo(parecido, within(1e-6));
    }

    @Test
    @DisplayName("no depende de mayúsculas, tildes ni signos, y nada no se parece a nada")
    void sinSignos() {
        assertThat(Trigramas.de("¿Cuándo, señores, pavimentan la calle 23?")
                        .parecido(Trigramas.de("cuando senores PAVIMENTAN la calle: 23")))
                .isEqualTo(1);
        assertThat(Trigramas.de("¿?").parecido(Trigramas.de("…"))).isZero();
    }
}
