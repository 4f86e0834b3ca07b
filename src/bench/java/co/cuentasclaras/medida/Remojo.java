package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.SemanaDeFallas.Falla;
import co.cuentasclaras.prueba.SmtpConGuion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Ten people who work over HTTP for as long as it is said, with the pauses that people make, on the whole product in a process
 * of its own with its rounds, its jobs and a mail server. Says at the beginning, on the way and at the end what was answered
 * and what the process holds.
 */
final class Remojo implements Medida {

    private static final int VISTAZOS = 8;

    @Override
    public String nombre() {
        return "remojo";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        int minutos = argumentos.isEmpty() ? 60 : Integer.parseInt(argumentos.get(0));
        String cual = argumentos.size() < 2 ? "postgresql" : argumentos.get(1);
        long semilla = argumentos.size() < 3 ? 2022 : Long.parseLong(argumentos.get(2));
        Path carpeta = Files.createTempDirectory("remojo");
        try (SmtpConGuion correos = new SmtpConGuion(0, Falla.NINGUNA.guion());
                BaseDePrueba base = BaseDePrueba.de(cual, carpeta);
                Remojado producto = new Remojado(base, carpeta, correos.puerto())) {
            int puerto = producto.puerto();
            Respuestas respuestas = new Respuestas();
            OficinaDePrueba oficina = new OficinaDePrueba(puerto, respuestas);
            String donde = base.nombre() + ", ";
            cuadro.fila(donde + "al arrancar", producto.estado());
            long fin = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutos);
            List<Thread> personas = oficina.trabajar(semilla, () -> System.nanoTime() > fin);
            for (int vez = 1; vez <= VISTAZOS; vez++) {
                Thread.sleep(Duration.ofMinutes(minutos).toMillis() / VISTAZOS);
                cuadro.fila(
                        "%sminuto %.0f".formatted(donde, (double) vez * minutos / VISTAZOS),
                        "%s; %s",
                        respuestas.delTramo(),
                        producto.estado());
            }
            for (Thread persona : personas) {
                persona.join(60_000);
            }
            cuadro.fila(donde + "todas las respuestas", respuestas.porEstado());
            respuestas.rechazos().forEach((que, cuantas) -> cuadro.fila(donde + que, cuantas));
            cuadro.fila(donde + "lo que se hizo", oficina.hecho());
            cuadro.fila(donde + "correos entregados", correos.oidos().size());
            cuadro.fila(donde + "líneas de WARN o ERROR en el registro", producto.avisos());
        }
    }

    /** The product in its process. */
    private static final class Remojado implements AutoCloseable {

        private final Process proceso;
        private final PrintStream pedidos;
        private final Path registro;
        private final BlockingQueue<String> dichos = new LinkedBlockingQueue<>();

        Remojado(BaseDePrueba base, Path carpeta, int correos) throws IOException {
            registro = carpeta.resolve("producto.log");
            Map<String, Object> ajustes = Map.ofEntries(
                    Map.entry("base.url", base.url()),
                    Map.entry("base.usuario", base.usuario()),
                    Map.entry("base.clave", base.clave()),
                    Map.entry("camunda.bpm.process-engine-name", "default"),
                    Map.entry("camunda.bpm.job-execution.enabled", true),
                    Map.entry("cuentasclaras.correo.ronda", true),
                    Map.entry("cuentasclaras.sello.llave", carpeta.resolve("sello.pem")),
                    Map.entry("cuentasclaras.sello.ronda", true),
                    Map.entry("spring.mail.host", "127.0.0.1"),
                    Map.entry("spring.mail.port", correos));
            List<String> orden = new ArrayList<>();
            orden.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            orden.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Duser.timezone=America/Bogota"));
            ajustes.forEach((nombre, valor) -> orden.add("-D" + nombre + "=" + valor));
            orden.addAll(List.of("-cp", System.getProperty("java.class.path"), VidaDelRemojo.class.getName()));
            proceso = new ProcessBuilder(orden).redirectErrorStream(true).start();
            pedidos = new PrintStream(proceso.getOutputStream(), true, StandardCharsets.UTF_8);
            Thread oyente = new Thread(this::oir);
            oyente.setDaemon(true);
            oyente.start();
        }

        private void oir() {
            try (BufferedReader lineas = proceso.inputReader(StandardCharsets.UTF_8);
                    PrintStream salida = new PrintStream(registro.toFile(), StandardCharsets.UTF_8)) {
                for (String linea = lineas.readLine(); linea != null; linea = lineas.readLine()) {
                    if (linea.startsWith(VidaDelRemojo.LISTO) || linea.startsWith(VidaDelRemojo.ESTADO)) {
                        dichos.add(linea.substring(linea.indexOf(' ') + 1));
                    } else {
                        salida.println(linea);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int puerto() throws InterruptedException {
            return Integer.parseInt(dicho());
        }

        String estado() throws InterruptedException {
            pedidos.println("¿Cómo está?");
            return dicho();
        }

        private String dicho() throws InterruptedException {
            String dicho = dichos.poll(10, TimeUnit.MINUTES);
            if (dicho == null) {
                throw new IllegalStateException("It says nothing: see " + registro);
            }
            return dicho;
        }

        String avisos() throws IOException {
            try (var lineas = Files.lines(registro)) {
                return "%d (%s)".formatted(lineas.filter(linea -> linea.matches("\\S+ +(WARN|ERROR) .*")).count(), registro);
            }
        }

        @Override
        public void close() {
            // The end of what it reads is its end.
            pedidos.close();
            try {
                if (!proceso.waitFor(2, TimeUnit.MINUTES)) {
                    proceso.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                proceso.destroyForcibly();
            }
        }
    }
}
