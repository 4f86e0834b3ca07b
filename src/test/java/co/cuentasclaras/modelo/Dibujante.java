package co.cuentasclaras.modelo;

import co.cuentasclaras.prueba.ConChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Draws a model with bpmn-js in a browser, and measures what is drawn. */
final class Dibujante implements AutoCloseable {

    /** What turns the drawing of bpmn-js into ours; a change in it is a change of every picture. */
    static final String GUION = recurso("/modelo/dibujo.js");

    private static final String VISOR =
            recurso("/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js");

    /** What is drawn once for many stands in a shadow tree, where only a copy of it can be measured. */
    private static final String MEDIDAS =
            """
            () => {
              const dibujo = document.querySelector('svg');
              const { x, y } = dibujo.viewBox.baseVal;
              const marco = dibujo.getBoundingClientRect();
              document.querySelectorAll('use').forEach(uso => {
                const copia = document.querySelector(uso.getAttribute('href')).cloneNode(true);
                copia.setAttribute('transform', `translate(${uso.getAttribute('x')} ${uso.getAttribute('y')})`);
                uso.replaceWith(copia);
              });
              document.querySelector('defs').remove();
              return [...document.querySelectorAll('text')].map(texto => texto.getBoundingClientRect())
                .map(caja => [caja.x - marco.x + x, caja.y - marco.y + y, caja.width, caja.height].join(' '));
            }""";

    private final Playwright playwright = ConChromium.playwright();
    private final Browser navegador = ConChromium.abrir(playwright);

    /** The SVG of a model; fails when the viewer warns about anything in it. */
    String svg(String bpmn) {
        try (Page pagina = navegador.newPage()) {
            pagina.setContent("<body><div id='lienzo' style='width: 1600px; height: 900px'></div></body>");
            pagina.addScriptTag(new Page.AddScriptTagOptions().setContent(VISOR));
            return (String) pagina.evaluate(GUION, bpmn);
        }
    }

    /** Where each line of words of a picture is, on a machine that has no font but this one. */
    List<Rectangle2D> renglones(String svg, String letra) {
        try (Page pagina = navegador.newPage()) {
            pagina.setContent("<style>text { font-family: '" + letra + "', monospace }</style>" + svg);
            List<?> cajas = (List<?>) pagina.evaluate(MEDIDAS);
            return cajas.stream()
                    .map(caja -> Stream.of(((String) caja).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .map(caja -> (Rectangle2D) new Rectangle2D.Double(caja[0], caja[1], caja[2], caja[3]))
                    .toList();
        }
    }

    private static String recurso(String nombre) {
        try (InputStream archivo = Dibujante.class.getResourceAsStream(nombre)) {
            return new String(archivo.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
