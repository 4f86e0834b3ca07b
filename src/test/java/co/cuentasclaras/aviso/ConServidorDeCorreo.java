package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One Spring context, with a real SMTP server that a test may switch off, for all tests of the mail. */
@AutoConfigureMockMvc(addFilters = false)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:avisos;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.url=https://rendicion.entidad.gov.co/",
            "cuentasclaras.correo.ronda=false",
            "cuentasclaras.correo.remitente=Cuentas Claras <rendicion@entidad.gov.co>"
        })
@ActiveProfiles("prueba")
public abstract class ConServidorDeCorreo {

    protected static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    /** A Friday, the due day of most activities here. */
    protected static final LocalDate VIERNES = LocalDate.of(2022, 9, 30);

    protected static final int PUERTO = puertoLibre();
    protected static GreenMail servidor = servidor();

    @Autowired
    protected Avisos avisos;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected IdentityService identidades;

    @DynamicPropertySource
    static void correo(DynamicPropertyRegistry propiedades) {
        propiedades.add("spring.mail.host", () -> "127.0.0.1");
        propiedades.add("spring.mail.port", () -> PUERTO);
    }

    @BeforeEach
    protected void empezarVacio() throws Exception {
        encender();
        servidor.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from cc_aviso").update();
        jdbc.sql("delete from cc_correo").update();
        jdbc.sql("delete from cc_actividad").update();
        jdbc.sql("delete from cc_ciclo").update();
        jdbc.sql("delete from cc_rol").update();
        jdbc.sql("insert into cc_rol (id, nombre, perfil) values ('comunicaciones', 'Comunicaciones', 'EJECUTA')")
                .update();
        ciclo("c1");
        usuario("maria", "María", "maria@entidad.gov.co");
        usuario("lider", "Luz", "luz@entidad.gov.co");
        a(VIERNES, 6, 0);
    }

    @AfterEach
    void relojDeVerdad() {
        ClockUtil.resetClock();
    }

    protected void encolar(TipoAviso tipo, String codigo, String destinatario, LocalDate vencimiento) {
        avisos.encolar(new Aviso(tipo, "c1", codigo, "tarea-" + codigo, destinatario, vencimiento, null));
    }

    protected void ciclo(String id) {
        jdbc.sql("insert into cc_ciclo (id, vigencia, entidad, iniciado) values (?, 2022, 'Entidad de prueba', ?)")
                .params(id, momento(VIERNES, 6, 0).atOffset(ZoneOffset.UTC))
                .update();
    }

    protected void actividad(String codigo, String nombre, LocalDate vencimiento) {
        actividad("c1", codigo, nombre, vencimiento);
    }

    protected void actividad(String ciclo, String codigo, String nombre, LocalDate vencimiento) {
        jdbc.sql(
                        """
                insert into cc_actividad (ciclo, codigo, orden, etapa, frente, nombre, responsable, producto, origen,
                  inicio_plan, fin_plan, inicio_regla, fin_regla, inicio, vencimiento)
                values (:ciclo, :codigo, 1, 'Ejecución', 'Ejecución', :nombre, 'comunicaciones', 'Producto', 'fuente',
                  '2022-09', '2022-09', '2022-09', '2022-09', :inicio, :vencimiento)""")
                .params(Map.of(
                        "ciclo", ciclo,
                        "codigo", codigo,
                        "nombre", nombre,
                        "inicio", LocalDate.of(2022, 9, 1),
                        "vencimiento", vencimiento))
                .update();
    }

    protected void vence(String codigo, LocalDate dia) {
        jdbc.sql("update cc_actividad set vencimiento = ? where codigo = ?")
                .params(dia, codigo)
                .update();
    }

    protected void usuario(String id, String nombre, String correo) {
        User usuario = identidades.createUserQuery().userId(id).singleResult();
        if (usuario == null) {
            usuario = identidades.newUser(id);
        }
        usuario.setFirstName(nombre);
        usuario.setEmail(correo);
        identidades.saveUser(usuario);
    }

    protected static MimeMessage unico() {
        assertThat(servidor.getReceivedMessages()).hasSize(1);
        return servidor.getReceivedMessages()[0];
    }

    protected static void a(LocalDate dia, int hora, int minuto) {
        a(momento(dia, hora, minuto));
    }

    protected static void a(Instant momento) {
        ClockUtil.setCurrentTime(Date.from(momento));
    }

    protected static Instant momento(LocalDate dia, int hora, int minuto) {
        return LocalDateTime.of(dia.getYear(), dia.getMonth(), dia.getDayOfMonth(), hora, minuto)
                .atZone(BOGOTA)
                .toInstant();
    }

    protected static void encender() {
        if (!servidor.isRunning()) {
            servidor = servidor();
        }
    }

    protected static GreenMail servidor() {
        GreenMail nuevo = new GreenMail(new ServerSetup(PUERTO, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        nuevo.start();
        return nuevo;
    }

    protected static int puertoLibre() {
        try (ServerSocket puerto = new ServerSocket(0)) {
            return puerto.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
