package co.cuentasclaras.medida;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CambioDeAudiencia;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.CuentaSentencias.Costo;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tarea.Tarjetas;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product beside the engine without it ({@link MotorDesnudo}), by turns in one process, on two databases of a kind, with
 * as many cycles as are asked for, which stand a month after their beginning. What writes is done up to its commit, which
 * does not come.
 */
final class CostoDelMotor implements Medida {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate AL_MES = LocalDate.of(2022, 10, 4);
    private static final LocalDate OTRO_DIA = LocalDate.of(2022, 10, 14);
    private static final LocalDate OTRA_AUDIENCIA = LocalDate.of(2023, 3, 30);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String PERSONA = "planeacion";
    private static final Motivo MOTIVO = new Motivo("Lo decidió el comité");
    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");

    private static final int CALENTAR = 40;
    private static final int VECES = 60;
    private static final int BLOQUE = 10;

    /** A page of Tasklist. */
    private static final int TARJETAS = 15;

    @Override
    public String nombre() {
        return "motor";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2-mem" : argumentos.get(0);
        List<Integer> ciclos = CiclosDeSobra.pedidos(argumentos);
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            ConElProducto suyo = new ConElProducto(producto);
            Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
            producto.pieza(CicloDePrueba.class).iniciar(Map.of("vigencia", 2022, "entidad", "Entidad"));
            suyo.ciclo = producto.pieza(CicloDePrueba.class).id();
            try (MotorDesnudo desnudo = MotorDesnudo.en(
                    BaseDePrueba.de(base, Files.createTempDirectory("desnudo")),
                    producto.pieza(CicloDePrueba.class).todas())) {
                SinEl otro = new SinEl(desnudo);
                otro.iniciar("Entidad");
                new Comparacion(suyo, otro, cuadro).medir(ciclos);
            }
        }
    }

    /** One of the two, with what is done in either. The cycle at hand is the one that was begun last. */
    private abstract static class Lado {

        final ProcessEngine motor;
        final DataSource datos;
        final BaseDePrueba base;
        private final JdbcClient jdbc;
        private final CuentaSentencias cuenta;
        private final Ensayo ensayo;
        String ciclo = "";
        Task tarea;

        Lado(ProcessEngine motor, DataSource datos, BaseDePrueba base, CuentaSentencias cuenta, Ensayo ensayo) {
            this.motor = motor;
            this.datos = datos;
            this.base = base;
            this.jdbc = JdbcClient.create(datos);
            this.cuenta = cuenta;
            this.ensayo = ensayo;
        }

        final void iniciar(String entidad) {
            ciclo = motor.getRuntimeService()
                    .startProcessInstanceByKey(
                            CicloDePrueba.PROCESO, Map.of("vigencia", 2022, "entidad", entidad))
                    .getId();
        }

        abstract CiclosDeSobra otros();

        abstract void vivirHasta(LocalDate dia);

        abstract void prepararEntrega();

        abstract void reprogramar();

        abstract void moverLaAudiencia();

        abstract Object misTareas();

        final Job llegada() {
            return motor.getManagementService()
                    .createJobQuery()
                    .rootProcessInstanceId(ciclo)
                    .activityId("timer_inicioElaborarEstrategiaRendicion")
                    .singleResult();
        }

        final void ejecutar(Job trabajo) {
            motor.getManagementService().executeJob(trabajo.getId());
        }

        /** The task of that activity comes. */
        final void recibir() {
            ejecutar(llegada());
            tarea = motor.getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey(ESTRATEGIA)
                    .processVariableValueEquals("ciclo", ciclo)
                    .singleResult();
        }

        final void terminar() {
            motor.getFormService().submitTaskForm(tarea.getId(), CUMPLIMIENTO);
        }

        final void como(String persona, Runnable que) {
            motor.getIdentityService()
                    .setAuthentication(
                            persona,
                            motor.getIdentityService().createGroupQuery().groupMember(persona).list().stream()
                                    .map(Group::getId)
                                    .toList());
            try {
                que.run();
            } finally {
                motor.getIdentityService().clearAuthentication();
            }
        }

        final TaskQuery deLaPersona() {
            return motor.getTaskService()
                    .createTaskQuery()
                    .taskAssignee(PERSONA)
                    .orderByDueDate()
                    .asc();
        }

        final void ensayar(Runnable que) {
            ensayo.hacer(que);
        }

        final Costo costo(Runnable que) {
            return cuenta.costo(() -> {
                que.run();
                return true;
            });
        }

        final long cpuDeLaBase() {
            return base.cpu(jdbc);
        }

        final long filasDeLaBase() {
            return base.filasLeidas(jdbc);
        }
    }

    private static final class ConElProducto extends Lado {

        private final ProductoEnMarcha producto;
        private final CicloDePrueba ciclos;

        private ConElProducto(ProductoEnMarcha producto) {
            super(
                    producto.pieza(ProcessEngine.class),
                    producto.pieza(DataSource.class),
                    producto.base(),
                    producto.pieza(CuentaSentencias.class),
                    new Ensayo(producto));
            this.producto = producto;
            this.ciclos = producto.pieza(CicloDePrueba.class);
        }

        @Override
        CiclosDeSobra otros() {
            return CiclosDeSobra.como(datos, ciclo);
        }

        @Override
        void vivirHasta(LocalDate dia) {
            ciclos.vivirHasta(dia);
        }

        @Override
        void prepararEntrega() {
            como(PERSONA, () -> producto.pieza(CarpetaDeEvidencias.class)
                    .agregarEnlace(ciclo, ESTRATEGIA, "https://entidad.example/estrategia", "Estrategia"));
        }

        @Override
        void reprogramar() {
            producto.pieza(Reprogramacion.class).reprogramar(ciclo, ESTRATEGIA, OTRO_DIA, MOTIVO);
        }

        @Override
        void moverLaAudiencia() {
            producto.pieza(CambioDeAudiencia.class)
                    .mover(
                            ciclo,
                            AudienciaPublica.PRIMERA,
                            new CambioDeAudiencia.Decision(OTRA_AUDIENCIA, true, null, MOTIVO));
        }

        @Override
        Object misTareas() {
            return List.of(
                    deLaPersona().count(),
                    producto.pieza(Tarjetas.class).de(deLaPersona().listPage(0, TARJETAS).stream()
                            .map(Task::getId)
                            .toList()));
        }
    }

    private static final class SinEl extends Lado {

        private final MotorDesnudo desnudo;

        private SinEl(MotorDesnudo desnudo) {
            super(
                    desnudo.motor(),
                    desnudo.datos(),
                    desnudo.base(),
                    desnudo.cuenta(),
                    new Ensayo(desnudo.transacciones()));
            this.desnudo = desnudo;
        }

        @Override
        CiclosDeSobra otros() {
            return CiclosDeSobra.delMotor(datos, ciclo, "Entidad");
        }

        @Override
        void vivirHasta(LocalDate dia) {
            desnudo.vivirHasta(dia);
        }

        @Override
        void prepararEntrega() {
            // Nothing proves anything here.
        }

        @Override
        void reprogramar() {
            motor.getTaskService().setDueDate(tarea.getId(), Reloj.finDelDia(OTRO_DIA));
            motor.getManagementService()
                    .createJobQuery()
                    .executionId(tarea.getExecutionId())
                    .list()
                    .forEach(reloj -> motor.getManagementService().recalculateJobDuedate(reloj.getId(), false));
        }

        @Override
        void moverLaAudiencia() {
            motor.getManagementService().createJobQuery().rootProcessInstanceId(ciclo).timers().list().stream()
                    .sorted(Comparator.comparing(Job::getId))
                    .forEach(reloj -> motor.getManagementService().recalculateJobDuedate(reloj.getId(), false));
        }

        @Override
        Object misTareas() {
            return List.of(deLaPersona().count(), deLaPersona().listPage(0, TARJETAS));
        }
    }

    /** What was spent on doing something once. */
    private static final class Gasto {

        private final long[] cpu = new long[VECES];
        private long base;
        private Costo costo = new Costo(0, 0);
        private long filasDeLaBase;

        private double cpuMediana() {
            return PaginasLargas.percentil(cpu, 50);
        }

        private double conLaBase() {
            return cpuMediana() + base / 1e6 / VECES;
        }
    }

    private record Comparacion(ConElProducto con, SinEl sin, Cuadro cuadro) {

        private static final ThreadMXBean HILOS = ManagementFactory.getThreadMXBean();

        void medir(List<Integer> tamanos) {
            CiclosDeSobra otrosCon = null;
            CiclosDeSobra otrosSin = null;
            int hay = 1;
            for (int tamano : tamanos) {
                if (tamano > hay) {
                    // One more begins here, and all the others stand where the first one stood after its month.
                    otrosCon.agregar(hay, tamano - 2);
                    otrosSin.agregar(hay, tamano - 2);
                    hay = tamano;
                    Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
                    con.como("lider", () -> con.iniciar("Entidad " + tamano + " de más"));
                    sin.iniciar("Entidad " + tamano + " de más");
                }
                medir(tamano);
                if (otrosCon == null) {
                    unMes("%s, 1 ciclo: ".formatted(con.base.nombre()));
                    otrosCon = con.otros();
                    otrosSin = sin.otros();
                }
                System.gc();
                cuadro.fila(
                        "%s, %d ciclos: memoria en uso, de los dos juntos".formatted(con.base.nombre(), tamano),
                        "%d MB",
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            }
        }

        private void medir(int tamano) {
            String conQue = "%s, %d ciclos: ".formatted(con.base.nombre(), tamano);
            Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
            String conSuyo = con.ciclo;
            String sinSuyo = sin.ciclo;
            comparar(conQue + "empezar un ciclo", "lider", lado -> lado.iniciar("Otra entidad"));
            con.ciclo = conSuyo;
            sin.ciclo = sinSuyo;
            Reloj.poner(PRIMER_DIA, LocalTime.of(6, 0));
            comparar(conQue + "llega una tarea", null, lado -> lado.ejecutar(lado.llegada()));
            con.recibir();
            sin.recibir();
            Reloj.poner(PRIMER_DIA, Reloj.LAS_DIEZ);
            con.prepararEntrega();
            comparar(conQue + "terminar una actividad", PERSONA, Lado::terminar);
            comparar(conQue + "cambiarle la fecha", "lider", Lado::reprogramar);
            comparar(conQue + "mover la audiencia", "lider", Lado::moverLaAudiencia);
            comparar(conQue + "Mis tareas", PERSONA, Lado::misTareas);
        }

        private void unMes(String conQue) {
            long antesCon = HILOS.getCurrentThreadCpuTime();
            con.vivirHasta(AL_MES);
            long cpuCon = HILOS.getCurrentThreadCpuTime() - antesCon;
            long antesSin = HILOS.getCurrentThreadCpuTime();
            sin.vivirHasta(AL_MES);
            long cpuSin = HILOS.getCurrentThreadCpuTime() - antesSin;
            cuadro.fila(
                    conQue + "un mes del reloj, con recordatorios y correos, y sin ellos",
                    "%.2f veces (%.0f ms, %.0f ms)",
                    cpuCon / (double) cpuSin,
                    cpuCon / 1e6,
                    cpuSin / 1e6);
        }

        /** @param quien who does it; what the leader may is a right of the product, and the bare engine is not asked for it */
        private void comparar(String que, String quien, Consumer<Lado> accion) {
            Gasto gastoCon = new Gasto();
            Gasto gastoSin = new Gasto();
            Runnable todo = () -> {
                for (int i = 0; i < CALENTAR; i++) {
                    con.ensayar(() -> accion.accept(con));
                    sin.ensayar(() -> accion.accept(sin));
                }
                for (int vez = 0; vez < VECES; vez += BLOQUE) {
                    medir(con, accion, gastoCon, vez);
                    medir(sin, accion, gastoSin, vez);
                }
                contar(con, accion, gastoCon);
                contar(sin, accion, gastoSin);
            };
            if (quien == null) {
                todo.run();
            } else if (quien.equals(PERSONA)) {
                con.como(quien, () -> sin.como(quien, todo));
            } else {
                con.como(quien, todo);
            }
            boolean servidor = gastoCon.base > 0;
            cuadro.fila(
                    que,
                    "%.2f veces (%.2f ms, %.2f ms)%s; sentencias %d, %d; filas %d, %d%s",
                    gastoCon.cpuMediana() / gastoSin.cpuMediana(),
                    gastoCon.cpuMediana(),
                    gastoSin.cpuMediana(),
                    servidor
                            ? " y con la base %.2f veces (%.2f ms, %.2f ms)"
                                    .formatted(
                                            gastoCon.conLaBase() / gastoSin.conLaBase(),
                                            gastoCon.conLaBase(),
                                            gastoSin.conLaBase())
                            : "",
                    gastoCon.costo.sentencias(),
                    gastoSin.costo.sentencias(),
                    gastoCon.costo.filas(),
                    gastoSin.costo.filas(),
                    servidor ? "; de sus tablas %d, %d".formatted(gastoCon.filasDeLaBase, gastoSin.filasDeLaBase) : "");
        }

        private static void medir(Lado lado, Consumer<Lado> accion, Gasto gasto, int desde) {
            long antesBase = lado.cpuDeLaBase();
            for (int vez = desde; vez < desde + BLOQUE; vez++) {
                long antes = HILOS.getCurrentThreadCpuTime();
                lado.ensayar(() -> accion.accept(lado));
                gasto.cpu[vez] = HILOS.getCurrentThreadCpuTime() - antes;
            }
            gasto.base += lado.cpuDeLaBase() - antesBase;
        }

        private static void contar(Lado lado, Consumer<Lado> accion, Gasto gasto) {
            long antes = lado.filasDeLaBase();
            gasto.costo = lado.costo(() -> lado.ensayar(() -> accion.accept(lado)));
            gasto.filasDeLaBase = lado.filasDeLaBase() - antes;
        }
    }
}
