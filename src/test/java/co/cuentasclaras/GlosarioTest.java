package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds names and texts of the product to {@code src/docs/glosario.md}: one word for one concept. */
@DisplayName("El glosario")
class GlosarioTest {

    private static final Path GLOSARIO = Path.of("src/docs/glosario.md");
    private static final Pattern ENTRE_COMILLAS = Pattern.compile("`([^`]+)`");
    private static final Pattern TEXTO_DE_JAVA = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEXTO_DE_JS =
            Pattern.compile("(?s)`((?:[^`\\\\]|\\\\.)*)`|'((?:[^'\\\\\\n]|\\\\.)*)'");
    private static final Pattern COLUMNA = Pattern.compile(
            "(?im)^\\s+([a-z_]+) (?:varchar|text|integer|bigint|boolean|date|timestamp|char|bytea|clob)");
    private static final Pattern TABLA = Pattern.compile("(?i)create table (cc_[a-z_]+)");
    private static final Pattern NOMBRE_DE_BEAN = Pattern.compile("@(?:Component|Service)\\(\"([^\"]+)\"\\)");

    /** What an older version called something, looked for to be renamed. */
    private static final Set<String> DE_ANTES = Set.of("Por tomar en mi dependencia");

    private static final JavaClasses CLASES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("co.cuentasclaras");

    /** A row of the glossary. */
    private record Entrada(String termino, List<String> identificadores, List<String> rechazadas) {}

    private final List<Entrada> entradas = entradas();

    @Test
    @DisplayName("nombra identificadores que existen")
    void identificadores() {
        Set<String> conocidos = new TreeSet<>(tipos().keySet());
        conocidos.addAll(tablas());
        assertThat(entradas).hasSizeGreaterThan(30).allSatisfy(entrada -> assertThat(conocidos)
                .as(entrada.termino())
                .containsAll(entrada.identificadores()));
    }

    @Test
    @DisplayName("no deja que dos tipos se llamen igual")
    void nombresUnicos() {
        assertThat(tipos().entrySet().stream().filter(tipo -> tipo.getValue().size() > 1))
                .as("cada tipo con un nombre propio, también los anidados")
                .isEmpty();
    }

    @Test
    @DisplayName("no deja en los nombres una palabra que rechaza")
    void nombres() {
        Set<String> nombres = new TreeSet<>(tipos().keySet());
        nombres.addAll(tablas());
        nombres.addAll(columnas());
        nombres.addAll(beans());
        nombres.addAll(paquetes());
        assertThat(nombres).hasSizeGreaterThan(200);
        assertThat(nombres.stream().flatMap(nombre -> palabras(nombre).stream()
                        .filter(palabra -> rechazadas(true).containsKey(palabra))
                        .map(palabra -> nombre + ": " + rechazadas(true).get(palabra) + ", no " + palabra)))
                .isEmpty();
    }

    @Test
    @DisplayName("no deja en los textos que lee una persona una palabra que rechaza")
    void textos() {
        Map<String, String> rechazadas = rechazadas(false);
        List<String> faltas = new ArrayList<>();
        for (Path archivo : conTextos()) {
            for (String texto : textos(archivo)) {
                String buscado = texto.toLowerCase(Locale.ROOT);
                rechazadas.forEach((palabra, termino) -> {
                    if (Pattern.compile("(?<![\\p{L}\\d_-])" + Pattern.quote(palabra) + "(?:e?s)?(?![\\p{L}\\d_-])")
                            .matcher(buscado)
                            .find()) {
                        faltas.add("%s: %s, no %s: «%s»".formatted(archivo, termino, palabra, texto.strip()));
                    }
                });
            }
        }
        assertThat(faltas).isEmpty();
    }

    @Test
    @DisplayName("ve una palabra rechazada donde la hay")
    void muerde() {
        assertThat(palabras("ReporteDeGestion")).contains("reporte");
        assertThat(palabras("cc_dueno_actividad")).contains("dueno");
        assertThat(rechazadas(false)).containsKey("dashboard").doesNotContainKey("log");
        assertThat(rechazadas(true)).containsKey("log");
    }

    /** Types by their simple name; a name that stands twice has two places. */
    private static Map<String, Set<String>> tipos() {
        Map<String, Set<String>> tipos = new TreeMap<>();
        for (JavaClass tipo : CLASES) {
            if (!tipo.isAnonymousClass() && !tipo.getSimpleName().equals("package-info")) {
                tipos.computeIfAbsent(tipo.getSimpleName(), nuevo -> new TreeSet<>())
                        .add(tipo.getName());
            }
        }
        return tipos;
    }

    private static Set<String> tablas() {
        return enMigraciones(TABLA);
    }

    private static Set<String> columnas() {
        return enMigraciones(COLUMNA);
    }

    private static Set<String> enMigraciones(Pattern patron) {
        return archivos("src/main/resources/db", ".sql").stream()
                .flatMap(archivo -> patron.matcher(leer(archivo)).results())
                .map(hallado -> hallado.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> beans() {
        return archivos("src/main/java", ".java").stream()
                .flatMap(archivo -> NOMBRE_DE_BEAN.matcher(leer(archivo)).results())
                .map(hallado -> hallado.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> paquetes() {
        return archivos("src/main/java", "package-info.java").stream()
                .map(archivo -> archivo.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of a name in camel case or with underscores. */
    private static List<String> palabras(String nombre) {
        return Stream.of(nombre.split("_|(?<=[a-z0-9])(?=[A-Z])"))
                .map(palabra -> palabra.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Path> conTextos() {
        return Stream.of(
                        archivos("src/main/java", ".java"),
                        archivos("src/main/resources/templates", ""),
                        archivos("src/main/resources/correo", ""),
                        archivos("src/main/resources/plugin-webapp", ".js"),
                        archivos("bpmn", ".html"),
                        archivos("bpmn", ".bpmn"))
                .flatMap(List::stream)
                .toList();
    }

    /** What a person may read: of code the string literals, of the rest all that is no comment. */
    private static List<String> textos(Path archivo) {
        String contenido = leer(archivo);
        String nombre = archivo.toString();
        if (nombre.endsWith(".java") || nombre.endsWith(".js")) {
            String sinComentarios = contenido.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
            Pattern texto = nombre.endsWith(".java") ? TEXTO_DE_JAVA : TEXTO_DE_JS;
            return texto.matcher(sinComentarios)
                    .results()
                    .map(hallado -> hallado.group(1) == null ? hallado.group(2) : hallado.group(1))
                    .filter(hallado -> hallado.contains(" ") && !DE_ANTES.contains(hallado))
                    .toList();
        }
        return contenido.replaceAll("(?s)<!--.*?-->", "").lines().toList();
    }

    /** Refused words and the word to use instead. */
    private Map<String, String> rechazadas(boolean enNombres) {
        Map<String, String> rechazadas = new TreeMap<>();
        for (Entrada entrada : entradas) {
            for (String palabra : entrada.rechazadas()) {
                if (enNombres || !palabra.endsWith("*")) {
                    rechazadas.put(palabra.replace("*", ""), entrada.termino());
                }
            }
        }
        return rechazadas;
    }

    private static List<Entrada> entradas() {
        List<Entrada> entradas = new ArrayList<>();
        for (String linea : leer(GLOSARIO).lines().toList()) {
            String[] celdas = linea.split("\\|", -1);
            if (celdas.length == 7
                    && !celdas[1].isBlank()
                    && !celdas[1].contains("---")
                    && !celdas[1].contains("Term")) {
                Matcher identificadores = ENTRE_COMILLAS.matcher(celdas[4]);
                entradas.add(new Entrada(
                        celdas[1].strip(),
                        identificadores
                                .results()
                                .map(hallado -> hallado.group(1))
                                .toList(),
                        Arrays.stream(celdas[5].split(","))
                                .map(String::strip)
                                .filter(palabra -> !palabra.isEmpty())
                                .toList()));
            }
        }
        return entradas;
    }

    private static List<Path> archivos(String carpeta, String fin) {
        try (Stream<Path> todos = Files.walk(Path.of(carpeta))) {
            return todos.filter(Files::isRegularFile)
                    .filter(archivo -> archivo.toString().endsWith(fin))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
