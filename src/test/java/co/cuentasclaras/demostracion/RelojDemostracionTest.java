package co.cuentasclaras.demostracion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.RunningClock;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:reloj;DB_CLOSE_DELAY=-1",
            "cuentasclaras.reloj.inicio=2022-09-01",
            "cuentasclaras.correo.ronda=false",
            "cuentasclaras.sello.ronda=false",
            "cuentasclaras.sello.llave=target/sellos/${random.uuid}.pem",
            "camunda.bpm.generic-properties.properties.default-number-of-retries=3"
        })
@Import(RelojDemostracionTest.Beans.class)
@DirtiesContext
@DisplayName("El reloj de la demostración")
class RelojDemostracionTest {

    private static final String CLAVE = "Demostracion#2022";

    static class Beans {

        @Bean
        Diario diario() {
            return new Diario();
        }
    }

    /** Writes down when each step was done, in the engine's time. */
    static class Diario implements JavaDelegate {

        final List<String> lineas = new ArrayList<>();
        volatile CountDownLatch llego = new CountDownLatch(0);
        volatile CountDownLatch espera = new CountDownLatch(0);

        @Override
        public void execute(DelegateExecution execution) throws Exception {
            llego.countDown();
            espera.await(20, TimeUnit.SECONDS);
            lineas.add(execution.getCurrentActivityId() + " "
                    + RunningClock.now()
                            .atZone(EngineClock.BOGOTA)
                            .toLocalDateTime()
                            .withNano(0));
            if (execution.getCurrentActivityId().equals("falla")) {
                throw new IllegalStateException("a propósito");
            }
        }
    }

    @LocalServerPort
    int puerto;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MaquinaDelTiempo maquina;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Diario diario;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void limpio() {
        diario.lineas.clear();
    }

    @AfterEach
    void sinInstancias() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(i -> borrar(i.getId()));
    }

    /** A job of it may end at the same moment. */
    private void borrar(String instancia) {
        try {
            engine.getRuntimeService().deleteProcessInstance(instancia, "prueba");
        } catch (OptimisticLockingException aLaVez) {
            borrar(instancia);
        }
    }

    @AfterAll
    static void horaReal() {
        RunningClock.reset();
    }

    private HttpResponse<String> mover(Navegador quien, String hasta) {
        return quien.post("/api/demostracion/reloj", "{\"hasta\":\"" + hasta + "\"}");
    }

    /** Two timers in a row, an asynchronous step between them, each step noted. */
    private void desplegar(String primero, String segundo) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "viaje.bpmn",
                        Bpmn.createExecutableProcess("viaje")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .intermediateCatchEvent("espera1")
                                .timerWithDate(primero)
                                .serviceTask("paso1")
                                .camundaDelegateExpression("${diario}")
                                .serviceTask("paso2")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${diario}")
                                .intermediateCatchEvent("espera2")
                                .timerWithDate(segundo)
                                .serviceTask("paso3")
                                .camundaDelegateExpression("${diario}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private String en(int dias, String hora) {
        return maquina.ahora().toLocalDate().plusDays(dias) + "T" + hora;
    }

    @Test
    @DisplayName("arranca donde se le dijo y sigue andando")
    void arranca() {
        ZonedDateTime ahora = maquina.ahora();
        assertThat(ahora.toLocalDate().toString()).startsWith("2022-").isGreaterThanOrEqualTo("2022-09-01");
        assertThat(engine.getRepositoryService().createDeploymentQuery().list())
                .allSatisfy(d -> assertThat(d.getDeploymentTime()
                                .toInstant()
                                .atZone(EngineClock.BOGOTA)
                                .getYear())
                        .isEqualTo(2022));
    }

    @Test
    @DisplayName("hace todo lo que vence en el camino, en orden y a su hora, antes de responder")
    void recorre() throws IOException {
        String primero = en(3, "06:00:00");
        String segundo = en(10, "06:00:00");
        desplegar(primero, segundo);
        engine.getRuntimeService().startProcessInstanceByKey("viaje");
        String hasta = en(12, "08:00");
        HttpResponse<String> respuesta = mover(Navegador.de(puerto, "admin", CLAVE), hasta);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        JsonNode cuerpo = json.readTree(respuesta.body());
        assertThat(cuerpo.path("trabajos").asInt()).isEqualTo(3);
        assertThat(cuerpo.path("correos").asInt()).isZero();
        assertThat(jdbc.sql("select count(*) from cc_bitacora where hecho = 'RELOJ_ADELANTADO' and quien = 'admin'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(OffsetDateTime.parse(cuerpo.path("ahora").asText()).atZoneSameInstant(EngineClock.BOGOTA))
                .isBetween(
                        RelojDemostracion.leer(hasta),
                        RelojDemostracion.leer(hasta).plusSeconds(5));
        assertThat(diario.lineas)
                .containsExactly(
                        "paso1 " + primero.substring(0, 16),
                        "paso2 " + primero.substring(0, 16),
                        "paso3 " + segundo.substring(0, 16));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getJobExecutor()
                        .isActive())
                .isTrue();
    }

    @Test
    @DisplayName("un trabajo que falla pierde sus intentos, queda como incidente y el reloj llega igual")
    void falla() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "falla.bpmn",
                        Bpmn.createExecutableProcess("falla-a-proposito")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .intermediateCatchEvent("espera")
                                .timerWithDate(en(1, "06:00:00"))
                                .serviceTask("falla")
                                .camundaAsyncBefore()
                                .camundaFailedJobRetryTimeCycle("R2/PT1H")
                                .camundaDelegateExpression("${diario}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("falla-a-proposito");
        String dia = en(1, "");
        MaquinaDelTiempo.Recorrido recorrido = maquina.avanzar(maquina.leer(en(2, "00:00")));
        assertThat(diario.lineas).containsExactly("falla " + dia + "06:00", "falla " + dia + "07:00");
        assertThat(recorrido.fallidos()).isEqualTo(2);
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
    }

    @Test
    @DisplayName("no vuelve atrás, no salta más de cinco años y pide una fecha que se entienda")
    void limites() {
        Navegador admin = Navegador.de(puerto, "admin", CLAVE);
        assertThat(mover(admin, "2022-08-01").statusCode()).isEqualTo(400);
        assertThat(mover(admin, "2022-08-01").body()).contains("El reloj no vuelve atrás");
        assertThat(mover(admin, "2031-01-01").body()).contains("máximo 5 años");
        assertThat(mover(admin, "mañana").body()).contains("«mañana» no es una fecha");
        assertThat(admin.post("/api/demostracion/reloj", "{}").body()).contains("Diga hasta cuándo: {\\\"hasta\\\"");
        assertThat(mover(admin, "mañana").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("lo mueve uno a la vez")
    void unoALaVez() throws Exception {
        desplegar(en(1, "06:00:00"), en(2, "06:00:00"));
        engine.getRuntimeService().startProcessInstanceByKey("viaje");
        diario.llego = new CountDownLatch(1);
        diario.espera = new CountDownLatch(1);
        ExecutorService otro = Executors.newSingleThreadExecutor();
        try {
            String hasta = en(3, "00:00");
            Future<?> primero = otro.submit(() -> maquina.avanzar(maquina.leer(hasta)));
            assertThat(diario.llego.await(10, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> segundo = mover(Navegador.de(puerto, "admin", CLAVE), hasta);
            assertThat(segundo.statusCode()).isEqualTo(409);
            assertThat(segundo.body()).contains("ya se está moviendo");
            diario.espera.countDown();
            primero.get(20, TimeUnit.SECONDS);
        } finally {
            diario.espera.countDown();
            otro.shutdownNow();
        }
    }

    @Test
    @DisplayName("tras un nuevo arranque sigue de donde iba y no vuelve atrás")
    void reinicio() {
        Instant antes = RunningClock.now();
        RunningClock.reset();
        new RelojDemostracion(jdbc, "2022-09-01");
        assertThat(RunningClock.now()).isBetween(antes, antes.plusSeconds(30));
        new RelojDemostracion(jdbc, "");
        assertThat(RunningClock.now()).isBetween(antes, antes.plusSeconds(30));
        Instant masTarde = antes.plus(Duration.ofDays(2));
        new RelojDemostracion(
                jdbc,
                masTarde.atZone(EngineClock.BOGOTA)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString());
        assertThat(RunningClock.now()).isBetween(masTarde.minusSeconds(1), masTarde.plusSeconds(30));
        assertThatThrownBy(() -> new RelojDemostracion(jdbc, "ayer")).hasMessageContaining("no es una fecha");
    }

    @Test
    @DisplayName("la página lo mueve con el token de la sesión y muestra qué pasó")
    void pagina() {
        Navegador admin = Navegador.de(puerto, "admin", CLAVE);
        HttpResponse<String> pagina = admin.get("/demostracion");
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body()).contains("name=\"_csrf\" value=\"" + admin.token() + "\"");
        Instant antes = RunningClock.now();
        HttpResponse<String> movido = admin.enviar(
                "POST", "/demostracion", "application/x-www-form-urlencoded", "salto=dia&_csrf=" + admin.token());
        assertThat(movido.statusCode()).isEqualTo(302);
        assertThat(RunningClock.now()).isAfterOrEqualTo(antes.plus(Duration.ofDays(1)));
        assertThat(jdbc.sql("select quien || ' ' || datos from cc_bitacora where hecho = 'RELOJ_ADELANTADO'"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .as("quién lo movió, y de cuándo a cuándo, queda en la bitácora")
                .startsWith("admin {\"de\":\"" + antes.toString().substring(0, 10))
                .contains("\"a\":\"" + RunningClock.now().toString().substring(0, 10));
        assertThat(admin.get("/demostracion").body()).contains("Listo: ya es");
        assertThat(admin.get("/demostracion").body()).doesNotContain("Listo: ya es");
    }

    @Test
    @DisplayName("no lo mueve quien no es administrador, ni una página ajena")
    void ajenos() {
        assertThat(mover(new Navegador(puerto), "2023-01-01").statusCode()).isEqualTo(401);
        Navegador admin = Navegador.de(puerto, "admin", CLAVE);
        String token = admin.token();
        admin.olvidarToken();
        HttpResponse<String> sinToken =
                admin.enviar("POST", "/demostracion", "application/x-www-form-urlencoded", "salto=dia");
        assertThat(sinToken.statusCode()).isEqualTo(403);
        assertThat(token).isNotEmpty();
    }
}
