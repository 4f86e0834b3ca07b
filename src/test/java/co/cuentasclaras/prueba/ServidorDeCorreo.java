package co.cuentasclaras.prueba;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server, one for all tests, that a test may switch off; the next one finds it on and empty. */
public final class ServidorDeCorreo {

    private static final int PUERTO = PuertoLibre.uno();
    private static GreenMail servidor = encendido();
    private static List<MimeMessage> devueltos = List.of();
    private static SmtpConGuion conGuion;

    private ServidorDeCorreo() {}

    /** Tells the application where it is. */
    public static final class Direccion implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext aplicacion) {
            // It answers EHLO in several small packets, each of which waits 40 ms for the one before it to be
            // acknowledged.
            TestPropertyValues.of(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + PUERTO,
                            "spring.mail.properties.[mail.smtp.ehlo]=false")
                    .applyTo(aplicacion);
        }
    }

    public static void apagar() {
        servidor.stop();
        dejarElGuion();
    }

    /** From now on a server listens there that does not know one address, and says it when it refuses. */
    public static void rechazarA(String direccion) {
        conGuion((paso, para) -> paso == SmtpConGuion.Paso.DESTINATARIO && para.equals(direccion)
                ? "550 5.1.1 No existe <" + para + ">"
                : paso.deBuenas());
    }

    /** From now on a server listens there that behaves like this. */
    public static SmtpConGuion conGuion(SmtpConGuion.Guion guion) {
        servidor.stop();
        dejarElGuion();
        SmtpConGuion otro = new SmtpConGuion(PUERTO, guion);
        conGuion = otro;
        return otro;
    }

    private static void dejarElGuion() {
        SmtpConGuion anterior = conGuion;
        if (anterior != null) {
            conGuion = null;
            anterior.close();
        }
    }

    public static void encender() {
        dejarElGuion();
        if (!servidor.isRunning()) {
            servidor = encendido();
        }
    }

    /** What it received since it was last emptied, or switched on. */
    public static List<MimeMessage> recibidos() {
        return Stream.concat(devueltos.stream(), Stream.of(servidor.getReceivedMessages()))
                .toList();
    }

    /** It received these before. */
    static void devolver(List<MimeMessage> correos) {
        devueltos = correos;
    }

    /** The one mail that it received. */
    public static MimeMessage unico() {
        assertThat(recibidos()).hasSize(1);
        return recibidos().get(0);
    }

    public static MimeMessage para(String direccion) throws MessagingException {
        for (MimeMessage mensaje : recibidos()) {
            if (direccion(mensaje).equals(direccion)) {
                return mensaje;
            }
        }
        throw new AssertionError("No hay correo para " + direccion);
    }

    /** The bare address of the one that it is for. */
    public static String direccion(MimeMessage mensaje) throws MessagingException {
        return mensaje.getAllRecipients()[0].toString().replaceAll(".*<|>", "");
    }

    public static String texto(MimeMessage mensaje) throws MessagingException, IOException {
        return parte(mensaje, 0, "text/plain");
    }

    public static String html(MimeMessage mensaje) throws MessagingException, IOException {
        return parte(mensaje, 1, "text/html");
    }

    /** The files that came with it, by their names. */
    public static Map<String, byte[]> adjuntos(MimeMessage mensaje) throws MessagingException, IOException {
        Map<String, byte[]> adjuntos = new LinkedHashMap<>();
        MimeMultipart partes = (MimeMultipart) mensaje.getContent();
        for (int n = 0; n < partes.getCount(); n++) {
            BodyPart parte = partes.getBodyPart(n);
            if (Part.ATTACHMENT.equals(parte.getDisposition())) {
                adjuntos.put(
                        MimeUtility.decodeText(parte.getFileName()),
                        parte.getInputStream().readAllBytes());
            }
        }
        return adjuntos;
    }

    private static String parte(MimeMessage mensaje, int cual, String tipo) throws MessagingException, IOException {
        MimeMultipart todo = (MimeMultipart) mensaje.getContent();
        MimeMultipart partes = todo.getBodyPart(0).getContent() instanceof MimeMultipart dicho ? dicho : todo;
        assertThat(partes.getCount()).isEqualTo(2);
        assertThat(partes.getBodyPart(cual).getContentType().toLowerCase()).startsWith(tipo + "; charset=utf-8");
        return partes.getBodyPart(cual).getContent().toString().replace("\r\n", "\n");
    }

    /** On, and without a mail. */
    public static void vaciar() {
        encender();
        devueltos = List.of();
        try {
            servidor.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own two seconds are not enough on a machine where others are busy too. */
    private static final long ARRANQUE_MS = 60_000;

    private static GreenMail encendido() {
        ServerSetup donde = new ServerSetup(PUERTO, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        donde.setServerStartupTimeout(ARRANQUE_MS);
        GreenMail nuevo = new GreenMail(donde);
        nuevo.start();
        return nuevo;
    }
}
