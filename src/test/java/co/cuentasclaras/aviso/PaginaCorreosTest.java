package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("La página Correos")
class PaginaCorreosTest extends ConAvisos {

    @Autowired
    private Cartero cartero;

    private Navegador lider;
    private String enviado;
    private String fallido;

    @BeforeEach
    void unoEnviadoYUnoFallido() {
        usuario("pedro", "Pedro", null);
        actividad("boletin", "Publicar el <boletín>", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "pedro", VIERNES);
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        enviado = id("maria");
        fallido = id("pedro");
        lider = entidad.como("lider");
    }

    @Test
    @DisplayName("dice a quién, qué, cuándo y en qué estado, con el fallo a la vista")
    void lista() {
        HttpResponse<String> pagina = lider.get("/correo");
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body())
                .contains(
                        "<title>Correos · Cuentas Claras</title>",
                        "María",
                        "Vence hoy: Publicar el &lt;boletín&gt;",
                        "Enviado",
                        "Un correo no se pudo enviar.",
                        "La persona no tiene dirección de correo")
                .containsPattern("30 sept?\\.? 2022, 7:00")
                .doesNotContain("style=");
    }

    @Test
    @DisplayName("filtra por estado, y un estado desconocido muestra todo")
    void filtro() {
        assertThat(lider.get("/correo?estado=ENVIADO").body())
                .contains("/correo/" + enviado)
                .doesNotContain("/correo/" + fallido);
        assertThat(lider.get("/correo?estado=OTRO").body()).contains("/correo/" + fallido);
    }

    @Test
    @DisplayName("muestra cincuenta por página")
    void paginas() {
        for (int i = 0; i < 50; i++) {
            jdbc.sql(
                            """
                    insert into cc_correo (id, destinatario, asunto, texto, html, message_id, estado, intentos, creado)
                    values (?, 'maria', ?, 't', 'h', ?, 'ENVIADO', 1, ?)""")
                    .params(
                            "viejo-" + i,
                            "Asunto viejo " + i,
                            "mid-" + i,
                            momento(LocalDate.of(2022, 9, 1), 7, i).atOffset(ZoneOffset.UTC))
                    .update();
        }
        assertThat(lider.get("/correo").body())
                .contains("52 correos", "Página 1 de 2")
                .doesNotContain("Asunto viejo 0<");
        assertThat(lider.get("/correo?pagina=2").body())
                .contains("Asunto viejo 0<")
                .doesNotContain(enviado);
        JsonNode segunda = lider.leer("/api/correos?pagina=2");
        assertThat(segunda.path("total").asInt()).isEqualTo(52);
        assertThat(segunda.path("paginas").asInt()).isEqualTo(2);
        assertThat(segunda.path("correos")).hasSize(2);
    }

    @Test
    @DisplayName("muestra un correo en un marco aislado, y en texto")
    void detalle() {
        HttpResponse<String> pagina = lider.get("/correo/" + enviado);
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body())
                .contains(
                        "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"",
                        "src=\"/correo/" + enviado + "/vista\"",
                        "* Publicar el &lt;boletín&gt;")
                .doesNotContain("Reintentar el envío");
        HttpResponse<String> vista = lider.get("/correo/" + enviado + "/vista");
        assertThat(vista.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'");
        assertThat(vista.body())
                .contains("Publicar el &lt;boletín&gt;")
                .as("los enlaces llevan a donde está quien lee")
                .contains("target=\"_blank\" rel=\"noopener\" href=\"/camunda/app/tasklist/default/#/?task=")
                .doesNotContain("href=\"https://rendicion");
        assertThat(lider.get("/correo/no-existe").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("permite reintentar el que falló, y no el que ya salió")
    void reintentar() {
        assertThat(lider.get("/correo/" + fallido).body()).contains("Reintentar el envío");
        HttpResponse<String> reintento = lider.post("/correo/" + fallido + "/reintentar", "");
        assertThat(reintento.statusCode()).isEqualTo(302);
        assertThat(reintento.headers().firstValue("Location").orElseThrow()).endsWith("/correo/" + fallido);
        assertThat(lider.get("/correo/" + fallido).body()).contains("volvió a la cola");
        assertThat(jdbc.sql("select quien from cc_bitacora where hecho = 'CORREO_REINTENTADO' and datos like ?")
                        .param("%" + fallido + "%")
                        .query(String.class)
                        .list())
                .as("quién lo pidió queda en la bitácora")
                .containsExactly("lider");
        usuario("pedro", "Pedro", "pedro@entidad.gov.co");
        assertThat(cartero.enviarPendientes()).isEqualTo(1);

        assertThat(lider.post("/api/correos/" + fallido + "/reintentar", "").statusCode())
                .isEqualTo(409);
        assertThat(lider.post("/api/correos/no-existe/reintentar", "").statusCode())
                .isEqualTo(404);
        assertThat(cartero.enviarPendientes()).isZero();
    }

    @Test
    @DisplayName("ofrece los mismos datos a la interfaz")
    void interfaz() {
        JsonNode fallidos = lider.leer("/api/correos?estado=FALLIDO").path("correos");
        assertThat(fallidos).hasSize(1);
        JsonNode uno = fallidos.get(0);
        assertThat(uno.path("id").asText()).isEqualTo(fallido);
        assertThat(uno.path("destinatario").asText()).isEqualTo("pedro");
        assertThat(uno.path("nombre").asText()).isEqualTo("Pedro");
        assertThat(uno.path("estado").asText()).isEqualTo("FALLIDO");
        assertThat(uno.path("intentos").asInt()).isEqualTo(1);
        assertThat(uno.path("html").isNull()).isTrue();
        JsonNode entero = lider.leer("/api/correos/" + enviado);
        assertThat(entero.path("enviado").asText()).isEqualTo("2022-09-30T12:00:00Z");
        assertThat(entero.path("texto").asText()).contains("María, complete hoy");
        assertThat(entero.path("html").asText()).contains("<!DOCTYPE html>");
        assertThat(lider.post("/api/correos/" + fallido + "/reintentar", "").statusCode())
                .isEqualTo(202);
    }

    private String id(String destinatario) {
        return jdbc.sql("select id from cc_correo where destinatario = ?")
                .param(destinatario)
                .query(String.class)
                .single();
    }
}
