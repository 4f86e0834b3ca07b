package co.cuentasclaras.medida;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.sello.Sellador;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;

/**
 * What the trail adds to the completion of an activity: the same completion with and without it by turns, in one run, up
 * to its commit, which does not come, so that it can be done again. CPU of the thread and of the database's process.
 */
final class CostoDeLaBitacora implements Medida {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");

    private static final int CALENTAR = 60;
    private static final int VECES = 10;

    @Override
    public String nombre() {
        return "costo";
    }

    /** With it the product has the switch. */
    static class ConSuInterruptor {

        @Bean
        static Interruptor interruptor() {
            return new Interruptor();
        }
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2-mem" : argumentos.get(0);
        int bloques = argumentos.size() < 2 ? 40 : Integer.parseInt(argumentos.get(1));
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base, ConSuInterruptor.class)) {
            new Comparacion(producto, bloques).medir(cuadro);
        }
    }

    private static final class Comparacion {

        private final ProductoEnMarcha producto;
        private final int bloques;
        private final Interruptor interruptor;
        private final CicloDePrueba ciclo;
        private final TaskService tareas;
        private final CuentaSentencias cuenta;
        private final Ensayo ensayo;
        private final ThreadMXBean hilos = ManagementFactory.getThreadMXBean();

        private Comparacion(ProductoEnMarcha producto, int bloques) {
            this.producto = producto;
            this.bloques = bloques;
            this.interruptor = producto.pieza(Interruptor.class);
            this.ciclo = producto.pieza(CicloDePrueba.class);
            this.tareas = producto.pieza(TaskService.class);
            this.cuenta = producto.pieza(CuentaSentencias.class);
            this.ensayo = new Ensayo(producto);
        }

        void medir(Cuadro cuadro) {
            String id = ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA).id();
            Task tarea = ciclo.tarea(ESTRATEGIA);
            ciclo.hacer(tarea.getAssignee(), () -> producto.pieza(CarpetaDeEvidencias.class)
                    .agregarEnlace(id, ESTRATEGIA, "https://entidad.example/estrategia", tarea.getName()));
            comparar("1 ciclo", tarea, true, cuadro);
            for (int i = 2; i <= 50; i++) {
                Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
                ciclo.iniciar(Map.of("vigencia", 2022, "entidad", "Entidad " + i));
            }
            Reloj.poner(PRIMER_DIA, Reloj.LAS_DIEZ);
            ciclo.de(id);
            comparar("50 ciclos", tarea, true, cuadro);
            ScheduledExecutorService sellador = Executors.newSingleThreadScheduledExecutor();
            sellador.scheduleWithFixedDelay(this::sellar, 0, 100, TimeUnit.MILLISECONDS);
            comparar("50 ciclos, mientras se sella diez veces por segundo", tarea, false, cuadro);
            sellador.shutdownNow();
        }

        private void sellar() {
            producto.pieza(Bitacora.class).anotar(Lugar.entidad(), new VencimientosPuestosEnHora(1));
            producto.pieza(Sellador.class).sellar();
        }

        /** @param solo whether nobody else makes statements, which are counted all together */
        private void comparar(String que, Task tarea, boolean solo, Cuadro cuadro) {
            ciclo.hacer(tarea.getAssignee(), () -> {
                Gasto con = new Gasto();
                Gasto sin = new Gasto();
                for (int i = 0; i < CALENTAR; i++) {
                    interruptor.encender(i % 2 == 0);
                    terminar(tarea);
                }
                for (int bloque = 0; bloque < bloques; bloque++) {
                    // Which comes first changes from pair to pair, as the machine does.
                    for (boolean encendida : bloque % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                        interruptor.encender(encendida);
                        (encendida ? con : sin).sumar(bloque(tarea));
                    }
                }
                interruptor.encender(true);
                String prefijo = producto.base().nombre() + ", " + que + ": ";
                cuadro.fila(
                        prefijo + "CPU de terminar",
                        "%.2f veces (%.2f ms con ella, %.2f sin ella)",
                        con.cpu / (double) sin.cpu,
                        con.cpu / 1e6 / bloques / VECES,
                        sin.cpu / 1e6 / bloques / VECES);
                if (sin.base > 0) {
                    cuadro.fila(
                            prefijo + "CPU con la del servidor de la base",
                            "%.2f veces (%.2f ms, %.2f ms)",
                            (con.cpu + con.base) / (double) (sin.cpu + sin.base),
                            (con.cpu + con.base) / 1e6 / bloques / VECES,
                            (sin.cpu + sin.base) / 1e6 / bloques / VECES);
                }
                if (solo) {
                    cuadro.fila(
                        prefijo + "sentencias de terminar",
                        "%.2f veces (%d, %d)",
                        con.sentencias / (double) sin.sentencias,
                        con.sentencias / bloques / VECES,
                        sin.sentencias / bloques / VECES);
                }
            });
        }

        private Gasto bloque(Task tarea) {
            Gasto gasto = new Gasto();
            long antesBase = producto.cpuDeLaBase();
            long antes = hilos.getCurrentThreadCpuTime();
            gasto.sentencias = cuenta.de(() -> {
                for (int i = 0; i < VECES; i++) {
                    terminar(tarea);
                }
                return null;
            });
            gasto.cpu = hilos.getCurrentThreadCpuTime() - antes;
            gasto.base = producto.cpuDeLaBase() - antesBase;
            return gasto;
        }

        private void terminar(Task tarea) {
            ensayo.hacer(() -> tareas.complete(tarea.getId(), CUMPLIMIENTO));
        }
    }

    private static final class Gasto {

        private long cpu;
        private long base;
        private long sentencias;

        private void sumar(Gasto otro) {
            cpu += otro.cpu;
            base += otro.base;
            sentencias += otro.sentencias;
        }
    }
}
