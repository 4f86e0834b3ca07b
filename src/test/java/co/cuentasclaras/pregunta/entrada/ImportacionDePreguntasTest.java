package co.cuentasclaras.pregunta.entrada;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 15 March 2023: the channels collect questions, and the hearing is at the end of the month. */
@Escenario
@DisplayName("Muchas preguntas de una vez")
class ImportacionDePreguntasTest {

    private static final String IMPORTACIONES = "/api/preguntas/importaciones";

    private static final List<String> COLUMNAS = List.of(
            "Radicado",
            "Fecha de recibo",
            "Canal",
            "Espacio",
            "Tema",
            "Pregunta",
            "Tipo",
            "Norma",
            "Término (días hábiles)",
            "Vence",
            "Prórroga hasta",
            "Dependencia que responde",
            "Estado",
            "Fecha de respuesta",
            "Días hábiles usados",
            "En término (SI/NO)",
            "Respuesta",
            "Medio",
            "Fecha de publicación",
            "Enlace",
            "Radicado principal");

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Preguntas preguntas;

    @BeforeEach
    void antesDeLaAudiencia() {
        escenas.de("15 de marzo", () -> ciclo.en(LocalDate.of(2023, 3, 15)));
    }

    @Test
    @DisplayName(
            "una lista pegada radica una pregunta por línea, cada una con su número, por su canal, y señala las parecidas")
    void lista() {
        JsonNode radicadas = leer(pegar(
                        "servicio-ciudadano",
                        "¿Cuánto costó el puente nuevo?\n\n=HYPERLINK(\"http://x\")\n¿Cuánto costó el puente nuevo?"))
                .path("radicadas");

        assertThat(valores(radicadas, "radicado")).containsExactly("P-2022-0001", "P-2022-0002", "P-2022-0003");
        assertThat(valores(radicadas, "fila")).containsExactly("1", "3", "4");
        assertThat(valores(radicadas.get(0).path("parecidas"), "")).containsExactly("P-2022-0003");
        assertThat(preguntas.exigir("P-2022-0002")).satisfies(una -> {
            assertThat(una.texto()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(una.canal()).isEqualTo(Canal.BUZON);
            assertThat(una.espacio()).isEqualTo("recogerPreguntasBuzon");
            assertThat(una.registradaPor()).isEqualTo("servicio-ciudadano");
        });
    }

    @Test
    @DisplayName("un archivo radica todas con el día que cada fila dice, y avisa de las columnas que no leyó")
    void archivo() {
        JsonNode hecho = leer(entidad.como("servicio-ciudadano")
                .subir(
                        IMPORTACIONES,
                        Map.of("ciclo", ciclo.id(), "canal", "REDES"),
                        "preguntas.csv",
                        "Pregunta;Recibida;Edad;Nombre\n¿Y el agua?;28/02/2023;40;Ana Ruiz\n"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(hecho.at("/radicadas/0/vence").asText()).isEqualTo("2023-03-22");
        assertThat(valores(hecho.path("omitidas"), "")).containsExactly("Edad");
    }

    @Test
    @DisplayName("con tres filas malas no se radica ninguna, y se dicen los tres errores")
    void ningunaSiUnaEstaMal() {
        HttpResponse<String> respuesta = pegar(
                "servicio-ciudadano",
                """
                Pregunta\tRecibida\tCorreo
                ¿Una?\t14/03/2023\t
                ¿Dos?\t16/03/2023\t
                ¿Tres?\t01/01/2020\t
                ¿Cuatro?\t\tsin arroba
                """);

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(valores(json(respuesta.body()).path("errores"), "fila")).containsExactly("3", "4", "5");
        assertThat(valores(json(respuesta.body()).path("errores"), "columna")).startsWith("recibida", "recibida");
        assertThat(preguntas.deCiclo(ciclo.id())).isEmpty();
    }

    @Test
    @DisplayName("un archivo que no es una tabla se rechaza con lo que hay que hacer, y quien vigila no radica")
    void rechazos() {
        HttpResponse<String> pdf = entidad.como("servicio-ciudadano")
                .subir(
                        IMPORTACIONES,
                        Map.of("ciclo", ciclo.id(), "canal", "REDES"),
                        "preguntas.xlsx",
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(pdf.statusCode()).isEqualTo(400);
        assertThat(json(pdf.body()).at("/errores/0/mensaje").asText()).contains("es un PDF");
        assertThat(pegar("control-interno", "¿Una?").statusCode()).isEqualTo(403);
        assertThat(preguntas.deCiclo(ciclo.id())).isEmpty();
    }

    @Test
    @DisplayName("la matriz tiene las columnas de siempre, sin quien pregunta, y lo que parece fórmula sale como texto")
    void matriz() {
        pegar("servicio-ciudadano", "Pregunta\tNombre\tRecibida\n=1+1\tAna Ruiz\t28/02/2023\n");
        Navegador lider = entidad.como("lider");

        String csv = lider.get("/api/ciclos/2022/preguntas.csv").body();
        List<String> renglones = csv.lines().toList();

        assertThat(renglones.get(0)).isEqualTo("\uFEFF" + String.join(";", COLUMNAS));
        assertThat(renglones.get(1))
                .startsWith("P-2022-0001;2023-02-28;Buzón físico;")
                .contains(";'=1+1;");
        assertThat(Arrays.asList(renglones.get(1).split(";"))).contains("15", "2023-03-22", "Radicada");
        assertThat(csv).doesNotContain("Ana");
        assertThat(lider.get("/api/ciclos/2022/preguntas.xlsx").statusCode()).isEqualTo(200);
        assertThat(entidad.como("servicio-ciudadano")
                        .get("/api/ciclos/2022/preguntas.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("la oportunidad cuenta por canal, y lo que sigue abierto después de vencer está fuera de término")
    void oportunidad() {
        pegar("servicio-ciudadano", "Pregunta\tRecibida\n¿Una?\t01/02/2023\n¿Dos?\t14/03/2023\n");

        assertThat(entidad.como("lider")
                        .get("/api/ciclos/2022/oportunidad.csv")
                        .body()
                        .lines())
                .containsExactly(
                        "\uFEFFCanal;Recibidas;Respondidas;En término;Fuera de término;Trasladadas;Desistidas;Abiertas;"
                                + "Promedio de días hábiles;Máximo",
                        "Buzón físico;2;0;0;1;0;0;2;;",
                        "Total;2;0;0;1;0;0;2;;");
    }

    private HttpResponse<String> pegar(String quien, String pegado) {
        return entidad.como(quien)
                .post(
                        IMPORTACIONES,
                        texto(Map.of(
                                "ciclo",
                                ciclo.id(),
                                "canal",
                                "BUZON",
                                "espacio",
                                "recogerPreguntasBuzon",
                                "texto",
                                pegado)));
    }

    private static List<String> valores(JsonNode lista, String campo) {
        return StreamSupport.stream(lista.spliterator(), false)
                .map(uno -> campo.isEmpty() ? uno.asText() : uno.path(campo).asText())
                .toList();
    }

    private static JsonNode json(String cuerpo) {
        try {
            return new ObjectMapper().readTree(cuerpo);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
