package co.cuentasclaras.ingreso;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where on the network a request comes from.
 *
 * @param direccion as it is written in the log
 */
public record Procedencia(String direccion) {

    /** How an address is written; anything else is not looked up anywhere. */
    private static final Pattern DIRECCION = Pattern.compile("[\\p{XDigit}:.]+");

    /** What is counted as one: of IPv6 the first half, for whoever has an address has all that begin like it. */
    public String red() {
        if (!DIRECCION.matcher(direccion).matches()) {
            return direccion;
        }
        try {
            InetAddress una = InetAddress.getByName(direccion);
            return una instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(una.getAddress(), 8))
                    : una.getHostAddress();
        } catch (UnknownHostException e) {
            return direccion;
        }
    }
}
