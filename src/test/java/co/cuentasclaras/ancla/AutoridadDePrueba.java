package co.cuentasclaras.ancla;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A real time stamping authority on this machine, with a root of its own; it may be told to fail or to lie. */
final class AutoridadDePrueba implements AutoCloseable {

    static final Instant AHORA = Instant.parse("2023-02-15T11:00:00Z");

    private final HttpServer servidor;
    private final KeyPair llave = llave();
    private final X509Certificate raiz;
    private final X509Certificate propio;
    private int preguntas;

    /** How it answers. */
    private Respuesta respuesta = octetos -> octetos;

    AutoridadDePrueba() throws Exception {
        KeyPair deLaRaiz = llave();
        raiz = certificado("CN=Raiz de prueba", deLaRaiz, "CN=Raiz de prueba", deLaRaiz, true);
        propio = certificado("CN=Autoridad de prueba", llave, "CN=Raiz de prueba", deLaRaiz, false);
        servidor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servidor.createContext("/", this::contestar);
        servidor.start();
    }

    URI direccion() {
        return URI.create("http://127.0.0.1:" + servidor.getAddress().getPort() + "/tsa");
    }

    Path raiz(Path carpeta) throws Exception {
        return pem(carpeta.resolve("raiz.pem"), raiz);
    }

    /** The root of somebody else. */
    static Path otraRaiz(Path carpeta) throws Exception {
        KeyPair otra = llave();
        return pem(carpeta.resolve("otra.pem"), certificado("CN=Otra", otra, "CN=Otra", otra, true));
    }

    void contestarCon(Respuesta otra) {
        respuesta = otra;
    }

    int preguntas() {
        return preguntas;
    }

    @Override
    public void close() {
        servidor.stop(0);
    }

    private void contestar(HttpExchange intercambio) throws IOException {
        preguntas++;
        try (intercambio) {
            byte[] octetos = respuesta.de(estampar(intercambio.getRequestBody().readAllBytes()));
            if (octetos.length == 0) {
                intercambio.sendResponseHeaders(503, -1);
                return;
            }
            intercambio.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            intercambio.sendResponseHeaders(200, octetos.length);
            intercambio.getResponseBody().write(octetos);
        }
    }

    private byte[] estampar(byte[] pregunta) {
        try {
            TimeStampTokenGenerator estampas = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", llave.getPrivate(), propio),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            estampas.addCertificates(new JcaCertStore(List.of(propio)));
            return new TimeStampResponseGenerator(estampas, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(pregunta), BigInteger.ONE, Date.from(AHORA))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path archivo, X509Certificate certificado) throws Exception {
        return Files.writeString(
                archivo,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificado.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static X509Certificate certificado(
            String nombre, KeyPair suya, String emisor, KeyPair deQuienLoEmite, boolean autoridad) throws Exception {
        JcaX509v3CertificateBuilder certificado = new JcaX509v3CertificateBuilder(
                new X500Name(emisor),
                BigInteger.valueOf(nombre.hashCode() & 0xffff),
                Date.from(AHORA.minus(1, ChronoUnit.DAYS)),
                Date.from(AHORA.plus(3650, ChronoUnit.DAYS)),
                new X500Name(nombre),
                suya.getPublic());
        if (autoridad) {
            certificado.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            certificado.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(certificado.build(
                        new JcaContentSignerBuilder("SHA256withRSA").build(deQuienLoEmite.getPrivate())));
    }

    private static KeyPair llave() {
        try {
            KeyPairGenerator llaves = KeyPairGenerator.getInstance("RSA");
            llaves.initialize(2048);
            return llaves.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What becomes of an honest answer; nothing of it is a 503. */
    interface Respuesta {
        byte[] de(byte[] honesta);
    }
}
