package co.cuentasclaras.plan.web;

import co.cuentasclaras.bitacora.Hecho.PlanCorregido.DatoCorregido;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.plan.Borradores;
import co.cuentasclaras.plan.CorreccionInvalida;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.PlanLeido;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrections as a page sends them: some of their parts, each with some of its keys. */
@Component
class CorreccionesRecibidas {

    private static final String ENTIDAD = "entidad";
    private static final String VIGENCIA = "vigencia";

    /** What the trail repeats of a value; the whole of it stands in the corrections of the version. */
    private static final int LARGO_CONTADO = 300;

    private final Borradores borradores;
    private final ObjectMapper json;

    CorreccionesRecibidas(Borradores borradores, ObjectMapper json) {
        this.borradores = borradores;
        this.json = json;
    }

    PlanLeido corregir(String id, @Nullable String revision, ObjectNode cambio) {
        List<DatoCorregido> datos = new ArrayList<>();
        cambio.properties().forEach(parte -> contar(parte.getKey(), null, parte.getValue(), datos));
        if (cambio.isEmpty()) {
            throw new SolicitudInvalida("Diga qué se corrige del plan.");
        }
        exigirSinHuecos(cambio);
        JsonNode vigencia = cambio.remove(VIGENCIA);
        if (vigencia != null && !vigencia.isNull() && !vigencia.canConvertToInt()) {
            throw new CorreccionInvalida(VIGENCIA, "La vigencia es un año, en cifras.");
        }
        return borradores.corregir(
                id,
                revision,
                texto(cambio.remove(ENTIDAD)),
                vigencia == null || vigencia.isNull() ? null : vigencia.asInt(),
                antes -> sobre(antes, cambio),
                datos);
    }

    /** What is said, for the trail: of a map each of its values, with its keys. */
    private static void contar(String parte, @Nullable String dato, JsonNode valor, List<DatoCorregido> datos) {
        if (valor.isObject() && !valor.isEmpty()) {
            valor.properties()
                    .forEach(uno -> contar(
                            parte, dato == null ? uno.getKey() : dato + "/" + uno.getKey(), uno.getValue(), datos));
        } else {
            datos.add(new DatoCorregido(parte, corto(dato), valor.isNull() ? null : corto(enLetras(valor))));
        }
    }

    private static String enLetras(JsonNode valor) {
        return valor.isArray() && valor.valueStream().noneMatch(JsonNode::isContainerNode)
                ? valor.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
                : valor.isContainerNode() ? valor.toString() : valor.asText();
    }

    private static @Nullable String corto(@Nullable String texto) {
        return texto == null || texto.length() <= LARGO_CONTADO ? texto : texto.substring(0, LARGO_CONTADO) + "…";
    }

    private static @Nullable String texto(@Nullable JsonNode valor) {
        return valor == null || valor.isNull() ? null : valor.asText();
    }

    private Correcciones sobre(Correcciones antes, ObjectNode cambio) {
        ObjectNode todas = json.valueToTree(antes);
        for (Map.Entry<String, JsonNode> parte : cambio.properties()) {
            if (!todas.has(parte.getKey())) {
                throw new CorreccionInvalida(
                        parte.getKey(), "«%s» no es algo que se pueda corregir de un plan.".formatted(parte.getKey()));
            }
            unir(todas, parte.getKey(), parte.getValue());
        }
        try {
            return json.readerFor(Correcciones.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(todas);
        } catch (JsonMappingException ilegible) {
            String campo = ilegible.getPath().stream()
                    .map(parte ->
                            parte.getFieldName() == null ? String.valueOf(parte.getIndex()) : parte.getFieldName())
                    .collect(Collectors.joining("."));
            throw new CorreccionInvalida(
                    campo,
                    ilegible instanceof UnrecognizedPropertyException
                            ? "«%s» no es algo que se pueda corregir de un plan.".formatted(campo)
                            : "Lo que se dice de «%s» no se entiende.".formatted(campo));
        } catch (IOException ilegible) {
            throw new IllegalArgumentException(ilegible);
        }
    }

    /** Null takes back what a map says; in a list there is nothing to take back. */
    private static void exigirSinHuecos(JsonNode valor) {
        if (valor.isArray() && valor.valueStream().anyMatch(uno -> uno.isNull() || uno.isObject() && uno.isEmpty())) {
            throw new SolicitudInvalida("Cada elemento de una lista va completo: no puede estar vacío.");
        }
        valor.forEach(CorreccionesRecibidas::exigirSinHuecos);
    }

    /** Maps are merged key by key, however deep; all else takes the place of what was there. */
    private static void unir(ObjectNode en, String clave, JsonNode valor) {
        if (valor.isNull()) {
            en.remove(clave);
        } else if (valor instanceof ObjectNode nuevo && en.get(clave) instanceof ObjectNode viejo) {
            nuevo.properties().forEach(una -> unir(viejo, una.getKey(), una.getValue()));
        } else {
            en.set(clave, valor);
        }
    }
}
