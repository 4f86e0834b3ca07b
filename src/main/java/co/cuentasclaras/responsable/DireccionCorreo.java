package co.cuentasclaras.responsable;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * An address that mail can be sent to (RFC 5321): what stands before the {@code @} in ASCII, because few servers take
 * more, and a domain name, which may have accents; on the wire it is written in punycode (RFC 5891).
 *
 * @param ascii the address as servers want it
 */
public record DireccionCorreo(String ascii) {

    /**
     * Reads an address as a person writes it.
     *
     * @throws AddressException when nothing can be sent to it, with what to do, in Spanish
     */
    public static DireccionCorreo leer(String texto) throws AddressException {
        int arroba = texto.lastIndexOf('@');
        String local = texto.substring(0, Math.max(arroba, 0));
        if (arroba < 0) {
            throw new AddressException("no es un correo electrónico: le falta la arroba; corríjalo.");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            throw new AddressException(
                    "tiene tildes o eñes antes de la arroba, y los servidores de correo no las admiten; corríjalo.");
        }
        String dominio = dominio(texto.substring(arroba + 1));
        try {
            // The strict constructor also takes a name beside the address; then they differ.
            if (!new InternetAddress(local + "@" + dominio, true).getAddress().equals(local + "@" + dominio)) {
                throw new AddressException();
            }
        } catch (AddressException e) {
            throw new AddressException("no es un correo electrónico; corríjalo.");
        }
        return new DireccionCorreo(local + "@" + dominio);
    }

    private static String dominio(String texto) throws AddressException {
        String dominio;
        try {
            dominio = IDN.toASCII(texto, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new AddressException("no es un correo electrónico: su dominio no es posible; corríjalo.");
        }
        if (!dominio.contains(".")) {
            throw new AddressException("no es un correo electrónico: no dice el dominio completo; corríjalo.");
        }
        return dominio;
    }
}
