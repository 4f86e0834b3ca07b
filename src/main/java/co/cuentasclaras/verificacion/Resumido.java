package co.cuentasclaras.verificacion;

import co.cuentasclaras.comun.Huella;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** How many bytes something has, and their digest; nothing else of it is kept. */
record Resumido(long bytes, String sha256) {

    private static final int TRAMO = 1 << 16;

    static Resumido de(InputStream octetos) throws IOException {
        try (DigestInputStream leidos = new DigestInputStream(octetos, Huella.sha256())) {
            long cuantos = 0;
            byte[] tramo = new byte[TRAMO];
            int estos;
            while ((estos = leidos.read(tramo)) >= 0) {
                cuantos += estos;
            }
            return new Resumido(
                    cuantos, HexFormat.of().formatHex(leidos.getMessageDigest().digest()));
        }
    }
}
