package co.cuentasclaras.tabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("La codificación de un archivo")
class CodificacionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    @DisplayName("se reconoce por las palabras que deja leer")
    void reconocida(String charset, String texto) {
        Errores errores = new Errores();

        assertThat(Codificacion.texto(texto.getBytes(Charset.forName(charset)), errores))
                .isEqualTo(texto);
        assertThat(errores.hay()).isFalse();
    }

    static Stream<Arguments> reconocida() {
        return Stream.of("UTF-8", "windows-1252", "IBM850", "x-MacRoman").flatMap(charset -> Stream.of(
                        "Diseño de la rendición",
                        "Atención al niño; página; público; útil",
                        "PREPARACIÓN; AUDIENCIA PÚBLICA; AÑO",
                        "¿Quién asistió? ¡Todos! «Acta n.º 3»",
                        "Guía de Mörtel; sección y año; Pérez",
                        "Área y época; después, pingüino")
                .map(texto -> Arguments.of(charset, texto)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("de Windows admite los signos de un procesador de texto")
    void signos(String texto) {
        assertThat(Codificacion.texto(texto.getBytes(Charset.forName("windows-1252")), new Errores()))
                .isEqualTo(texto);
    }

    static Stream<String> signos() {
        return Stream.of("Plan 2022–2023", "D’Costa", "Rendición — “Acta”", "Sin tildes", "Cuota: 10 €");
    }

    @Test
    @DisplayName("que se puede leer de dos maneras se pregunta con la palabra en que difieren")
    void dosLecturas() {
        Errores errores = new Errores();

        // In MS-DOS the byte is «á»; in Windows the space that does not break.
        assertThat(Codificacion.texto("la página".getBytes(Charset.forName("IBM850")), errores))
                .isNull();
        assertThat(errores.listados()).singleElement().satisfies(error -> assertThat(error.texto())
                .startsWith("Archivo: sus tildes se pueden leer de más de una manera, «p\u00A0gina» o «página»")
                .contains("guárdelo como «CSV UTF-8"));
    }
}
