package co.cuentasclaras.navegador;

import static co.cuentasclaras.navegador.AccesibilidadTest.sinFaltas;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** How questions come in by staff: one after the other by keyboard, and in the tasks of the channels and of the control. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:entrada")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("La entrada de las preguntas, en pantalla")
class EntradaDePreguntasTest extends ConNavegador {

    private static final String CAPTURA = "/preguntas/captura";
    private static final String BUZON = "Recoger preguntas en el buzón físico para la audiencia pública";

    @BeforeAll
    void marzo() {
        maquina.avanzar(maquina.leer("2023-03-10T09:00"));
    }

    @Test
    @Order(1)
    @DisplayName("se capturan solo con el teclado, y sin red lo escrito espera y queda radicado una sola vez")
    void capturar() {
        try (Ventana ventana = captura()) {
            Page pagina = ventana.pagina();
            pagina.setViewportSize(390, 844);
            assertThat(pregunta(pagina)).isFocused();
            preguntar(pagina, "¿Cuándo abre la vía?");
            assertThat(hechas(pagina)).hasText(new String[] {"P-2022-0001 ¿Cuándo abre la vía?"});
            pagina.keyboard().type("Uno");
            pagina.keyboard().press("Shift+Enter");
            preguntar(pagina, "dos");
            assertThat(hechas(pagina)).hasCount(2);

            pagina.context().setOffline(true);
            preguntar(pagina, "Sin red");
            preguntar(pagina, "Sin red todavía");
            pagina.keyboard().type("A medio");
            assertThat(esperan(pagina)).hasCount(2);
            assertThat(esperan(pagina).first()).containsText("sin conexión");
            sinFaltas(pagina, "body");
            estrecha(pagina);
            pagina.context().setOffline(false);
            assertThat(hechas(pagina)).hasCount(4);
            assertThat(esperan(pagina)).hasCount(0);
            assertThat(pregunta(pagina)).hasValue("A medio");
            assertThat(pregunta(pagina)).isFocused();
            pagina.getByLabel("Se respondió en la audiencia").press("Space");
            pagina.getByLabel("Qué se le respondió").fill("Se respondió");
            pagina.reload();
            assertThat(pregunta(pagina)).hasValue("A medio");
            assertThat(pagina.getByLabel("Qué se le respondió")).hasValue("Se respondió");
            pregunta(pagina).press("Enter");
            assertThat(hechas(pagina)).hasCount(1);
            assertThat(ventana.problemas()).isEmpty();
        }
        assertThat(radicadas("SALA"))
                .containsExactlyInAnyOrder("¿Cuándo abre la vía?", "Uno dos", "Sin red", "Sin red todavía", "A medio");
    }

    @Test
    @Order(2)
    @DisplayName("la que llegó sin que se supiera, y con la página cerrada entretanto, no se radica otra vez")
    void respuestaPerdida() {
        try (Ventana ventana = captura()) {
            Page pagina = ventana.pagina();
            int antes = radicadas("SALA").size();
            pagina.route("**/api/preguntas", EntradaDePreguntasTest::llegaSinRespuesta);
            preguntar(pagina, "¿Llegó?");
            assertThat(esperan(pagina)).containsText("sin conexión");
            assertThat(radicadas("SALA")).hasSize(antes + 1);
            pagina.unroute("**/api/preguntas");
            Page otra = pagina.context().newPage();
            otra.navigate(pagina.url());
            assertThat(hechas(otra)).containsText("¿Llegó?");
            pagina.reload();
            assertThat(pregunta(pagina)).isFocused();
            assertThat(esperan(pagina)).hasCount(0);
            assertThat(radicadas("SALA")).hasSize(antes + 1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("la que se rechaza vuelve a su campo, con lo que se escribió")
    void rechazada() {
        try (Ventana ventana = captura()) {
            Page pagina = ventana.pagina();
            pagina.getByText("Quién pregunta").focus();
            pagina.keyboard().press("Enter");
            pagina.getByLabel("Correo electrónico").fill("sin arroba");
            pregunta(pagina).focus();
            preguntar(pagina, "¿A quién le respondo?");
            boton(pagina, "Corregir").press("Enter");
            assertThat(pregunta(pagina)).hasValue("¿A quién le respondo?");
            assertThat(pagina.getByLabel("Correo electrónico")).hasValue("sin arroba");
            pagina.getByLabel("Correo electrónico").fill("ana@correo.example");
            pregunta(pagina).press("Enter");
            assertThat(hechas(pagina)).containsText("¿A quién le respondo?");
            assertThat(ventana.problemas()).isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("en la tarea de un canal se pegan muchas, con sus errores por fila, y se cuentan solas")
    void canal() {
        try (Tasklist servicio = tasklist("servicio-ciudadano")) {
            Page pagina = servicio.pagina();
            Locator formulario = servicio.abrir(BUZON);
            Locator preguntas = pagina.locator(".cc-de-actividad");
            assertThat(preguntas).containsText("Este canal no tiene preguntas radicadas.");
            assertThat(preguntas.getByLabel("Por dónde llegó").first()).hasValue("BUZON");
            sinFaltas(pagina, ".form-pane");
            preguntas.getByText("Pegar o importar muchas").click();
            preguntas
                    .getByLabel("Preguntas pegadas")
                    .fill("Pregunta\tRecibida\nUna\t2023-03-01\n\t2023-03-02\nOtra\tayer");
            boton(pagina, "Radicar todas").click();
            assertThat(preguntas.locator(".cc-importar tbody tr")).hasCount(2);
            assertThat(preguntas.locator(".cc-importar tbody tr").first()).containsText("3");
            assertThat(preguntas.locator(".cc-importar tbody tr").last()).containsText("Recibida");
            assertThat(radicadas("BUZON")).isEmpty();
            sinFaltas(pagina, ".cc-de-actividad");
            pagina.setViewportSize(390, 844);
            estrecha(pagina);
            pagina.setViewportSize(1366, 768);

            preguntas.getByLabel("Preguntas pegadas").fill("Pregunta\tRecibida\nUna\t2023-03-01\nDos\t2023-03-02");
            boton(pagina, "Radicar todas").click();
            assertThat(preguntas).containsText("Este canal tiene 2 preguntas radicadas.");
            preguntas.getByLabel("Qué preguntó").fill("¿Quién responde?");
            preguntas.getByLabel("Se respondió en la audiencia").check();
            preguntas.getByLabel("Qué se le respondió").fill("La Secretaría de Obras.");
            boton(pagina, "Radicar").click();
            assertThat(preguntas.locator("tbody tr").first()).containsText("En revisión");
            assertThat(formulario.locator("#campo-cantidad")).hasValue("3");
            assertThat(servicio.problemas()).isEmpty();
        }
        assertThat(radicadas("BUZON")).containsExactlyInAnyOrder("Una", "Dos", "¿Quién responde?");
    }

    @Test
    @Order(5)
    @DisplayName("el control dice cuántas tienen lo que se les debía, nombra las abiertas")
    void control() {
        maquina.avanzar(maquina.leer("2023-03-31T09:00"));
        ciclo.terminarYSeguir(
                "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales");
        maquina.avanzar(maquina.leer("2023-04-20T09:00"));
        try (Tasklist servicio = tasklist("servicio-ciudadano")) {
            Page pagina = servicio.pagina();
            servicio.abrir(ciclo.actividad("responderPreguntasVirtuales").nombre());
            Locator preguntas = pagina.locator(".cc-de-actividad");
            int abiertas = entidad.como("servicio-ciudadano")
                    .leer("/api/preguntas/actividad?codigo=responderPreguntasVirtuales&ciclo=" + ciclo.id())
                    .path("abiertas")
                    .asInt();
            assertThat(abiertas).isPositive();
            assertThat(preguntas).containsText("0 de " + abiertas + " con lo que se les debía.");
            assertThat(preguntas).containsText("esta actividad no termina mientras haya una abierta");
            assertThat(preguntas.locator("tbody tr").first()).containsText("P-2022-");
            sinFaltas(pagina, ".form-pane");
            assertThat(servicio.problemas()).isEmpty();
        }
    }

    private static void llegaSinRespuesta(Route envio) {
        if (envio.request().method().equals("POST")) {
            envio.fetch();
            envio.abort();
        } else {
            envio.resume();
        }
    }

    private Ventana captura() {
        Ventana ventana = ventana();
        ventana.abrir("welcome", "servicio-ciudadano");
        ventana.ir(CAPTURA);
        pregunta(ventana.pagina()).waitFor();
        return ventana;
    }

    private static void preguntar(Page pagina, String texto) {
        pagina.keyboard().type(texto);
        pagina.keyboard().press("Enter");
    }

    private static Locator pregunta(Page pagina) {
        return pagina.getByLabel("Qué preguntó");
    }

    private static Locator hechas(Page pagina) {
        return pagina.locator(".cc-captura-hechas li");
    }

    private static Locator esperan(Page pagina) {
        return pagina.locator(".cc-captura-cola li");
    }

    private static Locator boton(Page pagina, String nombre) {
        return pagina.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nombre).setExact(true));
    }

    private static void estrecha(Page pagina) {
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private List<String> radicadas(String canal) {
        JsonNode lista =
                entidad.como("servicio-ciudadano").leer("/api/preguntas?ciclo=" + ciclo.id() + "&canal=" + canal);
        return lista.path("preguntas").findValuesAsText("texto");
    }
}
