package co.cuentasclaras.pregunta.lista;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaProyectada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is 15 March 2023, a Wednesday; all were received the day before, so that the 15th working day is 5 April. */
@Escenario
@DisplayName("La matriz de preguntas y respuestas, y lo que de ella ve el público")
class MatrizTest {

    private static final String CLASIFICA = "servicio-ciudadano";
    private static final String RESPONDE = "proyectos";
    private static final String REVISA = "secretaria-general";
    private static final String PUBLICA = "comunicaciones";
    private static final String SITIO = "https://rendicion.entidad.gov.co";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void quinceDeMarzo() {
        escenas.de("15 de marzo", () -> ciclo.en(LocalDate.of(2023, 3, 15)));
    }

    @Test
    @DisplayName(
            "204 importadas con 12 iguales a otras tienen 192 respuestas, 204 comunicadas y 204 renglones en público")
    void doscientasCuatro() {
        List<String> radicados = importar(IntStream.range(0, 204)
                .mapToObj(n -> "¿Qué se hizo con el compromiso %d?".formatted(n % 192 + 1))
                .toList());
        List<String> principales = radicados.subList(0, 192);
        List<String> iguales = radicados.subList(192, 204);
        principales.forEach(una -> hacer(CLASIFICA, una, "clasificacion", Map.of("via", "RESPONDER", "rol", RESPONDE)));
        IntStream.range(0, 12)
                .forEach(n -> hacer(
                        CLASIFICA,
                        iguales.get(n),
                        "clasificacion",
                        Map.of("via", "ACUMULAR", "principal", principales.get(n))));
        principales.forEach(una -> {
            responder(una);
            hacer(CLASIFICA, una, "comunicacion", Map.of("medio", "PUBLICADA"));
        });
        iguales.forEach(una -> hacer(CLASIFICA, una, "comunicacion", Map.of("medio", "PUBLICADA")));
        principales.forEach(una -> hacer(PUBLICA, una, "publicacion", Map.of()));
        iguales.forEach(una -> hacer(PUBLICA, una, "publicacion", Map.of("preguntaPublica", "¿Qué se hizo?")));

        assertThat(cuantos(RespuestaProyectada.class)).isEqualTo(192);
        assertThat(cuantos(RespuestaComunicada.class)).isEqualTo(204);
        List<Map<String, String>> matriz = matriz();
        List<Map<String, String>> publica = filas(
                entidad.navegadorDeNadie().get("/publico/2022/preguntas.csv").body());
        assertThat(publica).hasSize(204);
        assertThat(columna(publica, "Enlace"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(columna(matriz, "Enlace"));
        assertThat(matriz).allSatisfy(fila -> assertThat(fila)
                .containsEntry("Estado", "Publicada")
                .containsEntry("En término (SI/NO)", "SI")
                .containsEntry("Respuesta", "Se cumplió."));
        assertThat(columna(matriz, "Radicado principal").stream().filter(una -> !una.isEmpty()))
                .containsExactlyElementsOf(principales.subList(0, 12));
        Stream.of(radicados.get(0), radicados.get(203)).forEach(una -> {
            String enlace = fila(matriz, una).get("Enlace");
            assertThat(enlace).startsWith(SITIO + "/publico/");
            assertThat(entidad.navegadorDeNadie()
                            .get(enlace.substring(SITIO.length()))
                            .body())
                    .contains(una, "Se cumplió.");
        });
    }

    @Test
    @DisplayName("dice de cada una cómo va: respondida, prorrogada, en espera de quien preguntó, trasladada, acumulada")
    void comoVan() {
        List<String> radicados = importar(List.of("¿Una?", "¿Dos?", "¿Tres?", "¿Cuatro?", "¿Cinco?"));
        String respondida = radicados.get(0);
        String prorrogada = radicados.get(1);
        Stream.of(respondida, prorrogada)
                .forEach(una -> hacer(CLASIFICA, una, "clasificacion", Map.of("via", "RESPONDER", "rol", RESPONDE)));
        responder(respondida);
        hacer(CLASIFICA, respondida, "comunicacion", Map.of("medio", "PUBLICADA"));
        hacer(PUBLICA, respondida, "publicacion", Map.of());
        hacer(RESPONDE, prorrogada, "prorroga", Map.of("hasta", "2023-04-20", "motivo", "Faltan datos de la obra"));
        hacer(REVISA, prorrogada, "prorroga-decision", Map.of("concede", true));
        hacer(CLASIFICA, radicados.get(2), "clasificacion", Map.of("via", "PEDIR_COMPLEMENTO"));
        hacer(CLASIFICA, radicados.get(2), "requerimiento", Map.of("falta", "De qué vía se trata"));
        hacer(CLASIFICA, radicados.get(3), "clasificacion", Map.of("via", "TRASLADAR"));
        hacer(
                CLASIFICA,
                radicados.get(3),
                "traslado",
                Map.of("entidad", "Alcaldía de Manizales", "constancia", "Oficio 12"));
        hacer(CLASIFICA, radicados.get(4), "clasificacion", Map.of("via", "ACUMULAR", "principal", prorrogada));

        List<Map<String, String>> matriz = matriz();
        assertThat(fila(matriz, respondida))
                .containsEntry("Fecha de recibo", "2023-03-14")
                .containsEntry("Vence", "2023-04-05")
                .containsEntry("Estado", "Publicada")
                .containsEntry("Fecha de respuesta", "2023-03-15")
                .containsEntry("Días hábiles usados", "1")
                .containsEntry("En término (SI/NO)", "SI")
                .containsEntry("Respuesta", "Se cumplió.")
                .containsEntry("Fecha de publicación", "2023-03-15")
                .containsEntry("Enlace", SITIO + "/publico/2022/preguntas/" + respondida);
        assertThat(fila(matriz, prorrogada))
                .containsEntry("Vence", "2023-04-05")
                .containsEntry("Prórroga hasta", "2023-04-20")
                .containsEntry("Dependencia que responde", "Proyectos")
                .containsEntry("Respuesta", "")
                .containsEntry("Enlace", "");
        assertThat(fila(matriz, radicados.get(2)))
                .containsEntry("Estado", "Pendiente de complemento")
                .containsEntry("En término (SI/NO)", "")
                .containsEntry("Días hábiles usados", "1");
        assertThat(fila(matriz, radicados.get(3)))
                .containsEntry("Estado", "Trasladada")
                .containsEntry("Días hábiles usados", "")
                .containsEntry("En término (SI/NO)", "");
        assertThat(fila(matriz, radicados.get(4)))
                .containsEntry("Estado", "Acumulada")
                .containsEntry("Vence", "2023-04-05")
                .containsEntry("Radicado principal", prorrogada);
        assertThat(columna(
                        filas(entidad.navegadorDeNadie()
                                .get("/publico/2022/preguntas.csv")
                                .body()),
                        "Enlace"))
                .containsExactly(fila(matriz, respondida).get("Enlace"));
    }

    private List<String> importar(List<String> preguntas) {
        JsonNode hecho = leer(entidad.como(CLASIFICA)
                .post(
                        "/api/preguntas/importaciones",
                        texto(Map.of(
                                "ciclo",
                                ciclo.id(),
                                "canal",
                                "BUZON",
                                "recibida",
                                "2023-03-14T10:00:00-05:00",
                                "texto",
                                String.join("\n", preguntas)))));
        return hecho.path("radicadas").findValuesAsText("radicado");
    }

    private void responder(String radicado) {
        hacer(RESPONDE, radicado, "proyecto", Map.of("texto", "Se cumplió.", "enviar", true));
        hacer(REVISA, radicado, "revision", Map.of("aprueba", true));
    }

    private void hacer(String quien, String radicado, String paso, Map<String, ?> dicho) {
        leer(entidad.como(quien).post("/api/preguntas/%s/%s".formatted(radicado, paso), texto(dicho)));
    }

    private long cuantos(Class<? extends Hecho> clase) {
        return ciclo.hechos().stream().filter(clase::isInstance).count();
    }

    private List<Map<String, String>> matriz() {
        return filas(entidad.como("lider").get("/api/ciclos/2022/preguntas.csv").body());
    }

    /** Nothing that is asked or answered here has a semicolon. */
    private static List<Map<String, String>> filas(String csv) {
        List<String[]> renglones = csv.replace("\uFEFF", "")
                .lines()
                .map(renglon -> renglon.split(";", -1))
                .toList();
        return renglones.stream()
                .skip(1)
                .map(celdas -> {
                    Map<String, String> fila = new LinkedHashMap<>();
                    IntStream.range(0, celdas.length)
                            .forEach(n -> fila.put(renglones.get(0)[n], celdas[n]));
                    return fila;
                })
                .collect(Collectors.toList());
    }

    private static List<String> columna(List<Map<String, String>> filas, String cual) {
        return filas.stream().map(fila -> fila.get(cual)).toList();
    }

    private static Map<String, String> fila(List<Map<String, String>> filas, String radicado) {
        return filas.stream()
                .filter(fila -> radicado.equals(fila.get("Radicado")))
                .findAny()
                .orElseThrow();
    }
}
