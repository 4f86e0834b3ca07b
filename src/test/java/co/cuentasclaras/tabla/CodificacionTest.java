package co.cuentasclaras.tabla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.tabla.Libro.CodificacionPosible;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("La codificación de un archivo")
class CodificacionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    @DisplayName("se reconoce por las palabras que deja leer")
    void reconocida(String charset, String texto) {
        assertThat(Codificacion.lecturas(texto.getBytes(Charset.forName(charset))))
                .singleElement()
                .satisfies(lectura -> {
                    assertThat(lectura.texto()).isEqualTo(texto);
                    assertThat(lectura.codificacion().id()).isEqualTo(charset);
                });
    }

    static Stream<Arguments> reconocida() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM850", "x-MacRoman")
                .flatMap(charset -> Stream.of(
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
        assertThat(Codificacion.lecturas(texto.getBytes(Charset.forName("windows-1252"))))
                .singleElement()
                .satisfies(lectura -> assertThat(lectura.texto()).isEqualTo(texto));
    }

    static Stream<String> signos() {
        return Stream.of("Plan 2022–2023", "D’Costa", "Rendición — “Acta”", "Sin tildes", "Cuota: 10 €");
    }

    @Test
    @DisplayName("que se puede leer de dos maneras se pregunta con la línea en que difieren")
    void dosLecturas() {
        // In MS-DOS the byte is «á»; in Windows the space that does not break.
        byte[] bytes = "Plan\nla página".getBytes(Charset.forName("IBM850"));

        assertThat(new Libros().leer(bytes, "plan.csv", null).codificaciones())
                .extracting(CodificacionPosible::nombre, CodificacionPosible::muestra)
                .containsExactly(tuple("MS-DOS (850)", "la página"), tuple("Windows (1252)", "la p gina"));
        Libro elegido = new Libros().leer(bytes, "plan.csv", "windows-1252");
        assertThat(elegido.codificacion()).isEqualTo("windows-1252");
        assertThat(elegido.pestanas().get(0).filas().get(1).celda(0).texto()).isEqualTo("la p gina");
    }

    @Test
    @DisplayName("que nadie reconoce se pregunta, y no se adivina")
    void ninguna() {
        byte[] griego = "Πρόγραμμα λογοδοσίας".getBytes(Charset.forName("ISO-8859-7"));

        assertThat(new Libros().leer(griego, "plan.csv", null).codificaciones()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    @DisplayName("con su marca delante no la deja en el texto")
    void marca(String charset) {
        byte[] bytes = "\uFEFFcódigo;etapa".getBytes(Charset.forName(charset));

        Libro libro = new Libros().leer(bytes, "plan.csv", null);
        assertThat(libro.codificaciones()).singleElement();
        assertThat(libro.pestanas().get(0).filas().get(0).celdas())
                .extracting(Celda::texto)
                .containsExactly("código", "etapa");
    }
}
