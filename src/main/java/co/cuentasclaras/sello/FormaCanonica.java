package co.cuentasclaras.sello;

import co.cuentasclaras.bitacora.FilaSellada;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it is hashed: RFC 8785 (JCS) of its fields, its digest, and the leaf that it is in the tree. */
public final class FormaCanonica {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter MOMENTO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private FormaCanonica() {}

    /** The row in its canonical form. A field that is empty is not in it. */
    public static String de(FilaSellada fila) {
        Map<String, Object> campos = new TreeMap<>();
        campos.put("id", fila.id());
        poner(campos, "ciclo", fila.ciclo());
        poner(campos, "codigo", fila.codigo());
        campos.put("momento", momento(fila.momento()));
        campos.put("quien", fila.quien());
        campos.put("hecho", fila.hecho());
        campos.put("version", fila.version());
        campos.put("datos", fila.datos());
        campos.put("deducido", fila.deducido());
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(campos)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that is no data: " + fila.id(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String resumen(FilaSellada fila) {
        return HexFormat.of().formatHex(sha256().digest(de(fila).getBytes(StandardCharsets.UTF_8)));
    }

    /** The leaf of a row of that cycle, or of the entity, with that digest. */
    public static byte[] hoja(@Nullable String ciclo, String resumen) {
        MessageDigest sha256 = sha256();
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    private static void poner(Map<String, Object> campos, String nombre, @Nullable String valor) {
        if (valor != null) {
            campos.put(nombre, valor);
        }
    }
}
