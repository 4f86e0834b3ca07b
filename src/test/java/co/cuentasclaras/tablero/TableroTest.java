package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tablero.Pintura.Elemento;
import co.cuentasclaras.tablero.Tablero.AudienciaEnTablero;
import co.cuentasclaras.tablero.Tablero.Carga;
import co.cuentasclaras.tablero.Tablero.Etapa;
import co.cuentasclaras.tablero.Tablero.Hito;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cycle of 2022 on Wednesday 12 October: one activity of September done in time, one late, and one still open.
 * Beside it, one of an earlier vigencia that was cancelled with everything open.
 */
@Escenario
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("El tablero")
class TableroTest {

    private static final String API = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/";
    private static final LocalDate HOY = LocalDate.of(2022, 10, 12);

    @Autowired
    private Paginas paginas;

    @Autowired
    private Pinturas pinturas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaccion;

    private String viejo;

    @BeforeAll
    void octubre() {
        Reloj.poner(LocalDate.of(2020, 9, 1), Reloj.LAS_DIEZ);
        viejo = ciclo.iniciar(Map.of("vigencia", 2020, "entidad", Entidad.NOMBRE))
                .id();
        Reloj.poner(LocalDate.of(2020, 11, 10), LocalTime.of(17, 0));
        procesos.deleteProcessInstance(viejo, "no se rinde");

        entidad.persona("comunicaciones", "Juliana", "Cardona Mejía", null);
        ciclo.en(LocalDate.of(2022, 9, 1));
        entidad.persona("comunicaciones", "Juliana", "Cardona Mejía", "comunicaciones@entidad.example");
        ciclo.vivirHasta(LocalDate.of(2022, 9, 29))
                .terminarYSeguir("elaborarEstrategiaRendicion")
                .vivirHasta(LocalDate.of(2022, 10, 4))
                .terminarYSeguir("elaborarEstrategiaComunicaciones")
                .vivirHasta(HOY);
    }

    @Test
    @DisplayName("dice cuánto va de cada etapa, qué está vencido y de quién, y qué sigue")
    void contenido() {
        Tablero tablero = ciclo.como("gerencia", () -> paginas.tablero(1).tablero());

        assertThat(tablero.hoy()).isEqualTo("2022-10-12");
        assertThat(tablero.reglas()).extracting(Tablero.Regla::estado).containsExactly(Semaforo.values());
        ResumenDeCiclo avance = tablero.ciclos().get(0);
        assertThat(avance.enCurso()).isTrue();
        assertThat(avance.total()).isEqualTo(ciclo.todas().size());
        assertThat(avance.hechas()).isEqualTo(2);
        assertThat(avance.cuentas())
                .containsEntry(Semaforo.HECHA, 1)
                .containsEntry(Semaforo.HECHA_TARDE, 1)
                .containsEntry(Semaforo.VENCIDA, 1);
        assertThat(avance.cuentas().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(avance.total());
        assertThat(avance.etapas())
                .extracting(Etapa::nombre)
                .containsExactly("Diseño", "Preparación", "Ejecución", "Seguimiento y evaluación");
        assertThat(avance.etapas().get(0).total()).isEqualTo(enElPlan("Diseño"));
        assertThat(avance.etapas().get(0).hechas()).isEqualTo(2);
        assertThat(avance.vencidas()).singleElement().satisfies(vencida -> {
            assertThat(vencida.codigo()).isEqualTo("publicarEstrategiaRendicion");
            assertThat(vencida.encargado()).isEqualTo("Juliana Cardona Mejía");
            // From Friday 30 September: 3 to 7, 10, 11 and 12 October.
            assertThat(vencida.diasTarde()).isEqualTo(8);
        });
        assertThat(avance.hitos()).hasSize(9);
        assertThat(avance.hitos()).extracting(Hito::vencimiento).isSorted();
        assertThat(avance.hitos().stream().filter(Hito::audiencia))
                .singleElement()
                .extracting(Hito::vencimiento)
                .isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(avance.audiencias())
                .singleElement()
                .extracting(AudienciaEnTablero::juicio)
                .satisfies(audiencia -> {
                    assertThat(audiencia.dia())
                            .startsWith("Audiencia pública")
                            .endsWith(": viernes 31 de marzo de 2023.");
                    assertThat(audiencia.juicio()).isEqualTo("La fecha está en riesgo.");
                    assertThat(audiencia.antes()).contains("una está vencida y ");
                });
        assertThat(avance.personas())
                .contains(new Carga(
                        "Juliana Cardona Mejía",
                        "Comunicaciones",
                        ciclo.tareasDe("comunicaciones").size(),
                        0,
                        1));
        assertThat(tablero.correos().total()).isEqualTo(1);
        assertThat(tablero.correos().ultimos().get(0).destinatario()).isEqualTo("Juliana Cardona Mejía");
    }

    @Test
    @DisplayName("lleva de cada etapa al diagrama que la muestra entera")
    void enlaces() {
        Map<String, String> diagramas =
                ciclo.como("gerencia", () -> paginas.tablero(1).diagramas().get(ciclo.id()));

        assertThat(diagramas).hasSize(4);
        assertThat(repositorio.getProcessDefinition(diagramas.get("Diseño")).getKey())
                .isEqualTo("diseno");
        assertThat(repositorio.getProcessDefinition(diagramas.get("Ejecución")).getKey())
                .isEqualTo("ejecucion");
    }

    @Test
    @DisplayName("pinta sobre el diagrama lo hecho y por quién, lo vencido y lo que falta")
    void diagrama() {
        Pintura diseno = ciclo.como("control-interno", () -> pinturas.definicion(definicion("diseno"), null, null, null)
                .orElseThrow());

        assertThat(diseno.ciclo()).isEqualTo(ciclo.id());
        Elemento hecha = elemento(diseno, "elaborarEstrategiaRendicion");
        assertThat(hecha.estado()).isEqualTo(Semaforo.HECHA);
        assertThat(hecha.actividades().get(0).quien()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(elemento(diseno, "publicarEstrategiaRendicion").estado()).isEqualTo(Semaforo.VENCIDA);
        Pintura preparacion =
                ciclo.como("control-interno", () -> pinturas.definicion(definicion("preparacion"), null, null, null)
                        .orElseThrow());
        assertThat(elemento(preparacion, "planearAudiencia")
                        .actividades()
                        .get(0)
                        .quien())
                .isEqualTo("Planeación");

        Pintura cicloEntero = ciclo.como(
                "gerencia", () -> pinturas.instancia(ciclo.id(), null, null).orElseThrow());
        assertThat(elemento(cicloEntero, "callActivity_diseno").total()).isEqualTo(enElPlan("Diseño"));
        assertThat(elemento(cicloEntero, "callActivity_diseno").vencidas()).isEqualTo(1);
        assertThat(elemento(cicloEntero, "callActivity_ejecucion").total()).isEqualTo(enElPlan("Ejecución"));
    }

    @Test
    @DisplayName("muestra un ciclo terminado como quedó el día en que terminó")
    void terminado() {
        List<ResumenDeCiclo> ciclos =
                ciclo.como("gerencia", () -> paginas.tablero(1).tablero().ciclos());
        assertThat(ciclos).extracting(ResumenDeCiclo::enCurso).containsExactly(true, false);
        assertThat(ciclos.get(1).vencidas()).isEmpty();

        Pintura pintura = ciclo.como("gerencia", () -> pinturas.definicion(definicion("diseno"), viejo, null, null)
                .orElseThrow());
        assertThat(pintura.ciclo()).isEqualTo(viejo);
        Elemento imagen = elemento(pintura, "disenarImagenVisual");
        assertThat(imagen.estado()).isEqualTo(Semaforo.VENCIDA);
        // From Friday 30 October 2020 to the day of the end: 3 to 6, 9 and 10 November.
        assertThat(imagen.actividades().get(0).frase()).endsWith("6 días hábiles tarde");
    }

    @Test
    @DisplayName("pregunta lo mismo a la base con todo el cronograma que con cinco actividades")
    void sentencias() {
        Supplier<List<Integer>> medir = () -> ciclo.como(
                "gerencia",
                () -> List.of(
                        cuenta.de(() -> paginas.tablero(1)),
                        cuenta.de(() -> paginas.historia(ciclo.id(), FiltroHistoria.SIN_FILTRO, 1)),
                        cuenta.de(() -> pinturas.definicion(definicion("ejecucion"), ciclo.id(), null, null)),
                        cuenta.de(() -> pinturas.instancia(ciclo.id(), null, null))));
        medir.get();

        // Both in one transaction, which reads the roles once.
        List<Integer> conTodo = transaccion.execute(estado -> medir.get());
        List<Integer> conCinco = transaccion.execute(estado -> {
            jdbc.sql("delete from cc_actividad where orden > 5").update();
            try {
                return medir.get();
            } finally {
                estado.setRollbackOnly();
            }
        });

        assertThat(conTodo).isEqualTo(conCinco).allMatch(sentencias -> sentencias > 3 && sentencias <= 25);
    }

    @ParameterizedTest
    @CsvSource({"proyectos,403", "gerencia,200", "control-interno,200", "admin,200"})
    @DisplayName("se muestra a quien dirige o vigila y al administrador, y a nadie más")
    void acceso(String quien, int esperado) {
        Navegador navegador = entidad.como(quien);
        for (String ruta : List.of(
                "default/tablero",
                "default/instancia/" + ciclo.id() + "/historia",
                "default/instancia/" + ciclo.id() + "/diagrama",
                "default/definicion/" + definicion("diseno") + "/diagrama")) {
            var respuesta = navegador.get(API + ruta);
            assertThat(respuesta.statusCode())
                    .as(ruta + ": " + respuesta.body())
                    .isEqualTo(esperado);
            if (esperado == 403) {
                assertThat(respuesta.body()).doesNotContain(Entidad.NOMBRE, "Marcela");
            } else {
                assertThat(respuesta.body()).contains(Entidad.NOMBRE);
            }
        }
    }

    @Test
    @DisplayName("no se muestra a quien tiene una tarea del ciclo, ni a nadie sin sesión")
    void tenerUnaTareaNoBasta() {
        tareas.setAssignee(ciclo.tarea("capacitarEquipoLider").getId(), "proyectos");
        assertThatThrownBy(() -> ciclo.como("proyectos", () -> paginas.tablero(1)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> paginas.tablero(1)).isInstanceOf(AuthorizationException.class);
        assertThat(entidad.navegadorDeNadie().get(API + "default/tablero").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("no entrega lo que no existe")
    void loQueNoExiste() {
        Navegador gerencia = entidad.como("gerencia");
        assertThat(gerencia.get(API + "static/app/otro.js").statusCode()).isEqualTo(403);
        assertThat(gerencia.get(API + "default/instancia/no-existe/historia").statusCode())
                .isEqualTo(404);
    }

    private static Elemento elemento(Pintura pintura, String id) {
        return pintura.elementos().stream()
                .filter(elemento -> elemento.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String definicion(String proceso) {
        return repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey(proceso)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private int enElPlan(String etapa) {
        return (int) ciclo.todas().stream()
                .filter(actividad -> actividad.etapa().equals(etapa))
                .count();
    }
}
