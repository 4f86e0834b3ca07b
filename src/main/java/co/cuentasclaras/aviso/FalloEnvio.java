package co.cuentasclaras.aviso;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave, in words, and whether another attempt can help. A server that refuses the address or the
 * mail itself for good (SMTP 5xx) will refuse it again; everything else (no connection, greylisting, a full disk, a
 * wrong password) can be cured while the mail waits.
 *
 * @param reservado the same without what the server answered, which often repeats the address
 */
record FalloEnvio(boolean definitivo, String motivo, String reservado) {

    /** A server may answer at any length; what it begins with is what counts. */
    private static final int LARGO_MOTIVO = 1000;

    /** Refusals of our login: 5xx by the letter, but cured by the settings and not by another mail. */
    private static final Set<Integer> DE_AUTENTICACION = Set.of(530, 534, 535, 538);

    FalloEnvio {
        motivo = Textos.cortar(motivo, LARGO_MOTIVO);
    }

    private static FalloEnvio propio(boolean definitivo, String motivo) {
        return new FalloEnvio(definitivo, motivo, motivo);
    }

    private static FalloEnvio contado(boolean definitivo, String motivo, @Nullable String respuesta) {
        return new FalloEnvio(definitivo, motivo + ": " + respuesta, motivo + codigo(respuesta) + ".");
    }

    /** What a server's answer begins with (RFC 5321, 4.2). */
    private static String codigo(@Nullable String respuesta) {
        return respuesta != null && respuesta.matches("(?s)[245]\\d\\d\\b.*")
                ? " (" + respuesta.substring(0, 3) + ")"
                : "";
    }

    static FalloEnvio de(Exception fallo) {
        List<Throwable> causas = causas(fallo);
        if (hay(causas, AuthenticationFailedException.class) || hay(causas, MailAuthenticationException.class)) {
            return propio(false, "El servidor de correo rechazó el usuario o la clave configurados.");
        }
        for (Throwable causa : causas) {
            if (causa instanceof AddressException) {
                return propio(true, "La dirección de correo de la persona no es válida.");
            }
            if (causa instanceof SMTPAddressFailedException direccion && esDefinitivo(direccion.getReturnCode())) {
                return contado(true, "El servidor rechazó la dirección", direccion.getMessage());
            }
            if (causa instanceof SMTPSendFailedException envio && esDefinitivo(envio.getReturnCode())) {
                return contado(true, "El servidor rechazó el correo", envio.getMessage());
            }
        }
        for (Throwable causa : causas) {
            if (causa instanceof SendFailedException envio
                    && envio.getInvalidAddresses() != null
                    && envio.getInvalidAddresses().length > 0) {
                return contado(true, "El servidor rechazó la dirección", envio.getMessage());
            }
        }
        return pasajero(causas);
    }

    private static FalloEnvio pasajero(List<Throwable> causas) {
        if (hay(causas, UnknownHostException.class)) {
            return propio(false, "No se encontró el servidor de correo.");
        }
        if (hay(causas, SocketTimeoutException.class)) {
            return propio(false, "El servidor de correo no respondió a tiempo.");
        }
        if (hay(causas, ConnectException.class)) {
            return propio(false, "No se pudo conectar con el servidor de correo.");
        }
        return contado(false, "El servidor de correo no recibió el mensaje", ultimoMensaje(causas));
    }

    private static boolean esDefinitivo(int codigo) {
        return codigo >= 500 && codigo < 600 && !DE_AUTENTICACION.contains(codigo);
    }

    private static boolean hay(List<Throwable> causas, Class<? extends Throwable> tipo) {
        return causas.stream().anyMatch(tipo::isInstance);
    }

    private static String ultimoMensaje(List<Throwable> causas) {
        Throwable ultima = causas.get(causas.size() - 1);
        String mensaje = ultima.getMessage();
        return mensaje == null ? ultima.getClass().getSimpleName() : mensaje;
    }

    /** The failure and all it wraps: Spring and Jakarta Mail each chain in ways of their own. */
    private static List<Throwable> causas(Throwable fallo) {
        List<Throwable> causas = new ArrayList<>();
        reunir(fallo, causas, Collections.newSetFromMap(new IdentityHashMap<>()));
        return causas;
    }

    private static void reunir(Throwable fallo, List<Throwable> causas, Set<Throwable> vistas) {
        if (!vistas.add(fallo)) {
            return;
        }
        causas.add(fallo);
        List<Throwable> siguientes = new ArrayList<>();
        if (fallo instanceof MailSendException envio) {
            siguientes.addAll(Arrays.asList(envio.getMessageExceptions()));
        }
        if (fallo instanceof MessagingException mensajeria && mensajeria.getNextException() != null) {
            siguientes.add(mensajeria.getNextException());
        }
        if (fallo.getCause() != null) {
            siguientes.add(fallo.getCause());
        }
        siguientes.forEach(siguiente -> reunir(siguiente, causas, vistas));
    }
}
