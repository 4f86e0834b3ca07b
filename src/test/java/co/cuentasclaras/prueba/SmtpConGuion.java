package co.cuentasclaras.prueba;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that behaves as badly as it is told to, at each step of SMTP, and remembers what it was told to the end. */
public final class SmtpConGuion implements Closeable {

    /** What a script answers to hang up instead. */
    public static final String COLGAR = "";

    /** Where in the conversation. */
    public enum Paso {
        SALUDO("220 listo"),
        REMITENTE("250 bien"),
        DESTINATARIO("250 bien"),
        DATOS("354 diga"),
        FIN("250 recibido");

        private final String deBuenas;

        Paso(String deBuenas) {
            this.deBuenas = deBuenas;
        }

        /** What a server answers that takes it. */
        public String deBuenas() {
            return deBuenas;
        }
    }

    /** How it behaves. */
    public interface Guion {

        /**
         * What it answers, or {@link #COLGAR}; it may take its time.
         *
         * @param para for whom the mail is; empty before that was said
         */
        String responder(Paso paso, String para) throws InterruptedException;
    }

    /** A mail that was told to the end, whatever was answered then. */
    public record Oido(String para, String messageId, String cuerpo, String respuesta) {

        /** Whether it may be in somebody's mailbox: it was not refused. */
        public boolean pudoLlegar() {
            return !respuesta.startsWith("4") && !respuesta.startsWith("5");
        }
    }

    private final ServerSocket puerta;
    private final Set<Socket> clientes = ConcurrentHashMap.newKeySet();
    private final List<Oido> oidos = new CopyOnWriteArrayList<>();
    private final Thread portero;
    private volatile Guion guion;

    public SmtpConGuion(int puerto, Guion guion) {
        this.guion = guion;
        try {
            puerta = new ServerSocket(puerto, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portero = empezar("smtp con guion", this::atender);
    }

    public int puerto() {
        return puerta.getLocalPort();
    }

    public void cambiar(Guion otro) {
        guion = otro;
    }

    public List<Oido> oidos() {
        return List.copyOf(oidos);
    }

    private synchronized int anotar(Oido oido) {
        oidos.add(oido);
        return oidos.size() - 1;
    }

    private static Thread empezar(String nombre, Runnable que) {
        Thread hilo = new Thread(que, nombre);
        hilo.setDaemon(true);
        hilo.start();
        return hilo;
    }

    private void atender() {
        while (!puerta.isClosed()) {
            try {
                Socket cliente = puerta.accept();
                clientes.add(cliente);
                empezar("smtp con guion, un cliente", () -> conversar(cliente));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private void conversar(Socket cliente) {
        try (cliente;
                BufferedReader entrada =
                        new BufferedReader(new InputStreamReader(cliente.getInputStream(), StandardCharsets.UTF_8));
                OutputStream salida = cliente.getOutputStream()) {
            new Conversacion(entrada, salida).seguir();
        } catch (IOException e) {
            // The client went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clientes.remove(cliente);
        }
    }

    /** Another server can listen there when this returns: the port is not free before who accepts has let go of it. */
    @Override
    public void close() {
        try {
            puerta.close();
            portero.join();
            for (Socket cliente : clientes) {
                cliente.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Conversacion {

        private final BufferedReader entrada;
        private final OutputStream salida;
        private String para = "";

        Conversacion(BufferedReader entrada, OutputStream salida) {
            this.entrada = entrada;
            this.salida = salida;
        }

        void seguir() throws IOException, InterruptedException {
            boolean sigue = decir(guion.responder(Paso.SALUDO, para));
            while (sigue) {
                String orden = entrada.readLine();
                if (orden == null) {
                    return;
                }
                sigue = obedecer(orden);
            }
        }

        private boolean obedecer(String orden) throws IOException, InterruptedException {
            String verbo = orden.substring(0, Math.min(4, orden.length())).toUpperCase(Locale.ROOT);
            return switch (verbo) {
                case "MAIL" -> decir(guion.responder(Paso.REMITENTE, para));
                case "RCPT" -> {
                    para = orden.substring(orden.indexOf('<') + 1, orden.indexOf('>'));
                    yield decir(guion.responder(Paso.DESTINATARIO, para));
                }
                case "DATA" -> datos();
                case "QUIT" -> {
                    decir("221 adios");
                    yield false;
                }
                default -> decir("250 bien");
            };
        }

        private boolean datos() throws IOException, InterruptedException {
            String respuesta = guion.responder(Paso.DATOS, para);
            if (!decir(respuesta) || !respuesta.startsWith("3")) {
                return !respuesta.isEmpty();
            }
            StringBuilder cuerpo = new StringBuilder();
            String messageId = "";
            for (String linea = entrada.readLine(); !".".equals(linea); linea = entrada.readLine()) {
                if (linea == null) {
                    return false;
                }
                if (linea.startsWith("Message-ID: ")) {
                    messageId = linea.substring("Message-ID: ".length());
                }
                cuerpo.append(linea).append('\n');
            }
            // In the order in which they were told, however long an answer takes.
            int cual = anotar(new Oido(para, messageId, cuerpo.toString(), ""));
            String fin = guion.responder(Paso.FIN, para);
            oidos.set(cual, new Oido(para, messageId, cuerpo.toString(), fin));
            para = "";
            return decir(fin);
        }

        private boolean decir(String respuesta) throws IOException {
            if (respuesta.isEmpty()) {
                return false;
            }
            salida.write((respuesta + "\r\n").getBytes(StandardCharsets.UTF_8));
            salida.flush();
            return true;
        }
    }
}
