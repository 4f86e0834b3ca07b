package co.cuentasclaras.medida;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The process that is killed: works with several threads until it dies, and says on its output what it was told to be
 * done. With an argument it dies by itself after so many tasks of each thread.
 */
final class VidaBreve {

    static final String LISTO = "LISTO";
    private static final int HILOS = 4;

    private static final FileOutputStream SALIDA = new FileOutputStream(FileDescriptor.out);

    private VidaBreve() {}

    public static void main(String[] args) throws InterruptedException {
        AnnotationConfigApplicationContext aplicacion = new AnnotationConfigApplicationContext(MotorMinimo.class);
        ProcessEngine motor = aplicacion.getBean(ProcessEngine.class);
        MotorMinimo.desplegar(motor);
        trabajar(args, persona -> MotorMinimo.vivirUna(motor, persona));
        aplicacion.close();
    }

    /**
     * Does it again and again with several threads and says so.
     *
     * @param args how many times, if it ends
     */
    static void trabajar(String[] args, UnaryOperator<String> vivirUna) throws InterruptedException {
        decir(LISTO);
        int veces = args.length == 0 ? Integer.MAX_VALUE : Integer.parseInt(args[0]);
        Thread[] hilos = new Thread[HILOS];
        for (int i = 0; i < HILOS; i++) {
            String persona = "persona-" + i;
            hilos[i] = new Thread(() -> {
                for (int vez = 0; vez < veces; vez++) {
                    decir(vivirUna.apply(persona));
                }
            });
            hilos[i].start();
        }
        for (Thread hilo : hilos) {
            hilo.join();
        }
    }

    private static void decir(String linea) {
        try {
            SALIDA.write((linea + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
