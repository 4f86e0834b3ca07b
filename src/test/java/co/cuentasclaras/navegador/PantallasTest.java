package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is read on a phone, and on the widest screen. */
@DisplayName("En cada pantalla")
class PantallasTest extends ConNavegador {

    private static final int TELEFONO = 390;

    @Test
    @DisplayName("en el teléfono la lista y la tarea van una tras otra, con regreso")
    void unaTrasOtra() {
        try (Tasklist tasklist = tasklist("planeacion")) {
            Page pagina = tasklist.pagina();
            pagina.setViewportSize(TELEFONO, 844);
            Locator formulario = tasklist.abrir(VENCIDA);
            assertThat(tasklist.tarjetas().first()).isHidden();
            assertThat(formulario.locator("#campo-hecho")).isVisible();
            pagina.getByText("Volver a la lista").click();
            assertThat(tasklist.tarjetas().first()).isVisible();
            assertThat(formulario).hasCount(0);
        }
    }

    @Test
    @DisplayName("nada se sale a lo ancho, ni en el teléfono ni en 1366 ni en 1920 píxeles")
    void aLoAncho() {
        String cronograma = "/cronograma/" + ciclo.id();
        String cockpit = "/camunda/app/cockpit/default/#/";
        String plan = "/plan?id=" + HojaDelHospital.cargar(entidad.como("lider"));
        try (Cockpit ventana = cockpit("gerencia")) {
            for (String ruta : List.of(
                    "/correo",
                    "/mis-actividades",
                    "/mis-actividades/terminadas",
                    "/mis-actividades/cronograma",
                    "/resultados",
                    "/plan",
                    plan + "#archivo",
                    plan + "#preguntas",
                    plan + "#revision",
                    cockpit + "responsables",
                    cronograma + "/evidencias",
                    cockpit + "dashboard",
                    cockpit + "dias-no-habiles",
                    cockpit + "cronograma?ciclo=" + ciclo.id(),
                    cockpit + "historia?ciclo=" + ciclo.id(),
                    cockpit + "bitacora?ciclo=" + ciclo.id(),
                    "/bitacora/impresa?ciclo=" + ciclo.id())) {
                Page pagina = ventana.ir(ruta);
                pagina.locator(
                                "main :is(table, .vacio, .soltar, .pregunta), .cc-responsables table, .cc-ciclo, .cc-decision p, .cc-plan table, .cc-sucesos li")
                        .first()
                        .waitFor();
                cabe(pagina);
            }
        }
        try (Tasklist ventana = tasklist("admin")) {
            cabe(ventana.ir("/servidor"));
        }
    }

    private static void cabe(Page pagina) {
        for (int ancho : new int[] {TELEFONO, 1366, 1920}) {
            pagina.setViewportSize(ancho, 900);
            assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                    .as(pagina.url() + " en " + ancho)
                    .isLessThanOrEqualTo(ancho);
        }
    }

    @Test
    @DisplayName(
            "en 1920 píxeles el cronograma dice entero el nombre de cada actividad, y un título largo no corre sus rayas")
    void nombresEnteros() {
        try (Cockpit cockpit = cockpit("gerencia")) {
            cockpit.pagina().setViewportSize(1920, 1080);
            Locator nombres = cockpit.cronograma().locator(".cc-actividad");
            assertThat((boolean) nombres.first()
                            .evaluate("() => [...document.querySelectorAll('.cc-gantt .cc-actividad')]"
                                    + ".every(nombre => nombre.scrollWidth <= nombre.clientWidth)"))
                    .isTrue();
            assertThat((boolean) nombres.first()
                            .evaluate(
                                    "() => { document.querySelector('.cc-gantt .cc-grupo th').append('título '.repeat(200));"
                                            + " const [rayas, regla] = ['.cc-rayas', '.cc-gantt thead svg']"
                                            + ".map(una => document.querySelector(una).getBoundingClientRect().left);"
                                            + " return rayas === regla; }"))
                    .isTrue();
        }
    }
}
