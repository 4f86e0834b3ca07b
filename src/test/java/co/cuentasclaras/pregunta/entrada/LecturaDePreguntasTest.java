package co.cuentasclaras.pregunta.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.entrada.LecturaDePreguntas.PreguntaLeida;
import co.cuentasclaras.pregunta.entrada.LecturaDePreguntas.PreguntasLeidas;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.ErrorTabla;
import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.EscritorDeLibro;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.Libros;
import co.cuentasclaras.tabla.TablaInvalida;
import co.cuentasclaras.tabla.TablaParaEscribir;
import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Las preguntas que se pegan o llegan en un archivo")
class LecturaDePreguntasTest {

    private final Errores errores = new Errores();
    private final LecturaDePreguntas lector = new LecturaDePreguntas(errores);

    @Test
    @DisplayName("una lista pegada da una pregunta en cada línea, letra por letra, sin contar las vacías")
    void lista() {
        PreguntasLeidas leidas = lector.deTexto(
                "¿Cuánto costó el puente; y quién lo pagó?\r\n\r\n  =HYPERLINK(\"http://x\";\"clic\")  \n¿Cuándo abre?");

        assertThat(leidas.preguntas())
                .extracting(PreguntaLeida::fila, PreguntaLeida::texto)
                .containsExactly(
                        tuple(1, "¿Cuánto costó el puente; y quién lo pagó?"),
                        tuple(3, "=HYPERLINK(\"http://x\";\"clic\")"),
                        tuple(4, "¿Cuándo abre?"));
        assertThat(errores.hay()).isFalse();
    }

    @Test
    @DisplayName("una tabla pegada se lee por los títulos de sus columnas, en cualquier orden, y dice las que sobran")
    void tabla() {
        PreguntasLeidas leidas = lector.deTexto(
                """
                        Nombre\tRecibida\tPregunta\tHora\tEdad\tTipo\tPublica nombre\tRespuesta dada
                        Ana\t28/02/2023\t¿Cuándo abre?\t9:05\t40\tConsulta\tsí\tEl lunes
                        \t2023-03-01\t¿Y el cable?\t\t\t\t\t
                        """);

        assertThat(leidas.ajenas()).containsExactly("Edad");
        assertThat(leidas.preguntas())
                .containsExactly(
                        new PreguntaLeida(
                                2,
                                "¿Cuándo abre?",
                                LocalDate.of(2023, 2, 28),
                                LocalTime.of(9, 5),
                                null,
                                TipoDePregunta.CONSULTA,
                                null,
                                "El lunes",
                                Map.of("nombre", "Ana"),
                                true),
                        new PreguntaLeida(
                                3,
                                "¿Y el cable?",
                                LocalDate.of(2023, 3, 1),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of(),
                                false));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Formato.class)
    @DisplayName("un archivo guardado por una hoja de cálculo dice lo mismo, también lo que parece una fórmula")
    void archivo(Formato formato) {
        byte[] archivo = EscritorDeLibro.escribir(
                formato,
                "Preguntas",
                List.of(new TablaParaEscribir(
                        "Preguntas",
                        Stream.of("Pregunta", "Tema", "Recibida")
                                .map(titulo -> new ColumnaParaEscribir(titulo, 30, false))
                                .toList(),
                        List.of(List.of(
                                Celda.de("=HYPERLINK(\"http://x\")"),
                                Celda.de("Vías"),
                                Celda.de(LocalDate.of(2023, 3, 1)))))));

        assertThat(lector.deLibro(new Libros().leer(archivo, "preguntas", null)).preguntas())
                .extracting(PreguntaLeida::texto, PreguntaLeida::tema, PreguntaLeida::recibida)
                .containsExactly(tuple("=HYPERLINK(\"http://x\")", "Vías", LocalDate.of(2023, 3, 1)));
    }

    @Test
    @DisplayName("un CSV de un Excel viejo conserva sus tildes")
    void windows() {
        byte[] archivo = "Pregunta;Tema\n¿Cuándo abrirá la vía?;Vías\n".getBytes(Charset.forName("windows-1252"));

        assertThat(lector.deLibro(new Libros().leer(archivo, "preguntas.csv", null))
                        .preguntas())
                .extracting(PreguntaLeida::texto)
                .containsExactly("¿Cuándo abrirá la vía?");
    }

    @Test
    @DisplayName("de 204 filas con 3 malas se dicen los tres errores, cada uno con su fila y su columna")
    void tresErrores() {
        StringBuilder pegado = new StringBuilder("Pregunta\tRecibida\tTipo\n");
        for (int i = 2; i <= 205; i++) {
            pegado.append(i == 17 ? "" : "¿Pregunta %d?".formatted(i))
                    .append('\t')
                    .append(i == 90 ? "31/02/2023" : "28/02/2023")
                    .append('\t')
                    .append(i == 200 ? "Queja" : "")
                    .append('\n');
        }

        assertThat(lector.deTexto(pegado.toString()).preguntas()).hasSize(204);
        assertThat(dichos())
                .extracting(ErrorTabla::fila, ErrorTabla::columna)
                .containsExactly(tuple(17, "pregunta"), tuple(90, "recibida"), tuple(200, "tipo"));
    }

    @ParameterizedTest(name = "con «{0}» arriba")
    @ValueSource(strings = {"", "Pregunta\n"})
    @DisplayName("4.000 caracteres caben y 4.001 no, en una lista y en una tabla")
    void larga(String titulo) {
        lector.deTexto(titulo + "a".repeat(4000) + "\n" + "b".repeat(4001));

        assertThat(dichos())
                .extracting(ErrorTabla::fila, ErrorTabla::columna)
                .containsExactly(tuple(titulo.isEmpty() ? 2 : 3, "pregunta"));
    }

    @Test
    @DisplayName("lo que se copió de una hoja sin sus títulos no se adivina, y se dice qué hacer")
    void sinTitulos() {
        lector.deTexto("Ana\t¿Cuándo abre?");

        assertThat(dichos()).singleElement().matches(error -> error.mensaje().contains("fila de los títulos"));
    }

    @Test
    @DisplayName("más de mil a la vez no se reciben, y nada pegado tampoco")
    void limites() {
        lector.deTexto("x\n".repeat(1001));
        lector.deTexto(" \n\t\n");

        assertThat(dichos())
                .extracting(ErrorTabla::mensaje)
                .containsExactlyInAnyOrder(
                        "trae 1.001 preguntas y se reciben hasta 1.000 de una vez; divídalo en varios.",
                        "no hay ninguna pregunta; pegue una en cada línea.");
    }

    private List<ErrorTabla> dichos() {
        return new TablaInvalida("No se radicó ninguna.", errores) {}.errores();
    }
}
