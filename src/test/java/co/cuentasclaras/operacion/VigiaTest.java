package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.operacion.EstadoDelServidor.EstadoEnPalabras;
import co.cuentasclaras.operacion.EstadoDelServidor.IncidenteEnPalabras;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.sello.Sellador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@Escenario
@DisplayName("A quien cuida el servidor")
class VigiaTest {

    private static final LocalDate DIA = LocalDate.of(2022, 10, 4);

    @Autowired
    private Vigia vigia;

    @Autowired
    private EstadoDelServidor estado;

    @Autowired
    private Nodos nodos;

    @Autowired
    private List<RevisionDeParte> revisiones;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Incidentes incidentes;

    @Autowired
    private TrabajosDelMotor motor;

    @Autowired
    private Correos correos;

    @Autowired
    private Sellador sellador;

    @Autowired
    private Cartero cartero;

    @Autowired
    private Clock clock;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private IdentityService identidad;

    @Autowired
    private ManagementService gestion;

    @Autowired
    private RuntimeService ejecuciones;

    @LocalManagementPort
    private int puerto;

    @BeforeEach
    void octubre() {
        escenas.de("octubre", () -> {
            ciclo.en(DIA);
            User administra = identidad.createUserQuery().userId("admin").singleResult();
            administra.setEmail("ingeniera@entidad.gov.co");
            identidad.saveUser(administra);
        });
        ServidorDeCorreo.vaciar();
        sellador.sellar();
    }

    @Test
    @DisplayName("le dicen por un puerto aparte, sin entrar, si el servidor vive y si está listo, y en el público nada")
    void salud() {
        vigia.revisar();

        assertThat(sonda("liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> listo = sonda("readiness");
        assertThat(listo.statusCode()).isEqualTo(200);
        JsonNode partes = Navegador.leer(listo).at("/components/servidor/components");
        assertThat(partes.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("base", "disco", "trabajos", "correo", "sellos");
        assertThat(partes.at("/base/status").asText()).isEqualTo("UP");
        for (Navegador quien : List.of(entidad.navegadorDeNadie(), entidad.como("admin"))) {
            for (String ruta : List.of("/actuator/health", "/actuator", "/actuator/prometheus", "/actuator/env")) {
                assertThat(quien.get(ruta).statusCode()).as(ruta).isNotEqualTo(200);
            }
        }
        for (String cerrada : List.of("env", "beans", "heapdump", "shutdown", "loggers", "configprops")) {
            assertThat(new Navegador(puerto).get("/actuator/" + cerrada).statusCode())
                    .as(cerrada)
                    .isNotEqualTo(200);
        }
    }

    @Test
    @DisplayName(
            "le cuentan para Prometheus las tareas vencidas, los correos que esperan, los trabajos que fallaron y la edad"
                    + " del sello")
    void medidas() {
        Reloj.poner(DIA, LocalTime.of(18, 0));
        Job trabajo = gestion.createJobQuery().timers().listPage(0, 1).get(0);
        ciclo.hacer("admin", () -> gestion.setJobRetries(trabajo.getId(), 0));

        vigia.revisar();

        assertThat(medida("cuentasclaras_trabajos_fallidos")).isEqualTo(1);
        assertThat(medida("cuentasclaras_tareas_vencidas"))
                .isEqualTo(motor.tareasVencidas())
                .isPositive();
        assertThat(medida("cuentasclaras_correos_por_enviar"))
                .as("el que dice del trabajo")
                .isEqualTo(1);
        assertThat(medida("cuentasclaras_sello_edad")).isPositive();
        assertThat(medida("cuentasclaras_incidentes_abiertos")).isEqualTo(1);
        assertThat(medida("hikaricp_connections_active{")).isNotNegative();
    }

    @Test
    @DisplayName(
            "un trabajo del motor que falló le llega una sola vez por correo, aunque sean dos los servidores, y queda en su"
                    + " página hasta que se arregla")
    void trabajoFallido() throws Exception {
        Job trabajo = gestion.createJobQuery().timers().listPage(0, 1).get(0);
        ciclo.hacer("admin", () -> gestion.setJobRetries(trabajo.getId(), 0));

        vigia.revisar();
        vigia.revisar();
        otroNodo().revisar();
        cartero.enviarPendientes();

        assertThat(ServidorDeCorreo.unico().getAllRecipients()[0]).hasToString("ingeniera@entidad.gov.co");
        assertThat(ServidorDeCorreo.texto(ServidorDeCorreo.unico()))
                .contains("Trabajo del motor que falló")
                .contains("Estado del servidor");
        assertThat(estado.ahora().abiertos())
                .extracting(IncidenteEnPalabras::titulo)
                .containsExactly("Trabajo del motor que falló");
        assertThat(entidad.como("admin").get("/servidor").body()).contains("Trabajo del motor que falló");

        ciclo.hacer("admin", () -> gestion.setJobRetries(trabajo.getId(), 3));
        vigia.revisar();

        EstadoEnPalabras despues = estado.ahora();
        assertThat(despues.abiertos()).isEmpty();
        assertThat(despues.pasados()).hasSize(1).allSatisfy(uno -> assertThat(uno.hasta())
                .isNotEmpty());
    }

    @Test
    @DisplayName(
            "mientras la base de datos no contesta lo dicen la sonda y la página, y al volver un correo dice desde cuándo y hasta"
                    + " cuándo")
    void sinBase() throws Exception {
        BaseQueFalla base = new BaseQueFalla();
        Vigia suya = con(nodos, base);
        base.falla = true;
        RondaDeRevision caida = suya.revisar();

        assertThat(caida.baseCaida()).isTrue();
        assertThat(caida.cifras()).isNull();
        assertThat(caida.partes())
                .extracting(EstadoDeParte::parte, EstadoDeParte::gravedad)
                .contains(tuple(ParteDelServidor.BASE, Gravedad.CAIDA), tuple(ParteDelServidor.CORREO, Gravedad.CAIDA));

        Reloj.poner(DIA, LocalTime.of(11, 0));
        base.falla = false;
        suya.revisar();
        suya.revisar();
        cartero.enviarPendientes();

        assertThat(ServidorDeCorreo.texto(ServidorDeCorreo.unico()))
                .containsPattern("Base de datos \\(del 4 oct 2022, 10:00.* al 4 oct 2022, 11:00.*\\): No contestaba");
        assertThat(estado.ahora().abiertos()).isEmpty();
    }

    @Test
    @DisplayName(
            "un servidor de correo que no recibe es un solo incidente, que dice desde cuándo y por qué, hasta que todo salió")
    void correoDetenido() {
        ServidorDeCorreo.apagar();
        ciclo.apagadoHasta(DIA.plusDays(7), LocalTime.of(10, 0)).vivirHasta(DIA.plusDays(7));
        sellador.sellar();
        vigia.revisar();
        assertThat(estado.ahora().abiertos())
                .as("una vez sola puede ser que lo reiniciaron")
                .isEmpty();

        for (int hora = 11; hora < 15; hora++) {
            Reloj.poner(DIA.plusDays(7), LocalTime.of(hora, 0));
            cartero.enviarPendientes();
            sellador.sellar();
            vigia.revisar();
        }
        assertThat(ejecuciones.createIncidentQuery().count())
                .as("el que ve en Cockpit quien dirige")
                .isPositive();
        assertThat(estado.ahora().abiertos()).singleElement().satisfies(uno -> {
            assertThat(uno.titulo()).isEqualTo("Correo");
            assertThat(uno.texto())
                    .contains(
                            "no recibe mensajes desde el 11 oct 2022",
                            "No se pudo conectar con el servidor de correo.");
        });

        ServidorDeCorreo.encender();
        Reloj.poner(DIA.plusDays(7), LocalTime.of(15, 0));
        cartero.enviarPendientes();
        sellador.sellar();
        vigia.revisar();
        assertThat(estado.ahora().abiertos()).isEmpty();
        assertThat(estado.ahora().pasados()).hasSize(1);
    }

    @Test
    @DisplayName("lo que va y viene dentro de una hora es un solo incidente y un solo correo")
    void vaYViene() {
        BaseQueFalla disco = new BaseQueFalla(ParteDelServidor.DISCO);
        Vigia suya = con(nodos, disco);
        for (int vez = 0; vez < 3; vez++) {
            disco.falla = true;
            suya.revisar();
            disco.falla = false;
            suya.revisar();
        }
        cartero.enviarPendientes();

        assertThat(ServidorDeCorreo.recibidos()).hasSize(1);
        assertThat(estado.ahora().pasados()).hasSize(1);
    }

    @Test
    @DisplayName("un servidor que muere sin despedirse lo ven los otros, y uno que se despide no")
    void nodoQueCalla() {
        Nodos otro = nodos("otro:8080");
        otro.latir();
        Reloj.poner(DIA, LocalTime.of(10, 4));
        vigia.revisar();
        assertThat(estado.ahora().abiertos()).isEmpty();

        Reloj.poner(DIA, LocalTime.of(10, 6));
        vigia.revisar();
        assertThat(estado.ahora().abiertos())
                .extracting(IncidenteEnPalabras::titulo)
                .containsExactly("Servidor que no da señales");

        otro.despedirse();
        vigia.revisar();
        assertThat(estado.ahora().abiertos()).isEmpty();
    }

    @Test
    @DisplayName("una base de datos que se va y vuelve son dos renglones del registro, fallen las rondas que fallen")
    void dosRenglones() {
        LoggerContext registro = (LoggerContext) LoggerFactory.getILoggerFactory();
        ListAppender<ILoggingEvent> renglones = new ListAppender<>();
        registro.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(renglones);
        renglones.start();
        CaidaDeLaBase caida = new CaidaDeLaBase();
        caida.callar();
        try {
            BaseQueFalla base = new BaseQueFalla();
            Vigia suyo = con(caida, nodos("otro:8080"), base);
            suyo.revisar();
            base.falla = true;
            RuntimeException fallo =
                    new IllegalStateException(new SQLTransientConnectionException("Se acabó la espera"));
            for (int vez = 0; vez < 20; vez++) {
                LoggerFactory.getLogger("ronda").error("The round failed and is repeated", fallo);
                LoggerFactory.getLogger("correo").error("Could not write the mail of {}", "ana", fallo);
                suyo.revisar();
            }
            base.falla = false;
            suyo.revisar();
            assertThat(renglones.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .satisfiesExactly(
                            uno -> assertThat(uno)
                                    .contains("La base de datos no está disponible", "Se acabó la espera"),
                            otro -> assertThat(otro).contains("Base de datos"));

            LoggerFactory.getLogger("ronda").error("The round failed", new IllegalStateException("Es otra cosa"));
            assertThat(renglones.list).hasSize(3);
        } finally {
            caida.dejarDeCallar();
            registro.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(renglones);
        }
    }

    @Test
    @DisplayName("la página es de quien administra, y de nadie más")
    void deQuienAdministra() {
        assertThat(entidad.como("admin").get("/servidor").statusCode()).isEqualTo(200);
        for (String persona : List.of("lider", "gerencia", "control-interno", "planeacion")) {
            assertThat(entidad.como(persona).get("/servidor").statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> sonda(String cual) {
        return new Navegador(puerto).get("/actuator/health/" + cual);
    }

    private double medida(String nombre) {
        String todas = new Navegador(puerto).get("/actuator/prometheus").body();
        return Pattern.compile("(?m)^" + Pattern.quote(nombre) + "\\S* (\\S+)$")
                .matcher(todas)
                .results()
                .map(renglon -> Double.valueOf(renglon.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No hay " + nombre + " en\n" + todas));
    }

    private Vigia otroNodo() {
        return con(nodos("otro:8080"));
    }

    private Nodos nodos(String nombre) {
        return new Nodos(jdbc, clock, new AjustesOperacion(List.of(), DataSize.ofBytes(0), List.of(), nombre), "");
    }

    /** One that looks at these parts instead of the real ones. */
    private Vigia con(Nodos suyos, RevisionDeParte... otras) {
        return con(new CaidaDeLaBase(), suyos, otras);
    }

    private Vigia con(CaidaDeLaBase caida, Nodos suyos, RevisionDeParte... otras) {
        return new Vigia(
                Stream.concat(Stream.of(otras), revisiones.stream().filter(una -> Stream.of(otras)
                                .noneMatch(otra -> otra.parte() == una.parte())))
                        .toList(),
                suyos,
                incidentes,
                motor,
                correos,
                sellador,
                caida,
                clock);
    }

    private static final class BaseQueFalla implements RevisionDeParte {

        private final ParteDelServidor parte;
        private boolean falla;

        private BaseQueFalla() {
            this(ParteDelServidor.BASE);
        }

        private BaseQueFalla(ParteDelServidor parte) {
            this.parte = parte;
        }

        @Override
        public ParteDelServidor parte() {
            return parte;
        }

        @Override
        public boolean preguntaALaBase() {
            return false;
        }

        @Override
        public EstadoDeParte revisar() {
            if (falla) {
                throw new DataAccessResourceFailureException("No contesta");
            }
            return bien("Bien.");
        }
    }
}
