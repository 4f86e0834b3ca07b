package co.cuentasclaras.comun;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that the product runs on. */
public final class Maquina {

    private Maquina() {}

    /** Its name; {@code localhost} when the network does not know the one that it gave itself. */
    public static String nombre() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException sinNombre) {
            return "localhost";
        }
    }
}
