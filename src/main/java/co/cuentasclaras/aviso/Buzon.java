package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.ArchivosDeCarta.ArchivoDeCarta;
import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands a written mail to the SMTP server of {@code spring.mail.*}, if there is one. */
@Component
class Buzon {

    private final @Nullable LineaDeCorreo servidor;
    private final InternetAddress remitente;
    private final Clock clock;

    Buzon(ObjectProvider<JavaMailSenderImpl> servidor, AjustesCorreo ajustes, Clock clock)
            throws AddressException, UnsupportedEncodingException {
        JavaMailSenderImpl suyo = servidor.getIfAvailable();
        this.servidor = suyo == null ? null : new LineaDeCorreo(suyo);
        this.remitente = new InternetAddress(ajustes.remitente(), true);
        // Said again with its charset, a name with accents is encoded (RFC 2047).
        this.remitente.setPersonal(remitente.getPersonal(), StandardCharsets.UTF_8.name());
        this.clock = clock;
    }

    boolean tieneServidor() {
        return servidor != null;
    }

    /**
     * A mail that was written just now, to be sent, or kept where no server is.
     *
     * @param carta what kind of thing it tells when it is not made of notices
     * @param direccion where it goes when that is nobody of the entity
     */
    Correo nuevo(
            String id,
            String destinatario,
            Redaccion redaccion,
            Instant ahora,
            @Nullable String carta,
            @Nullable String direccion) {
        return new Correo(
                id,
                destinatario,
                redaccion.asunto(),
                redaccion.texto(),
                redaccion.html(),
                messageId(id),
                tieneServidor() ? EstadoCorreo.PENDIENTE : EstadoCorreo.GUARDADO,
                0,
                ahora,
                tieneServidor() ? ahora : null,
                null,
                null,
                carta,
                direccion);
    }

    /** The same mail has the same id at each attempt, so that a receiver can tell a repetition. */
    String messageId(String correo) {
        String direccion = remitente.getAddress();
        return "<" + correo + "@" + direccion.substring(direccion.indexOf('@') + 1) + ">";
    }

    /** Returns once the server has taken the mail; throws what Jakarta Mail throws when it has not. */
    void enviar(Correo correo, String direccion, List<ArchivoDeCarta> archivos) throws MessagingException {
        if (servidor == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        MimeMessage mensaje = servidor.nuevo();
        mensaje.setFrom(remitente);
        mensaje.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(DireccionCorreo.leer(direccion).ascii(), true));
        mensaje.setSubject(correo.asunto(), StandardCharsets.UTF_8.name());
        mensaje.setSentDate(Date.from(clock.instant()));
        mensaje.setContent(contenido(correo, archivos));
        // RFC 3834: keeps out-of-office replies away.
        mensaje.setHeader("Auto-Submitted", "auto-generated");
        mensaje.setHeader("Message-ID", correo.messageId());
        servidor.enviar(mensaje);
    }

    /** For now nothing else is sent. */
    void colgar() {
        if (servidor != null) {
            servidor.colgar();
        }
    }

    private static MimeMultipart contenido(Correo correo, List<ArchivoDeCarta> archivos) throws MessagingException {
        // The last alternative is the one a mail program prefers.
        MimeMultipart dicho =
                new MimeMultipart("alternative", parte(correo.texto(), "plain"), parte(correo.html(), "html"));
        if (archivos.isEmpty()) {
            return dicho;
        }
        MimeBodyPart primero = new MimeBodyPart();
        primero.setContent(dicho);
        MimeMultipart todo = new MimeMultipart("mixed", primero);
        for (ArchivoDeCarta archivo : archivos) {
            todo.addBodyPart(parte(archivo));
        }
        return todo;
    }

    private static MimeBodyPart parte(ArchivoDeCarta archivo) throws MessagingException {
        MimeBodyPart parte = new MimeBodyPart();
        parte.setDataHandler(new DataHandler(new ByteArrayDataSource(archivo.contenido(), archivo.tipo())));
        parte.setDisposition(Part.ATTACHMENT);
        // What looks like text would get other line ends on its way, and another hash.
        parte.setHeader("Content-Transfer-Encoding", "base64");
        try {
            parte.setFileName(MimeUtility.encodeText(archivo.nombre(), StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
        return parte;
    }

    private static MimeBodyPart parte(String contenido, String tipo) throws MessagingException {
        MimeBodyPart parte = new MimeBodyPart();
        parte.setText(contenido, StandardCharsets.UTF_8.name(), tipo);
        return parte;
    }
}
