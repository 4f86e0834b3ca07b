package co.cuentasclaras.navegador;

import static co.cuentasclaras.navegador.AccesibilidadTest.sinFaltas;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * From a question on a telephone to its published answer: the citizen in a browser that runs no script of ours, and each of
 * the entity in her own task.
 */
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

    private static final String FIRMA = " Soy Carlos Andrés Restrepo.";

    private static final String RESPUESTA = "Costó 1.200 millones.";

    private static final FilePayload ACTA =
            new FilePayload("acta.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));

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
            pagina.keyboard().type(PREGUNTA + FIRMA);
            pagina.locator("button[type=submit]").focus();
            pagina.keyboard().press("Enter");
            assertThat(pagina.locator("#faltas")).isFocused();
            sinFaltasNiDesborde(pagina);
            assertThat(pagina.locator("#pregunta")).hasValue(PREGUNTA + FIRMA);
            pagina.locator("#nombre").fill("Rosalba Quintero");
            pagina.locator("#correo").fill("rosalba@correo.example");
            pagina.locator("#acepto").press("Space");
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
            assertThat(pagina.locator("#respuesta")).hasText(RESPUESTA);
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
            assertThat(pagina.locator("#" + radicado)).containsText(PREGUNTA);
            assertThat(pagina.locator("#" + radicado)).containsText(RESPUESTA);
            assertThat(pagina.locator("body")).not().containsText("Restrepo");
            pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(pagina.locator(".menu")).isHidden();
            assertThat(pagina.locator("#" + radicado)).isVisible();
            assertThat(pagina.context().cookies()).isEmpty();
            assertThat(ventana.problemas()).isEmpty();
        }
    }

    /** Each with her own task in Tasklist, once sent back. */
    private void responder(String radicado) {
        enSuTarea("servicio-ciudadano", radicado, "Clasificar la pregunta", pagina -> pagina.getByLabel(
                        "Oficina que responde")
                .selectOption("proyectos"));
        enSuTarea("proyectos", radicado, "Enviar a revisión", pagina -> {
            respuesta(pagina).fill("Costó mucho.");
            pagina.locator("#archivos-de-la-respuesta").setInputFiles(ACTA);
            assertThat(pagina.locator(".cc-en-su-tarea")).containsText("acta.pdf quedó con la respuesta");
            assertThat(respuesta(pagina)).hasValue("Costó mucho.");
        });
        enSuTarea("secretaria-general", radicado, "Devolver la respuesta", pagina -> {
            pagina.getByText("Devolverla para que se corrija").click();
            pagina.getByLabel("Qué hay que corregir").fill("Diga cuánto.");
        });
        enSuTarea("proyectos", radicado, "Enviar a revisión", pagina -> {
            assertThat(pagina.locator(".cc-paso")).containsText("Diga cuánto.");
            respuesta(pagina).fill(RESPUESTA);
        });
        enSuTarea("secretaria-general", radicado, "Aprobar la respuesta", pagina -> {
            assertThat(pagina.locator(".cc-datos-hallados mark").first()).hasText("Carlos Andrés Restrepo");
            pagina.getByLabel("Pregunta, como se publica").fill(PREGUNTA);
        });
        enSuTarea("servicio-ciudadano", radicado, "Comunicar la respuesta", pagina -> assertThat(
                        pagina.getByLabel("Correo electrónico"))
                .isChecked());
        try (Ventana lider = ventana()) {
            lider.abrir("welcome", "lider");
            Page correos = lider.ir("/correo");
            correos.getByText("Respuesta a su pregunta " + radicado).click();
            assertThat(correos.locator("main")).containsText(RESPUESTA);
            assertThat(correos.locator("main")).not().containsText("rosalba");
        }
        enSuTarea("comunicaciones", radicado, "Publicar", pagina -> assertThat(
                        pagina.getByLabel("Pregunta, como se publica"))
                .hasValue(PREGUNTA));
    }

    private void enSuTarea(String quien, String radicado, String boton, Consumer<Page> decidir) {
        try (Tasklist tasklist = tasklist(quien)) {
            Page pagina = tasklist.pagina();
            tasklist.tarjetas()
                    .filter(new Locator.FilterOptions().setHasText(radicado))
                    .locator("h4.task a")
                    .click();
            assertThat(pagina.locator(".cc-en-su-tarea")).containsText(PREGUNTA);
            assertThat(pagina.locator(".cc-en-su-tarea")).containsText("Término explicado");
            sinFaltas(pagina, ".cc-en-su-tarea");
            decidir.accept(pagina);
            pagina.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(boton).setExact(true))
                    .click();
            assertThat(tasklist.siguiente()).containsText("Terminó «");
            assertThat(tasklist.problemas()).isEmpty();
        }
    }

    private static Locator respuesta(Page pagina) {
        return pagina.locator("#forma-proyecto [name=texto]");
    }

    private static void sinFaltasNiDesborde(Page pagina) {
        sinFaltas(pagina, "body");
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .as(pagina.url())
                .isLessThanOrEqualTo(390);
    }
}
