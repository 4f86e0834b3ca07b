package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CambioDeAudiencia;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.medida.CiclosDeSobra;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.CuentaSentencias.Costo;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.FichasDelCiclo;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.suscripcion.CalendarioDeActividades;
import co.cuentasclaras.suscripcion.Suscripciones;
import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tarea.Busquedas;
import co.cuentasclaras.tarea.MisActividades;
import co.cuentasclaras.tarea.Tarjetas;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Statements, not time: a bound is what is needed today and no more. Three quarters of it are the engine's own. Who needs
 * another one raises its bound and says why.
 */
@Escenario
@DisplayName("En sentencias a la base de datos")
class CostoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String IMAGEN = "disenarImagenVisual";
    private static final Motivo MOTIVO = new Motivo("Lo decidió el comité");
    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate DIA_DEL_LIDER = LocalDate.of(2022, 10, 4);

    private static final Map<String, Object> CUMPLIMIENTO =
            Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "motivoTardanza", "Faltaba información de las áreas");

    private static final Map<String, Integer> LIMITES = Map.ofEntries(
            Map.entry("tablero", 22),
            Map.entry("vencidas", 15),
            Map.entry("cronograma", 12),
            Map.entry("historia", 16),
            Map.entry("mis tareas", 6),
            Map.entry("tarjetas", 5),
            // Each question to the engine asks two more: which groups have rights, and whether one was revoked.
            Map.entry("búsqueda", 9),
            // Two find what is hers: her roles, and the activities that are theirs. One reads the cycles of these,
            // three what
            // is in them, their evidence and hearings, and one the names of the people.
            Map.entry("lo que viene", 7),
            Map.entry("lo que terminé", 5),
            Map.entry("mi cronograma", 6),
            Map.entry("calendario", 6));

    /** What tells of one cycle reads not a row more because there are others; what tells of all, no more than a page of them. */
    private static final Set<String> DE_UN_CICLO = Set.of("vencidas", "cronograma", "historia", "tarjetas");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private DataSource datos;

    @Autowired
    private Reprogramacion reprogramacion;

    @Autowired
    private CambioDeAudiencia audiencias;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private ManagementService trabajos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private OrdenDelCiclo orden;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Tarjetas tarjetas;

    @Autowired
    private Busquedas busquedas;

    @Autowired
    private MisActividades misActividades;

    @Autowired
    private Suscripciones suscripciones;

    @Autowired
    private CalendarioDeActividades calendario;

    @Test
    @DisplayName("empezar un ciclo lee sus actividades una vez")
    void empezar() {
        Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
        iniciar("Otra entidad");

        // The trail tells all in one batch: what was planned, and what it was counted with. One reads the
        // models that it goes by. Two write its public hearing and read it, whose page runs once for each.
        // Three keep the plan that it begins with: the version, what became of it, and that it runs.
        // One asks whether such a cycle runs already: a refused insert would end the transaction of who begins it.
        assertThat(cuenta.de(() -> iniciar(Entidad.NOMBRE))).isLessThanOrEqualTo(76);
    }

    @Test
    @DisplayName("dos tareas que llegan leen cada una su actividad una vez")
    void llegar() {
        ciclo.iniciar(PRIMER_DIA);
        Reloj.poner(PRIMER_DIA, LocalTime.of(6, 0));
        assertThat(cuenta.de(this::recibir)).isLessThanOrEqualTo(75);
        assertThat(ciclo.tareasDe("planeacion")).contains(ESTRATEGIA);
    }

    /** The tasks of the first day come. */
    private int recibir() {
        List<Job> llegadas = trabajos.createJobQuery()
                .rootProcessInstanceId(ciclo.id())
                .executable()
                .list();
        llegadas.forEach(llegada -> trabajos.executeJob(llegada.getId()));
        assertThat(llegadas).hasSize(2);
        return llegadas.size();
    }

    @Test
    @DisplayName("terminar una actividad no pregunta por nada que espere, si nada espera")
    void terminar() {
        ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA);

        // The order of the cycle is read once in its life, and the models once in that of the program.
        orden.delModelo(ciclo.id());
        // One writes the facts, all of them. One asks whether an activity of the entity's own waits for it.
        assertThat(terminar(ESTRATEGIA).sentencias()).isLessThanOrEqualTo(40);
    }

    @Test
    @DisplayName("terminar una actividad vencida cuesta lo mismo con tres ciclos que con veintitrés")
    void terminarVencida() {
        String uno = ciclo.iniciar(PRIMER_DIA).vivirHasta(DIA_DEL_LIDER).id();

        // Two of them let the clock of the leader's task go, which would tell the gerencia that nothing was decided.
        // What comes late because it waited for it says so. One asks whether an activity of the entity's own waits for
        // it.
        assertThat(conPocosYConMuchos(uno, () -> terminar(ESTRATEGIA)).sentencias())
                .isLessThanOrEqualTo(61);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
    }

    @Test
    @DisplayName("lo que una etapa anuncia a las otras cuesta lo mismo con tres ciclos que con veintitrés")
    void anunciar() {
        ciclo.iniciar(PRIMER_DIA).alEmpezar(IMAGEN);
        Map<String, Object> conSusDatos = new HashMap<>(CUMPLIMIENTO);
        conSusDatos.put("datos", FichasDelCiclo.datos(IMAGEN, Reloj.hoy().toString()));

        conPocosYConMuchos(ciclo.id(), () -> terminar(IMAGEN, conSusDatos));
        assertThat(ciclo.inicioPrevisto("preparacion", "timer_inicioImplementarDisenoVisual"))
                .isPresent();
    }

    @Test
    @DisplayName("reprogramar una actividad cuesta lo mismo con tres ciclos que con veintitrés")
    void reprogramar() {
        String uno = ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA).id();

        conPocosYConMuchos(
                uno,
                () -> delLider(
                        () -> reprogramacion.reprogramar(ciclo.id(), ESTRATEGIA, LocalDate.of(2022, 10, 14), MOTIVO)));
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 14));
    }

    @Test
    @DisplayName("mover la audiencia cuesta lo mismo con tres ciclos que con veintitrés")
    void moverLaAudiencia() {
        String uno = ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA).id();
        LocalDate dia = LocalDate.of(2023, 3, 30);

        conPocosYConMuchos(
                uno,
                () -> delLider(() -> audiencias.mover(
                        ciclo.id(),
                        AudienciaPublica.PRIMERA,
                        new CambioDeAudiencia.Decision(dia, true, null, MOTIVO))));
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(dia);
    }

    @Test
    @DisplayName("empezar un ciclo y recibir sus tareas cuesta lo mismo con tres ciclos que con veintitrés")
    void empezarConOtros() {
        AtomicInteger nuevos = new AtomicInteger();
        conPocosYConMuchos(ciclo.iniciar(PRIMER_DIA).id(), () -> {
            Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
            Costo inicio = cuenta.costo(() -> iniciar("Entidad nueva " + nuevos.incrementAndGet()));
            Reloj.poner(PRIMER_DIA, LocalTime.of(6, 0));
            Costo llegadas = cuenta.costo(this::recibir);
            return new Costo(inicio.sentencias() + llegadas.sentencias(), inicio.filas() + llegadas.filas());
        });
    }

    private Costo delLider(Runnable accion) {
        return ciclo.como(
                "lider",
                () -> cuenta.costo(() -> {
                    accion.run();
                    return true;
                }));
    }

    /**
     * What something costs in a cycle when there are two others, and when there are twenty more, which must be the same.
     * The others stand where this one does.
     */
    private Costo conPocosYConMuchos(String uno, Supplier<Costo> accion) {
        CiclosDeSobra otros = CiclosDeSobra.como(datos, uno);
        List<String> pocos = otros.agregar(1, 2);
        // The first time reads what is read once for all.
        ciclo.de(pocos.get(0));
        accion.get();
        ciclo.de(pocos.get(1));
        Costo conPocos = accion.get();
        // One of them again: this one's own order of activities may be known already.
        ciclo.de(otros.agregar(3, 22).get(0));
        assertThat(accion.get()).isEqualTo(conPocos);
        return conPocos;
    }

    @Test
    @DisplayName("ninguna página cuesta más porque haya otros ciclos en marcha")
    void paginas() {
        String uno = ciclo.iniciar(PRIMER_DIA).id();
        ciclo.vivirHasta(DIA_DEL_LIDER).de(uno);
        List<String> mias = tareas.createTaskQuery().taskAssignee("planeacion").list().stream()
                .map(Task::getId)
                .toList();
        CiclosDeSobra otros = CiclosDeSobra.como(datos, uno);
        otros.agregar(1, 2);
        // The first board reads the models, once for all.
        paginas(uno, mias);
        Map<String, Costo> conPocos = paginas(uno, mias);

        otros.agregar(3, 22);
        paginas(uno, mias);
        Map<String, Costo> conMuchos = paginas(uno, mias);

        assertThat(sentencias(conMuchos)).isEqualTo(sentencias(conPocos)).containsOnlyKeys(LIMITES.keySet());
        assertThat(conMuchos)
                .containsAllEntriesOf(conPocos.entrySet().stream()
                        .filter(una -> DE_UN_CICLO.contains(una.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        LIMITES.forEach((pagina, limite) ->
                assertThat(conPocos.get(pagina).sentencias()).as(pagina).isLessThanOrEqualTo(limite));
    }

    private static Map<String, Integer> sentencias(Map<String, Costo> costos) {
        return costos.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, una -> una.getValue()
                .sentencias()));
    }

    private Map<String, Costo> paginas(String id, List<String> tarjetasDe) {
        Map<String, Costo> costos = new TreeMap<>();
        ciclo.hacer("gerencia", () -> {
            costos.put("tablero", cuenta.costo(() -> paginas.tablero(1)));
            costos.put("vencidas", cuenta.costo(() -> paginas.vencidas(id)));
            costos.put("cronograma", cuenta.costo(() -> paginas.cronograma(id)));
            costos.put("historia", cuenta.costo(() -> paginas.historia(id, FiltroHistoria.SIN_FILTRO, 1)));
        });
        ciclo.hacer("planeacion", () -> {
            TaskQuery suyas = tareas.createTaskQuery()
                    .taskAssignee("planeacion")
                    .orderByDueDate()
                    .asc();
            costos.put("mis tareas", cuenta.costo(() -> List.of(suyas.count(), suyas.listPage(0, 15))));
            costos.put("tarjetas", cuenta.costo(() -> tarjetas.de(tarjetasDe)));
            costos.put("búsqueda", cuenta.costo(() -> busquedas.buscar("estrategia")));
            costos.put("lo que viene", cuenta.costo(misActividades::loQueViene));
            costos.put("lo que terminé", cuenta.costo(misActividades::loQueTermine));
            costos.put("mi cronograma", cuenta.costo(misActividades::cronogramas));
            String suscripcion = suscripciones.crear();
            costos.put("calendario", cuenta.costo(() -> calendario.de(suscripcion)));
        });
        return costos;
    }

    private String iniciar(String entidad) {
        return ciclo.iniciar(Map.of("vigencia", 2022, "entidad", entidad)).id();
    }

    private Costo terminar(String codigo) {
        return terminar(codigo, CUMPLIMIENTO);
    }

    private Costo terminar(String codigo, Map<String, Object> cumplimiento) {
        Task tarea = ciclo.tarea(codigo);
        return ciclo.como(tarea.getAssignee(), () -> {
            carpeta.agregarEnlace(ciclo.id(), codigo, "https://entidad.example/" + codigo, tarea.getName());
            return cuenta.costo(() -> {
                tareas.complete(tarea.getId(), cumplimiento);
                return codigo;
            });
        });
    }
}
