package co.cuentasclaras.aviso;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the server that remembers how far it came with the last mail: once the end of the mail was sent, a server
 * that does not answer may have taken it (RFC 5321, 4.2.5).
 */
class ConversacionSmtp extends SMTPTransport {

    /** Servers close a connection that brings too much. */
    private static final int CORREOS = 50;

    private boolean dicho;
    private int correos;

    ConversacionSmtp(Session sesion, boolean segura) {
        super(sesion, null, segura ? "smtps" : "smtp", segura);
    }

    @Override
    public synchronized void sendMessage(Message mensaje, Address[] direcciones) throws MessagingException {
        dicho = false;
        correos++;
        super.sendMessage(mensaje, direcciones);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dicho = true;
        super.finishData();
    }

    @Override
    protected void finishBdat() throws IOException, MessagingException {
        dicho = true;
        super.finishBdat();
    }

    /** Whether all of the last mail was told to the server. */
    boolean dichoEntero() {
        return dicho;
    }

    /** Whether the next mail needs another one. */
    boolean agotada() {
        return correos >= CORREOS;
    }

    /** Whether the last mail was its first. */
    boolean recienAbierta() {
        return correos <= 1;
    }
}
