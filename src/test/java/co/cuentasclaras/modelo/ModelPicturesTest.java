package co.cuentasclaras.modelo;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * The picture beside each model was drawn from that very model: a comment at its head carries the model's
 * SHA-256. {@code -Dcatalogo.reescribir=true} draws again, in a browser, only those that fell behind.
 */
@DisplayName("Dibujos de los modelos")
class ModelPicturesTest {

    private static final List<Modelo> MODELOS = Modelo.todos();

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
                Files.writeString(
                        dibujo(modelo),
                        dibujante.svg(bpmn).replaceFirst("\\?>", "?>\n" + sello(bpmn, modelo.nombre())));
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

    private static boolean vigente(Modelo modelo) {
        return Files.exists(dibujo(modelo))
                && texto(dibujo(modelo)).contains(sello(texto(modelo.archivo()), modelo.nombre()));
    }

    private static Path dibujo(Modelo modelo) {
        return Modelo.CARPETA.resolve(modelo.nombre().replace(".bpmn", ".svg"));
    }

    private static String sello(String bpmn, String nombre) {
        try {
            byte[] huella = MessageDigest.getInstance("SHA-256").digest(bpmn.getBytes(StandardCharsets.UTF_8));
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
