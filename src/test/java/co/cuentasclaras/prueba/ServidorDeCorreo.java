package co.cuentasclaras.prueba;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server, one for all tests, that a test may switch off; the next one finds it on and empty. */
public final class ServidorDeCorreo {

    private static final int PUERTO = puertoLibre();
    private static GreenMail servidor = encendido();
    private static List<MimeMessage> devueltos = List.of();

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
    }

    public static void encender() {
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

    private static String parte(MimeMessage mensaje, int cual, String tipo) throws MessagingException, IOException {
        MimeMultipart partes = (MimeMultipart) mensaje.getContent();
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

    private static GreenMail encendido() {
        GreenMail nuevo = new GreenMail(new ServerSetup(PUERTO, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        nuevo.start();
        return nuevo;
    }

    private static int puertoLibre() {
        try (ServerSocket puerto = new ServerSocket(0)) {
            return puerto.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
