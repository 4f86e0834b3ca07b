package co.cuentasclaras.modelo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a model with bpmn-js in the Chromium already installed (CHROMIUM names another one). */
final class Dibujante implements AutoCloseable {

    private static final String VISOR = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser navegador = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(
                            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final String visor;

    Dibujante() throws IOException {
        try (InputStream archivo = Dibujante.class.getResourceAsStream(VISOR)) {
            visor = new String(archivo.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The SVG of a model; fails when the viewer warns about anything in it. */
    String svg(String bpmn) {
        try (Page pagina = navegador.newPage()) {
            pagina.setContent("<body><div id='lienzo' style='width: 1600px; height: 900px'></div></body>");
            pagina.addScriptTag(new Page.AddScriptTagOptions().setContent(visor));
            String svg = (String) pagina.evaluate(
                    """
                    async bpmn => {
                      const visor = new BpmnJS({container: '#lienzo'});
                      const {warnings} = await visor.importXML(bpmn);
                      if (warnings.length) throw new Error(warnings.map(aviso => aviso.message).join('; '));
                      return (await visor.saveSVG()).svg;
                    }""",
                    bpmn);
            // The viewer invents an id for its arrow heads each time; without it the same model gives the same picture.
            // White paper keeps black lines readable where the page around is dark.
            return svg.replaceAll("(sequenceflow-end|association-end|association-start)([\\w-]*)-[a-z0-9]{20,}", "$1$2")
                    .replaceFirst("<svg ", "<svg style=\"background: white\" ");
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
