package co.cuentasclaras.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Spanish against the English of the webapps on the class path: an update of Camunda that adds a text fails here. */
@DisplayName("El español de las aplicaciones web")
class EspanolTest {

    private static final String CARPETA = "/META-INF/resources/webjars/camunda/app/";
    private static final List<String> APLICACIONES = List.of("admin", "cockpit", "tasklist", "welcome");

    /** Asked for by the bundles, and forgotten in Camunda's own en.json: without ours the bare key would be shown. */
    private static final Map<String, Set<String>> OLVIDADAS = Map.of("cockpit", Set.of("NOTIFICATIONS_STATUS_FAILED"));

    /** The criteria of a Tasklist filter, which ask for a label by their own English. */
    private static final Pattern CRITERIOS = Pattern.compile("\\{group:\"([^\"]+)\",(?:options|validate)"
            + "|\\{name:\"\\w+\",label:\"([^\"]+)\"|\"((?:E\\.g\\.: `|List of values sep)[^\"]+)\"");

    /** The notice that Camunda 7 has ended is a line of the product here, without the notice's link. */
    private static final Set<String> OTRO_TEXTO = Set.of("BANNER_CE_EOL_TEXT");

    /** What a text must keep: {{variable}}, {variable}, %s, tags with their attributes, entities, line breaks. */
    private static final Pattern MARCAS =
            Pattern.compile("\\{\\{[^}]*}}|\\{[^{}]+}|%[sd]|</?(?:a|b|br|code|em|i|kbd|li|p|span|strong|u|ul)\\b[^<>]*>"
                    + "|&#?\\w+;|https?://[^\\s\"<>]+|\\\\n|\\n");

    /** What of a text is not said to a person: variables, tags. */
    private static final Pattern NO_PROSA = Pattern.compile("\\{\\{[^}]*}}|<[^>]*>");

    /** Said to somebody whom one calls tú or vosotros, said in Spain, or not said in Spanish. */
    private static final Pattern AJENAS = Pattern.compile(
            "(?iU)\\b(?:tú|tus?(?!\\))|te|ti|vosotros|vuestr[oa]s?|os|puedes|debes"
                    + "|quieres|tienes|haz|ficheros?|ordenador(?:es)?|puls[ae]r?|clicar|móvil|vale|librería|soportad[oa]s?"
                    + "|e-?mails?|links?|click|password|login|logout|removid[oa]s?|accesar|chequear|por defecto|periodo)\\b");

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("tiene las mismas claves que el inglés, ni una más ni una menos")
    void claves(String app) throws IOException {
        Set<String> esperadas = new TreeSet<>(textos(app, "en").keySet());
        for (String olvidada : OLVIDADAS.getOrDefault(app, Set.of())) {
            assertThat(esperadas.add(olvidada))
                    .as("%s ya está en el inglés: quítela de OLVIDADAS", olvidada)
                    .isTrue();
        }
        if (app.equals("tasklist")) {
            Set<String> criterios = criterios();
            assertThat(criterios).hasSizeGreaterThan(50);
            esperadas.addAll(criterios);
        }
        assertThat(textos(app, "es").keySet()).containsExactlyInAnyOrderElementsOf(esperadas);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("conserva en cada texto las variables y las etiquetas del inglés")
    void marcas(String app) throws IOException {
        List<String> errores = new ArrayList<>();
        recorrer(app, (clave, textos) -> {
            List<String> en = marcasDe(textos.ingles());
            List<String> es = marcasDe(textos.espanol());
            if (!OTRO_TEXTO.contains(clave) && !es.equals(en)) {
                errores.add("%s: tiene %s y debe tener %s".formatted(clave, es, en));
            }
        });
        assertThat(errores).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("no deja vacío lo que el inglés dice, ni pierde el espacio de un extremo")
    void bordes(String app) throws IOException {
        List<String> errores = new ArrayList<>();
        recorrer(app, (clave, textos) -> {
            String en = textos.ingles();
            String es = textos.espanol();
            if (en.isBlank() != es.isBlank()
                    || en.startsWith(" ") != es.startsWith(" ")
                    || en.endsWith(" ") != es.endsWith(" ")) {
                errores.add("%s: «%s» por «%s»".formatted(clave, es, en));
            }
        });
        assertThat(errores).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("escribe las fechas con la misma estructura que el inglés")
    void fechas(String app) throws IOException {
        assertThat(estructura(json(app, "es").path("dateLocales")))
                .isEqualTo(estructura(json(app, "en").path("dateLocales")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("está en UTF-8, sin marca de orden de bytes")
    void codificacion(String app) throws IOException {
        byte[] bytes = bytes(app, "es");
        assertThat(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).charAt(0)).isEqualTo('{');
    }

    @Test
    @DisplayName("dice en otras palabras todo lo que no está en la lista de iguales, que no tiene filas de sobra")
    void iguales() throws IOException {
        Set<String> identicos = new TreeSet<>();
        for (String app : APLICACIONES) {
            recorrer(app, (clave, textos) -> {
                if (textos.espanol().equals(textos.ingles())) {
                    identicos.add(app + ";" + clave + ";" + textos.espanol());
                }
            });
        }
        assertThat(identicos)
                .as("Traduzca el texto, o anótelo con su razón en espanol/iguales.csv; quite la fila que sobra")
                .containsExactlyInAnyOrderElementsOf(permitidos("iguales", "app", "clave", "texto"));
    }

    @Test
    @DisplayName("dice cada término del glosario siempre igual, salvo las excepciones con su razón")
    void glosario() throws IOException {
        Set<String> distintos = new TreeSet<>();
        for (CSVRecord termino : tabla("glosario")) {
            Pattern ingles = Pattern.compile("(?iU)(?<![\\w-])(?:" + termino.get("ingles") + ")s?(?![\\w-])");
            Pattern espanol = Pattern.compile("(?iU)(?<!\\w)(?:" + termino.get("espanol") + ")");
            AtomicInteger dichos = new AtomicInteger();
            for (String app : APLICACIONES) {
                recorrer(app, (clave, textos) -> {
                    String prosa = NO_PROSA.matcher(textos.ingles()).replaceAll(" ");
                    if (ingles.matcher(prosa).find()) {
                        dichos.incrementAndGet();
                        if (!espanol.matcher(textos.espanol()).find()) {
                            distintos.add(app + ";" + clave + ";" + termino.get("ingles"));
                        }
                    }
                });
            }
            assertThat(dichos.get()).as("nadie dice %s", termino).isPositive();
        }
        assertThat(distintos)
                .as("Use la palabra de espanol/glosario.csv, o anote la razón en espanol/glosario-excepciones.csv; "
                        + "quite la fila que sobra")
                .containsExactlyInAnyOrderElementsOf(permitidos("glosario-excepciones", "app", "clave", "ingles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    @DisplayName("habla de usted y con palabras de Colombia")
    void palabras(String app) throws IOException {
        List<String> errores = new ArrayList<>();
        textos(app, "es").forEach((clave, texto) -> {
            Matcher ajena = AJENAS.matcher(NO_PROSA.matcher(texto).replaceAll(" "));
            if (ajena.find()) {
                errores.add("%s: «%s» en «%s»".formatted(clave, ajena.group(), texto));
            }
        });
        assertThat(errores).isEmpty();
    }

    private static Set<String> criterios() throws IOException {
        Set<String> criterios = new TreeSet<>();
        Matcher criterio = CRITERIOS.matcher(new String(bytes("tasklist/camunda-tasklist-bootstrap.js"), UTF_8));
        while (criterio.find()) {
            Stream.of(criterio.group(1), criterio.group(2), criterio.group(3))
                    .filter(Objects::nonNull)
                    .forEach(criterios::add);
        }
        return criterios;
    }

    /** The rows of a list of exceptions, each with its reason. */
    private static Set<String> permitidos(String lista, String... columnas) throws IOException {
        Set<String> filas = new HashSet<>();
        for (CSVRecord fila : tabla(lista)) {
            assertThat(fila.get("razon")).as("la razón de %s", fila).isNotBlank();
            assertThat(filas.add(Stream.of(columnas).map(fila::get).collect(Collectors.joining(";"))))
                    .as("repetida: %s", fila)
                    .isTrue();
        }
        return filas;
    }

    private static List<CSVRecord> tabla(String nombre) throws IOException {
        CSVFormat formato = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream archivo = EspanolTest.class.getResourceAsStream("/espanol/" + nombre + ".csv");
                CSVParser tabla = CSVParser.parse(archivo, UTF_8, formato)) {
            return tabla.getRecords();
        }
    }

    private record Textos(String ingles, String espanol) {}

    private static void recorrer(String app, BiConsumer<String, Textos> cada) throws IOException {
        Map<String, String> es = textos(app, "es");
        textos(app, "en").forEach((clave, ingles) -> {
            String espanol = es.get(clave);
            if (espanol != null) {
                cada.accept(clave, new Textos(ingles, espanol));
            }
        });
    }

    private static List<String> marcasDe(String texto) {
        return MARCAS.matcher(texto).results().map(MatchResult::group).sorted().toList();
    }

    /** The keys, and how long each list is, without the words. */
    private static String estructura(JsonNode nodo) {
        if (nodo.isObject()) {
            Map<String, String> hijos = new TreeMap<>();
            nodo.properties().forEach(hijo -> hijos.put(hijo.getKey(), estructura(hijo.getValue())));
            return hijos.toString();
        }
        return nodo.getNodeType() + (nodo.isArray() ? " de " + nodo.size() : "");
    }

    private static Map<String, String> textos(String app, String idioma) throws IOException {
        Map<String, String> textos = new TreeMap<>();
        for (Map.Entry<String, JsonNode> texto :
                json(app, idioma).path("labels").properties()) {
            assertThat(texto.getValue().isTextual()).as(texto.getKey()).isTrue();
            textos.put(texto.getKey(), texto.getValue().textValue());
        }
        assertThat(textos).as("%s de %s", idioma, app).hasSizeGreaterThan(100);
        return textos;
    }

    private static JsonNode json(String app, String idioma) throws IOException {
        return JSON.readTree(bytes(app, idioma));
    }

    private static byte[] bytes(String app, String idioma) throws IOException {
        return bytes(app + "/locales/" + idioma + ".json");
    }

    private static byte[] bytes(String nombre) throws IOException {
        try (InputStream archivo = EspanolTest.class.getResourceAsStream(CARPETA + nombre)) {
            assertThat(archivo).as(nombre).isNotNull();
            return archivo.readAllBytes();
        }
    }
}
