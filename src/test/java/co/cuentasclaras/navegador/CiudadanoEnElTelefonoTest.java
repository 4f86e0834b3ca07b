package co.cuentasclaras.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Navegador;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** From a question on a telephone to its published answer, in a browser that runs no script of ours. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ciudadano",
            "cuentasclaras.publico.preguntas=true",
            "cuentasclaras.publico.paginas=true",
            "cuentasclaras.publico.frescura=0s",
            "cuentasclaras.publico.minimo=0s"
        })
@DisplayName("Un ciudadano con un teléfono y sin ratón")
class CiudadanoEnElTelefonoTest extends ConNavegador {

    private static final String PREGUNTA = "¿Cuánto costó la vía a La Linda?";

    @Test
    @DisplayName("pregunta, corrige lo que le faltó, sigue su pregunta y lee la respuesta publicada, sin faltas de axe")
    void deLaPreguntaALaRespuesta() {
        try (Ventana ventana = ventana()) {
            Page pagina = ventana.ir("/publico/2022");
            pagina.setViewportSize(390, 844);
            sinFaltasNiDesborde(pagina);
            pagina.getByText("Hacer una pregunta").last().focus();
            pagina.keyboard().press("Enter");
            pagina.locator("#pregunta").waitFor();
            sinFaltasNiDesborde(pagina);

            pagina.locator("#pregunta").focus();
            pagina.keyboard().type(PREGUNTA);
            pagina.locator("button[type=submit]").focus();
            pagina.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(pagina.locator("#faltas")).isFocused();
            sinFaltasNiDesborde(pagina);
            PlaywrightAssertions.assertThat(pagina.locator("#pregunta")).hasValue(PREGUNTA);
            pagina.locator("#anonima").press("Space");
            pagina.locator("button[type=submit]").press("Enter");
            pagina.locator("#radicado").waitFor();
            sinFaltasNiDesborde(pagina);
            String radicado = pagina.locator("#radicado").textContent();
            String clave = pagina.locator("#clave").textContent();

            responder(radicado);
            ventana.ir("/publico/2022/seguimiento");
            sinFaltasNiDesborde(pagina);
            pagina.locator("#radicado").fill(radicado);
            pagina.locator("#clave").fill(clave.toLowerCase());
            pagina.locator("#clave").press("Enter");
            PlaywrightAssertions.assertThat(pagina.locator("#respuesta")).hasText("Costó 1.200 millones.");
            sinFaltasNiDesborde(pagina);

            for (String ruta : List.of(
                    "/preguntas",
                    "/preguntas/" + radicado,
                    "/calendario",
                    "/documentos",
                    "/datos",
                    "/aviso",
                    "/nada")) {
                ventana.ir("/publico/2022" + ruta);
                sinFaltasNiDesborde(pagina);
            }
            ventana.ir("/publico/2022/preguntas?q=linda");
            PlaywrightAssertions.assertThat(pagina.locator("#" + radicado)).containsText("Costó 1.200 millones.");
            pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            PlaywrightAssertions.assertThat(pagina.locator(".menu")).isHidden();
            PlaywrightAssertions.assertThat(pagina.locator("#" + radicado)).isVisible();
            assertThat(pagina.context().cookies()).isEmpty();
            assertThat(ventana.problemas()).isEmpty();
        }
    }

    private void responder(String radicado) {
        String ruta = "/api/preguntas/" + radicado;
        hacer("servicio-ciudadano", ruta + "/clasificacion", Map.of("via", "RESPONDER", "rol", "planeacion"));
        hacer("planeacion", ruta + "/proyecto", Map.of("texto", "Costó 1.200 millones.", "enviar", true));
        hacer("secretaria-general", ruta + "/revision", Map.of("aprueba", true));
        hacer("servicio-ciudadano", ruta + "/comunicacion", Map.of("medio", "PUBLICADA"));
        hacer("comunicaciones", ruta + "/publicacion", Map.of());
    }

    private void hacer(String quien, String ruta, Map<String, ?> cuerpo) {
        Navegador.leer(entidad.como(quien).post(ruta, Navegador.texto(cuerpo)));
    }

    private static void sinFaltasNiDesborde(Page pagina) {
        AccesibilidadTest.sinFaltas(pagina, "body");
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .as(pagina.url())
                .isLessThanOrEqualTo(390);
    }
}
