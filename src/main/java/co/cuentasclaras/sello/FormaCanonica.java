package co.cuentasclaras.sello;

import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.comun.Huella;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it is hashed: RFC 8785 (JCS) of its fields, its digest, and the leaf that it is in the tree. */
public final class FormaCanonica {

    /** Fields in their order, whole numbers and these escapes are all of RFC 8785 that a row needs. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private static final DateTimeFormatter MOMENTO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private FormaCanonica() {}

    /** The row in its canonical form. A field that is empty is not in it. */
    public static String de(FilaSellada fila) {
        StringWriter texto = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(texto)) {
            json.writeStartObject();
            escribir(json, "ciclo", fila.ciclo());
            escribir(json, "codigo", fila.codigo());
            json.writeStringField("datos", fila.datos());
            json.writeBooleanField("deducido", fila.deducido());
            json.writeStringField("hecho", fila.hecho());
            json.writeNumberField("id", fila.id());
            json.writeStringField("momento", momento(fila.momento()));
            json.writeStringField("quien", fila.quien());
            json.writeNumberField("version", fila.version());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texto.toString();
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String resumen(FilaSellada fila) {
        return Huella.de(de(fila));
    }

    /** The leaf of a row of that cycle, or of the entity, with that digest. */
    public static byte[] hoja(@Nullable String ciclo, String resumen) {
        MessageDigest sha256 = Huella.sha256();
        sha256.update((byte) 0);
        return sha256.digest(((ciclo == null ? "" : ciclo) + "\n" + resumen).getBytes(StandardCharsets.UTF_8));
    }

    /** The leaf of a row. */
    public static byte[] hoja(FilaSellada fila) {
        return hoja(fila.ciclo(), resumen(fila));
    }

    /** A moment as rows, heads and the files that are taken away write it: UTC, with six digits of a second. */
    public static String momento(Instant momento) {
        return MOMENTO.format(momento);
    }

    private static void escribir(JsonGenerator json, String nombre, @Nullable String valor) throws IOException {
        if (valor != null) {
            json.writeStringField(nombre, valor);
        }
    }
}
