package co.cuentasclaras.medida;

import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tarea.Busquedas;
import co.cuentasclaras.tarea.MisActividades;
import co.cuentasclaras.tarea.Tarjetas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** What the managers' and everybody's pages cost with one cycle and with many others beside it: from the question to its JSON. */
final class PaginasConOtrosCiclos implements Medida {

    private static final LocalDate HOY = LocalDate.of(2022, 10, 4);
    private static final int VECES = 40;

    /** A page of Tasklist. */
    private static final int TARJETAS = 15;

    @Override
    public String nombre() {
        return "tableros";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2-mem" : argumentos.get(0);
        List<Integer> ciclos = CiclosDeSobra.pedidos(argumentos);
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class).en(HOY);
            CiclosDeSobra otros = CiclosDeSobra.como(producto.pieza(DataSource.class), ciclo.id());
            int hay = 1;
            for (int cuantos : ciclos) {
                if (cuantos > hay) {
                    long antes = System.nanoTime();
                    otros.agregar(hay, cuantos - 1);
                    System.out.printf(
                            "%d ciclos de %d filas en %d s%n", cuantos - hay, otros.filas(), (System.nanoTime() - antes) / 1_000_000_000);
                    hay = cuantos;
                }
                String conQue = "%s, %d ciclos, %d actividades".formatted(producto.base().nombre(), hay, hay * ciclo.todas().size());
                abrir(producto, ciclo, "gerencia", deQuienDirige(producto, ciclo.id()), conQue, cuadro);
                abrir(producto, ciclo, "lider", misTareas(producto, "lider"), conQue, cuadro);
                abrir(producto, ciclo, "planeacion", deTodos(producto), conQue, cuadro);
            }
        }
    }

    private static void abrir(
            ProductoEnMarcha producto,
            CicloDePrueba ciclo,
            String quien,
            Map<String, Supplier<?>> paginas,
            String conQue,
            Cuadro cuadro) {
        ThreadMXBean hilos = ManagementFactory.getThreadMXBean();
        ObjectMapper json = producto.pieza(ObjectMapper.class);
        CuentaSentencias cuenta = producto.pieza(CuentaSentencias.class);
        ciclo.hacer(quien, () -> paginas.forEach((pagina, abrir) -> {
            Supplier<String> enJson = () -> escribir(json, abrir.get());
            long[] cpu = new long[VECES];
            long[] reloj = new long[VECES];
            int tamano = enJson.get().length();
            int sentencias = cuenta.de(enJson);
            int veces = 0;
            long cpuDeLaBase = producto.cpuDeLaBase();
            long comienzo = System.nanoTime();
            while (veces < VECES && System.nanoTime() - comienzo < 20_000_000_000L) {
                long antes = System.nanoTime();
                long antesCpu = hilos.getCurrentThreadCpuTime();
                enJson.get();
                cpu[veces] = hilos.getCurrentThreadCpuTime() - antesCpu;
                reloj[veces] = System.nanoTime() - antes;
                veces++;
            }
            double deLaBase = (producto.cpuDeLaBase() - cpuDeLaBase) / 1e6 / veces;
            cuadro.fila(
                    "%s: %s de %s".formatted(conQue, pagina, quien),
                    "p95 %.0f ms (%.0f de CPU y en promedio %.0f de la base), mediana %.1f ms de CPU, %d sentencias, %.1f kB",
                    PaginasLargas.percentil(Arrays.copyOf(reloj, veces), 95),
                    PaginasLargas.percentil(Arrays.copyOf(cpu, veces), 95),
                    deLaBase,
                    PaginasLargas.percentil(Arrays.copyOf(cpu, veces), 50),
                    sentencias,
                    tamano / 1000.0);
        }));
    }

    private static Map<String, Supplier<?>> deQuienDirige(ProductoEnMarcha producto, String ciclo) {
        Paginas paginas = producto.pieza(Paginas.class);
        Map<String, Supplier<?>> todas = new LinkedHashMap<>();
        todas.put("Tablero", () -> paginas.tablero(1));
        todas.put("Tablero a un día", () -> paginas.tableroAl("2022-09-20", 1));
        todas.put("los ciclos del Cronograma", () -> paginas.ciclos(null));
        todas.put("Cronograma", () -> paginas.cronograma(ciclo));
        todas.put("Historia", () -> paginas.historia(ciclo, FiltroHistoria.SIN_FILTRO, 1));
        todas.put("Vencidas", () -> paginas.vencidas(ciclo));
        return todas;
    }

    /** As Tasklist asks for them: how many, the first page, and their cards. */
    private static Map<String, Supplier<?>> misTareas(ProductoEnMarcha producto, String quien) {
        TaskService tareas = producto.pieza(TaskService.class);
        Tarjetas tarjetas = producto.pieza(Tarjetas.class);
        TaskQuery suyas = tareas.createTaskQuery().taskAssignee(quien).orderByDueDate().asc();
        Map<String, Supplier<?>> todas = new LinkedHashMap<>();
        todas.put("Mis tareas", () -> Stream.of(
                        suyas.count(),
                        tarjetas.de(suyas.listPage(0, TARJETAS).stream().map(Task::getId).toList()))
                .toList());
        return todas;
    }

    private static Map<String, Supplier<?>> deTodos(ProductoEnMarcha producto) {
        MisActividades mias = producto.pieza(MisActividades.class);
        Map<String, Supplier<?>> todas = misTareas(producto, "planeacion");
        todas.put("buscar", () -> producto.pieza(Busquedas.class).buscar("estrategia"));
        todas.put("lo que viene", mias::loQueViene);
        todas.put("lo que terminé", mias::loQueTermine);
        todas.put("mi cronograma", mias::cronogramas);
        return todas;
    }

    private static String escribir(ObjectMapper json, Object pagina) {
        try {
            return json.writeValueAsString(pagina);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
