package co.cuentasclaras.aviso;

import static co.cuentasclaras.prueba.ServidorDeCorreo.texto;
import static co.cuentasclaras.prueba.ServidorDeCorreo.unico;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.SemanaDeFallas;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.prueba.SmtpConGuion;
import co.cuentasclaras.prueba.SmtpConGuion.Oido;
import co.cuentasclaras.prueba.SmtpConGuion.Paso;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("En una mala semana del servidor de correo")
class MalasSemanasTest extends ConAvisos {

    private static final Duration MEDIA_HORA = Duration.ofMinutes(30);

    @Autowired
    private Cartero cartero;

    @Autowired
    private Correos correos;

    @Autowired
    private Clock clock;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private RuntimeService ejecuciones;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ApplicationContext aplicacion;

    private String corriendo = "";

    @BeforeEach
    void unaActividadQueCorre() {
        corriendo = ProcesoConTarea.empezar(repositorio, ejecuciones);
        ciclo.sinMotor(corriendo, 2021);
        ciclo.agregar("boletin", "Publicar el boletín", "comunicaciones", VIERNES.minusDays(20), VIERNES.plusDays(40));
        a(VIERNES, 7, 0);
    }

    @Test
    @DisplayName(
            "nada se da por perdido: hay un solo incidente y una línea en la página, y al volver todo sale en su orden")
    void semanaEntera() {
        usuario("ana", "Ana", "ana@entidad.gov.co");
        usuario("beto", "Beto", "beto@entidad.gov.co");
        ServidorDeCorreo.apagar();
        avisar("maria");
        horas(1);
        avisar("ana");
        horas(24 * 7);
        avisar("beto");
        horas(2);

        assertThat(correos.total(EstadoCorreo.FALLIDO)).isZero();
        assertThat(incidentes()).singleElement().satisfies(uno -> assertThat(uno.getIncidentMessage())
                .isEqualTo("No se pudo conectar con el servidor de correo."));
        assertThat(entidad.como("lider").get("/correo").body())
                .contains(
                        "El servidor de correo no recibe mensajes desde el 30 sep 2022, 7:00",
                        "No se pudo conectar con el servidor de correo.",
                        "3 correos esperan y saldrán en su orden cuando vuelva");

        ServidorDeCorreo.encender();
        a(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(cartero.enviarPendientes()).isEqualTo(3);
        assertThat(ServidorDeCorreo.recibidos())
                .extracting(mensaje -> mensaje.getAllRecipients()[0].toString())
                .containsExactly("maria@entidad.gov.co", "ana@entidad.gov.co", "beto@entidad.gov.co");
        assertThat(incidentes()).isEmpty();
        assertThat(entidad.como("lider").get("/correo").body()).doesNotContain("no recibe mensajes");
    }

    @Test
    @DisplayName(
            "mientras no recibe se le pregunta de vez en cuando, con un solo intento y sin gastar los de ningún correo")
    void nadieGastaIntentos() {
        int[] conexiones = {0};
        ServidorDeCorreo.conGuion((paso, para) -> {
            conexiones[0]++;
            return "421 en mantenimiento";
        });
        for (int persona = 0; persona < 5; persona++) {
            usuario("p" + persona, "Persona", "p" + persona + "@entidad.gov.co");
            avisar("p" + persona);
        }
        horas(24);
        assertThat(conexiones[0]).isBetween(100, 200);
        assertThat(correos.todos(EstadoCorreo.PENDIENTE)).hasSize(5).allSatisfy(correo -> assertThat(correo.intentos())
                .isZero());
    }

    @Test
    @DisplayName(
            "si el programa se apaga termina de enviar el que va y no empieza otro; los demás salen después, una vez")
    void alApagar() {
        usuario("ana", "Ana", "ana@entidad.gov.co");
        ServidorDeCorreo.apagar();
        avisar("maria");
        avisar("ana");
        cartero.enviarPendientes();
        a(clock.instant().plus(Duration.ofMinutes(10)));
        Despacho queSeApaga = aplicacion.getAutowireCapableBeanFactory().createBean(Despacho.class);
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) -> {
            if (paso == Paso.FIN) {
                queSeApaga.terminar();
            }
            return paso.deBuenas();
        });

        assertThat(queSeApaga.despachar()).isEqualTo(1);
        assertThat(cartero.enviarPendientes()).isEqualTo(1);
        assertThat(servidor.oidos())
                .extracting(Oido::para)
                .containsExactlyInAnyOrder("maria@entidad.gov.co", "ana@entidad.gov.co");
    }

    @Test
    @DisplayName("un rechazo se cree cuando dura un día y a otros sí les llegó; después se puede reintentar")
    void rechazo() {
        usuario("pedro", "Pedro", "pedro@entidad.gov.co");
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) ->
                paso == Paso.DESTINATARIO && para.startsWith("pedro") ? "550 5.7.1 no por ahora" : paso.deBuenas());
        avisar("pedro");
        horas(4);
        assertThat(incidentes())
                .as("sin que otro haya salido nadie sabe de quién es la falla")
                .isEmpty();
        avisar("maria");
        horas(19);
        assertThat(correos.total(EstadoCorreo.PENDIENTE)).isEqualTo(1);
        assertThat(incidentes()).hasSize(1);
        horas(10);
        assertThat(correos.total(EstadoCorreo.FALLIDO)).isEqualTo(1);
        assertThat(incidentes()).hasSize(1);

        servidor.cambiar((paso, para) -> paso.deBuenas());
        assertThat(correos.reintentarTodos(EstadoCorreo.FALLIDO)).isEqualTo(1);
        assertThat(cartero.enviarPendientes()).isEqualTo(1);
        horas(0);
        assertThat(incidentes()).isEmpty();
    }

    @Test
    @DisplayName("si rechaza a todos no es culpa de ninguno: esperan una semana, y salen en cuanto recibe uno")
    void rechazaATodos() {
        SmtpConGuion servidor = ServidorDeCorreo.conGuion(
                (paso, para) -> paso == Paso.FIN ? "554 5.7.1 en una lista negra" : paso.deBuenas());
        for (int persona = 0; persona < 5; persona++) {
            usuario("p" + persona, "Persona", "p" + persona + "@entidad.gov.co");
            avisar("p" + persona);
        }
        horas(24 * 7);
        assertThat(correos.total(EstadoCorreo.PENDIENTE)).isEqualTo(5);
        assertThat(incidentes()).hasSize(1);

        servidor.cambiar((paso, para) -> paso.deBuenas());
        a(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(cartero.enviarPendientes()).isEqualTo(5);
        assertThat(incidentes()).isEmpty();
    }

    @Test
    @DisplayName("lo que el servidor oyó entero y no confirmó se repite una vez, con el mismo Message-ID y diciéndolo")
    void sinConfirmar() {
        SmtpConGuion servidor =
                ServidorDeCorreo.conGuion((paso, para) -> paso == Paso.FIN ? SmtpConGuion.COLGAR : paso.deBuenas());
        avisar("maria");
        horas(24 * 7);

        List<Oido> oidos = servidor.oidos();
        assertThat(oidos).hasSize(2);
        assertThat(oidos.get(1).messageId()).isEqualTo(oidos.get(0).messageId());
        assertThat(oidos.get(0).cuerpo()).doesNotContain("Puede que ya haya recibido");
        assertThat(oidos.get(1).cuerpo()).contains("Puede que ya haya recibido este correo");
        assertThat(correos.todos(null)).singleElement().satisfies(correo -> {
            assertThat(correo.estado()).isEqualTo(EstadoCorreo.SIN_CONFIRMAR);
            assertThat(correo.error()).contains("puede que haya llegado");
        });
        assertThat(incidentes()).hasSize(1);

        servidor.cambiar((paso, para) -> paso.deBuenas());
        assertThat(correos.reintentarTodos(EstadoCorreo.SIN_CONFIRMAR)).isEqualTo(1);
        horas(1);
        assertThat(correos.total(EstadoCorreo.ENVIADO)).isEqualTo(1);
        assertThat(incidentes()).isEmpty();
    }

    @Test
    @DisplayName("lo que pudo haber llegado no recibe nada nuevo: lo que hay que contar hoy va en otro correo")
    void dudosoSeQuedaComoEsta() throws Exception {
        ServidorDeCorreo.conGuion((paso, para) -> paso == Paso.FIN ? SmtpConGuion.COLGAR : paso.deBuenas());
        avisar("maria");
        horas(0);
        ServidorDeCorreo.encender();
        actividad("informe", "Elaborar el informe", VIERNES);
        encolar(TipoAviso.INSISTENCIA, "informe", "maria", VIERNES);
        a(clock.instant().plus(MEDIA_HORA));
        assertThat(cartero.enviarPendientes()).isEqualTo(2);
        MimeMessage repetido = ServidorDeCorreo.recibidos().get(0);
        MimeMessage nuevo = ServidorDeCorreo.recibidos().get(1);
        assertThat(texto(repetido))
                .startsWith("Puede que ya")
                .contains("boletín")
                .doesNotContain("informe");
        assertThat(texto(nuevo)).contains("informe").doesNotContain("Puede que ya");
    }

    @Test
    @DisplayName("un correo que el servidor no aguanta no detiene a los demás")
    void elCorreoQueNoAguanta() {
        usuario("pedro", "Pedro", "pedro@entidad.gov.co");
        SmtpConGuion servidor = ServidorDeCorreo.conGuion(
                (paso, para) -> paso == Paso.DATOS && para.startsWith("pedro") ? SmtpConGuion.COLGAR : paso.deBuenas());
        avisar("pedro");
        a(clock.instant().plusSeconds(60));
        avisar("maria");
        horas(1);
        assertThat(servidor.oidos()).extracting(Oido::para).containsExactly("maria@entidad.gov.co");
        assertThat(correos.detenido()).isEmpty();
        assertThat(correos.todos(EstadoCorreo.PENDIENTE))
                .singleElement()
                .satisfies(correo -> assertThat(correo.intentos()).isPositive());
    }

    @Test
    @DisplayName("quien fue avisado de más no hereda los intentos de lo viejo")
    void loNuevoTieneSusIntentos() {
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) ->
                paso == Paso.DESTINATARIO && para.startsWith("maria") ? "452 4.2.2 buzón lleno" : paso.deBuenas());
        avisar("maria");
        horas(24 * 3);
        avisar("lider");
        avisar("maria");
        horas(24 * 2);
        assertThat(correos.total(EstadoCorreo.FALLIDO))
                .as("lo nuevo no se da por perdido con lo viejo")
                .isZero();
        servidor.cambiar((paso, para) -> paso.deBuenas());
        horas(24);
        assertThat(servidor.oidos()).extracting(Oido::para).contains("maria@entidad.gov.co");
        assertThat(incidentes()).as("ni el del correo que se unió a otro").isEmpty();
    }

    @Test
    @DisplayName("si el programa muere mientras envía, el correo se repite diciéndolo")
    void muereEnviando() throws Exception {
        ServidorDeCorreo.apagar();
        avisar("maria");
        ServidorDeCorreo.encender();
        jdbc.sql("update cc_correo set en_camino = current_timestamp - interval '1' minute")
                .update();
        horas(1);
        assertThat(texto(unico())).startsWith("Puede que ya haya recibido este correo");
    }

    @Test
    @DisplayName("lo que otro servidor está enviando no se toca, ni pasa a otra persona")
    void enManosDeOtro() {
        ServidorDeCorreo.apagar();
        avisar("maria");
        ServidorDeCorreo.encender();
        jdbc.sql("update cc_correo set en_camino = current_timestamp + interval '10' minute")
                .update();
        horas(24);
        assertThat(ServidorDeCorreo.recibidos()).isEmpty();
        assertThat(correos.total(EstadoCorreo.PENDIENTE)).isEqualTo(1);
    }

    @Test
    @DisplayName("cuando no recibe, el próximo envío es cuando se le vuelve a preguntar")
    void proximoEnvio() {
        ServidorDeCorreo.apagar();
        avisar("maria");
        assertThat(cartero.proximoEnvio()).contains(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("en una semana de fallas de todas las clases nada se pierde ni se cuenta dos veces sin decirlo")
    void semanaDeFallas() {
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) -> paso.deBuenas());
        SemanaDeFallas semana = new SemanaDeFallas(aplicacion, servidor, new Random(2022), List.of("maria", "lider"));
        semana.vivir(7);
        assertThat(semana.cuenta()).isEqualTo(semana.buena());
    }

    /** Rounds, as the clock runs them; the last one at the end. */
    private void horas(int cuantas) {
        Instant hasta = clock.instant().plus(Duration.ofHours(cuantas));
        cartero.enviarPendientes();
        while (clock.instant().isBefore(hasta)) {
            Instant proxima = clock.instant().plus(Duration.ofMinutes(5));
            a(proxima.isBefore(hasta) ? proxima : hasta);
            cartero.enviarPendientes();
        }
    }

    /** Something to tell that stays true for weeks. */
    private void avisar(String persona) {
        avisos.encolar(
                new Aviso(TipoAviso.INSISTENCIA, corriendo, "boletin", tarea(), persona, VIERNES.plusDays(40), null));
        cartero.enviarPendientes();
    }

    private String tarea() {
        return tareas.createTaskQuery()
                .processInstanceId(corriendo)
                .singleResult()
                .getId();
    }

    private List<Incident> incidentes() {
        return ejecuciones.createIncidentQuery().processInstanceId(corriendo).list();
    }
}
