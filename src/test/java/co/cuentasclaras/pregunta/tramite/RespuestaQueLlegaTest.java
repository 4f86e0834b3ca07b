package co.cuentasclaras.pregunta.tramite;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.bitacora.Hecho.DePregunta;
import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("La respuesta, hasta las manos de quien preguntó")
class RespuestaQueLlegaTest {

    private static final String RESPUESTA = "La vía se entrega el 30 de junio.";
    private static final String ANA = "ana@correo.example";
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
    private VerificacionDeBitacora verificacion;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empezar() {
        escenas.de("una pregunta por responder", () -> ciclo.en(LocalDate.of(2023, 2, 1)));
    }

    @Test
    @DisplayName("lleva en un correo la pregunta, la respuesta, la norma y los archivos, también a la análoga")
    void correo() throws MessagingException, IOException {
        String principal = radicar("¿Cuándo terminan la vía?", ANA);
        String analoga = radicar("¿Cuándo acaban la vía?", "beto@correo.example");
        responder(principal);
        adjuntar(principal, "Cronograma de la vía.pdf", true);
        adjuntar(principal, "Plano.pdf", false);
        hacer("servicio-ciudadano", analoga, "clasificacion", "via", "ACUMULAR", "principal", principal);
        aprobar(principal);
        hacer("servicio-ciudadano", principal, "comunicacion", "medio", "CORREO");
        JsonNode suya = hacer("servicio-ciudadano", analoga, "comunicacion", "medio", "CORREO");
        cartero.enviarPendientes();

        for (String direccion : List.of(ANA, "beto@correo.example")) {
            MimeMessage carta = respuestasA(direccion).get(0);
            assertThat(ServidorDeCorreo.texto(carta))
                    .containsSubsequence(
                            "la vía?»", RESPUESTA, "van 2 archivos: ", "Ley 1757 de 2015, art. 56", "22 de febrero");
            assertThat(ServidorDeCorreo.adjuntos(carta))
                    .containsOnlyKeys("Cronograma de la vía.pdf", "Plano.pdf")
                    .allSatisfy((nombre, contenido) -> assertThat(contenido).isEqualTo(PDF));
        }
        assertThat(suya.at("/archivos")).hasSize(2);
        assertThat(entidad.como("comunicaciones")
                        .descargar("/api/preguntas/%s/archivos/%s"
                                .formatted(analoga, suya.at("/archivos/0/id").asText()))
                        .body())
                .isEqualTo(PDF);
    }

    @Test
    @DisplayName("lo que no cabe en un correo se rechaza al agregarlo, diciendo qué hacer")
    void archivosPesados() {
        String radicado = radicar("¿Cuándo terminan la vía?", ANA);
        responder(radicado);
        byte[] pesado = new byte[6 << 20];
        System.arraycopy(PDF, 0, pesado, 0, PDF.length);
        String ruta = "/api/preguntas/" + radicado + "/archivos";

        assertThat(entidad.como("proyectos")
                        .subir(ruta, Map.of(), "uno.pdf", pesado)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> otro = entidad.como("proyectos").subir(ruta, Map.of(), "dos.pdf", pesado);
        assertThat(otro.statusCode()).isEqualTo(400);
        assertThat(mensaje(otro)).contains("pasan de 10 MB");
    }

    @Test
    @DisplayName("devuelta, consta por qué otro medio llegó, sin que cambie cuándo se respondió")
    void otraVez() {
        String radicado = radicar("¿Cuándo terminan la vía?", ANA);
        responder(radicado);
        assertThat(pedir("servicio-ciudadano", radicado, "recomunicacion", "medio", "FISICO", "constancia", "Guía 1")
                        .statusCode())
                .as("todavía no se ha comunicado")
                .isEqualTo(409);
        aprobar(radicado);
        String antes = hacer("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO")
                .at("/respuestas/0/comunicada")
                .asText();

        assertThat(pedir("proyectos", radicado, "recomunicacion", "medio", "FISICO", "constancia", "Guía 1")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> sinConstancia = pedir("servicio-ciudadano", radicado, "recomunicacion", "medio", "FISICO");
        assertThat(sinConstancia.statusCode()).isEqualTo(400);
        assertThat(sinConstancia.body()).contains("\"campo\":\"constancia\"");
        assertThat(mensaje(pedir("servicio-ciudadano", radicado, "recomunicacion", "medio", "CORREO")))
                .contains("FISICO, VERBAL o PUBLICADA");
        hacer("servicio-ciudadano", radicado, "recomunicacion", "medio", "FISICO", "constancia", "Guía 117");
        hacer("comunicaciones", radicado, "publicacion");
        JsonNode queda =
                hacer("servicio-ciudadano", radicado, "recomunicacion", "medio", "VERBAL", "constancia", "Acta 4");

        assertThat(queda.at("/recomunicaciones"))
                .extracting(una -> una.at("/medio").asText(), una -> una.at("/constancia")
                        .asText())
                .containsExactly(tuple("En papel", "Guía 117"), tuple("De viva voz", "Acta 4"));
        assertThat(queda.at("/respuestas/0/comunicada").asText()).isEqualTo(antes);
        assertThat(entidad.como("control-interno")
                        .get("/api/ciclos/2022/preguntas.csv")
                        .body())
                .contains("Correo electrónico; En papel; De viva voz");
        assertThat(ciclo.hechos())
                .filteredOn(hecho ->
                        hecho instanceof DePregunta suyo && suyo.radicado().equals(radicado))
                .containsSubsequence(
                        new RespuestaComunicada(radicado, 1, "CORREO"),
                        new RespuestaComunicada(radicado, 1, "FISICO"),
                        new RespuestaComunicada(radicado, 1, "VERBAL"));
    }

    @Test
    @DisplayName("si el servidor muere al comunicarla, no se comunicó ni sale; comunicada, sale una sola vez")
    void muereAlComunicar() {
        String radicado = radicar("¿Cuándo terminan la vía?", ANA);
        responder(radicado);
        aprobar(radicado);

        conMuerte("carta is distinct from 'RESPUESTA'", () -> assertThat(
                        pedir("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO")
                                .statusCode())
                .isGreaterThanOrEqualTo(400));
        cartero.enviarPendientes();
        assertThat(estado(radicado)).isEqualTo("APROBADA");
        assertThat(respuestasA(ANA)).isEmpty();

        hacer("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO");
        assertThat(pedir("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO")
                        .statusCode())
                .isIn(403, 409);
        cartero.enviarPendientes();
        cartero.enviarPendientes();
        assertThat(respuestasA(ANA)).hasSize(1);
    }

    @Test
    @DisplayName("si no se pudo anotar que se entregó, se anota en cuanto se puede y la carta no vuelve a salir")
    void noSeAnota() {
        String radicado = radicar("¿Cuándo terminan la vía?", ANA);
        responder(radicado);
        aprobar(radicado);
        hacer("servicio-ciudadano", radicado, "comunicacion", "medio", "CORREO");

        conMuerte(
                "not (carta = 'RESPUESTA' and estado = 'ENVIADO')", () -> assertThatThrownBy(cartero::enviarPendientes)
                        .isInstanceOf(DataIntegrityViolationException.class));
        assertThat(estadoDeLaCarta()).isNotEqualTo("ENVIADO");
        cartero.enviarPendientes();
        cartero.enviarPendientes();

        assertThat(respuestasA(ANA)).hasSize(1);
        assertThat(estadoDeLaCarta()).isEqualTo("ENVIADO");
    }

    @Test
    @DisplayName(
            "anulada la principal, la primera análoga sigue con lo escrito y sus archivos, y a quien preguntó se le dice")
    void anulada() {
        String principal = radicar("¿Cuándo terminan la vía?", ANA);
        String analoga = radicar("¿Cuándo acaban la vía?", null);
        responder(principal);
        adjuntar(principal, "Plano.pdf", false);
        hacer("servicio-ciudadano", analoga, "clasificacion", "via", "ACUMULAR", "principal", principal);
        hacer("proyectos", principal, "proyecto", "texto", RESPUESTA, "enviar", true);

        hacer("servicio-ciudadano", principal, "anulacion", "motivo", "Se registró dos veces");

        JsonNode heredera = entidad.como("proyectos").leer("/api/preguntas/" + analoga);
        assertThat(heredera.at("/estado/id").asText()).isEqualTo("EN_PROYECTO");
        assertThat(heredera.at("/respuestas/0/texto").asText()).isEqualTo(RESPUESTA);
        assertThat(heredera.at("/respuestas/0/enviada").asBoolean()).isFalse();
        assertThat(heredera.at("/archivos/0/nombre").asText()).isEqualTo("Plano.pdf");
        aprobar(analoga);
        assertThat(estado(analoga)).isEqualTo("APROBADA");
        assertThat(verificacion.verificar(null, true).fallas()).isEmpty();
        cartero.enviarPendientes();
        assertThat(ServidorDeCorreo.recibidos().stream()
                        .filter(uno -> esPara(ANA, uno))
                        .map(RespuestaQueLlegaTest::dice))
                .anySatisfy(carta -> assertThat(carta).contains("se anuló", "Se registró dos veces"));
    }

    // ---- what it takes ----

    private String estadoDeLaCarta() {
        return jdbc.sql("select estado from cc_correo where carta = 'RESPUESTA'")
                .query(String.class)
                .single();
    }

    /** What would be written with that does not get written, and nothing of its transaction with it. */
    private void conMuerte(String cumple, Runnable que) {
        jdbc.sql("alter table cc_correo add constraint muerte check (%s)".formatted(cumple))
                .update();
        try {
            que.run();
        } finally {
            jdbc.sql("alter table cc_correo drop constraint muerte").update();
        }
    }

    private String radicar(String pregunta, String correo) {
        Map<String, Object> datos = new HashMap<>(Map.of("ciclo", ciclo.id(), "canal", "BUZON", "texto", pregunta));
        if (correo != null) {
            datos.put("ciudadano", Map.of("nombre", "Quien Pregunta", "correo", correo));
        }
        return leer(entidad.como("servicio-ciudadano").post("/api/preguntas", texto(datos)))
                .get("radicado")
                .asText();
    }

    private void responder(String radicado) {
        hacer("servicio-ciudadano", radicado, "clasificacion", "via", "RESPONDER", "rol", "proyectos");
    }

    private void aprobar(String radicado) {
        hacer("proyectos", radicado, "proyecto", "texto", RESPUESTA, "enviar", true);
        hacer("secretaria-general", radicado, "revision", "aprueba", true);
    }

    private void adjuntar(String radicado, String nombre, boolean publico) {
        leer(entidad.como("proyectos")
                .subir(
                        "/api/preguntas/" + radicado + "/archivos",
                        Map.of("publico", String.valueOf(publico)),
                        nombre,
                        PDF));
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

    private String estado(String radicado) {
        return entidad.como("servicio-ciudadano")
                .leer("/api/preguntas/" + radicado)
                .at("/estado/id")
                .asText();
    }

    private static List<MimeMessage> respuestasA(String direccion) {
        return ServidorDeCorreo.recibidos().stream()
                .filter(uno -> esPara(direccion, uno) && dice(uno).contains(RESPUESTA))
                .toList();
    }

    private static boolean esPara(String direccion, MimeMessage correo) {
        try {
            return ServidorDeCorreo.direccion(correo).equals(direccion);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dice(MimeMessage correo) {
        try {
            return ServidorDeCorreo.texto(correo);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
