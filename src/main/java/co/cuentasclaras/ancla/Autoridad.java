package co.cuentasclaras.ancla;

import co.cuentasclaras.comun.Huella;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** An authority that stamps the time of what it is sent the hash of (RFC 3161, over HTTP). */
final class Autoridad {

    private static final Duration ESPERA = Duration.ofSeconds(20);

    /** A token with its certificates is some kilobytes. */
    private static final int LIMITE = 1_000_000;

    private final URI direccion;
    private final @Nullable Path raiz;
    private final Duration espera;
    private final HttpClient http;
    private final SecureRandom azar = new SecureRandom();

    /** @param raiz the certificates that its own must lead to; without it only its own signature counts */
    Autoridad(URI direccion, @Nullable Path raiz) {
        this(direccion, raiz, ESPERA);
    }

    /** @param espera for the connection, for the beginning of the answer, and for the rest of it */
    Autoridad(URI direccion, @Nullable Path raiz, Duration espera) {
        this.direccion = direccion;
        this.raiz = raiz;
        this.espera = espera;
        this.http = HttpClient.newBuilder().connectTimeout(espera).build();
    }

    /**
     * Has the time of these words stamped.
     *
     * @throws SinEstampa when it does not answer, or with something that does not hold
     */
    Estampa estampar(String texto) {
        try {
            TimeStampRequestGenerator preguntas = new TimeStampRequestGenerator();
            preguntas.setCertReq(true);
            TimeStampRequest pregunta = preguntas.generate(
                    TSPAlgorithms.SHA256,
                    Huella.sha256().digest(texto.getBytes(StandardCharsets.UTF_8)),
                    new BigInteger(64, azar));
            byte[] octetos = preguntar(pregunta.getEncoded());
            TimeStampResponse respuesta = new TimeStampResponse(octetos);
            respuesta.validate(pregunta);
            TimeStampToken estampa = respuesta.getTimeStampToken();
            if (estampa == null) {
                throw new SinEstampa("La autoridad no quiso: " + respuesta.getStatusString());
            }
            return new Estampa(
                    estampa.getTimeStampInfo().getGenTime().toInstant(),
                    direccion.toString(),
                    Base64.getMimeEncoder().encodeToString(octetos),
                    pem(comprobada(estampa)));
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new SinEstampa("La estampa de tiempo de " + direccion + " no llegó o no vale: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinEstampa("Se interrumpió la pregunta a " + direccion, e);
        }
    }

    private byte[] preguntar(byte[] pregunta) throws IOException, InterruptedException {
        HttpResponse<InputStream> respuesta = http.send(
                HttpRequest.newBuilder(direccion)
                        .timeout(espera)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(pregunta))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (respuesta.statusCode() != 200) {
            respuesta.body().close();
            throw new IOException("contesta " + respuesta.statusCode());
        }
        // The client waits for the beginning of an answer only: one that never ends would hold all rounds of this
        // server.
        try (InputStream cuerpo = respuesta.body()) {
            return CompletableFuture.supplyAsync(() -> leer(cuerpo)).get(espera.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no termina de contestar", e);
        }
    }

    private static byte[] leer(InputStream cuerpo) {
        try {
            return cuerpo.readNBytes(LIMITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signer's certificate, and what leads from it to the root. */
    private List<X509Certificate> comprobada(TimeStampToken estampa)
            throws GeneralSecurityException, TSPException, OperatorCreationException, IOException {
        Collection<X509CertificateHolder> enviados = estampa.getCertificates().getMatches(null);
        X509CertificateHolder firmante = enviados.stream()
                .filter(estampa.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new SinEstampa("La autoridad no mandó su certificado"));
        estampa.validate(new JcaSimpleSignerInfoVerifierBuilder().build(firmante));
        ExtendedKeyUsage usos = ExtendedKeyUsage.fromExtensions(firmante.getExtensions());
        Extension critico = firmante.getExtension(Extension.extendedKeyUsage);
        if (usos == null || !critico.isCritical() || !usos.hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping)) {
            throw new SinEstampa("El certificado de la autoridad no es para estampas de tiempo");
        }
        List<X509Certificate> certificados = new ArrayList<>();
        JcaX509CertificateConverter conversor = new JcaX509CertificateConverter();
        certificados.add(conversor.getCertificate(firmante));
        for (X509CertificateHolder otro : enviados) {
            if (!otro.equals(firmante)) {
                certificados.add(conversor.getCertificate(otro));
            }
        }
        if (raiz != null) {
            List<X509Certificate> raices = raices(raiz);
            X509CertSelector elegido = new X509CertSelector();
            elegido.setCertificate(certificados.get(0));
            PKIXBuilderParameters camino = new PKIXBuilderParameters(
                    raices.stream().map(una -> new TrustAnchor(una, null)).collect(Collectors.toSet()), elegido);
            camino.setRevocationEnabled(false);
            camino.setDate(estampa.getTimeStampInfo().getGenTime());
            camino.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificados)));
            CertPathBuilder.getInstance("PKIX").build(camino);
            raices.stream().filter(una -> !certificados.contains(una)).forEach(certificados::add);
        }
        return certificados;
    }

    private static List<X509Certificate> raices(Path archivo) throws IOException, GeneralSecurityException {
        try (InputStream contenido = Files.newInputStream(archivo)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(contenido).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static String pem(Collection<? extends Certificate> certificados) throws GeneralSecurityException {
        StringBuilder pem = new StringBuilder();
        for (Certificate uno : certificados) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(uno.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    /** It is asked again later. */
    static final class SinEstampa extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SinEstampa(String mensaje) {
            super(mensaje);
        }

        SinEstampa(String mensaje, Throwable causa) {
            super(mensaje, causa);
        }
    }
}
