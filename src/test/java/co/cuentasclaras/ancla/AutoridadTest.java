package co.cuentasclaras.ancla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.cuentasclaras.ancla.Autoridad.SinEstampa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("La estampa de tiempo")
class AutoridadTest {

    private static final String NOTA = "origen\n17\nraíz\n2023-02-15T11:00:00.000000Z\n\n— origen firma\n";

    @TempDir
    private Path carpeta;

    @Test
    @DisplayName("se pide, se comprueba hasta la raíz de la entidad y openssl la da por buena")
    void buena() throws Exception {
        try (AutoridadDePrueba tsa = new AutoridadDePrueba()) {
            Estampa estampa = new Autoridad(tsa.direccion(), tsa.raiz(carpeta)).estampar(NOTA);

            assertThat(estampa.momento()).isEqualTo(AutoridadDePrueba.AHORA);
            assumeTrue(openssl("version"), "sin openssl");
            Files.writeString(carpeta.resolve("1.txt"), NOTA, StandardCharsets.UTF_8);
            Files.write(carpeta.resolve("1.tsr"), estampa.octetos());
            Files.writeString(carpeta.resolve("cadena.pem"), estampa.cadena());
            assertThat(openssl("ts", "-verify", "-data", "1.txt", "-in", "1.tsr", "-CAfile", "cadena.pem"))
                    .isTrue();
            Files.writeString(carpeta.resolve("1.txt"), NOTA.replace("17", "16"), StandardCharsets.UTF_8);
            assertThat(openssl("ts", "-verify", "-data", "1.txt", "-in", "1.tsr", "-CAfile", "cadena.pem"))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("no vale si es de otra raíz, de otra pregunta, está cortada, no llega o no hay nadie")
    void malas() throws Exception {
        try (AutoridadDePrueba tsa = new AutoridadDePrueba()) {
            byte[][] primera = new byte[1][];
            tsa.contestarCon(honesta -> primera[0] = honesta);
            Autoridad autoridad = new Autoridad(tsa.direccion(), tsa.raiz(carpeta));
            autoridad.estampar(NOTA);

            Autoridad deOtro = new Autoridad(tsa.direccion(), AutoridadDePrueba.otraRaiz(carpeta));
            assertThatThrownBy(() -> deOtro.estampar(NOTA)).isInstanceOf(SinEstampa.class);
            tsa.contestarCon(honesta -> primera[0]);
            assertThatThrownBy(() -> autoridad.estampar(NOTA)).isInstanceOf(SinEstampa.class);
            tsa.contestarCon(honesta -> java.util.Arrays.copyOf(honesta, honesta.length / 2));
            assertThatThrownBy(() -> autoridad.estampar(NOTA)).isInstanceOf(SinEstampa.class);
            tsa.contestarCon(honesta -> new byte[0]);
            assertThatThrownBy(() -> autoridad.estampar(NOTA))
                    .isInstanceOf(SinEstampa.class)
                    .hasMessageContaining("503");
        }
        Autoridad nadie = new Autoridad(URI.create("http://127.0.0.1:9/"), null);
        assertThatThrownBy(() -> nadie.estampar(NOTA)).isInstanceOf(SinEstampa.class);
    }

    @Test
    @Timeout(20)
    @DisplayName("una que contesta a gotas y no termina no detiene lo demás que hace el servidor")
    void aGotas() throws Exception {
        try (ServerSocket servidor = new ServerSocket(0)) {
            CompletableFuture<Void> gotas = CompletableFuture.runAsync(() -> {
                try (Socket cliente = servidor.accept()) {
                    cliente.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n0"
                                    .getBytes(StandardCharsets.US_ASCII));
                    while (cliente.getInputStream().read() >= 0) {
                        cliente.getOutputStream().flush();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            URI direccion = URI.create("http://127.0.0.1:%d/".formatted(servidor.getLocalPort()));

            assertThatThrownBy(() -> new Autoridad(direccion, null, Duration.ofMillis(500)).estampar(NOTA))
                    .isInstanceOf(SinEstampa.class)
                    .hasMessageContaining("no termina de contestar");
            assertThat(gotas.handle((nada, corte) -> true).get(10, TimeUnit.SECONDS))
                    .as("cuelga")
                    .isTrue();
        }
    }

    private boolean openssl(String... argumentos) throws Exception {
        String[] orden = new String[argumentos.length + 1];
        orden[0] = "openssl";
        System.arraycopy(argumentos, 0, orden, 1, argumentos.length);
        try {
            Process proceso = new ProcessBuilder(orden)
                    .directory(carpeta.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return proceso.waitFor(20, TimeUnit.SECONDS) && proceso.exitValue() == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
