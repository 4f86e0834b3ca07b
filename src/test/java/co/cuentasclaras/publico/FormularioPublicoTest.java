package co.cuentasclaras.publico;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Un ciudadano pregunta en la página pública")
class FormularioPublicoTest {

    private static final String PREGUNTAR = "/publico/2022/preguntar";
    private static final String SEGUIMIENTO = "/publico/2022/seguimiento";
    private static final LocalDate DIA = LocalDate.of(2023, 2, 1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Escenas escenas;

    @Autowired
    private JdbcClient jdbc;

    private Navegador nadie;

    @BeforeEach
    void enFebrero() {
        escenas.de("público en febrero", () -> {
            Reloj.poner(DIA, Reloj.LAS_DIEZ);
            ciclo.sinMotor("publico-2022", 2022);
        });
        nadie = entidad.navegadorDeNadie();
    }

    @Test
    @DisplayName("sin cuenta, sin cookie y sin programa en la página; recibe número, último día y clave")
    void pregunta() {
        HttpResponse<String> pagina = nadie.get(PREGUNTAR);
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body()).doesNotContain("<script").contains("miércoles 22 de febrero de 2023");

        HttpResponse<String> recibo = enviar(campos("¿Cuánto costó la vía?"));

        assertThat(recibo.statusCode()).as(recibo.body()).isEqualTo(201);
        assertThat(recibo.body())
                .contains("P-2022-0001", "miércoles 22 de febrero de 2023", "Recibida", "Día 1")
                .doesNotContain("Rosa Elvira");
        assertThat(clave(recibo)).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(recibo.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(nadie.cookies()).isEmpty();
        assertThat(jdbc.sql("select canal || ' ' || registrada_por || ' ' || texto from cc_pregunta")
                        .query(String.class)
                        .single())
                .isEqualTo("ESPACIO ciudadania ¿Cuánto costó la vía?");
        assertThat(jdbc.sql("select nombre || ' ' || correo || ' ' || aviso_version from cc_ciudadano")
                        .query(String.class)
                        .single())
                .isEqualTo("Rosa Elvira rosa@correo.example 1");
    }

    @Test
    @DisplayName("quien no dice quién es no deja nada, aunque lo haya escrito")
    void anonima() {
        Map<String, String> campos = campos("¿Cuánto costó la vía?");
        campos.put("anonima", "si");
        campos.remove("acepto");

        assertThat(enviar(campos).statusCode()).isEqualTo(201);

        assertThat(jdbc.sql(
                                "select anonimo and nombre is null and correo is null and direccion is null from cc_ciudadano")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("lo que falta se escribe donde se sigue la pregunta, con el número y la clave, y se recibe una vez")
    void complemento() {
        String clave = clave(enviar(campos("¿Cuánto costó la vía?")));
        String ruta = "/api/preguntas/P-2022-0001";
        Navegador.leer(
                entidad.como("servicio-ciudadano").post(ruta + "/clasificacion", "{\"via\":\"PEDIR_COMPLEMENTO\"}"));
        Navegador.leer(
                entidad.como("servicio-ciudadano").post(ruta + "/requerimiento", "{\"falta\":\"Díganos cuál vía.\"}"));
        assertThat(seguir("P-2022-0001", clave).body()).contains("Díganos cuál vía.", "Enviar lo que falta");

        assertThat(completar("0000-0000-0000-0000-0000", "La del norte").statusCode())
                .isEqualTo(404);
        HttpResponse<String> vacio = completar(clave, "  ");
        assertThat(vacio.statusCode()).isEqualTo(400);
        assertThat(vacio.body()).contains("Escriba lo que falta");
        for (int vez = 0; vez < 2; vez++) {
            HttpResponse<String> recibido = completar(clave, "La del norte");
            assertThat(recibido.statusCode()).as(recibido.body()).isEqualTo(200);
            assertThat(recibido.body()).contains("La recibimos").doesNotContain("Enviar lo que falta");
        }

        assertThat(jdbc.sql("select estado || ' ' || complemento from cc_pregunta")
                        .query(String.class)
                        .single())
                .isEqualTo("RADICADA La del norte");
        assertThat(jdbc.sql("select quien from cc_bitacora where hecho = 'COMPLEMENTO_RECIBIDO'")
                        .query(String.class)
                        .single())
                .isEqualTo("ciudadania");
    }

    private HttpResponse<String> completar(String clave, String texto) {
        return nadie.enviar(
                "POST",
                SEGUIMIENTO + "/complemento",
                "application/x-www-form-urlencoded",
                formulario(Map.of("radicado", "P-2022-0001", "clave", clave, "texto", texto)));
    }

    @Test
    @DisplayName("enviada dos veces se radica una, con el mismo recibo; también las dos a la vez")
    void dosVeces() throws Exception {
        Map<String, String> campos = campos("¿Cuánto costó la vía?");
        HttpResponse<String> primera = enviar(campos);
        HttpResponse<String> segunda = enviar(campos);
        assertThat(segunda.statusCode()).isEqualTo(201);
        assertThat(clave(segunda)).isEqualTo(clave(primera));
        assertThat(cuantas()).isEqualTo(1);

        Map<String, String> otra = campos("¿Y la del norte?");
        ExecutorService navegadores = Executors.newFixedThreadPool(4);
        List<Callable<String>> envios = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            envios.add(() -> clave(entidad.navegadorDeNadie()
                    .enviar("POST", PREGUNTAR, "application/x-www-form-urlencoded", formulario(otra))));
        }
        List<String> claves = new ArrayList<>();
        for (Future<String> una : navegadores.invokeAll(envios)) {
            claves.add(una.get());
        }
        navegadores.shutdown();
        assertThat(claves).hasSize(4).containsOnly(claves.get(0));
        assertThat(cuantas()).isEqualTo(2);
    }

    @Test
    @DisplayName("otra pregunta escrita en la página de antes no se pierde ni se confunde con la primera")
    void otraEnLaMismaPagina() {
        Map<String, String> campos = campos("¿Cuánto costó la vía?");
        enviar(campos);
        campos.put("pregunta", "¿Quién es el contratista?");

        HttpResponse<String> respuesta = enviar(campos);

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("ya hizo la pregunta P-2022-0001", "¿Quién es el contratista?");
        assertThat(cuantas()).isEqualTo(1);
        Reloj.poner(DIA, LocalTime.of(10, 2));
        campos.put("formulario", oculto(respuesta.body()));
        assertThat(enviar(campos).statusCode()).isEqualTo(201);
        assertThat(cuantas()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pregunta | '' | Escriba su pregunta",
                "nombre | '' | Escriba su nombre",
                "correo | '' | para enviarle la respuesta",
                "correo | rosa.correo | Revise su correo electrónico",
                "acepto | | necesitamos su permiso",
                "sitio | http://robot.example | Deje vacía la casilla",
                "formulario | 2022.1675263600.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | no llegó completa"
            })
    @DisplayName("lo que falta se dice junto a su campo, y lo escrito sigue ahí")
    void faltas(String campo, String valor, String mensaje) {
        Map<String, String> campos = campos("¿Cuánto costó <b>la vía</b>?");
        if (valor == null) {
            campos.remove(campo);
        } else {
            campos.put(campo, valor);
        }

        HttpResponse<String> respuesta = enviar(campos);

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains(mensaje, "<title>Falta algo");
        if (!campo.equals("pregunta")) {
            assertThat(respuesta.body()).contains("¿Cuánto costó &lt;b&gt;la vía&lt;/b&gt;?");
        }
        if (!List.of("sitio", "formulario").contains(campo)) {
            assertThat(respuesta.body()).contains("href=\"#" + campo + "\"", "id=\"falta-" + campo + "\"");
        }
        assertThat(cuantas()).isZero();
    }

    @Test
    @DisplayName("caben 4.000 letras, contadas como se escribieron, y no 4.001")
    void letras() {
        String larga = "á\r\n".repeat(1_999) + "ñ?";
        assertThat(larga.replace("\r\n", "\n")).hasSize(4_000);
        assertThat(enviar(campos(larga)).statusCode()).isEqualTo(201);

        HttpResponse<String> respuesta = enviar(campos(larga + "!"));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("tiene 4001 letras y caben 4000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u2060", "\u00a0\u2003", "¿? …"})
    @DisplayName("lo que no dice nada no es una pregunta, aunque tenga signos")
    void sinPalabras(String pregunta) {
        HttpResponse<String> respuesta = enviar(campos(pregunta));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("Escriba su pregunta");
        assertThat(cuantas()).isZero();
    }

    @Test
    @DisplayName("de qué trata lo dice quien la clasifica: ni se publica ni queda en el registro lo que escriba otro")
    void sinTema() {
        Map<String, String> campos = campos("¿Cuánto costó la vía?");
        campos.put("tema", "Rosa Elvira, 300 123 4567");

        assertThat(enviar(campos).statusCode()).isEqualTo(201);

        assertThat(jdbc.sql("select count(*) from cc_pregunta where tema is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("la sigue también cuando su ciclo terminó y corre otro de la misma vigencia")
    void seguimientoDeOtroCiclo() {
        String clave = clave(enviar(campos("¿Cuánto costó la vía?")));
        jdbc.sql("update cc_ciclo set terminado = iniciado, en_curso = null").update();
        ciclo.sinMotor("publico-2022-otra-vez", 2022);

        HttpResponse<String> suya = seguir("P-2022-0001", clave);

        assertThat(suya.statusCode()).isEqualTo(200);
        assertThat(suya.body()).contains("¿Cuánto costó la vía?");
    }

    @Test
    @DisplayName("lo que nadie llenó tan deprisa espera, y la página de ayer se envía de nuevo")
    void deprisaYVencida() {
        Map<String, String> campos = campos("¿Cuánto costó la vía?");
        Reloj.poner(DIA, Reloj.LAS_DIEZ);
        assertThat(enviar(campos).body()).contains("demasiado deprisa");

        Reloj.poner(DIA.plusDays(2), Reloj.LAS_DIEZ);
        HttpResponse<String> respuesta = enviar(campos);
        assertThat(respuesta.body()).contains("más de un día", "¿Cuánto costó la vía?");
        assertThat(cuantas()).isZero();

        campos.put("formulario", oculto(respuesta.body()));
        Reloj.poner(DIA.plusDays(2), LocalTime.of(10, 1));
        assertThat(enviar(campos).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("lo enorme, lo que no dice su tamaño y lo que no es un formulario no llega a leerse")
    void enorme() {
        assertThat(nadie.enviar(
                                "POST",
                                PREGUNTAR,
                                "application/x-www-form-urlencoded",
                                "pregunta=" + "a".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(nadie.post(PREGUNTAR, "{}").statusCode()).isBetween(400, 499);
        assertThat(cuantas()).isZero();
    }

    @Test
    @DisplayName("la sigue solo quien tiene número y clave, escrita como sea; en qué falló no se dice")
    void seguimiento() {
        String clave = clave(enviar(campos("¿Cuánto costó la vía?")));

        HttpResponse<String> suya = seguir("p-2022-0001 ", clave.toLowerCase().replace("-", " "));
        assertThat(suya.statusCode()).isEqualTo(200);
        assertThat(suya.body())
                .contains("La recibimos", "miércoles 22 de febrero de 2023", "¿Cuánto costó la vía?", "noindex")
                .doesNotContain("Rosa Elvira");
        assertThat(suya.headers().firstValue("Cache-Control")).hasValue("no-store");

        HttpResponse<String> malaClave = seguir("P-2022-0001", "0000-0000-0000-0000-0000");
        HttpResponse<String> malNumero = seguir("P-2022-0002", clave);
        assertThat(malaClave.statusCode()).isEqualTo(404);
        assertThat(malNumero.statusCode()).isEqualTo(404);
        assertThat(malaClave.body().replace("P-2022-0001", ""))
                .isEqualTo(malNumero.body().replace("P-2022-0002", "").replace("P-2022-0001", ""));
        assertThat(jdbc.sql("select count(*) from cc_pregunta where seguimiento = :clave")
                        .param("clave", clave.replace("-", ""))
                        .query(Integer.class)
                        .single())
                .as("la clave no se guarda")
                .isZero();
    }

    private HttpResponse<String> seguir(String radicado, String clave) {
        return nadie.enviar(
                "POST",
                SEGUIMIENTO,
                "application/x-www-form-urlencoded",
                formulario(Map.of("radicado", radicado, "clave", clave)));
    }

    /** All that a person fills, on a page that was opened a minute ago. */
    private Map<String, String> campos(String pregunta) {
        Reloj.poner(DIA, Reloj.LAS_DIEZ);
        Map<String, String> campos = new LinkedHashMap<>();
        campos.put("formulario", oculto(nadie.get(PREGUNTAR).body()));
        campos.put("pregunta", pregunta);
        campos.put("nombre", "Rosa Elvira");
        campos.put("correo", "rosa@correo.example");
        campos.put("acepto", "si");
        Reloj.poner(DIA, LocalTime.of(10, 1));
        return campos;
    }

    private HttpResponse<String> enviar(Map<String, String> campos) {
        return nadie.enviar("POST", PREGUNTAR, "application/x-www-form-urlencoded", formulario(campos));
    }

    private static String formulario(Map<String, String> campos) {
        return campos.entrySet().stream()
                .map(campo -> campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String oculto(String pagina) {
        return hallar("name=\"formulario\" value=\"([^\"]+)\"", pagina);
    }

    private static String clave(HttpResponse<String> recibo) {
        return hallar("id=\"clave\">([^<]+)<", recibo.body());
    }

    private static String hallar(String patron, String pagina) {
        Matcher hallado = Pattern.compile(patron).matcher(pagina);
        assertThat(hallado.find()).as(pagina).isTrue();
        return hallado.group(1);
    }

    private int cuantas() {
        return jdbc.sql("select count(*) from cc_pregunta").query(Integer.class).single();
    }
}
