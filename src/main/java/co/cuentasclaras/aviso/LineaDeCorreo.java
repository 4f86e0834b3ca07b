package co.cuentasclaras.aviso;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The line to the SMTP server, which stays open from one mail to the next, as long as it takes them: opening it costs more
 * than the mail. Whoever ends a round hangs up. Two who send at once have a line each.
 */
final class LineaDeCorreo {

    /** Servers close a line that brings too much. */
    private static final int CORREOS_POR_LINEA = 50;

    private final JavaMailSenderImpl servidor;
    private @Nullable Abierta libre;

    LineaDeCorreo(JavaMailSenderImpl servidor) {
        this.servidor = servidor;
    }

    MimeMessage nuevo() {
        return servidor.createMimeMessage();
    }

    /** Returns once the server has taken the mail. */
    void enviar(MimeMessage mensaje) throws MessagingException {
        String id = mensaje.getMessageID();
        mensaje.saveChanges();
        if (id != null) {
            // Saving gives it another one.
            mensaje.setHeader("Message-ID", id);
        }
        Abierta linea = tomar();
        boolean sirve = false;
        try {
            linea.transporte.sendMessage(mensaje, mensaje.getAllRecipients());
            sirve = ++linea.correos < CORREOS_POR_LINEA;
        } finally {
            dejar(linea, sirve);
        }
    }

    /** Leaves the server alone until the next mail. */
    synchronized void colgar() {
        if (libre != null) {
            libre.cerrar();
            libre = null;
        }
    }

    private Abierta tomar() throws MessagingException {
        Abierta suya;
        synchronized (this) {
            suya = libre;
            libre = null;
        }
        if (suya != null) {
            // Asks the server, so that no mail is begun on a line that it has closed.
            if (suya.transporte.isConnected()) {
                return suya;
            }
            suya.cerrar();
        }
        Transport transporte =
                servidor.getSession().getTransport(Objects.requireNonNullElse(servidor.getProtocol(), "smtp"));
        String usuario = servidor.getUsername();
        transporte.connect(
                servidor.getHost(),
                servidor.getPort(),
                usuario == null || usuario.isEmpty() ? null : usuario,
                usuario == null || usuario.isEmpty() ? null : servidor.getPassword());
        return new Abierta(transporte);
    }

    private synchronized void dejar(Abierta linea, boolean sirve) {
        if (sirve && libre == null) {
            libre = linea;
        } else {
            linea.cerrar();
        }
    }

    private static final class Abierta {

        private final Transport transporte;
        private int correos;

        private Abierta(Transport transporte) {
            this.transporte = transporte;
        }

        private void cerrar() {
            try {
                transporte.close();
            } catch (MessagingException yaEstaba) {
                // What was sent was taken before.
            }
        }
    }
}
