package co.cuentasclaras.pregunta.tramite;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.DePregunta;
import co.cuentasclaras.bitacora.Hecho.PreguntaDevuelta;
import co.cuentasclaras.bitacora.Hecho.PreguntaPublicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaAprobada;
import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaProyectada;
import co.cuentasclaras.bitacora.Hecho.RespuestaRecibida;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.verificacion.ClaseDeFalla;
import co.cuentasclaras.verificacion.Falla;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("La respuesta a una pregunta")
class ContestacionTest {

    private static final String PREGUNTA = "¿Cuándo terminan la vía de la vereda El Rosario?";
    private static final String RESPUESTA = "La vía se entrega el 30 de junio; hay dos frentes de obra.";
    private static final String ANA =
            "{\"anonimo\":false,\"nombre\":\"Ana Lucía Gómez\",\"correo\":\"ana@correo.example\",\"publicaNombre\":false}";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".getBytes(UTF_8);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Cartero cartero;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private VerificacionDeBitacora verificacion;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private PreguntasPublicadas publicadas;

    @BeforeEach
    void empezar() {
        escenas.de("una pregunta por responder", () -> ciclo.en(LocalDate.of(2023, 2, 1)));
    }

    @Test
    @DisplayName(
            "el borrador que sigue otra persona deja el primero como estaba, y ninguna de las dos revisa la respuesta")
    void dosBorradores() {
        String radicado = paraResponder(PREGUNTA, ANA);
        hacer("proyectos", radicado, "proyecto", "texto", "La vía", "enviar", false);
        hacer("proyectos", radicado, "proyecto", "texto", "La vía, en junio", "enviar", false);
        JsonNode queda = hacer("financiera", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);

        assertThat(queda.at("/respuestas").findValuesAsText("texto")).containsExactly(RESPUESTA, "La vía, en junio");
        String revision = leer(entidad.como("secretaria-general").get("/api/preguntas/" + radicado))
                .at("/encargado/tarea")
                .asText();
        for (String autor : List.of("proyectos", "financiera")) {
            tareas.setAssignee(revision, autor);
            HttpResponse<String> suya = entidad.como(autor)
                    .post("/api/preguntas/" + radicado + "/revision", texto(Map.of("aprueba", true)));
            assertThat(suya.statusCode()).isEqualTo(400);
            assertThat(mensaje(suya)).contains("no revisa lo suyo");
        }
    }

    @Test
    @DisplayName("la escribe uno, la aprueba otro, le llega a quien preguntó y la lee cualquiera")
    void todoElCamino() throws MessagingException {
        String radicado = paraResponder(PREGUNTA, ANA);

        JsonNode borrador = hacer("proyectos", radicado, "proyecto", "texto", "La vía", "enviar", false);
        assertThat(borrador.at("/estado/id").asText()).isEqualTo("EN_PROYECTO");
        assertThat(borrador.at("/respuestas/0/texto").asText()).isEqualTo("La vía");
        hacer("proyectos", radicado, "proyecto", "texto", RESPUESTA, "fuentes", "Informe de obra", "enviar", true);
        JsonNode aprobada = hacer(
                "secretaria-general",
                radicado,
                "revision",
                "aprueba",
                true,
                "preguntaPublica",
                "¿Cuándo terminan la vía?",
                "respuestaPublica",
                "El 30 de junio.");
        assertThat(aprobada.at("/estado/id").asText()).isEqualTo("APROBADA");
        hacer("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO");
        JsonNode publicada = hacer("comunicaciones", radicado, "publicacion");

        assertThat(publicada.at("/estado/id").asText()).isEqualTo("PUBLICADA");
        assertThat(publicada.at("/respuestas")).hasSize(1);
        assertThat(publicada.at("/respuestas/0/preguntaPublica").asText()).isEqualTo("¿Cuándo terminan la vía?");
        assertThat(instancias(radicado)).isZero();
        assertThat(hechos(radicado))
                .containsSubsequence(
                        new RespuestaProyectada(radicado, 1, Huella.de(RESPUESTA)),
                        new RespuestaAprobada(radicado, 1, Huella.de(RESPUESTA)),
                        new RespuestaComunicada(radicado, 1, "CORREO"),
                        new PreguntaPublicada(radicado, 1, Huella.de("¿Cuándo terminan la vía?\n\nEl 30 de junio.")));
        cartero.enviarPendientes();
        cartero.enviarPendientes();
        assertThat(respuestasA("ana@correo.example"))
                .as("la respuesta sale una sola vez")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("devuelta con su motivo, sigue entera en su versión y se escribe la siguiente")
    void devuelta() {
        String radicado = enRevision(PREGUNTA, ANA);

        HttpResponse<String> sinMotivo = pedir("secretaria-general", radicado, "revision", "aprueba", false);
        assertThat(sinMotivo.statusCode()).isEqualTo(400);
        assertThat(mensaje(sinMotivo)).contains("por qué se devuelve");
        hacer("secretaria-general", radicado, "revision", "aprueba", false, "motivo", "Falta la fecha");
        JsonNode segunda = hacer("proyectos", radicado, "proyecto", "texto", "El 30 de junio de 2023.", "enviar", true);

        assertThat(segunda.at("/estado/id").asText()).isEqualTo("EN_REVISION");
        assertThat(segunda.at("/respuestas"))
                .extracting(
                        una -> una.get("version").asInt(),
                        una -> una.get("texto").asText(),
                        una -> una.path("motivo").asText(""))
                .containsExactly(tuple(2, "El 30 de junio de 2023.", ""), tuple(1, RESPUESTA, "Falta la fecha"));
        assertThat(hechos(radicado)).contains(new PreguntaDevuelta(radicado, "Falta la fecha"));
    }

    @Test
    @DisplayName("no la revisa quien la escribió, ni la toca quien no tiene el paso")
    void quienPuede() {
        String radicado = radicar(PREGUNTA, ANA);
        clasificar(radicado, "secretaria-general");
        hacer("secretaria-general", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);

        HttpResponse<String> laMisma = pedir("secretaria-general", radicado, "revision", "aprueba", true);
        assertThat(laMisma.statusCode()).isEqualTo(400);
        assertThat(mensaje(laMisma)).contains("no revisa lo suyo");
        assertThat(pedir("control-interno", radicado, "revision", "aprueba", true)
                        .statusCode())
                .isEqualTo(403);
        assertThat(pedir("comunicaciones", radicado, "revision", "aprueba", true)
                        .statusCode())
                .isEqualTo(403);
        assertThat(hacer("financiera", radicado, "revision", "aprueba", true)
                        .at("/estado/id")
                        .asText())
                .as("su suplente sí")
                .isEqualTo("APROBADA");
    }

    @Test
    @DisplayName("de dos que deciden sobre lo mismo, el segundo lo sabe con 409 y nada cambia dos veces")
    void dosALaVez() {
        String radicado = enRevision(PREGUNTA, ANA);
        String vista = version(radicado);

        HttpResponse<String> primera =
                conVersion("secretaria-general", radicado, "revision", vista, Map.of("aprueba", true));
        HttpResponse<String> segunda =
                conVersion("financiera", radicado, "revision", vista, Map.of("aprueba", false, "motivo", "Le falta"));

        assertThat(primera.statusCode()).isEqualTo(200);
        assertThat(segunda.statusCode()).isEqualTo(409);
        assertThat(mensaje(segunda)).contains(radicado);
        assertThat(hechos(radicado))
                .filteredOn(RespuestaAprobada.class::isInstance)
                .hasSize(1);
        assertThat(hechos(radicado)).noneMatch(PreguntaDevuelta.class::isInstance);
    }

    @Test
    @DisplayName("a quien no dejó cómo escribirle no se le escribe, y en papel o de viva voz consta cómo")
    void medios() {
        String anonima = aprobada(PREGUNTA, null);

        HttpResponse<String> porCorreo = pedir("servicio-ciudadano", anonima, "comunicacion", "medio", "CORREO");
        assertThat(porCorreo.statusCode()).isEqualTo(400);
        assertThat(mensaje(porCorreo)).contains("anónima");
        HttpResponse<String> sinConstancia = pedir("servicio-ciudadano", anonima, "comunicacion", "medio", "FISICO");
        assertThat(sinConstancia.statusCode()).isEqualTo(400);
        assertThat(mensaje(sinConstancia)).contains("consta");
        assertThat(mensaje(pedir("servicio-ciudadano", anonima, "comunicacion", "medio", "PALOMA")))
                .contains("CORREO, FISICO, VERBAL, PUBLICADA");
        assertThat(hacer("servicio-ciudadano", anonima, "comunicacion", "medio", "PUBLICADA")
                        .at("/estado/id")
                        .asText())
                .isEqualTo("COMUNICADA");
    }

    @Test
    @DisplayName("las análogas la reciben cuando se comunica, y cada una se comunica y se publica por su lado")
    void analogas() {
        String principal = paraResponder(PREGUNTA, ANA);
        List<String> analogas = List.of(
                radicar("¿Cuándo terminan la via de la vereda el Rosario?", ANA),
                radicar("Cuándo terminan la vía de la vereda El Rosario", null));
        clasificar(analogas.get(1), "proyectos");
        hacer("proyectos", analogas.get(1), "proyecto", "texto", "Algo a medias", "enviar", false);
        analogas.forEach(una ->
                leer(pedir("servicio-ciudadano", una, "clasificacion", "via", "ACUMULAR", "principal", principal)));
        hacer("proyectos", principal, "proyecto", "texto", RESPUESTA, "enviar", true);
        hacer("secretaria-general", principal, "revision", "aprueba", true, "respuestaPublica", "El 30 de junio.");
        hacer("servicio-ciudadano", principal, "comunicacion", "medio", "CORREO");

        for (String una : analogas) {
            JsonNode suya = entidad.como("servicio-ciudadano").leer("/api/preguntas/" + una);
            assertThat(suya.at("/estado/id").asText()).isEqualTo("APROBADA");
            assertThat(suya.at("/respuestas/0/texto").asText()).isEqualTo(RESPUESTA);
            assertThat(hechos(una))
                    .contains(new RespuestaRecibida(
                            una, principal, una.equals(analogas.get(1)) ? 2 : 1, Huella.de(RESPUESTA)));
        }
        hacer("servicio-ciudadano", analogas.get(0), "comunicacion", "medio", "CORREO");
        hacer("servicio-ciudadano", analogas.get(1), "comunicacion", "medio", "PUBLICADA");
        assertThat(pedir("comunicaciones", analogas.get(0), "publicacion").statusCode())
                .as("nadie ha revisado sus palabras")
                .isEqualTo(400);
        hacer("comunicaciones", analogas.get(0), "publicacion", "preguntaPublica", "¿Y la vía?");
        JsonNode publicada =
                hacer("comunicaciones", analogas.get(1), "publicacion", "preguntaPublica", "¿Cuándo terminan la vía?");

        assertThat(publicada.at("/respuestas/0/preguntaPublica").asText()).isEqualTo("¿Cuándo terminan la vía?");
        assertThat(publicada.at("/respuestas/0/respuestaPublica").asText()).isEqualTo("El 30 de junio.");
        assertThat(analogas).allSatisfy(una -> assertThat(instancias(una)).isZero());
        cartero.enviarPendientes();
        assertThat(respuestasA("ana@correo.example"))
                .as("la suya y la de la análoga")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("dada en la audiencia, va a revisión y aprobada ya está comunicada de viva voz")
    void enLaAudiencia() {
        JsonNode radicada = leer(entidad.como("servicio-ciudadano")
                .post(
                        "/api/preguntas",
                        texto(Map.of(
                                "ciclo",
                                ciclo.id(),
                                "canal",
                                "SALA",
                                "texto",
                                PREGUNTA,
                                "respondidaEnAudiencia",
                                RESPUESTA))));
        String radicado = radicada.get("radicado").asText();
        assertThat(estado(radicado)).isEqualTo("EN_REVISION");
        assertThat(pedir("servicio-ciudadano", radicado, "revision", "aprueba", true)
                        .statusCode())
                .as("quien la escribió no la revisa")
                .isIn(400, 403);

        hacer("secretaria-general", radicado, "revision", "aprueba", false, "motivo", "Dígalo con la fecha");
        hacer("servicio-ciudadano", radicado, "proyecto", "texto", "El 30 de junio.", "enviar", true);
        JsonNode aprobada = hacer("secretaria-general", radicado, "revision", "aprueba", true);

        assertThat(aprobada.at("/estado/id").asText()).isEqualTo("COMUNICADA");
        assertThat(hechos(radicado)).contains(new RespuestaComunicada(radicado, 2, "VERBAL"));
        assertThat(hacer("comunicaciones", radicado, "publicacion")
                        .at("/estado/id")
                        .asText())
                .isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName("lleva archivos que son lo que dicen, hasta que se envía a revisión")
    void archivos() {
        String radicado = paraResponder(PREGUNTA, ANA);
        Navegador proyectos = entidad.como("proyectos");
        String ruta = "/api/preguntas/" + radicado + "/archivos";

        HttpResponse<String> programa = proyectos.subir(ruta, Map.of(), "plano.pdf", "MZ\0\0programa".getBytes(UTF_8));
        assertThat(programa.statusCode()).isEqualTo(400);
        JsonNode plano = leer(proyectos.subir(ruta, Map.of("publico", "true"), "plano.exe", PDF));
        assertThat(plano.get("nombre").asText())
                .as("la extensión dice la verdad")
                .endsWith(".pdf");
        assertThat(proyectos.descargar(ruta + "/" + plano.get("id").asText()).body())
                .isEqualTo(PDF);
        assertThat(entidad.como("financiera")
                        .get(ruta + "/" + plano.get("id").asText())
                        .statusCode())
                .as("quien revisa los ve")
                .isEqualTo(200);
        hacer("proyectos", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);

        assertThat(proyectos
                        .enviar("DELETE", ruta + "/" + plano.get("id").asText(), null, null)
                        .statusCode())
                .isNotEqualTo(204);
        assertThat(proyectos.subir(ruta, Map.of(), "otro.pdf", PDF).statusCode())
                .isNotEqualTo(201);
    }

    @Test
    @DisplayName("no se aprueba ni se publica vacía, y una de más de 8.000 letras se rechaza diciendo cuántas caben")
    void textos() {
        String radicado = paraResponder(PREGUNTA, ANA);

        assertThat(pedir("proyectos", radicado, "proyecto", "texto", "  ", "enviar", true)
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> larga =
                pedir("proyectos", radicado, "proyecto", "texto", "a".repeat(8001), "enviar", false);
        assertThat(larga.statusCode()).isEqualTo(400);
        assertThat(mensaje(larga)).contains("8001").contains("8000");
        hacer("proyectos", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);
        assertThat(pedir("secretaria-general", radicado, "revision", "aprueba", true, "preguntaPublica", " ")
                        .statusCode())
                .isEqualTo(400);
        assertThat(pedir("comunicaciones", radicado, "publicacion").statusCode())
                .as("todavía no")
                .isIn(403, 409);
    }

    @Test
    @DisplayName("va en el expediente sin quien preguntó, y lo que alguien cambie en ella se descubre dentro y fuera")
    void expediente(@TempDir Path carpeta) throws IOException {
        String radicado = aprobada(PREGUNTA, ANA);
        hacer("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO");
        hacer("comunicaciones", radicado, "publicacion");
        Path zip = llevarse(carpeta);

        assertThat(VerificacionDeExpediente.de(zip, null).fallas()).isEmpty();
        try (ZipFile abierto = new ZipFile(zip.toFile())) {
            assertThat(contenido(abierto, "preguntas/" + radicado + "/respuesta-1.txt"))
                    .isEqualTo(RESPUESTA);
            assertThat(contenido(abierto, "preguntas/" + radicado + "/publicada.txt"))
                    .isEqualTo(PREGUNTA + "\n\n" + RESPUESTA);
            assertThat(contenido(abierto, "preguntas/preguntas.csv")).contains(radicado, PREGUNTA);
            assertThat(contenido(abierto, "preguntas/terminos.csv")).contains(radicado, "RADICACION");
            for (ZipEntry una : Collections.list(abierto.entries())) {
                assertThat(contenido(abierto, una.getName()))
                        .as(una.getName())
                        .doesNotContain("Ana Lucía")
                        .doesNotContain("ana@correo");
            }
        }
        jdbc.sql("update cc_respuesta set respuesta_publica = 'En diciembre'").update();

        assertThat(VerificacionDeExpediente.de(llevarse(carpeta), null).fallas())
                .extracting(Falla::codigo)
                .containsExactly(ClaseDeFalla.RESPUESTA_ALTERADA);
        assertThat(verificacion.verificar(null, true).fallas())
                .extracting(Falla::codigo)
                .containsExactly(ClaseDeFalla.RESPUESTA_ALTERADA);
    }

    private Path llevarse(Path carpeta) throws IOException {
        return Files.write(
                carpeta.resolve("expediente.zip"),
                entidad.como("control-interno")
                        .descargar("/api/ciclos/2022/expediente")
                        .body());
    }

    private static String contenido(ZipFile zip, String ruta) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(ruta)).readAllBytes(), UTF_8);
    }

    @Test
    @DisplayName("de dos que la revisan, al segundo se le dice que otro fue primero")
    void elSegundo() {
        String radicado = enRevision(PREGUNTA, ANA);
        hacer("secretaria-general", radicado, "revision", "aprueba", true);

        HttpResponse<String> segunda =
                pedir("secretaria-general", radicado, "revision", "aprueba", false, "motivo", "Falta algo");

        assertThat(segunda.statusCode()).as(segunda.body()).isEqualTo(409);
        assertThat(estado(radicado)).isEqualTo("APROBADA");
    }

    @Test
    @DisplayName("dada en la audiencia y sin revisar, no la lee todavía quien espera la misma respuesta")
    void enLaAudienciaYSinRevisar() {
        String principal = leer(entidad.como("servicio-ciudadano")
                        .post(
                                "/api/preguntas",
                                texto(Map.of(
                                        "ciclo",
                                        ciclo.id(),
                                        "canal",
                                        "SALA",
                                        "texto",
                                        PREGUNTA,
                                        "respondidaEnAudiencia",
                                        RESPUESTA))))
                .get("radicado")
                .asText();
        String analoga = radicar("¿Cuándo terminan la vía de El Rosario?", ANA);
        leer(pedir("servicio-ciudadano", analoga, "clasificacion", "via", "ACUMULAR", "principal", principal));

        assertThat(publicadas.respuestaDada(preguntas.exigir(analoga))).isEmpty();

        hacer("secretaria-general", principal, "revision", "aprueba", true);
        assertThat(publicadas.respuestaDada(preguntas.exigir(analoga)))
                .hasValueSatisfying(una -> assertThat(una.texto()).isEqualTo(RESPUESTA));
    }

    @Test
    @DisplayName("quien solo administra no la escribe ni ve quién pregunta, aunque se dé la tarea")
    void quienSeDaLaTarea() {
        String radicado = paraResponder(PREGUNTA, ANA);
        Navegador admin = entidad.como("admin");
        String tarea = admin.leer(MOTOR + "/task?processInstanceBusinessKey=" + radicado)
                .at("/0/id")
                .asText();
        assertThat(admin.post(MOTOR + "/task/" + tarea + "/assignee", "{\"userId\": \"admin\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(pedir("admin", radicado, "proyecto", "texto", "La mía", "enviar", true)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> quienEs = admin.get("/api/preguntas/" + radicado + "/ciudadano?para=mirar");
        assertThat(quienEs.statusCode()).isEqualTo(403);
        assertThat(quienEs.body()).doesNotContain("Ana");
    }

    @Test
    @DisplayName("el enlace de otro sitio no abre quién pregunta en nombre de quien lo sigue")
    void enlaceDeOtroSitio() {
        String radicado = paraResponder(PREGUNTA, ANA);
        Navegador navegador = entidad.como("servicio-ciudadano");
        HttpResponse<String> ajena = navegador.enviar(
                HttpRequest.newBuilder(navegador.uri("/api/preguntas/" + radicado + "/ciudadano?para=vender"))
                        .header("Sec-Fetch-Site", "cross-site"));

        assertThat(ajena.statusCode()).isEqualTo(400);
        assertThat(ajena.body()).doesNotContain("Ana");
        assertThat(jdbc.sql("select count(*) from cc_ciudadano_lectura")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("en un texto más largo de lo que se publica no se busca nada")
    void datosALaVistaDeUnTextoEnorme() {
        HttpResponse<String> respuesta = entidad.como("proyectos")
                .post("/api/preguntas/datos-a-la-vista", texto(Map.of("texto", "a".repeat(8_101))));

        assertThat(respuesta.statusCode()).isEqualTo(400);
    }

    // ---- what it takes ----

    private String radicar(String pregunta, String ciudadano) {
        String quien = ciudadano == null ? "" : ",\"ciudadano\":" + ciudadano;
        JsonNode radicada = leer(entidad.como("servicio-ciudadano")
                .post(
                        "/api/preguntas",
                        "{\"ciclo\":%s,\"canal\":\"BUZON\",\"texto\":%s%s}"
                                .formatted(texto(ciclo.id()), texto(pregunta), quien)));
        return radicada.get("radicado").asText();
    }

    private void clasificar(String radicado, String rol) {
        leer(pedir("servicio-ciudadano", radicado, "clasificacion", "via", "RESPONDER", "tema", "Vías", "rol", rol));
    }

    private String paraResponder(String pregunta, String ciudadano) {
        String radicado = radicar(pregunta, ciudadano);
        clasificar(radicado, "proyectos");
        return radicado;
    }

    private String enRevision(String pregunta, String ciudadano) {
        String radicado = paraResponder(pregunta, ciudadano);
        hacer("proyectos", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);
        return radicado;
    }

    private String aprobada(String pregunta, String ciudadano) {
        String radicado = enRevision(pregunta, ciudadano);
        hacer("secretaria-general", radicado, "revision", "aprueba", true);
        return radicado;
    }

    private JsonNode hacer(String quien, String radicado, String paso, Object... datos) {
        return leer(pedir(quien, radicado, paso, datos));
    }

    private HttpResponse<String> pedir(String quien, String radicado, String paso, Object... datos) {
        Map<String, Object> cuerpo = new HashMap<>();
        for (int n = 0; n < datos.length; n += 2) {
            cuerpo.put(String.valueOf(datos[n]), datos[n + 1]);
        }
        return entidad.como(quien).post("/api/preguntas/%s/%s".formatted(radicado, paso), texto(cuerpo));
    }

    private HttpResponse<String> conVersion(
            String quien, String radicado, String paso, String version, Map<String, Object> cuerpo) {
        Navegador navegador = entidad.como(quien);
        return navegador.enviar(HttpRequest.newBuilder(navegador.uri("/api/preguntas/%s/%s".formatted(radicado, paso)))
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(texto(cuerpo))));
    }

    private String version(String radicado) {
        return entidad.como("secretaria-general")
                .get("/api/preguntas/" + radicado)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private String estado(String radicado) {
        return entidad.como("servicio-ciudadano")
                .leer("/api/preguntas/" + radicado)
                .at("/estado/id")
                .asText();
    }

    private long instancias(String radicado) {
        return procesos.createProcessInstanceQuery()
                .processInstanceBusinessKey(radicado)
                .count();
    }

    private List<Hecho> hechos(String radicado) {
        return ciclo.hechos().stream()
                .filter(hecho ->
                        hecho instanceof DePregunta suyo && suyo.radicado().equals(radicado))
                .toList();
    }

    private static long respuestasA(String direccion) {
        return ServidorDeCorreo.recibidos().stream()
                .filter(correo -> esRespuestaA(direccion, correo))
                .count();
    }

    private static boolean esRespuestaA(String direccion, MimeMessage correo) {
        try {
            return correo.getSubject().contains("espuesta")
                    && Arrays.stream(correo.getRecipients(RecipientType.TO))
                            .anyMatch(una -> una.toString().contains(direccion));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
