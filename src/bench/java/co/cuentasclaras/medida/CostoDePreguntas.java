package co.cuentasclaras.medida;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.lista.FilasDePreguntas;
import co.cuentasclaras.pregunta.FiltroDePreguntas;
import co.cuentasclaras.pregunta.entrada.ImportacionDePreguntas;
import co.cuentasclaras.pregunta.entrada.ImportacionDePreguntas.DeTodas;
import co.cuentasclaras.pregunta.lista.ListasDePreguntas;
import co.cuentasclaras.pregunta.entrada.Parecidas;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.lista.ResumenesDePreguntas;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tablero.Paginas;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is done with questions of citizens, in a cycle with one of them and in the same cycle with as many as are asked for.
 * What changes something is rolled back at its end, so that the next time finds the same.
 */
final class CostoDePreguntas implements Medida {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 1);
    private static final String ACTIVIDAD = "elaborarEstrategiaRendicion";
    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");
    private static final int DE_UNA_VEZ = 500;

    @Override
    public String nombre() {
        return "preguntas";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2-mem" : argumentos.get(0);
        int cuantas = argumentos.size() < 2 ? 5_000 : Integer.parseInt(argumentos.get(1));
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            new Comparacion(producto, cuantas).medir(cuadro);
        }
    }

    /** @param veces how often it is done, of which the median counts */
    private record Accion(int veces, Runnable que) {}

    /** @param filas that the database read; -1 where it does not count them */
    private record Gasto(double cpu, double base, int sentencias, long filas) {}

    private static final class Comparacion {

        private final ProductoEnMarcha producto;
        private final int cuantas;
        private final CicloDePrueba ciclo;
        private final Ensayo ensayo;
        private final PreguntasDePrueba preguntas;
        private final CuentaSentencias cuenta;
        private final ThreadMXBean hilos = ManagementFactory.getThreadMXBean();

        private Comparacion(ProductoEnMarcha producto, int cuantas) {
            this.producto = producto;
            this.cuantas = cuantas;
            this.ciclo = producto.pieza(CicloDePrueba.class);
            this.ensayo = new Ensayo(producto);
            this.preguntas = new PreguntasDePrueba(producto);
            this.cuenta = producto.pieza(CuentaSentencias.class);
        }

        void medir(Cuadro cuadro) {
            ciclo.iniciar(DIA).vivirHasta(DIA);
            Task tarea = ciclo.tarea(ACTIVIDAD);
            ciclo.hacer(tarea.getAssignee(), () -> producto.pieza(CarpetaDeEvidencias.class)
                    .agregarEnlace(ciclo.id(), ACTIVIDAD, "https://entidad.example/estrategia", tarea.getName()));
            String una = preguntas.radicar(0);
            Map<String, Accion> acciones = acciones(una, tarea);
            // What is compiled by then is compiled for both.
            gastos(acciones);
            Map<String, Gasto> conUna = gastos(acciones);
            llenar();
            Map<String, Gasto> conTodas = gastos(acciones);
            acciones.keySet().forEach(accion -> fila(cuadro, accion, conUna.get(accion), conTodas.get(accion)));
        }

        private void llenar() {
            for (int n = 1; n < cuantas; n += DE_UNA_VEZ) {
                preguntas.radicar(n, Math.min(cuantas, n + DE_UNA_VEZ));
                System.out.printf("%d preguntas%n", Math.min(cuantas, n + DE_UNA_VEZ));
            }
            producto.pieza(JdbcClient.class).sql("analyze").update();
        }

        private void fila(Cuadro cuadro, String accion, Gasto una, Gasto todas) {
            cuadro.fila(
                    "%s, %d preguntas ÷ 1: %s".formatted(producto.base().nombre(), cuantas, accion),
                    "CPU %.2f (%.1f ms, %.1f ms)%s, sentencias %d, %d%s",
                    todas.cpu() / una.cpu(),
                    todas.cpu(),
                    una.cpu(),
                    una.base() > 0 ? ", con la de la base %.1f ms, %.1f ms".formatted(todas.cpu() + todas.base(), una.cpu() + una.base()) : "",
                    todas.sentencias(),
                    una.sentencias(),
                    una.filas() < 0 ? "" : ", filas %d, %d".formatted(todas.filas(), una.filas()));
        }

        private Map<String, Gasto> gastos(Map<String, Accion> acciones) {
            Map<String, Gasto> gastos = new LinkedHashMap<>();
            acciones.forEach((nombre, accion) -> {
                gastos.put(nombre, gasto(accion));
                System.out.printf("%s: %s%n", nombre, gastos.get(nombre));
            });
            return gastos;
        }

        private Gasto gasto(Accion accion) {
            for (int i = 0; i < accion.veces(); i++) {
                accion.que().run();
            }
            long filas = producto.filasLeidas();
            int sentencias = cuenta.de(() -> {
                accion.que().run();
                return null;
            });
            filas = filas < 0 ? filas : producto.filasLeidas() - filas;
            double[] cpu = new double[accion.veces()];
            long base = producto.cpuDeLaBase();
            for (int i = 0; i < cpu.length; i++) {
                long antes = hilos.getCurrentThreadCpuTime();
                accion.que().run();
                cpu[i] = (hilos.getCurrentThreadCpuTime() - antes) / 1e6;
            }
            double deLaBase = (producto.cpuDeLaBase() - base) / 1e6 / cpu.length;
            Arrays.sort(cpu);
            return new Gasto(cpu[cpu.length / 2], deLaBase, sentencias, filas);
        }

        private Map<String, Accion> acciones(String una, Task tarea) {
            Map<String, Accion> todas = new LinkedHashMap<>();
            todas.put("radicar una", deshecha(20, () -> preguntas.radicar(cuantas + 1)));
            todas.put("importar " + DE_UNA_VEZ, deshecha(2, () -> importar(DE_UNA_VEZ)));
            todas.put("clasificar", deshecha(20, () -> preguntas.clasificar(una)));
            todas.put("contestar, de la clasificación a la publicación", deshecha(20, () -> preguntas.contestar(una)));
            todas.put("tablero", de("lider", 20, () -> producto.pieza(Paginas.class).tablero(1)));
            todas.put("lista, su primera página", de("lider", 20, () -> lista(FiltroDePreguntas.TODAS)));
            todas.put(
                    "lista, con palabras",
                    de(
                            "lider",
                            20,
                            () -> lista(new FiltroDePreguntas(null, null, null, false, "acueducto", null))));
            todas.put(
                    "cuentas de la lista",
                    de("lider", 20, () -> producto.pieza(ResumenesDePreguntas.class).de(ciclo.id(), null)));
            todas.put(
                    "página de una",
                    de(
                            "servicio-ciudadano",
                            20,
                            () -> producto.pieza(VistasDePreguntas.class)
                                    .de(producto.pieza(Preguntas.class).exigir(una))));
            todas.put(
                    "parecidas",
                    de(
                            "servicio-ciudadano",
                            20,
                            () -> producto.pieza(Parecidas.class)
                                    .de(producto.pieza(Preguntas.class).exigir(una))));
            todas.put("matriz CSV", de("lider", 3, () -> matriz(Formato.CSV)));
            todas.put("matriz XLSX", de("lider", 3, () -> matriz(Formato.XLSX)));
            todas.put("terminar una actividad", deshecha(20, () -> terminar(tarea)));
            todas.put("declarar un día no hábil", deshecha(2, this::declarar));
            return todas;
        }

        private Accion deshecha(int veces, Runnable que) {
            return new Accion(veces, () -> ensayo.hacer(que));
        }

        private Accion de(String persona, int veces, Runnable que) {
            return new Accion(veces, () -> ciclo.hacer(persona, que));
        }

        private void importar(int cuantas) {
            String pegado = IntStream.range(0, cuantas)
                    .mapToObj(n -> PreguntasDePrueba.texto(1_000_000 + n))
                    .collect(Collectors.joining("\n"));
            ciclo.hacer(
                    "servicio-ciudadano",
                    () -> producto.pieza(ImportacionDePreguntas.class)
                            .texto(new DeTodas(ciclo.id(), Canal.BUZON, null, null), pegado));
        }

        private void lista(FiltroDePreguntas filtro) {
            producto.pieza(FilasDePreguntas.class)
                    .de(producto.pieza(Preguntas.class)
                            .deCiclo(ciclo.id(), filtro, 1)
                            .preguntas());
        }

        private void matriz(Formato formato) {
            producto.pieza(ListasDePreguntas.class)
                    .matriz(producto.pieza(Ciclos.class).exigir(ciclo.id()), formato);
        }

        private void terminar(Task tarea) {
            ciclo.hacer(
                    tarea.getAssignee(),
                    () -> producto.pieza(TaskService.class).complete(tarea.getId(), CUMPLIMIENTO));
        }

        private void declarar() {
            ciclo.hacer("lider", () -> producto.pieza(Calendario.class)
                    .declararNoHabil(LocalDate.of(2022, 9, 8), "Resolución 12 de 2022", false));
        }
    }
}
