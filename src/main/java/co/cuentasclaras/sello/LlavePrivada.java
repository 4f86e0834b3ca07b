package co.cuentasclaras.sello;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private Ed25519 key, and its file. It is never written anywhere else, nor told. */
final class LlavePrivada {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final PrivateKey privada;
    private final LlavePublica publica;

    private LlavePrivada(PrivateKey privada, PublicKey publica, String nombre) {
        this.privada = privada;
        byte[] x509 = publica.getEncoded();
        this.publica = new LlavePublica(nombre, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    /**
     * Reads the key of a file.
     *
     * @param nombre of the key, in notes
     */
    static LlavePrivada leer(Path archivo, String nombre) throws IOException, GeneralSecurityException {
        Matcher pem = PEM.matcher(new String(Files.readAllBytes(archivo), StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new InvalidKeyException("No PEM of a private key");
        }
        PrivateKey privada = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
        return new LlavePrivada(privada, publica((EdECPrivateKey) privada), nombre);
    }

    /** Makes a key and its file, which nobody but its owner may read. */
    static LlavePrivada crear(Path archivo, String nombre) throws IOException, GeneralSecurityException {
        Path carpeta = Files.createDirectories(archivo.toAbsolutePath().getParent());
        KeyPair par = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // It is whole before it has its name. A temporary file belongs to its owner alone.
        Path nuevo = Files.createTempFile(carpeta, "sello", ".pem");
        Files.writeString(
                nuevo,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(par.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n",
                StandardOpenOption.SYNC);
        Files.move(nuevo, archivo, StandardCopyOption.ATOMIC_MOVE);
        return new LlavePrivada(par.getPrivate(), par.getPublic(), nombre);
    }

    LlavePublica publica() {
        return publica;
    }

    NotaFirmada.Firma firmar(String texto) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privada);
            ed25519.update(texto.getBytes(StandardCharsets.UTF_8));
            return new NotaFirmada.Firma(publica.nombre(), publica.identificador(), ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return publica.toString();
    }

    /** Java derives the public key only while it makes a pair: here from the seed that the private one is. */
    private static PublicKey publica(EdECPrivateKey privada) throws GeneralSecurityException {
        byte[] semilla = privada.getBytes().orElseThrow(() -> new InvalidKeyException("A key without its bytes"));
        KeyPairGenerator generador = KeyPairGenerator.getInstance("Ed25519");
        generador.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(semilla, 0, bytes, 0, bytes.length);
            }
        });
        return generador.generateKeyPair().getPublic();
    }
}
