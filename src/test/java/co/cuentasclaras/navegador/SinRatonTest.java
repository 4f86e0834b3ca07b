package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever has no mouse does everything with the keys: nothing in this class clicks. */
@DisplayName("Solo con el teclado")
class SinRatonTest extends ConNavegador {

    private static final int PASOS = 150;

    @Test
    @DisplayName("quien ejecuta entra, encuentra su tarea, la llena, agrega la evidencia y la termina")
    void ejecutar() {
        try (Tasklist ventana = new Tasklist(navegador, entidad)) {
            entrar(ventana, "tasklist", "comunicaciones");
            Page pagina = ventana.pagina();
            Locator tarea =
                    ventana.tarjeta("Elaborar la estrategia de comunicaciones").locator("h4.task a");
            tarea.waitFor();
            hasta(pagina, tarea);
            pulsar(pagina, "Enter");
            Locator formulario = pagina.locator("form[name=cumplimiento]");
            formulario.locator("dl.dl-horizontal").waitFor();
            escribir(pagina, formulario.locator("#campo-hecho"), "Se escribió la estrategia con las áreas");
            escribir(pagina, formulario.locator("#campo-motivoTardanza"), "Faltaban aportes");
            escribir(pagina, formulario.locator("#enlace-url"), "https://entidad.example/estrategia");
            hasta(pagina, formulario.getByText("Agregar enlace"));
            pulsar(pagina, "Enter");
            assertThat(formulario).containsText("Se agregó el enlace.");
            hasta(pagina, pagina.getByText("Completar", new Page.GetByTextOptions().setExact(true)));
            pulsar(pagina, "Enter");
            assertThat(ventana.tarjeta("Elaborar la estrategia de comunicaciones"))
                    .hasCount(0);
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNull();
        }
    }

    @Test
    @DisplayName("quien lidera va del tablero al cronograma, busca la vencida con las flechas y la reprograma")
    void reprogramar() {
        try (Ventana ventana = ventana()) {
            entrar(ventana, "cockpit", "lider");
            Page pagina = ventana.pagina();
            Locator tablero = pagina.locator(".cc-tablero");
            tablero.locator("h1").waitFor();
            hasta(pagina, tablero.getByText("Cronograma", new Locator.GetByTextOptions().setExact(true)));
            pulsar(pagina, "Enter");
            Locator primera = pagina.locator(".cc-plan .cc-actividad").first();
            primera.waitFor();
            hasta(pagina, primera);
            pulsar(pagina, "End");
            assertThat(pagina.locator(".cc-plan .cc-actividad").last()).isFocused();
            pulsar(pagina, "Home");
            pulsar(pagina, "ArrowDown");
            pulsar(pagina, "ArrowUp");
            assertThat(primera).isFocused();
            assertThat(primera).hasText(VENCIDA);
            pulsar(pagina, "Enter");
            Locator ficha = pagina.getByRole(AriaRole.DIALOG);
            hasta(pagina, ficha.getByText("Cambiar la fecha"));
            pulsar(pagina, "Enter");
            assertThat(ficha.locator("input[type=date]")).isFocused();
            escribir(pagina, ficha.locator("textarea"), "Falta el aval del comité");
            hasta(pagina, ficha.getByText("Guardar la fecha"));
            pulsar(pagina, "Enter");
            Locator anuncio = pagina.locator(".cc-plan > .cc-nota");
            assertThat(anuncio).containsText("«" + VENCIDA + "» quedó para el");
            assertThat(pagina.locator(".cc-plan [data-codigo=elaborarEstrategiaRendicion]"))
                    .isFocused();
            assertThat(vencimiento("elaborarEstrategiaRendicion"))
                    .as("the working day that the form proposes")
                    .isAfterOrEqualTo("2022-10-05");

            pulsar(pagina, "Enter");
            assertThat(ficha).isVisible();
            pulsar(pagina, "Escape");
            assertThat(ficha).hasCount(0);
            assertThat(pagina.locator(".cc-plan [data-codigo=elaborarEstrategiaRendicion]"))
                    .isFocused();
        }
    }

    private static void entrar(Ventana ventana, String aplicacion, String usuario) {
        ventana.abrirEntrada(aplicacion);
        Page pagina = ventana.pagina();
        hasta(pagina, pagina.getByPlaceholder("Usuario"));
        pagina.keyboard().insertText(usuario);
        hasta(pagina, pagina.getByPlaceholder("Contraseña"));
        pagina.keyboard().insertText(Entidad.CLAVE);
        pulsar(pagina, "Enter");
    }

    private static void escribir(Page pagina, Locator campo, String texto) {
        hasta(pagina, campo);
        pagina.keyboard().insertText(texto);
    }

    private static void pulsar(Page pagina, String tecla) {
        pagina.keyboard().press(tecla);
    }

    /** Goes there with the tab key, as far as it takes. */
    private static void hasta(Page pagina, Locator lugar) {
        lugar.waitFor();
        for (int paso = 0; paso < PASOS; paso++) {
            if (Boolean.TRUE.equals(lugar.evaluate("lugar => lugar === document.activeElement"))) {
                return;
            }
            pagina.keyboard().press("Tab");
        }
        fail("Con el tabulador no se llega a " + lugar);
    }
}
