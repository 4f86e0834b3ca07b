package co.cuentasclaras.prueba;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine that nobody listens on, below those that the machine gives to outgoing connections: one of them
 * would take it while a test has its server switched off.
 */
public final class PuertoLibre {

    private PuertoLibre() {}

    public static int uno() {
        for (int intento = 0; intento < 100; intento++) {
            int puerto = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            try (ServerSocket libre = new ServerSocket(puerto, 1, InetAddress.getLoopbackAddress())) {
                return libre.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: the next one.
            }
        }
        throw new IllegalStateException("No hay un puerto libre");
    }
}
