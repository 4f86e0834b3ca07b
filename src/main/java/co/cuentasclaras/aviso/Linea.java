package co.cuentasclaras.aviso;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the server as long as it holds, and then another one. */
final class Linea implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Linea.class);

    private final Buzon buzon;
    private @Nullable ConversacionSmtp conversacion;

    Linea(Buzon buzon) {
        this.buzon = buzon;
    }

    ConversacionSmtp abierta() throws MessagingException {
        if (conversacion != null && conversacion.agotada()) {
            close();
        }
        ConversacionSmtp esta = conversacion;
        if (esta == null) {
            esta = buzon.conectar();
            conversacion = esta;
        }
        return esta;
    }

    /** @return why it did not leave; null when the server took it */
    @Nullable
    FalloEnvio enviar(MimeMessage mensaje) {
        FalloEnvio fallo = unaVez(mensaje);
        boolean recienAbierta = conversacion == null || conversacion.recienAbierta();
        if (fallo == null || fallo.alcance() != FalloEnvio.AlcanceDelFallo.SERVIDOR || recienAbierta) {
            return fallo;
        }
        // A server may close a connection that had enough mails, or that was quiet for too long.
        close();
        return unaVez(mensaje);
    }

    private @Nullable FalloEnvio unaVez(MimeMessage mensaje) {
        ConversacionSmtp esta = null;
        try {
            esta = abierta();
            esta.sendMessage(mensaje, mensaje.getAllRecipients());
            return null;
        } catch (MessagingException e) {
            return FalloEnvio.de(e, esta != null && esta.dichoEntero());
        }
    }

    @Override
    public void close() {
        ConversacionSmtp esta = conversacion;
        conversacion = null;
        if (esta != null) {
            try {
                esta.close();
            } catch (MessagingException e) {
                LOG.debug("The connection was gone already", e);
            }
        }
    }
}
