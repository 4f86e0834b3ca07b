package co.cuentasclaras.webapp;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** The notice that Camunda 7 has ended is a line of the product here, without the notice's link. */
    private static final Set<String> OTRO_TEXTO = Set.of("BANNER_CE_EOL_TEXT");

    /** What a text must keep: {{variable}}, {variable}, %s, tags with their attributes, entities, line breaks. */
    private static final Pattern MARCAS =
            Pattern.compile("\\{\\{[^}]*}}|\\{[^{}]+}|%[sd]|</?(?:a|b|br|code|em|i|kbd|li|p|span|strong|u|ul)\\b[^<>]*>"
                    + "|&#?\\w+;|https?://[^\\s\"<>]+|\\\\n|\\n");

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
                .containsExactlyInAnyOrderElementsOf(permitidos());
    }

    private static Set<String> permitidos() throws IOException {
        Set<String> filas = new HashSet<>();
        CSVFormat formato = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream archivo = EspanolTest.class.getResourceAsStream("/espanol/iguales.csv");
                CSVParser tabla = CSVParser.parse(archivo, UTF_8, formato)) {
            for (CSVRecord fila : tabla) {
                assertThat(fila.get("razon")).as("la razón de %s", fila).isNotBlank();
                assertThat(filas.add(fila.get("app") + ";" + fila.get("clave") + ";" + fila.get("texto")))
                        .as("repetida: %s", fila)
                        .isTrue();
            }
        }
        return filas;
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
        String nombre = CARPETA + app + "/locales/" + idioma + ".json";
        try (InputStream archivo = EspanolTest.class.getResourceAsStream(nombre)) {
            assertThat(archivo).as(nombre).isNotNull();
            return archivo.readAllBytes();
        }
    }
}
