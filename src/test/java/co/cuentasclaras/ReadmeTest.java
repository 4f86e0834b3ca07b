package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps what README.md and the other pages of documentation name in step with what is there. */
@DisplayName("El README y la documentación")
class ReadmeTest {

    private static final Pattern ENLACE = Pattern.compile("]\\(([^)#:]*)(#[^)]+)?\\)");

    /** A type, a test or a table of ours. */
    private static final Pattern NOMBRE = Pattern.compile("`(?:\\w+/)*((?:[A-Z]\\w*[a-z]\\w*)|cc_\\w+)`");

    private static final Pattern RENGLON = Pattern.compile("^( *)([\\w./-]+/) .*");

    private final String readme = leer(Path.of("README.md"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("paginas")
    @DisplayName("enlazan archivos y títulos que existen")
    void enlaces(Path pagina) {
        assertThat(ENLACE.matcher(leer(pagina)).results()).allSatisfy(enlace -> {
            Path destino = enlace.group(1).isEmpty() ? pagina : pagina.resolveSibling(enlace.group(1));
            assertThat(destino).exists();
            if (enlace.group(2) != null) {
                assertThat(titulos(leer(destino))).contains(enlace.group(2).substring(1));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sinGlosario")
    @DisplayName("nombran pruebas, clases y tablas que existen")
    void nombres(Path pagina) throws IOException {

        Set<String> palabras;
        try (Stream<Path> archivos = Files.walk(Path.of("src"))) {
            palabras = archivos.filter(archivo -> archivo.toString().matches(".*\\.(java|sql)"))
                    .flatMap(archivo -> Pattern.compile("\\W+").splitAsStream(leer(archivo)))
                    .collect(Collectors.toSet());
        }
        assertThat(NOMBRE.matcher(leer(pagina)).results().map(nombre -> nombre.group(1)))
                .allMatch(palabras::contains);
    }

    /** The glossary has a test of its own. */
    static Stream<Path> sinGlosario() throws IOException {
        return paginas().filter(pagina -> !pagina.endsWith("glosario.md"));
    }

    static Stream<Path> paginas() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("src/docs"));
                Stream<Path> github = Files.list(Path.of(".github"))) {
            return Stream.of(Stream.of(Path.of("README.md")), docs, github)
                    .flatMap(Function.identity())
                    .toList()
                    .stream();
        }
    }

    /** The anchors of a page, as its headings make them. */
    private static List<String> titulos(String pagina) {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(pagina)
                .results()
                .map(titulo -> titulo.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w áéíóúñ-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    @DisplayName("dibuja el árbol de carpetas como es, con todos los paquetes")
    void arbol() throws IOException {
        List<Path> nombradas = new ArrayList<>();
        Path padre = Path.of("");
        for (String linea : readme.split("```")[1].lines().toList()) {
            var renglon = RENGLON.matcher(linea.endsWith("/") ? linea + " " : linea);
            if (renglon.matches()) {
                boolean dentro = !renglon.group(1).isEmpty();
                Path carpeta = dentro ? padre.resolve(renglon.group(2)) : Path.of(renglon.group(2));
                padre = dentro ? padre : carpeta;
                nombradas.add(carpeta);
            }
        }
        assertThat(nombradas).hasSizeGreaterThan(10).allSatisfy(carpeta -> assertThat(carpeta)
                .isDirectory());
        try (Stream<Path> paquetes = Files.list(Path.of("src/main/java/co/cuentasclaras"))) {
            assertThat(nombradas)
                    .containsAll(paquetes.filter(Files::isDirectory).toList());
        }
    }

    @Test
    @DisplayName("da la contraseña, las personas y las propiedades que el producto tiene")
    void datos() {
        assertThat(leer(Path.of("src/main/resources/application-demostracion.yml")))
                .contains("\"Demostracion#2022\"");
        List<String> personas = Pattern.compile("`([a-z-]+)`")
                .matcher(readme.substring(
                        readme.indexOf("The people of the example"), readme.indexOf("the administrator is")))
                .results()
                .map(r -> r.group(1))
                .toList();
        assertThat(personas).hasSize(9).allSatisfy(persona -> assertThat(
                        leer(Path.of("src/main/resources/ejemplo/responsables.csv")))
                .containsPattern("(?m)^" + persona + ";"));
        String ajustes = leer(Path.of("src/main/resources/application.yml"));
        assertThat(Pattern.compile("`cuentasclaras\\.([a-z.-]+)`")
                        .matcher(readme)
                        .results()
                        .map(r -> r.group(1)))
                .hasSizeGreaterThan(2)
                .allSatisfy(propiedad ->
                        assertThat(ajustes).containsPattern("(?s)" + propiedad.replace(".", ":.*?\n +") + ":"));
    }

    private static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
