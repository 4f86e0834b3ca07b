package co.cuentasclaras.modelo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.ConChromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The picture beside each model was drawn from that very model: a comment at its head carries the SHA-256 of the model
 * and of what draws it. {@code -Dcatalogo.reescribir=true} draws again, in a browser, only those that fell behind.
 */
@DisplayName("Dibujos de los modelos")
class ModelPicturesTest {

    private static final List<Modelo> MODELOS = Modelo.todos();
    private static final int PESO_MAXIMO = 12_000;
    private static final String LETRA_ANCHA = "DejaVu Sans Mono";

    @BeforeAll
    static void redraw() throws IOException {
        List<Modelo> atrasados =
                MODELOS.stream().filter(modelo -> !vigente(modelo)).toList();
        if (!Boolean.getBoolean("catalogo.reescribir") || atrasados.isEmpty()) {
            return;
        }
        try (Dibujante dibujante = new Dibujante()) {
            for (Modelo modelo : atrasados) {
                String bpmn = texto(modelo.archivo());
                Files.writeString(dibujo(modelo), sello(bpmn, modelo.nombre()) + "\n" + dibujante.svg(bpmn));
            }
        }
    }

    @Test
    @DisplayName("Cada dibujo es el de su modelo de hoy")
    void picturesAreCurrent() {
        assertThat(MODELOS).isNotEmpty();
        assertThat(MODELOS.stream().filter(modelo -> !vigente(modelo)).map(Modelo::nombre))
                .as("hay dibujos atrasados; redibújelos con -Dcatalogo.reescribir=true")
                .isEmpty();
    }

    @Test
    @DisplayName("Un dibujo queda atrasado con el menor cambio del modelo")
    void pictureFallsBehindWithAnyChange() {
        String bpmn = texto(MODELOS.get(0).archivo());
        assertThat(sello(bpmn.replaceFirst("100", "101"), "uno.bpmn")).isNotEqualTo(sello(bpmn, "uno.bpmn"));
    }

    @Test
    @DisplayName("No sobran dibujos")
    void everyPictureHasItsModel() throws IOException {
        try (var archivos = Files.list(Modelo.CARPETA)) {
            assertThat(archivos.filter(archivo -> archivo.toString().endsWith(".svg")))
                    .containsExactlyInAnyOrderElementsOf(
                            MODELOS.stream().map(ModelPicturesTest::dibujo).toList());
        }
    }

    @Test
    @DisplayName("Un dibujo pesa poco")
    void picturesAreLight() {
        assertThat(MODELOS)
                .allSatisfy(modelo ->
                        assertThat(texto(dibujo(modelo))).as(modelo.nombre()).hasSizeLessThan(PESO_MAXIMO));
    }

    @Test
    @ExtendWith(ConChromium.class)
    @DisplayName("Las palabras quedan en su caja donde solo hay una letra más ancha")
    void wordsStayInTheirBoxes() {
        try (Dibujante dibujante = new Dibujante()) {
            assertThat(MODELOS.stream()
                            .flatMap(modelo -> StyleRules.wordsStayInTheirBoxes(
                                    modelo, dibujante.renglones(texto(dibujo(modelo)), LETRA_ANCHA))
                                    .stream()))
                    .isEmpty();
            Modelo despues = Modelo.de("despues-audiencia");
            String suelto = texto(dibujo(despues)).replaceAll(" textLength=\"\\d+\"", "");
            assertThat(StyleRules.wordsStayInTheirBoxes(despues, dibujante.renglones(suelto, LETRA_ANCHA)))
                    .as("sin su ancho escrito, las palabras se salen")
                    .isNotEmpty();
        }
    }

    private static boolean vigente(Modelo modelo) {
        return Files.exists(dibujo(modelo))
                && texto(dibujo(modelo)).contains(sello(texto(modelo.archivo()), modelo.nombre()));
    }

    private static Path dibujo(Modelo modelo) {
        return Modelo.CARPETA.resolve(modelo.nombre().replace(".bpmn", ".svg"));
    }

    private static String sello(String bpmn, String nombre) {
        try {
            byte[] huella = MessageDigest.getInstance("SHA-256")
                    .digest((Dibujante.GUION + bpmn).getBytes(StandardCharsets.UTF_8));
            return "<!-- " + HexFormat.of().formatHex(huella) + " " + nombre + " -->";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Line ends are the checkout's affair, not a change of the model. */
    private static String texto(Path archivo) {
        try {
            return Files.readString(archivo).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
