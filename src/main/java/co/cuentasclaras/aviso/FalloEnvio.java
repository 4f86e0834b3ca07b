package co.cuentasclaras.aviso;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave, in words, and whose trouble it is: of the server, which then takes nobody's mail and is waited
 * for; of this one mail; or nobody knows whether it left.
 *
 * @param reservado the same without what the server answered, which often repeats the address
 */
record FalloEnvio(AlcanceDelFallo alcance, String motivo, String reservado) {

    /** How far a failure reaches. */
    enum AlcanceDelFallo {
        /** Nothing can be sent: no connection, no answer, a refused login or sender. */
        SERVIDOR,
        /** All of it was told and no answer came: it may have arrived. */
        SIN_RESPUESTA,
        /** Not now, to this person: a full mailbox, a grey list. */
        PASAJERO,
        /** Not this one (SMTP 5xx). Also a server that is badly set up says so, so that it is asked again before it is believed. */
        RECHAZO,
        /** What is written as an address is none. */
        DIRECCION
    }

    /** A server may answer at any length; what it begins with is what counts. */
    private static final int LARGO_MOTIVO = 1000;

    private static final String NO_RECIBIO = "El servidor de correo no recibió el mensaje";

    /** Refusals of our login: 5xx by the letter, but cured by the settings and not by another mail. */
    private static final Set<Integer> DE_AUTENTICACION = Set.of(530, 534, 535, 538);

    /** The server closes, whatever it was told (RFC 5321, 3.8). */
    private static final int CIERRA = 421;

    /** Too large: the only refusal of a sender that is of the mail. */
    private static final int MUY_GRANDE = 552;

    FalloEnvio {
        motivo = Textos.cortar(motivo, LARGO_MOTIVO);
    }

    /** The same for a server that refuses one after the other. */
    FalloEnvio deTodos() {
        String todos = "El servidor de correo no recibe ningún mensaje. " + reservado;
        return new FalloEnvio(AlcanceDelFallo.SERVIDOR, todos, todos);
    }

    private static FalloEnvio propio(AlcanceDelFallo alcance, String motivo) {
        return new FalloEnvio(alcance, motivo, motivo);
    }

    private static FalloEnvio contado(AlcanceDelFallo alcance, String motivo, @Nullable String respuesta) {
        return new FalloEnvio(alcance, motivo + ": " + respuesta, motivo + codigo(respuesta) + ".");
    }

    /** What a server's answer begins with (RFC 5321, 4.2). */
    private static String codigo(@Nullable String respuesta) {
        return respuesta != null && respuesta.matches("(?s)[245]\\d\\d\\b.*")
                ? " (" + respuesta.substring(0, 3) + ")"
                : "";
    }

    /** @param dichoEntero whether the server was told all of the mail */
    static FalloEnvio de(Exception fallo, boolean dichoEntero) {
        List<Throwable> causas = causas(fallo);
        if (hay(causas, AuthenticationFailedException.class)) {
            return propio(
                    AlcanceDelFallo.SERVIDOR, "El servidor de correo rechazó el usuario o la clave configurados.");
        }
        if (hay(causas, AddressException.class)) {
            return propio(AlcanceDelFallo.DIRECCION, "La dirección de correo de la persona no es válida.");
        }
        for (Throwable causa : causas) {
            if (causa instanceof SMTPAddressFailedException direccion) {
                return respuesta(direccion.getReturnCode(), "El servidor rechazó la dirección", direccion);
            }
            if (causa instanceof SMTPSenderFailedException remitente && remitente.getReturnCode() != MUY_GRANDE) {
                return contado(
                        AlcanceDelFallo.SERVIDOR, "El servidor de correo rechazó al remitente", remitente.getMessage());
            }
            if (causa instanceof SMTPSendFailedException envio && envio.getReturnCode() > 0) {
                return envio.getCommand().startsWith("MAIL") && envio.getReturnCode() != MUY_GRANDE
                        ? contado(AlcanceDelFallo.SERVIDOR, NO_RECIBIO, envio.getMessage())
                        : respuesta(envio.getReturnCode(), "El servidor rechazó el correo", envio);
            }
        }
        for (Throwable causa : causas) {
            if (causa instanceof SendFailedException envio
                    && envio.getInvalidAddresses() != null
                    && envio.getInvalidAddresses().length > 0) {
                return contado(AlcanceDelFallo.RECHAZO, "El servidor rechazó la dirección", envio.getMessage());
            }
        }
        return dichoEntero
                ? propio(
                        AlcanceDelFallo.SIN_RESPUESTA,
                        "El servidor de correo no dijo si lo recibió; puede que haya llegado.")
                : delServidor(causas);
    }

    private static FalloEnvio respuesta(int codigo, String rechazo, Exception dicha) {
        if (codigo >= 500 && codigo < 600 && !DE_AUTENTICACION.contains(codigo)) {
            return contado(AlcanceDelFallo.RECHAZO, rechazo, dicha.getMessage());
        }
        boolean deTodos = codigo == CIERRA || DE_AUTENTICACION.contains(codigo);
        return contado(deTodos ? AlcanceDelFallo.SERVIDOR : AlcanceDelFallo.PASAJERO, NO_RECIBIO, dicha.getMessage());
    }

    private static FalloEnvio delServidor(List<Throwable> causas) {
        if (hay(causas, UnknownHostException.class)) {
            return propio(AlcanceDelFallo.SERVIDOR, "No se encontró el servidor de correo.");
        }
        if (hay(causas, SocketTimeoutException.class)) {
            return propio(AlcanceDelFallo.SERVIDOR, "El servidor de correo no respondió a tiempo.");
        }
        if (hay(causas, ConnectException.class)) {
            return propio(AlcanceDelFallo.SERVIDOR, "No se pudo conectar con el servidor de correo.");
        }
        return contado(AlcanceDelFallo.SERVIDOR, NO_RECIBIO, ultimoMensaje(causas));
    }

    private static boolean hay(List<Throwable> causas, Class<? extends Throwable> tipo) {
        return causas.stream().anyMatch(tipo::isInstance);
    }

    private static String ultimoMensaje(List<Throwable> causas) {
        Throwable ultima = causas.get(causas.size() - 1);
        String mensaje = ultima.getMessage();
        return mensaje == null ? ultima.getClass().getSimpleName() : mensaje;
    }

    /** The failure and all it wraps: Jakarta Mail chains in a way of its own as well. */
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
        if (fallo instanceof MessagingException mensajeria && mensajeria.getNextException() != null) {
            siguientes.add(mensajeria.getNextException());
        }
        if (fallo.getCause() != null) {
            siguientes.add(fallo.getCause());
        }
        siguientes.forEach(siguiente -> reunir(siguiente, causas, vistas));
    }
}
