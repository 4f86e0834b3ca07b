package co.cuentasclaras.verificacion;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Huella {

    private Huella() {}

    static String de(byte[] octetos) {
        return HexFormat.of().formatHex(sha256().digest(octetos));
    }

    /** Of all that comes; nothing of it is kept. */
    static Resumido de(InputStream octetos) throws IOException {
        try (DigestInputStream leidos = new DigestInputStream(octetos, sha256())) {
            long cuantos = 0;
            byte[] tramo = new byte[1 << 16];
            int estos;
            while ((estos = leidos.read(tramo)) >= 0) {
                cuantos += estos;
            }
            return new Resumido(
                    cuantos, HexFormat.of().formatHex(leidos.getMessageDigest().digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    /** How many bytes, and their digest. */
    record Resumido(long bytes, String sha256) {}
}
