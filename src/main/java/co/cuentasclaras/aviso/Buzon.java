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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Hands a written mail to the SMTP server of {@code spring.mail.*}, if there is one. */
@Component
class Buzon {

    private static final String REPETIDO =
            "Puede que ya haya recibido este correo: el servidor no confirmó el envío anterior, y este es el mismo.";

    private static final Pattern CUERPO = Pattern.compile("<body[^>]*>");

    private final @Nullable JavaMailSenderImpl servidor;
    private final InternetAddress remitente;
    private final int conexiones;
    private final Clock clock;

    Buzon(ObjectProvider<JavaMailSenderImpl> servidor, AjustesCorreo ajustes, Clock clock)
            throws AddressException, UnsupportedEncodingException {
        this.servidor = servidor.getIfAvailable();
        this.remitente = new InternetAddress(ajustes.remitente(), true);
        // Said again with its charset, a name with accents is encoded (RFC 2047).
        this.remitente.setPersonal(remitente.getPersonal(), StandardCharsets.UTF_8.name());
        this.conexiones = ajustes.conexiones();
        this.clock = clock;
    }

    boolean tieneServidor() {
        return servidor != null;
    }

    /** How many connections at most many mails leave over. */
    int conexiones() {
        return conexiones;
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
                direccion,
                null,
                null);
    }

    /** The same mail has the same id at each attempt, so that a receiver can tell a repetition. */
    String messageId(String correo) {
        String direccion = remitente.getAddress();
        return "<" + correo + "@" + direccion.substring(direccion.indexOf('@') + 1) + ">";
    }

    /** The mail as it goes over the wire; one that may have arrived says so, so that nobody wonders about the second. */
    MimeMessage armar(Correo correo, String direccion, List<ArchivoDeCarta> archivos) throws MessagingException {
        MimeMessage mensaje = servidor().createMimeMessage();
        mensaje.setFrom(remitente);
        mensaje.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(DireccionCorreo.leer(direccion).ascii(), true));
        mensaje.setSubject(correo.asunto(), StandardCharsets.UTF_8.name());
        mensaje.setSentDate(Date.from(clock.instant()));
        mensaje.setContent(contenido(correo, archivos));
        // RFC 3834: keeps out-of-office replies away.
        mensaje.setHeader("Auto-Submitted", "auto-generated");
        mensaje.saveChanges();
        // Saving gives it an id of its own.
        mensaje.setHeader("Message-ID", correo.messageId());
        return mensaje;
    }

    /** A connection to the server; throws what Jakarta Mail throws when there is none to be had. */
    ConversacionSmtp conectar() throws MessagingException {
        JavaMailSenderImpl donde = servidor();
        ConversacionSmtp conversacion =
                new ConversacionSmtp(donde.getSession(), "smtps".equalsIgnoreCase(donde.getProtocol()));
        // A user left empty is none, and is not signed in.
        boolean conUsuario = StringUtils.hasLength(donde.getUsername());
        conversacion.connect(
                donde.getHost(),
                donde.getPort(),
                conUsuario ? donde.getUsername() : null,
                conUsuario ? donde.getPassword() : null);
        return conversacion;
    }

    private JavaMailSenderImpl servidor() {
        if (servidor == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        return servidor;
    }

    private static MimeMultipart contenido(Correo correo, List<ArchivoDeCarta> archivos) throws MessagingException {
        // The last alternative is the one a mail program prefers.
        MimeMultipart dicho =
                new MimeMultipart("alternative", parte(texto(correo), "plain"), parte(html(correo), "html"));
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

    private static String texto(Correo correo) {
        return correo.dudoso() == null ? correo.texto() : REPETIDO + "\n\n" + correo.texto();
    }

    private static String html(Correo correo) {
        return correo.dudoso() == null
                ? correo.html()
                : CUERPO.matcher(correo.html()).replaceFirst("$0<p>" + REPETIDO + "</p>");
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
