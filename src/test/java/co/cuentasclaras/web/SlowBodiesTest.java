package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("Un servidor con clientes lentos")
class SlowBodiesTest {

    private static final int HILOS = 10;

    @TempDir
    Path carpeta;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> clientes = new ArrayList<>();
    private final Semaphore leyendo = new Semaphore(0);

    @AfterEach
    void apagar() throws IOException, LifecycleException {
        for (Socket cliente : clientes) {
            cliente.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    @DisplayName("sigue atendiendo aunque de una dirección lleguen más envíos a medias que hilos tiene")
    void aMedias() throws Exception {
        encender(HILOS / 2, Duration.ofMinutes(1));
        for (int i = 0; i < HILOS / 2; i++) {
            aMedio();
            leyendo.acquire();
        }
        for (int i = 0; i < HILOS; i++) {
            assertThat(primerRenglon(aMedio())).contains(" 429 ");
        }
        assertThat(primerRenglon(pedir("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .contains(" 200 ");
        clientes.get(0).close();
        assertThat(primerRenglon(pedir("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .contains(" 200 ");
    }

    @Test
    @DisplayName("corta el envío que gotea, y devuelve su lugar")
    void gotea() throws Exception {
        encender(1, Duration.ZERO);
        assertThat(primerRenglon(aMedio())).contains(" 408 ");
        assertThat(primerRenglon(aMedio())).contains(" 408 ");
    }

    private void encender(int aLaVez, Duration espera) throws LifecycleException {
        tomcat.setBaseDir(carpeta.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", String.valueOf(HILOS));
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        Respuestas respuestas = new Respuestas(
                new ObjectMapper(), new WebProperties(DataSize.ofMegabytes(1), true, true, List.of(), false));
        tomcat.getEngine().getPipeline().addValve(new SlowBodies(aLaVez, espera, respuestas));
        Context contexto = tomcat.addContext("", carpeta.toString());
        Tomcat.addServlet(contexto, "lee", new Lee());
        contexto.addServletMappingDecoded("/", "lee");
        tomcat.start();
    }

    /** Reads all that it is sent, as a form or a file is read. */
    private final class Lee extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest pedido, HttpServletResponse respuesta) throws IOException {
            if (pedido.getContentLength() > 0) {
                leyendo.release();
            }
            try {
                pedido.getInputStream().readAllBytes();
                respuesta.setStatus(200);
            } catch (IOException e) {
                respuesta.setStatus(408);
            }
        }
    }

    private Socket aMedio() throws IOException {
        return pedir("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nuna parte");
    }

    private Socket pedir(String pedido) throws IOException {
        Socket cliente = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        cliente.setSoTimeout(10_000);
        clientes.add(cliente);
        cliente.getOutputStream().write(pedido.getBytes(StandardCharsets.US_ASCII));
        return cliente;
    }

    private static String primerRenglon(Socket cliente) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(cliente.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
    }
}
