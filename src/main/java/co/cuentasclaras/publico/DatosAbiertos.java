package co.cuentasclaras.publico;

import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.lista.ListasDePreguntas;
import co.cuentasclaras.pregunta.lista.PreguntaEnPublico;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questions and answers as data, to be used by anybody for anything: the columns of the entity's own list, with the
 * texts for everybody and without persons, as CSV and as JSON that its schema describes.
 */
@Component
public class DatosAbiertos {

    static final String LICENCIA = "https://creativecommons.org/licenses/by/4.0/deed.es";

    private static final String TEXTO = "texto";
    private static final String DIA = "fecha";
    private static final String NUMERO = "numero";

    private final ListasDePreguntas listas;
    private final Enlaces enlaces;
    private final ObjectMapper json;

    DatosAbiertos(ListasDePreguntas listas, Enlaces enlaces, ObjectMapper json) {
        this.listas = listas;
        this.enlaces = enlaces;
        this.json = json;
    }

    public byte[] csv(VistaPublica vista) {
        return listas.publica(
                vista.ciclo(),
                vista.preguntas().stream().map(PreguntaParaLeer::dato).toList());
    }

    public byte[] json(VistaPublica vista, SitioPublico sitio) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (JsonGenerator texto = json.getFactory().createGenerator(salida)) {
            texto.writeStartObject();
            texto.writeStringField("esquema", sitio.paraLlevar() ? sitio.esquema() : enlaces.de(sitio.esquema()));
            texto.writeStringField("licencia", LICENCIA);
            texto.writeStringField("entidad", vista.ciclo().entidad());
            texto.writeNumberField("vigencia", vista.ciclo().vigencia());
            escribir(texto, "actualizada", vista.publicadas().actualizada().orElse(null));
            List<CampoAbierto> campos = campos(vista);
            texto.writeArrayFieldStart("preguntas");
            for (PreguntaParaLeer una : vista.preguntas()) {
                texto.writeStartObject();
                for (CampoAbierto campo : campos) {
                    escribir(texto, campo.nombre(), campo.valor().apply(una));
                }
                texto.writeEndObject();
            }
            texto.writeEndArray();
            texto.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }

    private static void escribir(JsonGenerator texto, String nombre, @Nullable Object valor) throws IOException {
        texto.writeFieldName(nombre);
        if (valor instanceof Integer numero) {
            texto.writeNumber(numero);
        } else if (valor instanceof Boolean cierto) {
            texto.writeBoolean(cierto);
        } else if (valor == null) {
            texto.writeNull();
        } else {
            texto.writeString(valor.toString());
        }
    }

    /** What each field of a question is, for people. */
    public List<CampoAbierto> campos() {
        return campos(null);
    }

    /** The same for programs (JSON Schema 2020-12). */
    public byte[] esquema() {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (JsonGenerator texto = json.getFactory().createGenerator(salida).useDefaultPrettyPrinter()) {
            texto.writeStartObject();
            texto.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
            texto.writeStringField("title", "Preguntas y respuestas de la rendición de cuentas");
            texto.writeStringField("type", "object");
            texto.writeArrayFieldStart("required");
            for (String campo : List.of("licencia", "entidad", "vigencia", "preguntas")) {
                texto.writeString(campo);
            }
            texto.writeEndArray();
            texto.writeObjectFieldStart("properties");
            propiedad(texto, "esquema", "Dónde está esta descripción", TEXTO, false, List.of());
            propiedad(texto, "licencia", "Con qué licencia se usan los datos", TEXTO, false, List.of());
            propiedad(texto, "entidad", "La entidad que rinde cuentas", TEXTO, false, List.of());
            propiedad(texto, "vigencia", "El año del que se rinden cuentas", NUMERO, false, List.of());
            propiedad(texto, "actualizada", "Cuándo se publicó la última", DIA, true, List.of());
            texto.writeObjectFieldStart("preguntas");
            texto.writeStringField("type", "array");
            texto.writeObjectFieldStart("items");
            texto.writeStringField("type", "object");
            texto.writeArrayFieldStart("required");
            for (CampoAbierto campo : campos()) {
                texto.writeString(campo.nombre());
            }
            texto.writeEndArray();
            texto.writeObjectFieldStart("properties");
            for (CampoAbierto campo : campos()) {
                propiedad(
                        texto, campo.nombre(), campo.descripcion(), campo.tipo(), campo.puedeFaltar(), campo.valores());
            }
            texto.writeEndObject();
            texto.writeEndObject();
            texto.writeEndObject();
            texto.writeEndObject();
            texto.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }

    private static void propiedad(
            JsonGenerator texto,
            String nombre,
            String descripcion,
            String tipo,
            boolean puedeFaltar,
            List<String> valores)
            throws IOException {
        String suyo = tipo.equals(NUMERO) ? "integer" : tipo.equals("sí o no") ? "boolean" : "string";
        texto.writeObjectFieldStart(nombre);
        texto.writeStringField("description", descripcion);
        texto.writeFieldName("type");
        if (puedeFaltar) {
            texto.writeStartArray();
            texto.writeString(suyo);
            texto.writeString("null");
            texto.writeEndArray();
        } else {
            texto.writeString(suyo);
        }
        if (tipo.equals(DIA)) {
            texto.writeStringField("format", "date");
        }
        if (!valores.isEmpty()) {
            texto.writeArrayFieldStart("enum");
            for (String valor : valores) {
                texto.writeString(valor);
            }
            texto.writeEndArray();
        }
        texto.writeEndObject();
    }

    private List<CampoAbierto> campos(@Nullable VistaPublica vista) {
        return List.of(
                campo("radicado", "El número de la pregunta", TEXTO, false, una -> una.radicado()),
                new CampoAbierto(
                        "fechaRecibo",
                        "El día en que la entidad la recibió",
                        DIA,
                        false,
                        List.of(),
                        PreguntaParaLeer::recibida),
                new CampoAbierto(
                        "canal",
                        "Por dónde llegó",
                        TEXTO,
                        false,
                        Arrays.stream(Canal.values()).map(Canal::nombre).toList(),
                        una -> una.dato().canal().nombre()),
                campo("espacio", "La actividad en la que llegó", TEXTO, true, PreguntaEnPublico::espacio),
                campo("tema", "De qué trata", TEXTO, true, PreguntaEnPublico::tema),
                campo("pregunta", "La pregunta, sin datos de personas", TEXTO, false, PreguntaEnPublico::pregunta),
                new CampoAbierto(
                        "tipo",
                        "Qué clase de petición es; de eso depende su término",
                        TEXTO,
                        false,
                        Arrays.stream(TipoDePregunta.values())
                                .map(TipoDePregunta::nombre)
                                .toList(),
                        una -> una.dato().tipo().nombre()),
                campo("norma", "La norma que fija el término", TEXTO, true, PreguntaEnPublico::norma),
                campo(
                        "terminoDiasHabiles",
                        "Cuántos días hábiles tiene el término",
                        NUMERO,
                        true,
                        PreguntaEnPublico::dias),
                campo("vence", "El último día del término", DIA, false, PreguntaEnPublico::vence),
                campo("prorrogaHasta", "Hasta cuándo se prorrogó", DIA, true, PreguntaEnPublico::prorroga),
                new CampoAbierto(
                        "responde",
                        "El rol de la entidad que respondió",
                        TEXTO,
                        true,
                        List.of(),
                        PreguntaParaLeer::responde),
                campo(
                        "fechaRespuesta",
                        "El día en que se comunicó la respuesta",
                        DIA,
                        true,
                        PreguntaEnPublico::respondida),
                campo(
                        "diasHabilesUsados",
                        "En cuántos días hábiles se respondió",
                        NUMERO,
                        false,
                        PreguntaEnPublico::usados),
                campo("enTermino", "Si se respondió dentro del término", "sí o no", true, PreguntaEnPublico::enTermino),
                campo("respuesta", "La respuesta, sin datos de personas", TEXTO, false, PreguntaEnPublico::respuesta),
                campo("medio", "Cómo se comunicó", TEXTO, true, PreguntaEnPublico::medio),
                campo("fechaPublicacion", "El día en que se publicó", DIA, false, PreguntaEnPublico::publicada),
                new CampoAbierto(
                        "enlace",
                        "La página de la pregunta",
                        TEXTO,
                        false,
                        List.of(),
                        una -> vista == null
                                ? null
                                : enlaces.de("/publico/%d/preguntas/%s"
                                        .formatted(vista.ciclo().vigencia(), una.radicado()))),
                campo(
                        "radicadoPrincipal",
                        "El número de la pregunta con la que se respondió, si se respondió con otra",
                        TEXTO,
                        true,
                        PreguntaEnPublico::principal));
    }

    private static CampoAbierto campo(
            String nombre,
            String descripcion,
            String tipo,
            boolean puedeFaltar,
            Function<PreguntaEnPublico, @Nullable Object> valor) {
        return new CampoAbierto(nombre, descripcion, tipo, puedeFaltar, List.of(), una -> valor.apply(una.dato()));
    }

    /**
     * A field of a question.
     *
     * @param tipo in a word, for people
     * @param puedeFaltar null where it is not known, or is not so
     * @param valores all that it may be; empty when it may be anything
     */
    public record CampoAbierto(
            String nombre,
            String descripcion,
            String tipo,
            boolean puedeFaltar,
            List<String> valores,
            Function<PreguntaParaLeer, @Nullable Object> valor) {}
}
