package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.tablero.Pintura.Elemento;
import co.cuentasclaras.tablero.Tablero.Carga;
import co.cuentasclaras.tablero.Tablero.Etapa;
import co.cuentasclaras.tablero.Tablero.Hito;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A cycle of 2022 on Wednesday 12 October: three activities of September done, one of them late, one still open. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=prueba",
            "spring.datasource.url=jdbc:h2:mem:tablero",
            "camunda.bpm.admin-user.id=admin",
            "camunda.bpm.admin-user.password=" + TableroTest.CLAVE,
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.correo.ronda=false"
        })
@Import(TableroTest.Contador.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("El tablero")
class TableroTest {

    static final String CLAVE = "Prueba#Segura77";

    private static final String API = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/";

    @TestConfiguration(proxyBeanMethods = false)
    static class Contador {
        @Bean
        static CuentaSentencias cuentaSentencias() {
            return new CuentaSentencias();
        }
    }

    @LocalServerPort
    private int puerto;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Pinturas pinturas;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private IdentityService identidades;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaccion;

    private String ciclo;

    @BeforeAll
    void octubre() {
        persona("gina", "gerencia");
        persona("carla", "control-interno");
        persona("pedro", "planeacion");
        reloj(LocalDateTime.of(2022, 9, 1, 8, 0));
        ciclo = procesos.startProcessInstanceByKey(
                        "ciclo-rendicion-cuentas", Map.of("vigencia", 2022, "entidad", "Infimanizales"))
                .getId();
        // What the morning's timers do; the job executor is off.
        jdbc.sql("update cc_actividad set iniciada = :dia, persona = 'planeacion'"
                        + " where etapa = 'Diseño' and vencimiento < '2022-10-12'")
                .param("dia", momento(LocalDateTime.of(2022, 9, 1, 9, 0)))
                .update();
        terminar("elaborarEstrategiaRendicion", LocalDateTime.of(2022, 9, 29, 16, 30));
        terminar("elaborarEstrategiaComunicaciones", LocalDateTime.of(2022, 10, 4, 9, 15));
        correo("c1", "planeacion", "ENVIADO", "elaborarEstrategiaRendicion");
        correo("c2", "comunicaciones", "ENVIADO", "elaborarEstrategiaComunicaciones");
        correo("c3", "comunicaciones", "FALLIDO", "elaborarEstrategiaComunicaciones");
        cicloTerminado();
        reloj(LocalDateTime.of(2022, 10, 12, 8, 0));
    }

    /** A cycle that was closed on 31 May 2021 with an activity of the 20th that nobody did. */
    private void cicloTerminado() {
        jdbc.sql("insert into cc_ciclo (id, vigencia, entidad, iniciado, terminado)"
                        + " values ('viejo', 2020, 'Infimanizales', ?, ?)")
                .params(momento(LocalDateTime.of(2020, 9, 1, 8, 0)), momento(LocalDateTime.of(2021, 5, 31, 17, 0)))
                .update();
        jdbc.sql(
                        "insert into cc_actividad (ciclo, codigo, orden, etapa, frente, nombre, responsable, producto, origen,"
                                + " inicio_plan, fin_plan, inicio_regla, fin_regla, inicio, vencimiento)"
                                + " values ('viejo', 'disenarImagenVisual', 1, 'Diseño', 'Diseño', 'Diseñar', 'comunicaciones',"
                                + " 'Piezas', 'prueba', '2021-05', '2021-05', '2021-05', '2021-05', '2021-05-03', '2021-05-20')")
                .update();
    }

    @AfterAll
    void relojDeVerdad() {
        ClockUtil.reset();
        identidades.clearAuthentication();
    }

    @Test
    @DisplayName("dice cuánto va de cada etapa, qué está vencido y de quién, y qué sigue")
    void contenido() {
        Tablero tablero = como("gina", "gerencia", () -> paginas.tablero().tablero());

        assertThat(tablero.hoy()).isEqualTo("2022-10-12");
        assertThat(tablero.reglas()).extracting(Tablero.Regla::estado).containsExactly(Semaforo.values());
        ResumenDeCiclo avance = tablero.ciclos().get(0);
        assertThat(avance.enCurso()).isTrue();
        assertThat(avance.total()).isEqualTo(68);
        assertThat(avance.hechas()).isEqualTo(2);
        assertThat(avance.cuentas())
                .containsEntry(Semaforo.HECHA, 1)
                .containsEntry(Semaforo.HECHA_TARDE, 1)
                .containsEntry(Semaforo.VENCIDA, 1);
        assertThat(avance.cuentas().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(68);
        assertThat(avance.etapas())
                .extracting(Etapa::nombre)
                .containsExactly("Diseño", "Preparación", "Ejecución", "Seguimiento y evaluación");
        assertThat(avance.etapas().get(0).total()).isEqualTo(5);
        assertThat(avance.etapas().get(0).hechas()).isEqualTo(2);
        assertThat(avance.vencidas()).singleElement().satisfies(vencida -> {
            assertThat(vencida.codigo()).isEqualTo("publicarEstrategiaRendicion");
            assertThat(vencida.encargado()).isEqualTo("Marcela Ospina Giraldo");
            // From Friday 30 September: 3 to 7, 10, 11 and 12 October.
            assertThat(vencida.diasTarde()).isEqualTo(8);
        });
        assertThat(avance.hitos()).hasSize(9);
        assertThat(avance.hitos()).extracting(Hito::vencimiento).isSorted();
        assertThat(avance.hitos().stream().filter(Hito::audiencia))
                .singleElement()
                .extracting(Hito::vencimiento)
                .isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(avance.audiencia().vencidas()).isEqualTo(1);
        assertThat(avance.personas()).contains(new Carga("Marcela Ospina Giraldo", "Comunicaciones", 1, 0, 1));
        assertThat(tablero.correos().total()).isEqualTo(1);
        assertThat(tablero.correos().ultimos().get(0).destinatario()).isEqualTo("Juliana Cardona Mejía");
    }

    @Test
    @DisplayName("lleva de cada etapa al diagrama que la muestra entera")
    void enlaces() {
        Map<String, String> diagramas =
                como("gina", "gerencia", () -> paginas.tablero().diagramas().get(ciclo));

        assertThat(diagramas).hasSize(4);
        assertThat(repositorio.getProcessDefinition(diagramas.get("Diseño")).getKey())
                .isEqualTo("diseno");
        assertThat(repositorio.getProcessDefinition(diagramas.get("Ejecución")).getKey())
                .isEqualTo("ejecucion");
    }

    @Test
    @DisplayName("pinta sobre el diagrama lo hecho y por quién, lo vencido y lo que falta")
    void diagrama() {
        Pintura diseno = como("carla", "control-interno", () -> pinturas.definicion(definicion("diseno"), null)
                .orElseThrow());

        assertThat(diseno.ciclo()).isEqualTo(ciclo);
        Elemento hecha = elemento(diseno, "elaborarEstrategiaRendicion");
        assertThat(hecha.estado()).isEqualTo(Semaforo.HECHA);
        assertThat(hecha.actividades().get(0).quien()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(elemento(diseno, "publicarEstrategiaRendicion").estado()).isEqualTo(Semaforo.VENCIDA);
        assertThat(elemento(diseno, "disenarImagenVisual").actividades().get(0).quien())
                .isEqualTo("Comunicaciones");

        Pintura cicloEntero =
                como("gina", "gerencia", () -> pinturas.instancia(ciclo).orElseThrow());
        assertThat(elemento(cicloEntero, "callActivity_diseno").total()).isEqualTo(5);
        assertThat(elemento(cicloEntero, "callActivity_diseno").vencidas()).isEqualTo(1);
        assertThat(elemento(cicloEntero, "callActivity_ejecucion").total()).isEqualTo(48);
    }

    @Test
    @DisplayName("muestra un ciclo terminado como quedó el día en que terminó")
    void terminado() {
        List<ResumenDeCiclo> ciclos =
                como("gina", "gerencia", () -> paginas.tablero().tablero().ciclos());
        assertThat(ciclos).extracting(ResumenDeCiclo::enCurso).containsExactly(true, false);
        assertThat(ciclos.get(1).vencidas()).isEmpty();

        Pintura pintura = como("gina", "gerencia", () -> pinturas.definicion(definicion("diseno"), "viejo")
                .orElseThrow());
        assertThat(pintura.ciclo()).isEqualTo("viejo");
        assertThat(pintura.elementos()).singleElement().satisfies(elemento -> {
            assertThat(elemento.estado()).isEqualTo(Semaforo.VENCIDA);
            assertThat(elemento.actividades().get(0).diasTarde()).isEqualTo(7);
        });
    }

    @Test
    @DisplayName("pregunta lo mismo a la base con 68 actividades que con 5")
    void sentencias() {
        Supplier<List<Integer>> medir = () -> como(
                "gina",
                "gerencia",
                () -> List.of(
                        cuenta.de(() -> paginas.tablero()),
                        cuenta.de(() -> paginas.historia(ciclo, null, null, 1)),
                        cuenta.de(() -> pinturas.definicion(definicion("ejecucion"), ciclo)),
                        cuenta.de(() -> pinturas.instancia(ciclo))));
        medir.get();

        List<Integer> con68 = medir.get();
        assertThat(jdbc.sql("select count(*) from cc_actividad where ciclo <> 'viejo'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(68);
        List<Integer> con5 = transaccion.execute(estado -> {
            jdbc.sql("delete from cc_actividad where orden > 5").update();
            try {
                return medir.get();
            } finally {
                estado.setRollbackOnly();
            }
        });

        assertThat(con68).isEqualTo(con5).allMatch(sentencias -> sentencias > 3 && sentencias <= 25);
    }

    @ParameterizedTest
    @CsvSource({"pedro,403", "gina,200", "carla,200", "admin,200"})
    @DisplayName("se muestra a quien dirige o vigila y al administrador, y a nadie más")
    void acceso(String quien, int esperado) {
        Navegador navegador = Navegador.de(puerto, quien, CLAVE);
        for (String ruta : List.of(
                "default/tablero",
                "default/instancia/" + ciclo + "/historia",
                "default/instancia/" + ciclo + "/diagrama",
                "default/definicion/" + definicion("diseno") + "/diagrama")) {
            var respuesta = navegador.get(API + ruta);
            assertThat(respuesta.statusCode())
                    .as(ruta + ": " + respuesta.body())
                    .isEqualTo(esperado);
            if (esperado == 403) {
                assertThat(respuesta.body()).doesNotContain("Infimanizales", "Marcela");
            } else {
                assertThat(respuesta.body()).contains("Infimanizales");
            }
        }
    }

    @Test
    @DisplayName("no se muestra a quien tiene una tarea del ciclo, ni a nadie sin sesión")
    void tenerUnaTareaNoBasta() {
        Task tarea = tareas.createTaskQuery().initializeFormKeys().list().stream()
                .findFirst()
                .orElse(null);
        if (tarea != null) {
            tareas.setAssignee(tarea.getId(), "pedro");
        }
        assertThatThrownBy(() -> como("pedro", "planeacion", () -> paginas.tablero()))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> paginas.tablero()).isInstanceOf(AuthorizationException.class);
        assertThat(new Navegador(puerto).get(API + "default/tablero").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("no entrega lo que no existe")
    void loQueNoExiste() {
        Navegador gina = Navegador.de(puerto, "gina", CLAVE);
        assertThat(gina.get(API + "static/app/otro.js").statusCode()).isEqualTo(403);
        assertThat(gina.get(API + "default/instancia/no-existe/historia").statusCode())
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

    private <T> T como(String persona, String grupo, Supplier<T> accion) {
        identidades.setAuthentication(persona, List.of(grupo));
        try {
            return accion.get();
        } finally {
            identidades.clearAuthentication();
        }
    }

    private void persona(String id, String grupo) {
        User user = identidades.newUser(id);
        user.setFirstName(id);
        user.setLastName("de Prueba");
        user.setPassword(CLAVE);
        identidades.saveUser(user);
        identidades.createMembership(id, grupo);
    }

    private void terminar(String codigo, LocalDateTime cuando) {
        jdbc.sql("update cc_actividad set terminada = :cuando, terminada_por = persona where codigo = :codigo")
                .param("cuando", momento(cuando))
                .param("codigo", codigo)
                .update();
    }

    private void correo(String id, String destinatario, String estado, String codigo) {
        OffsetDateTime siete = momento(LocalDateTime.of(2022, 9, 23, 7, 0));
        jdbc.sql("insert into cc_correo (id, destinatario, asunto, texto, html, message_id, estado, intentos, creado)"
                        + " values (?, ?, 'Vence', 't', 'h', ?, ?, 1, ?)")
                .params(id, destinatario, id, estado, siete)
                .update();
        jdbc.sql("insert into cc_aviso (id, clave, tipo, ciclo, codigo, destinatario, vencimiento, creado,"
                        + " enviar_desde, correo) values (?, ?, 'ASIGNACION', ?, ?, ?, '2022-09-30', ?, ?, ?)")
                .params(id, id, ciclo, codigo, destinatario, siete, siete, id)
                .update();
    }

    private static void reloj(LocalDateTime momento) {
        ClockUtil.setCurrentTime(Date.from(momento.atZone(EngineClock.BOGOTA).toInstant()));
    }

    private static OffsetDateTime momento(LocalDateTime momento) {
        return momento.atZone(EngineClock.BOGOTA).toOffsetDateTime();
    }
}
