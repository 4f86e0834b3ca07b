package co.cuentasclaras.plan.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.plan.Borradores;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.PlanLeido;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrections as a page sends them: some of their parts, each with some of its keys. */
@Component
class CorreccionesRecibidas {

    private static final String ENTIDAD = "entidad";
    private static final String VIGENCIA = "vigencia";

    private final Borradores borradores;
    private final ObjectMapper json;

    CorreccionesRecibidas(Borradores borradores, ObjectMapper json) {
        this.borradores = borradores;
        this.json = json;
    }

    PlanLeido corregir(String id, @Nullable String revision, ObjectNode cambio) {
        List<String> partes = new ArrayList<>();
        cambio.fieldNames().forEachRemaining(partes::add);
        if (partes.isEmpty()) {
            throw new SolicitudInvalida("Diga qué se corrige del plan.");
        }
        exigirSinHuecos(cambio);
        JsonNode vigencia = cambio.remove(VIGENCIA);
        return borradores.corregir(
                id,
                revision,
                texto(cambio.remove(ENTIDAD)),
                vigencia == null || vigencia.isNull() ? null : vigencia.asInt(),
                antes -> sobre(antes, cambio),
                partes);
    }

    private static @Nullable String texto(@Nullable JsonNode valor) {
        return valor == null || valor.isNull() ? null : valor.asText();
    }

    private Correcciones sobre(Correcciones antes, ObjectNode cambio) {
        ObjectNode todas = json.valueToTree(antes);
        for (Map.Entry<String, JsonNode> parte : cambio.properties()) {
            if (!todas.has(parte.getKey())) {
                throw new SolicitudInvalida(
                        "«%s» no es algo que se pueda corregir de un plan.".formatted(parte.getKey()));
            }
            unir(todas, parte.getKey(), parte.getValue());
        }
        try {
            return json.treeToValue(todas, Correcciones.class);
        } catch (JsonProcessingException ilegible) {
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
