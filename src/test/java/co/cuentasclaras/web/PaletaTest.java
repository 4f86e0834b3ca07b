package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.comun.Paleta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("La paleta")
class PaletaTest {

    private static final Path RECURSOS = Path.of("src/main/resources");
    private static final Path ASSETS = RECURSOS.resolve("META-INF/resources/webjars/camunda/assets");
    private static final Path VERIFICADOR = RECURSOS.resolve("expediente/verificar.html");
    private static final Pattern REPETIDO = Pattern.compile("--([a-z-]+): ([^;]+);");
    private static final Pattern COLOR =
            Pattern.compile("#(?:\\p{XDigit}{3,4}|\\p{XDigit}{6}|\\p{XDigit}{8})\\b|\\b(?:rgb|hsl)a?\\(");

    /** What may write colours of its own, and why. */
    private static final Map<Path, String> EXCEPCIONES = Map.of(
            ASSETS.resolve("colores.css"),
            "is the palette",
            ASSETS.resolve("cuentas-claras.svg"),
            "is a picture by itself: the icon, which follows no style sheet",
            VERIFICADOR,
            "is read without the product, and repeats what it needs of the palette",
            Path.of("src/main/java/co/cuentasclaras/engine/guard/DemonstrationPasswordGuard.java"),
            "has a password",
            RECURSOS.resolve("application-demostracion.yml"),
            "has a password");

    @Test
    @DisplayName("es el único lugar donde se escribe un color")
    void unSoloLugar() throws IOException {
        Map<Path, Object> conColor = new TreeMap<>();
        for (Path archivo : archivos()) {
            String[] colores = COLOR.matcher(Files.readString(archivo))
                    .results()
                    .map(MatchResult::group)
                    .toArray(String[]::new);
            if (colores.length > 0) {
                conColor.put(archivo, colores);
            }
        }
        assertThat(conColor).containsOnlyKeys(EXCEPCIONES.keySet());
    }

    @Test
    @DisplayName("se repite igual en la página que se abre sin el producto, que no tiene otros colores")
    void repetida() throws IOException {
        String pagina = Files.readString(VERIFICADOR);
        assertThat(REPETIDO.matcher(pagina).results()).isNotEmpty().allSatisfy(color -> assertThat(color.group(2))
                .isEqualTo(Paleta.color(color.group(1))));
        assertThat(COLOR.matcher(REPETIDO.matcher(pagina).replaceAll("")).results())
                .isEmpty();
    }

    @Test
    @DisplayName("tiene los tres colores de cada estado, y la leen igual el navegador y el servidor")
    void estados() {
        for (Semaforo estado : Semaforo.values()) {
            for (String cual : new String[] {"color", "claro", "lleno"}) {
                assertThat(Paleta.color(estado, cual)).as(estado + " " + cual).matches("#\\p{XDigit}{6}");
            }
        }
        assertThat(Paleta.color(Semaforo.VENCIDA, "color")).isEqualTo(Paleta.color("rojo"));
        assertThatThrownBy(() -> Paleta.color("fucsia")).hasMessageContaining("fucsia");
    }

    @Test
    @DisplayName("pone el color donde un correo lo nombra, y deja como están las palabras de la gente")
    void correos() {
        assertThat(Paleta.conColores("<p style=\"color:var(--tinta)\">Escribió var(--tinta)</p>"))
                .isEqualTo("<p style=\"color:%s\">Escribió var(--tinta)</p>", Paleta.color("tinta"));
    }

    private static Iterable<Path> archivos() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main"));
                Stream<Path> formularios = Files.list(Path.of("bpmn"))) {
            return Stream.concat(main, formularios.filter(archivo -> archivo.toString()
                            .endsWith(".html")))
                    .filter(archivo -> archivo.toString().matches(".*\\.(css|js|html|java|svg|yml|txt)"))
                    .toList();
        }
    }
}
