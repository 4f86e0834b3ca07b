package co.cuentasclaras.bitacora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a broken program, or somebody who tries doors, sends where a good body is expected. */
final class CuerposMalEscritos {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DE_JSON = "application/json";
    private static final String DE_PARTES = "multipart/form-data; boundary=frontera";

    /** @param tipo the media type that the body is said to have */
    record Cuerpo(String tipo, String texto) {}

    private CuerposMalEscritos() {}

    /**
     * Instead of JSON.
     *
     * @param bueno a body that is taken
     * @param clase what it is read into
     */
    static Stream<Cuerpo> deJson(String bueno, Class<?> clase) throws JsonProcessingException {
        List<Cuerpo> cuerpos = new ArrayList<>();
        Stream.of("null", "[]", "[null]", "{}", "\"x\"", "7", "", "{\"", bueno.substring(0, bueno.length() / 2))
                .map(texto -> new Cuerpo(DE_JSON, texto))
                .forEach(cuerpos::add);
        cuerpos.add(new Cuerpo("application/json;charset=ninguna", bueno));
        cuerpos.add(new Cuerpo("application/json;charset=UTF-16", bueno));
        cuerpos.add(new Cuerpo("ninguno", bueno));
        if (JSON.readTree(bueno.isEmpty() ? "{}" : bueno) instanceof ObjectNode objeto) {
            conListas(objeto, clase);
            variar(objeto, objeto, CuerposMalEscritos::otros, cuerpos);
        }
        return cuerpos.stream();
    }

    /** Instead of JSON of the engine's: nothing, and nothing in the place of each of its parts. */
    static Stream<Cuerpo> deJsonVacio(String bueno) throws JsonProcessingException {
        List<Cuerpo> cuerpos = new ArrayList<>(List.of(new Cuerpo(DE_JSON, "null"), new Cuerpo(DE_JSON, "[null]")));
        if (JSON.readTree(bueno.isEmpty() ? "{}" : bueno) instanceof ObjectNode objeto) {
            variar(objeto, objeto, CuerposMalEscritos::vacios, cuerpos);
        }
        return cuerpos.stream();
    }

    /** Its lists and maps are there, though a good body may leave them out. */
    private static void conListas(ObjectNode objeto, Class<?> clase) {
        if (clase.isRecord()) {
            for (RecordComponent parte : clase.getRecordComponents()) {
                if (Collection.class.isAssignableFrom(parte.getType())) {
                    objeto.withArray("/" + parte.getName());
                } else if (Map.class.isAssignableFrom(parte.getType())) {
                    objeto.withObject("/" + parte.getName());
                }
            }
        }
    }

    /** Of each kind one that its reader does not expect; two of the others are the same to it. */
    private static List<JsonNode> otros(JsonNode bueno) {
        JsonNode otra = bueno.isArray()
                ? JSON.createArrayNode().addNull()
                : bueno.isObject() ? JSON.createObjectNode().putNull("x") : JSON.createObjectNode();
        return List.of(NullNode.instance, TextNode.valueOf("x"), otra);
    }

    private static List<JsonNode> vacios(JsonNode bueno) {
        return bueno.isArray()
                ? List.of(NullNode.instance, JSON.createArrayNode().addNull())
                : bueno.isObject()
                        ? List.of(NullNode.instance, JSON.createObjectNode().putNull("x"))
                        : List.of(NullNode.instance);
    }

    private static void variar(
            ObjectNode entero, JsonNode parte, Function<JsonNode, List<JsonNode>> otros, List<Cuerpo> cuerpos) {
        if (parte instanceof ObjectNode objeto) {
            for (Map.Entry<String, JsonNode> campo : campos(objeto).entrySet()) {
                for (JsonNode otro : otros.apply(campo.getValue())) {
                    objeto.set(campo.getKey(), otro);
                    cuerpos.add(new Cuerpo(DE_JSON, entero.toString()));
                }
                objeto.set(campo.getKey(), campo.getValue());
                variar(entero, campo.getValue(), otros, cuerpos);
            }
        } else if (parte instanceof ArrayNode lista && !lista.isEmpty()) {
            variar(entero, lista.get(0), otros, cuerpos);
        }
    }

    /** As they are now, whatever is put in their place. */
    private static Map<String, JsonNode> campos(ObjectNode objeto) {
        Map<String, JsonNode> campos = new LinkedHashMap<>();
        objeto.properties().forEach(campo -> campos.put(campo.getKey(), campo.getValue()));
        return campos;
    }

    /** Instead of a form with a file. */
    static Stream<Cuerpo> dePartes(String bueno) {
        return Stream.of(
                new Cuerpo("multipart/form-data", bueno),
                new Cuerpo("multipart/form-data; boundary=", bueno),
                new Cuerpo("multipart/form-data; boundary=otra", bueno),
                new Cuerpo("multipart/form-data; charset=ninguna; boundary=frontera", bueno),
                new Cuerpo("multipart/mixed; boundary=frontera", bueno),
                new Cuerpo(DE_JSON, bueno),
                new Cuerpo(DE_PARTES, ""),
                new Cuerpo(DE_PARTES, "null"),
                new Cuerpo(DE_PARTES, bueno.substring(0, bueno.length() / 2)),
                new Cuerpo(DE_PARTES, bueno.substring(0, bueno.length() - 6)),
                new Cuerpo(DE_PARTES, bueno.replace("name=", "nombre=")),
                new Cuerpo(DE_PARTES, bueno.replace("\r\n", "\n")),
                new Cuerpo(DE_PARTES, bueno.replace("text/plain", "text/plain; charset=ninguna")),
                new Cuerpo(
                        DE_PARTES,
                        bueno.replace("Content-Type:", "Content-Transfer-Encoding: base64\r\nContent-Type:")),
                new Cuerpo(DE_PARTES, bueno.replace("filename=\"", "filename=\"\0")));
    }

    /** Instead of a form. */
    static Stream<Cuerpo> deFormulario(String bueno) {
        String tipo = "application/x-www-form-urlencoded";
        return Stream.of(
                new Cuerpo(tipo, ""),
                new Cuerpo(tipo, "&=&&="),
                new Cuerpo(tipo, bueno + "&%zz=%"),
                new Cuerpo(tipo, bueno.replace("=", "=%ff%00")),
                new Cuerpo(tipo + ";charset=ninguna", bueno),
                new Cuerpo("multipart/form-data", bueno),
                new Cuerpo(DE_PARTES, bueno),
                new Cuerpo(DE_JSON, "null"));
    }
}
