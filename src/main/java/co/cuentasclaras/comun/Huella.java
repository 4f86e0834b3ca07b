package co.cuentasclaras.comun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: what something held, without saying it. */
public final class Huella {

    private Huella() {}

    public static String de(byte[] contenido) {
        return HexFormat.of().formatHex(sha256().digest(contenido));
    }

    public static String de(String texto) {
        return de(texto.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what comes bit by bit. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
