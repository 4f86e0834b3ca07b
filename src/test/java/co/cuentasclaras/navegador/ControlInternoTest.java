package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.sello.Sellador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who watches reads everything, on the screen and on paper, and is offered nothing that would be refused. */
@DisplayName("Control Interno")
class ControlInternoTest extends ConNavegador {

    @Autowired
    private Reprogramacion reprogramacion;

    @Autowired
    private Sellador sellador;

    /** Where each kind of page leads to more; of a kind the first is enough. */
    private static final String IDENTIDAD =
            "[0-9a-f]{8}-[0-9a-f-]{27}|[a-z-]+:\\d+:[0-9a-f-]{36}|(?<=/anotaciones/)\\d+";

    private static final String ENLACES =
            "() => [...document.querySelectorAll('a[href]')].filter(a => a.getClientRects().length).map(a => a.href)";

    /** What changes something, by its words or its place; to verify is to read. */
    private static final String CAMBIOS =
            ".start-process-action a, .cc-boton:not(.cc-verificar *), .ctn-toolbar .btn, form[action*=reintentar],"
                    + " .claim, .unclaim, button:has-text('Completar'):enabled";

    @Test
    @DisplayName("abre cuanto se le ofrece, y nada se le niega")
    void nadaSeLeNiega() {
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.pagina();
            List<String> negadas = new ArrayList<>();
            pagina.onResponse(respuesta -> {
                if (respuesta.status() >= 400) {
                    negadas.add(respuesta.status() + " " + respuesta.url() + " en " + pagina.url());
                }
            });
            String raiz = pagina.url().replaceFirst("/camunda/.*", "");
            Deque<String> porAbrir = new ArrayDeque<>(List.of(pagina.url()));
            Set<String> clases = new HashSet<>();
            while (!porAbrir.isEmpty()) {
                String direccion = porAbrir.pop();
                if (!direccion.startsWith(raiz) || !clases.add(clase(direccion))) {
                    continue;
                }
                if (direccion.contains("/api/") || direccion.endsWith(".svg")) {
                    int estado = pagina.request().get(direccion).status();
                    assertThat(estado).as(direccion).isBetween(200, 299);
                    continue;
                }
                // Between two pages of one webapp only the fragment changes, and nothing would tell when the second is
                // there.
                pagina.navigate("about:blank");
                pagina.navigate(direccion);
                pagina.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(pagina.locator(".cc-cargando")).hasCount(0);
                assertThat(pagina.locator(CAMBIOS).filter(new Locator.FilterOptions().setVisible(true)))
                        .hasCount(0);
                ((List<?>) pagina.evaluate(ENLACES)).forEach(enlace -> porAbrir.add((String) enlace));
            }
            assertThat(negadas).isEmpty();
            assertThat(clases).as("abrió algo").hasSizeGreaterThan(8);
        }
    }

    @Test
    @DisplayName("tiene en papel también el último renglón de cada página")
    void papel() throws IOException {
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.pagina();
            enPapel(pagina, ".cc-etapas tbody tr:last-child th");
            cockpit.cronograma();
            enPapel(pagina, ".cc-gantt tbody:last-child tr:last-child th");
            pagina.getByText("Tabla", new Page.GetByTextOptions().setExact(true))
                    .click();
            enPapel(pagina, ".cc-tabla tbody:last-child tr:last-child th");
            menu(pagina, "Historia");
            pagina.locator(".cc-sucesos li").first().waitFor();
            enPapel(pagina, ".cc-sucesos section:last-of-type li:last-child div");
            Page hoja =
                    pagina.waitForPopup(() -> pagina.getByText("Imprimir toda").click());
            enPapel(hoja, ".sucesos tbody tr:last-child td:nth-child(2)");
            menu(pagina, "Bitácora");
            menu(pagina, "Bitácora del ciclo");
            pagina.locator(".cc-bitacora li").first().waitFor();
            enPapel(pagina, ".cc-sucesos section:last-of-type li:last-child > div");
            hoja = pagina.waitForPopup(() -> pagina.getByText("Imprimir toda").click());
            enPapel(hoja, ".sucesos tbody tr:last-child td:nth-child(3)");
            menu(pagina, "Evidencias");
            enPapel(pagina, ".evidencias tbody:last-child tr:last-child th span");
            menu(pagina, "Entidad");
            menu(pagina, "Correos");
            enPapel(pagina, "tbody tr:last-child .asunto a");
        }
    }

    @Test
    @DisplayName("filtra la historia por clase de hecho y por días, con lo elegido en la dirección")
    void filtrarHistoria() {
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.pagina();
            menu(pagina, "Historia");
            Locator filtros = pagina.locator(".cc-filtros");
            filtros.getByLabel("Qué pasó").selectOption("Actividad escalada");
            filtros.getByLabel("Hasta").fill("2202-01-01");
            filtros.getByText("Filtrar", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(pagina.locator("#cc-filtro-hasta")).containsText("La historia de este ciclo va del");
            assertThat(filtros.getByLabel("Qué pasó")).hasValue("ACTIVIDAD_ESCALADA");
            filtros.getByLabel("Hasta").fill("2022-10-04");
            filtros.getByText("Filtrar", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(pagina.locator(".cc-sucesos li")).hasCount(2);
            pagina.reload();
            assertThat(pagina.locator(".cc-sucesos li")).hasCount(2);
            assertThat(filtros.getByLabel("Hasta")).hasValue("2022-10-04");
            assertThat(pagina.locator("[cam-widget-header]")).containsText("Gloria Inés Marulanda Duque");
        }
    }

    @Test
    @DisplayName(
            "halla en la bitácora por qué se movió una actividad, ve la prueba de su línea, y se lleva el expediente")
    void porQueSeMovio() throws IOException {
        ciclo.hacer(
                "lider",
                () -> reprogramacion.reprogramar(
                        ciclo.id(),
                        "planearAudiencia",
                        LocalDate.of(2023, 2, 24),
                        new Motivo("El auditorio está en obra hasta febrero")));
        sellador.sellar();
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.pagina();
            menu(pagina, "Bitácora");
            menu(pagina, "Bitácora del ciclo");
            Locator filtros = pagina.locator(".cc-bitacora .cc-filtros");
            filtros.getByLabel("Palabras").fill("«»");
            filtros.getByLabel("Palabras").press("Enter");
            assertThat(pagina.locator("#cc-filtro-texto")).containsText("Escriba entre una y");
            filtros.locator("[name=actividad]").selectOption("planearAudiencia");
            filtros.getByLabel("Palabras").fill("AUDITORIO obra");
            filtros.getByLabel("Palabras").press("Enter");
            Locator linea = pagina.locator(".cc-sucesos li");
            assertThat(linea).hasCount(1);
            assertThat(linea).containsText("El auditorio está en obra hasta febrero");
            linea.locator("summary").press("Enter");
            assertThat(linea.locator(".cc-linea")).containsText("La prueba vale");
            assertThat(linea.locator(".cc-linea")).containsText("Andrés Valencia Ríos (lider)");
            pagina.reload();
            assertThat(linea).hasCount(1);
            Path expediente = cockpit.descarga(
                            () -> pagina.getByText("Descargar expediente").click())
                    .path();
            try (ZipFile zip = new ZipFile(expediente.toFile())) {
                assertThat(zip.getEntry("bitacora.jsonl")).isNotNull();
            }
            menu(pagina, "Bitácora");
            menu(pagina, "Verificación");
            pagina.getByText("Verificar la bitácora").click();
            assertThat(pagina.locator(".cc-verificacion h2").first()).hasText("La bitácora está como se selló");
        }
    }

    private static void menu(Page pagina, String nombre) {
        pagina.locator(".cc-menu")
                .getByText(nombre, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** The same for pages that differ in what they show, not in what they are. */
    private static String clase(String direccion) {
        return direccion.replace("%3A", ":").replaceAll(IDENTIDAD, "…").replaceAll("\\?.*|#contenido|#?/?$", "");
    }

    private static void enPapel(Page pagina, String ultimo) throws IOException {
        Locator renglon = pagina.locator(ultimo).last();
        renglon.waitFor();
        String texto = sinEspacios(renglon.innerText());
        try (PDDocument pdf = Loader.loadPDF(pagina.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(sinEspacios(new PDFTextStripper().getText(pdf))).contains(texto);
        }
    }

    private static String sinEspacios(String texto) {
        return texto.replaceAll("\\s+", "");
    }
}
