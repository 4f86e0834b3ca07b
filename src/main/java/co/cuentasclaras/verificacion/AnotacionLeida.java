package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion.ARCHIVO;
import static co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion.CONTENIDO;
import static co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion.CORRECCIONES;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * A line of bitacora.jsonl.
 *
 * @param calculado the digest that follows from its row
 * @param ciclo the cycle of its row, empty for the entity
 */
record AnotacionLeida(
        long n,
        String hoja,
        String resumen,
        String calculado,
        @Nullable Long id,
        String ciclo,
        String hecho,
        Optional<EvidenciaAnotada> evidencia,
        Optional<PasoAnotado> plan,
        Optional<DocumentoAnotado> documento) {

    private static final int CLAVES = 5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** @throws IOException when it is none */
    static AnotacionLeida leer(String linea) throws IOException {
        JsonNode json = JSON.readTree(linea);
        JsonNode fila = json.path("fila");
        if (!json.path("n").isIntegralNumber()
                || !json.path("n").canConvertToLong()
                || !json.path("hoja").isTextual()
                || !json.path("resumen").isTextual()
                || !json.path("frase").isTextual()
                || !fila.isObject()) {
            throw new IOException("no es una anotación");
        }
        byte[] canonica = new JsonCanonicalizer(fila.toString()).getEncodedUTF8();
        // Written in its one form: another one would be read in two ways by two programs.
        if (json.size() != CLAVES
                || !linea.endsWith("\"}")
                || !linea.startsWith("{\"n\":" + json.path("n").longValue() + ",\"hoja\":\""
                        + json.path("hoja").textValue() + "\",\"resumen\":\""
                        + json.path("resumen").textValue() + "\",\"fila\":"
                        + new String(canonica, StandardCharsets.UTF_8) + ",\"frase\":\"")) {
            throw new IOException("no está escrita en su forma");
        }
        return new AnotacionLeida(
                json.path("n").longValue(),
                json.path("hoja").textValue(),
                json.path("resumen").textValue(),
                Huella.de(canonica),
                fila.path("id").canConvertToLong() ? fila.path("id").longValue() : null,
                fila.path("ciclo").asText(),
                fila.path("hecho").asText(),
                EvidenciaAnotada.leer(
                        fila.path("hecho").asText(), fila.path("datos").asText()),
                PasoAnotado.leer(fila.path("hecho").asText(), fila.path("datos").asText()),
                DocumentoAnotado.leer(
                        fila.path("hecho").asText(), fila.path("datos").asText()));
    }

    /** The digest of an account that a line tells was handed in or corrected; none of one before they had salt. */
    static Optional<String> cumplimiento(String hecho, String datos) throws JsonProcessingException {
        return hecho.equals("CUMPLIMIENTO_ENTREGADO") || hecho.equals("CUMPLIMIENTO_CORREGIDO")
                ? Optional.ofNullable(JSON.readTree(datos).path("huella").textValue())
                : Optional.empty();
    }

    /**
     * What a line says of a version of a plan.
     *
     * @param cambia the parts that are others from then on
     * @param huellas the fingerprints that it notes
     */
    record PasoAnotado(
            String plan, int vigencia, int version, Set<ParteDeVersion> cambia, Map<ParteDeVersion, String> huellas) {

        private static final Map<String, Set<ParteDeVersion>> PASOS = Map.of(
                "PLAN_CARGADO", Set.of(ARCHIVO, CORRECCIONES),
                "PLAN_CORREGIDO", Set.of(CORRECCIONES),
                "PLAN_ENVIADO", Set.of(CONTENIDO),
                "PLAN_REVISADO", Set.of(),
                "PLAN_DEVUELTO", Set.of(CONTENIDO),
                "PLAN_APROBADO", Set.of(),
                "PLAN_PROGRAMADO", Set.of(),
                "PLAN_APLICADO", Set.of(),
                "PLAN_DESCARTADO", Set.of());

        /** Nothing when the line is about something else. */
        static Optional<PasoAnotado> leer(String hecho, String datos) throws JsonProcessingException {
            Set<ParteDeVersion> cambia = PASOS.get(hecho);
            if (cambia == null) {
                return Optional.empty();
            }
            JsonNode json = JSON.readTree(datos);
            Map<ParteDeVersion, String> huellas = new EnumMap<>(ParteDeVersion.class);
            poner(huellas, hecho.equals("PLAN_CARGADO") ? ARCHIVO : CONTENIDO, json.path("huella"));
            poner(huellas, ARCHIVO, json.path("huellaDelArchivo"));
            poner(huellas, CORRECCIONES, json.path("huellaDeCorrecciones"));
            return Optional.of(new PasoAnotado(
                    json.path("plan").asText(),
                    json.path("vigencia").asInt(),
                    json.path("version").asInt(),
                    cambia,
                    huellas));
        }

        private static void poner(Map<ParteDeVersion, String> huellas, ParteDeVersion parte, JsonNode huella) {
            if (huella.isTextual()) {
                huellas.put(parte, huella.textValue());
            }
        }
    }

    /**
     * What a line says of a text or a file of an answer to a question.
     *
     * @param clave the key that it has everywhere
     * @param huella its fingerprint; null when it was taken away
     */
    record DocumentoAnotado(String clave, @Nullable String huella) {

        /** Nothing when the line is about something else. */
        static Optional<DocumentoAnotado> leer(String hecho, String datos) throws JsonProcessingException {
            return switch (hecho) {
                case "RESPUESTA_PROYECTADA", "RESPUESTA_RECIBIDA" -> {
                    JsonNode json = JSON.readTree(datos);
                    yield Optional.of(new DocumentoAnotado(
                            json.path("radicado").asText() + "/"
                                    + json.path("version").asText(),
                            json.path("huella").asText()));
                }
                case "PREGUNTA_PUBLICADA" -> {
                    JsonNode json = JSON.readTree(datos);
                    yield Optional.of(new DocumentoAnotado(
                            json.path("radicado").asText() + "/publicada",
                            json.path("huella").asText()));
                }
                case "ANEXO_AGREGADO" -> {
                    JsonNode json = JSON.readTree(datos);
                    yield Optional.of(new DocumentoAnotado(
                            json.path("anexo").asText(), json.path("huella").asText()));
                }
                case "ANEXO_RETIRADO" ->
                    Optional.of(new DocumentoAnotado(
                            JSON.readTree(datos).path("anexo").asText(), null));
                default -> Optional.empty();
            };
        }
    }

    /**
     * What a line says of a piece of evidence.
     *
     * @param evidencia its id; null in what was inferred
     */
    record EvidenciaAnotada(boolean agregada, @Nullable String evidencia, String huella) {

        /** Nothing when the line is about something else. */
        static Optional<EvidenciaAnotada> leer(String hecho, String datos) throws JsonProcessingException {
            boolean agregada = hecho.equals("EVIDENCIA_AGREGADA");
            if (!agregada && !hecho.equals("EVIDENCIA_RETIRADA")) {
                return Optional.empty();
            }
            JsonNode json = JSON.readTree(datos);
            return Optional.of(new EvidenciaAnotada(
                    agregada,
                    json.path("evidencia").textValue(),
                    json.path("huella").asText()));
        }
    }
}
