package co.cuentasclaras.sello;

import co.cuentasclaras.comun.Huella;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key in its line of a C2SP signed note: name, identifier and key.
 *
 * @param nombre without spaces or plus signs
 * @param clave its 32 bytes
 */
public record LlavePublica(String nombre, byte[] clave) {

    /** Ed25519 in the lines of signed notes. */
    private static final byte ALGORITMO = 1;

    /** What X.509 writes before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public LlavePublica {
        if (clave.length != 32 || nombre.isEmpty() || nombre.matches("(?s).*[\\s+].*")) {
            throw new IllegalArgumentException("No key of a signed note: " + nombre);
        }
    }

    /** @throws IllegalArgumentException when the line is none */
    public static LlavePublica leer(String linea) {
        String[] partes = linea.split("\\+", 3);
        if (partes.length != 3) {
            throw new IllegalArgumentException("No key of a signed note: " + linea);
        }
        byte[] clave = Base64.getDecoder().decode(partes[2]);
        if (clave.length != 33 || clave[0] != ALGORITMO) {
            throw new IllegalArgumentException("No Ed25519 key: " + linea);
        }
        LlavePublica llave = new LlavePublica(partes[0], Arrays.copyOfRange(clave, 1, 33));
        if (!llave.identificador().equals(partes[1])) {
            throw new IllegalArgumentException("The identifier is not that of the key: " + linea);
        }
        return llave;
    }

    public String escribir() {
        return nombre + "+" + identificador() + "+" + Base64.getEncoder().encodeToString(conAlgoritmo());
    }

    /** The first four bytes of the hash of its name and key, in hexadecimal. */
    public String identificador() {
        MessageDigest sha256 = Huella.sha256();
        sha256.update((nombre + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(conAlgoritmo()), 0, 4);
    }

    /** Whether this signature of the text was made with its private key. */
    public boolean vale(String texto, byte[] firma) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publica());
            ed25519.update(texto.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(firma);
        } catch (GeneralSecurityException noEsUnaFirma) {
            return false;
        }
    }

    /** For tools that know no signed notes, openssl for instance. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(x509())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Override
    public boolean equals(Object otra) {
        return otra instanceof LlavePublica llave && escribir().equals(llave.escribir());
    }

    @Override
    public int hashCode() {
        return escribir().hashCode();
    }

    private PublicKey publica() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
    }

    private byte[] x509() {
        byte[] x509 = Arrays.copyOf(X509, X509.length + clave.length);
        System.arraycopy(clave, 0, x509, X509.length, clave.length);
        return x509;
    }

    private byte[] conAlgoritmo() {
        byte[] clave = new byte[33];
        clave[0] = ALGORITMO;
        System.arraycopy(this.clave, 0, clave, 1, 32);
        return clave;
    }
}
