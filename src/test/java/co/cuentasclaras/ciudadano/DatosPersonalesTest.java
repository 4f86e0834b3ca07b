package co.cuentasclaras.ciudadano;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Rastreo;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Escenario
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Los datos de quien pregunta")
class DatosPersonalesTest {

    private static final String CORREO = "zoraida.q@buzonlejano.example";
    private static final List<String> SUYOS =
            List.of("Zoraida", "Quintanilla", "Junta Verdeazul", CORREO, "987 # 65-43", "3009998877", "Ornitorrincos");
    private static final String PERSONA =
            """
            {"nombre":"Zoraida <b>Quintanilla</b>\\u202e","organizacion":"Junta Verdeazul","correo":"%s",
             "direccion":"Calle 987 # 65-43","telefono":"3009998877","grupoValor":"Ornitorrincos"}"""
                    .formatted(CORREO);
    private static final String SERVICIO = "servicio-ciudadano";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Cartero cartero;

    @Autowired
    private Rastreo rastreo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext aplicacion;

    private String radicado;

    @BeforeEach
    void unaPregunta() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1));
        Reloj.poner(LocalDate.of(2022, 9, 5), LocalTime.of(10, 0));
        cartero.enviarPendientes();
        ServidorDeCorreo.vaciar();
        radicado = radicar(PERSONA);
    }

    @Test
    @DisplayName(
            "están en su tabla y en ninguna otra, ni en la bitácora, el motor, el registro, los listados o los correos de otros")
    void enUnaSolaTabla(CapturedOutput registro) throws Exception {
        responder();
        cartero.enviarPendientes();
        ver(entidad.como(SERVICIO), "Llamar porque no llegó la carta");

        assertThat(rastreo.de(SUYOS)).isNotEmpty().allMatch(lugar -> lugar.startsWith("cc_ciudadano."));
        assertThat(descargas()).isEmpty();
        assertThat(nuestro(registro)).noneMatch(linea -> SUYOS.stream().anyMatch(linea::contains));
        for (MimeMessage correo : ServidorDeCorreo.recibidos()) {
            String todo = ServidorDeCorreo.texto(correo) + ServidorDeCorreo.html(correo) + correo.getSubject();
            assertThat(SUYOS).noneMatch(todo::contains);
        }
        assertThat(entidad.como("lider").get("/correo").body()).contains("Quien hizo la pregunta " + radicado);
    }

    @Test
    @DisplayName("llegan por correo el recibo y la respuesta, con el término explicado y una sola vez")
    void cartas() throws Exception {
        responder();
        cartero.enviarPendientes();
        cartero.enviarPendientes();

        List<String> suyas = new ArrayList<>();
        for (MimeMessage correo : ServidorDeCorreo.recibidos()) {
            if (ServidorDeCorreo.direccion(correo).equals(CORREO)) {
                suyas.add(correo.getSubject() + "\n" + ServidorDeCorreo.texto(correo));
            }
        }
        assertThat(suyas).hasSize(2).anySatisfy(una -> assertThat(una)
                .startsWith("Recibimos su pregunta " + radicado)
                .contains("lunes 26 de septiembre de 2022", "Día 1: mar 6 sep", "Día 15: lun 26 sep", Entidad.NOMBRE));
        assertThat(suyas).anySatisfy(una -> assertThat(una)
                .startsWith("Respuesta a su pregunta " + radicado)
                .contains("¿Cuándo pavimentan la vía?", "En octubre."));
    }

    @Test
    @DisplayName(
            "traen por correo lo que pasa con la pregunta: lo que falta y hasta cuándo, a quién pasó, por qué se cierra")
    void otrasCartas() throws Exception {
        paso(SERVICIO, "clasificacion", "{\"via\":\"PEDIR_COMPLEMENTO\"}");
        paso(SERVICIO, "requerimiento", "{\"falta\":\"La vereda\"}");
        cartaCon("Falta algo en su pregunta " + radicado, "La vereda", "miércoles 5 de octubre de 2022", "no corren");

        radicado = radicar(PERSONA);
        paso(SERVICIO, "clasificacion", "{\"via\":\"TRASLADAR\"}");
        paso(SERVICIO, "traslado", "{\"entidad\":\"La ESE\",\"constancia\":\"Oficio 12\"}");
        cartaCon(
                "Su pregunta %s pasó a otra entidad".formatted(radicado),
                "La ESE",
                "Oficio 12",
                "¿Cuándo pavimentan la vía?");

        radicado = radicar(PERSONA);
        paso(SERVICIO, "clasificacion", "{\"via\":\"CERRAR\"}");
        paso(SERVICIO, "cierre", "{\"motivo\":\"No es una pregunta\"}");
        paso("secretaria-general", "revision-cierre", "{\"aprueba\":true}");
        cartaCon("Se cerró su pregunta " + radicado, "No es una pregunta", "otra lo revisó");
    }

    private void cartaCon(String asunto, String... palabras) throws Exception {
        cartero.enviarPendientes();
        for (MimeMessage correo : ServidorDeCorreo.recibidos()) {
            if (ServidorDeCorreo.direccion(correo).equals(CORREO)
                    && correo.getSubject().equals(asunto)) {
                assertThat(ServidorDeCorreo.texto(correo)).contains(palabras);
                return;
            }
        }
        throw new AssertionError("No le llegó: " + asunto);
    }

    @Test
    @DisplayName("los ve quien tiene el paso o clasifica, diciendo para qué, y queda anotado para Control Interno")
    void consultas() {
        assertThat(ver(entidad.como("control-interno"), "Mirar").statusCode()).isEqualTo(403);
        assertThat(ver(entidad.como("financiera"), "Mirar").statusCode()).isEqualTo(403);
        assertThat(Navegador.mensaje(ver(entidad.como(SERVICIO), " "))).contains("para qué");
        assertThat(Navegador.mensaje(ver(entidad.como(SERVICIO), "Llamar a zoráida")))
                .contains("sin el nombre");
        assertThat(Navegador.mensaje(ver(entidad.como(SERVICIO), "Escribir a " + CORREO)))
                .contains("sin el nombre");
        assertThat(lecturas()).isEmpty();

        HttpResponse<String> vista = ver(entidad.como(SERVICIO), "Llamar porque no llegó la carta");
        assertThat(vista.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode datos = Navegador.leer(vista);
        assertThat(datos.get("nombre").asText()).isEqualTo("Zoraida <b>Quintanilla</b>");
        assertThat(datos.get("correo").asText()).isEqualTo(CORREO);

        assertThat(lecturas()).containsExactly(SERVICIO);
        assertThat(ciclo.hechos()).contains(new Hecho.CiudadanoConsultado(radicado, "Llamar porque no llegó la carta"));
        assertThat(entidad.como("control-interno").get("/datos-personales").body())
                .contains(radicado, "Llamar porque no llegó la carta", "1 consulta");
        assertThat(entidad.como(SERVICIO).get("/datos-personales").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("se borran cuando la persona lo pide: nada suyo queda ni le llega, y la pregunta sigue su curso")
    void supresion() throws Exception {
        ver(entidad.como(SERVICIO), "Confirmar el barrio");
        assertThat(suprimir("financiera", "Lo pidió").statusCode()).isEqualTo(403);
        assertThat(Navegador.mensaje(suprimir(SERVICIO, "Lo pidió Zoraida"))).contains("sin el nombre");
        assertThat(suprimir(SERVICIO, "Lo pidió por escrito el 5 de septiembre").statusCode())
                .isEqualTo(200);

        cartero.enviarPendientes();
        assertThat(rastreo.de(SUYOS)).isEmpty();
        for (MimeMessage correo : ServidorDeCorreo.recibidos()) {
            assertThat(ServidorDeCorreo.direccion(correo)).isNotEqualTo(CORREO);
        }
        assertThat(Navegador.leer(ver(entidad.como(SERVICIO), "Ver si queda algo"))
                        .get("nota")
                        .asText())
                .contains("se borraran");
        assertThat(Navegador.mensaje(suprimir(SERVICIO, "Otra vez"))).contains("no hay datos que borrar");
        assertThat(ciclo.hechos()).contains(new Hecho.CiudadanoSuprimido(radicado));

        responderSin("FISICO");
        assertThat(Navegador.leer(entidad.como("lider").get("/api/preguntas/" + radicado))
                        .get("estado")
                        .get("id")
                        .asText())
                .isEqualTo("COMUNICADA");
    }

    @Test
    @DisplayName(
            "si el servidor rechaza la dirección lo sabe quien comunica, sin que la dirección quede en ninguna parte")
    void rebote(CapturedOutput registro) throws Exception {
        ServidorDeCorreo.rechazarA(CORREO);
        cartero.enviarPendientes();
        assertThat(estados()).as("un rechazo puede ser del servidor").containsExactly("PENDIENTE");
        radicar(PERSONA.replace(CORREO, "otra@vecina.co"));
        cartero.enviarPendientes();
        Reloj.poner(LocalDate.of(2022, 9, 6), LocalTime.of(11, 0));
        cartero.enviarPendientes();
        assertThat(estados()).as("dura un día, y a otros sí les llega").containsExactly("FALLIDO");
        assertThat(rastreo.de(List.of(CORREO, "buzonlejano"))).containsExactly("cc_ciudadano.correo");
        assertThat(registro.getAll())
                .contains("El servidor rechazó la dirección (550)")
                .doesNotContain("buzonlejano");

        ServidorDeCorreo.encender();
        cartero.enviarPendientes();
        assertThat(ServidorDeCorreo.recibidos()).anySatisfy(correo -> assertThat(correo.getSubject())
                .isEqualTo("No salió una carta de la pregunta " + radicado));
    }

    @Test
    @DisplayName("dichos a medias o con trampa se rechazan con lo que hay que corregir, y no van a dar al registro")
    void malDichos(CapturedOutput registro) {
        assertThat(rechazo("{\"anonimo\":true,\"nombre\":\"Zoraida\"}")).contains("sin identificarse");
        assertThat(rechazo("{\"anonimo\":false}")).contains("Falta decir quién pregunta");
        assertThat(rechazo("{\"nombre\":\"Zoraida\",\"correo\":\"zoraida\"}")).contains("le falta la arroba");
        assertThat(rechazo("{\"nombre\":\"Zoraida\",\"correo\":\"a@b.co\\r\\nBcc: c@d.co\"}"))
                .contains("no es un correo electrónico");
        assertThat(rechazo("{\"nombre\":\"" + "Zoraida ".repeat(30) + "\"}")).contains("caben 200");
        assertThat(rechazo("{\"telefono\":\"3009998877\",\"publicaNombre\":true}"))
                .contains("No hay nombre que publicar");
        assertThat(nuestro(registro)).noneMatch(linea -> linea.contains("Zoraida") || linea.contains("3009998877"));
    }

    // ---- what people do ----

    private String radicar(String persona) {
        HttpResponse<String> respuesta = pedir(persona);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
        return Navegador.leer(respuesta).get("radicado").asText();
    }

    private String rechazo(String persona) {
        HttpResponse<String> respuesta = pedir(persona);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        return Navegador.mensaje(respuesta);
    }

    private HttpResponse<String> pedir(String persona) {
        return entidad.como(SERVICIO)
                .post(
                        "/api/preguntas",
                        """
                {"ciclo":"%s","canal":"BUZON","recibida":"2022-09-05T09:00:00-05:00",
                 "texto":"¿Cuándo pavimentan la vía?","ciudadano":%s}"""
                                .formatted(ciclo.id(), persona));
    }

    private HttpResponse<String> ver(Navegador quien, String para) {
        return quien.get("/api/preguntas/" + radicado + "/ciudadano?para="
                + java.net.URLEncoder.encode(para, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> suprimir(String quien, String motivo) {
        return entidad.como(quien).post("/api/preguntas/" + radicado + "/supresion", "{\"motivo\":\"" + motivo + "\"}");
    }

    private void responder() {
        responderSin("CORREO");
    }

    private void responderSin(String medio) {
        paso(
                SERVICIO,
                "clasificacion",
                "{\"via\":\"RESPONDER\",\"tipo\":\"PREGUNTA_RDC\",\"tema\":\"Vías\",\"rol\":\"planeacion\"}");
        paso("planeacion", "proyecto", "{\"texto\":\"En octubre.\",\"enviar\":true}");
        paso(
                "secretaria-general",
                "revision",
                "{\"aprueba\":true,\"preguntaPublica\":\"¿Cuándo pavimentan?\",\"respuestaPublica\":\"En octubre.\"}");
        paso(SERVICIO, "comunicacion", "{\"medio\":\"" + medio + "\",\"constancia\":\"Guía 123\"}");
    }

    private void paso(String quien, String paso, String json) {
        HttpResponse<String> respuesta = entidad.como(quien).post("/api/preguntas/" + radicado + "/" + paso, json);
        assertThat(respuesta.statusCode()).as(paso + ": " + respuesta.body()).isBetween(200, 204);
    }

    // ---- what came of it ----

    /** The mail server of the stage writes to the same log. */
    private static List<String> nuestro(CapturedOutput registro) {
        return registro.getAll()
                .lines()
                .filter(linea -> !linea.contains("icegreen"))
                .toList();
    }

    private List<String> lecturas() {
        return jdbc.sql("select quien from cc_ciudadano_lectura order by id")
                .query(String.class)
                .list();
    }

    private List<String> estados() {
        List<String> estados = new ArrayList<>();
        Navegador.leer(entidad.como(SERVICIO).get("/api/preguntas/" + radicado + "/cartas"))
                .forEach(carta -> estados.add(carta.get("estado").asText()));
        return estados;
    }

    /** Everything of ours that can be read or taken away, but the one address that is for that; where it says who asked. */
    private Set<String> descargas() throws IOException {
        Map<String, String> variables = Map.of(
                "{radicado}", radicado,
                "{ciclo}", ciclo.id(),
                "{vigencia}", "2022",
                "{formato:csv|xlsx}", "xlsx",
                "{formato}", "csv",
                "{nombre}", "preguntas");
        Set<String> rutas = new TreeSet<>();
        aplicacion.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(uno -> uno.getHandlerMethods().keySet().stream())
                .filter(uno -> uno.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(uno -> uno.getPatternValues().stream())
                .filter(uno -> !uno.endsWith("/ciudadano") && !uno.startsWith("/error"))
                .map(uno -> {
                    String ruta = uno;
                    for (Map.Entry<String, String> variable : variables.entrySet()) {
                        ruta = ruta.replace(variable.getKey(), variable.getValue());
                    }
                    return ruta.replace("/api/ciclos/{id}", "/api/ciclos/" + ciclo.id());
                })
                .forEach(rutas::add);
        jdbc.sql("select id from cc_correo").query(String.class).list().forEach(id -> {
            rutas.add("/correo/" + id);
            rutas.add("/api/correos/" + id);
        });
        rutas.removeIf(ruta -> ruta.contains("{"));
        assertThat(rutas).anyMatch(ruta -> ruta.endsWith("/expediente"));
        Set<String> malas = new TreeSet<>();
        for (String ruta : rutas) {
            for (String quien : List.of("lider", "admin")) {
                HttpResponse<byte[]> leida = entidad.como(quien).descargar(ruta);
                if (leida.statusCode() == 200 && diceQuienEs(leida.body())) {
                    malas.add(ruta);
                }
            }
        }
        return malas;
    }

    private static boolean diceQuienEs(byte[] contenido) throws IOException {
        if (contenido.length > 1 && contenido[0] == 'P' && contenido[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(contenido))) {
                for (ZipEntry una = zip.getNextEntry(); una != null; una = zip.getNextEntry()) {
                    if (diceQuienEs(zip.readAllBytes())) {
                        return true;
                    }
                }
            }
            return false;
        }
        String texto = new String(contenido, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return SUYOS.stream().anyMatch(uno -> texto.contains(uno.toLowerCase(Locale.ROOT)));
    }
}
