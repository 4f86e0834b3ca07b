package co.cuentasclaras.aviso;

import static co.cuentasclaras.prueba.ServidorDeCorreo.html;
import static co.cuentasclaras.prueba.ServidorDeCorreo.para;
import static co.cuentasclaras.prueba.ServidorDeCorreo.texto;
import static co.cuentasclaras.prueba.ServidorDeCorreo.unico;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("El cartero")
class CarteroTest extends ConAvisos {

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private Cartero cartero;

    @Autowired
    private Correos correos;

    @Autowired
    private Bandeja bandeja;

    @Autowired
    private Redactor redactor;

    @Autowired
    private Repaso repaso;

    @Autowired
    private PuestaAlDia puesta;

    @Autowired
    private Despacho despacho;

    @Autowired
    private AjustesCorreo ajustes;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transacciones;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private RuntimeService ejecuciones;

    @Autowired
    private TaskService tareas;

    @Test
    @DisplayName("reúne en un solo correo lo que una persona debe saber en una mañana")
    void unoPorManana() throws Exception {
        actividad("boletin", "Publicar el boletín de prensa conjunto", VIERNES);
        actividad("informe", "Elaborar el informe de gestión", VIERNES.minusDays(2));
        actividad("encuesta", "Aplicar la encuesta", LocalDate.of(2022, 10, 7));
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "informe", "maria", VIERNES.minusDays(2));
        encolar(TipoAviso.ASIGNACION, "encuesta", "maria", LocalDate.of(2022, 10, 7));

        assertThat(cartero.enviarPendientes()).as("a las seis").isZero();
        assertThat(cartero.proximoEnvio()).contains(momento(VIERNES, 7, 0));
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).as("a las siete").isEqualTo(1);

        MimeMessage correo = unico();
        assertThat(correo.getSubject())
                .isEqualTo("Tiene 3 actividades por terminar: 1 vencida, 1 vence hoy, 1 vence pronto");
        assertThat(texto(correo))
                .startsWith("María, tiene 3 actividades por terminar: 1 vencida, 1 vence hoy, 1 vence pronto.")
                .containsSubsequence(
                        "VENCIDAS",
                        "Elaborar el informe de gestión",
                        "miércoles 28 de septiembre de 2022 (venció hace 2 días hábiles)",
                        "VENCEN HOY",
                        "Publicar el boletín de prensa conjunto",
                        "viernes 30 de septiembre de 2022 (vence hoy)",
                        "NUEVAS A SU CARGO",
                        "Aplicar la encuesta",
                        "viernes 7 de octubre de 2022 (quedan 5 días hábiles)",
                        "Rendición de cuentas de la vigencia 2022 · " + Entidad.NOMBRE);
        assertThat(cartero.enviarPendientes()).isZero();
        assertThat(cartero.proximoEnvio()).isEmpty();
    }

    @Test
    @DisplayName("con actividades de varios ciclos dice de cuál es cada una")
    void variosCiclos() throws Exception {
        actividad("boletin", "Publicar el boletín", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        ciclo.sinMotor("c2", 2023);
        ciclo.de("c2").agregar("boletin", "Publicar el boletín", "comunicaciones", VIERNES, VIERNES);
        jdbc.sql(
                        "update cc_actividad set persona = 'maria', iniciada = current_timestamp, tarea = 't2' where ciclo = 'c2' and codigo = 'boletin'")
                .update();
        avisos.encolar(new Aviso(TipoAviso.RECORDATORIO_DIA, "c2", "boletin", "t2", "maria", VIERNES, null));
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();

        assertThat(texto(unico()))
                .containsOnlyOnce("  Rendición de cuentas de la vigencia 2022 · " + Entidad.NOMBRE + ".")
                .containsOnlyOnce("  Rendición de cuentas de la vigencia 2023 · " + Entidad.NOMBRE + ".");
    }

    @Test
    @DisplayName("cuenta los cambios de fecha que encoló una versión anterior, que no dicen desde cuándo")
    void cambiosDeAntes() throws Exception {
        LocalDate otroDia = LocalDate.of(2022, 10, 21);
        actividad("boletin", "Publicar el boletín", otroDia);
        actividad("encuesta", "Aplicar la encuesta", otroDia);
        encolar(TipoAviso.CAMBIO_FECHA, "boletin", "maria", otroDia);
        encolar(TipoAviso.CAMBIO_FECHA, "encuesta", "maria", otroDia);
        a(VIERNES, 7, 0);

        assertThat(cartero.enviarPendientes()).isEqualTo(1);

        assertThat(unico().getSubject()).isEqualTo("Cambió la fecha de 2 actividades");
    }

    @Test
    @DisplayName("cuenta en el asunto lo que la persona tiene, y no las novedades del correo")
    void cuentasDeLaPersona() throws Exception {
        for (int i = 0; i < 4; i++) {
            actividad("vieja-" + i, "Actividad vencida " + i, VIERNES.minusDays(3));
        }
        actividad("boletin", "Publicar el boletín", VIERNES);
        actividad("encuesta", "Aplicar la encuesta", LocalDate.of(2022, 12, 7));
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.ASIGNACION, "encuesta", "maria", LocalDate.of(2022, 12, 7));
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        assertThat(unico().getSubject()).isEqualTo("Tiene 6 actividades por terminar: 4 vencidas, 1 vence hoy");
        assertThat(texto(unico())).doesNotContain("Actividad vencida");
    }

    @Test
    @DisplayName(
            "al suplente le dice que le avisa como suplente de quién, y nombra el producto y la evidencia que exige")
    void suplente() throws Exception {
        entidad.persona("titular", "Juliana", "Cardona", "juliana@entidad.gov.co");
        ciclo.rol("comunicaciones", "titular", "maria");
        actividad("boletin", "Publicar el boletín", VIERNES.minusDays(1));
        jdbc.sql("update cc_actividad set persona = 'titular', producto = 'Boletín de prensa', evidencia = true"
                        + " where codigo = 'boletin'")
                .update();
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "boletin", "maria", VIERNES.minusDays(1));
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "boletin", "titular", VIERNES.minusDays(1));
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        assertThat(para("maria@entidad.gov.co").getSubject())
                .isEqualTo("Como suplente de Comunicaciones, venció hace 1 día hábil: Publicar el boletín");
        assertThat(texto(para("maria@entidad.gov.co")))
                .contains("Se le avisa como suplente de Comunicaciones: la tarea la tiene Juliana Cardona.");
        assertThat(para("juliana@entidad.gov.co").getSubject())
                .isEqualTo("Venció hace 1 día hábil: Publicar el boletín");
        assertThat(texto(para("juliana@entidad.gov.co")))
                .contains("Producto: Boletín de prensa. Exige evidencia y todavía no hay ninguna.")
                .doesNotContain("suplente");
    }

    @Test
    @DisplayName("a quien conoce lo vencido le da la suma, por etapa y responsable, y la más antigua")
    void suma() throws Exception {
        for (int i = 0; i < 7; i++) {
            actividad("vieja-" + i, "Actividad vencida " + i, VIERNES.minusDays(10 - i));
            encolar(TipoAviso.ESCALAMIENTO_GERENCIA, "vieja-" + i, "lider", VIERNES.minusDays(10 - i));
        }
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        assertThat(unico().getSubject()).isEqualTo("7 actividades siguen vencidas, para su conocimiento");
        assertThat(texto(unico()))
                .containsSubsequence(
                        "Por etapa: Diseño, 7.",
                        "Por responsable: Comunicaciones, 7.",
                        "La más antigua es «Actividad vencida 0», que venció hace 8 días hábiles.",
                        "* Actividad vencida 4")
                .doesNotContain("* Actividad vencida 5");
    }

    @Test
    @DisplayName("escribe texto y HTML, con el enlace a la tarea, un Message-ID fijo y Auto-Submitted")
    void formaDelCorreo() throws Exception {
        actividad("boletin", "Publicar <b>el boletín</b> & avisar", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();

        MimeMessage correo = unico();
        String id = jdbc.sql("select id from cc_correo").query(String.class).single();
        assertThat(correo.getMessageID()).isEqualTo("<" + id + "@entidad.gov.co>");
        assertThat(correo.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(correo.getFrom()[0]).hasToString("Cuentas Claras <rendicion@entidad.gov.co>");
        assertThat(correo.getAllRecipients()[0]).hasToString("maria@entidad.gov.co");
        assertThat(correo.getSubject()).isEqualTo("Vence hoy: Publicar <b>el boletín</b> & avisar");
        assertThat(correo.getContentType()).startsWith("multipart/alternative");
        String enlace = "https://rendicion.entidad.gov.co/camunda/app/tasklist/default/#/?task=tarea-boletin";
        assertThat(texto(correo))
                .startsWith("María, complete hoy esta actividad: vence hoy.")
                .contains("* Publicar <b>el boletín</b> & avisar", "Abrir: " + enlace + "\n");
        assertThat(html(correo))
                .contains("Publicar &lt;b&gt;el boletín&lt;/b&gt; &amp; avisar", "href=\"" + enlace + "\"")
                .doesNotContain("<b>el boletín", " th:", "${");
    }

    @Test
    @DisplayName("no cuenta dos veces lo mismo, salvo una nueva decisión del líder")
    void nadaDosVeces() {
        actividad("boletin", "Publicar el boletín", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.INSISTENCIA, "boletin", "maria", VIERNES);
        a(VIERNES, 6, 30);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.INSISTENCIA, "boletin", "maria", VIERNES);
        assertThat(jdbc.sql("select tipo from cc_aviso order by tipo")
                        .query(String.class)
                        .list())
                .containsExactly("INSISTENCIA", "INSISTENCIA", "RECORDATORIO_DIA");
    }

    @Test
    @DisplayName("un aviso encolado en una transacción que se deshace no existe")
    void enLaTransaccion() {
        actividad("boletin", "Publicar el boletín", VIERNES);
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
            estado.setRollbackOnly();
        });
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).isZero();
    }

    @Test
    @DisplayName("de varios avisos sobre una actividad escribe un renglón, el que más dice")
    void unRenglonPorActividad() throws Exception {
        actividad("boletin", "Publicar el boletín", VIERNES.minusDays(1));
        encolar(TipoAviso.ASIGNACION, "boletin", "maria", VIERNES.minusDays(1));
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "boletin", "maria", VIERNES.minusDays(1));
        encolar(TipoAviso.INSISTENCIA, "boletin", "maria", VIERNES.minusDays(1));
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        MimeMessage correo = unico();
        assertThat(correo.getSubject()).isEqualTo("Venció hace 1 día hábil: Publicar el boletín");
        assertThat(texto(correo))
                .containsOnlyOnce("* Publicar el boletín")
                .contains("El líder de la rendición de cuentas pide atenderla.");
        assertThat(sinCorreo()).isZero();
    }

    @Test
    @DisplayName("después de una semana apagado no envía lo que dejó de ser cierto")
    void loQueYaNoEsCierto() throws Exception {
        LocalDate vence = VIERNES;
        actividad("terminada", "Actividad terminada", vence);
        actividad("movida", "Actividad movida", vence);
        actividad("previa", "Actividad con recordatorio viejo", vence);
        actividad("reprogramada", "Actividad que dejó de estar vencida", vence);
        actividad("vencida", "Actividad que sigue vencida", vence);
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "terminada", "maria", vence);
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "movida", "maria", vence);
        encolar(TipoAviso.RECORDATORIO_PREVIO, "previa", "maria", vence);
        encolar(TipoAviso.RECORDATORIO_VISPERA, "previa", "maria", vence);
        encolar(TipoAviso.RECORDATORIO_DIA, "previa", "maria", vence);
        encolar(TipoAviso.ESCALAMIENTO_LIDER, "reprogramada", "maria", LocalDate.of(2022, 10, 20));
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "vencida", "maria", vence);
        jdbc.sql("update cc_actividad set terminada = current_timestamp where codigo = 'terminada'")
                .update();
        vence("movida", LocalDate.of(2022, 10, 5));
        vence("reprogramada", LocalDate.of(2022, 10, 20));
        a(vence.plusDays(7), 7, 0);
        cartero.enviarPendientes();

        assertThat(texto(unico()))
                .contains("Actividad que sigue vencida", "venció hace 5 días hábiles")
                .doesNotContain("terminada", "movida", "viejo", "dejó de estar");
        assertThat(jdbc.sql("select codigo, motivo_descarte from cc_aviso where descartado is not null")
                        .query((fila, n) -> fila.getString(1) + ": " + fila.getString(2))
                        .list())
                .containsExactlyInAnyOrder(
                        "terminada: La actividad ya terminó.",
                        "movida: La fecha de vencimiento cambió.",
                        "previa: El vencimiento ya pasó.",
                        "previa: El vencimiento ya pasó.",
                        "previa: El vencimiento ya pasó.",
                        "reprogramada: La actividad ya no está vencida.");
    }

    @Test
    @DisplayName("no escribe ningún correo cuando nada sigue siendo cierto")
    void nadaQueDecir() {
        actividad("terminada", "Actividad terminada", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "terminada", "maria", VIERNES);
        jdbc.sql("update cc_actividad set terminada = current_timestamp").update();
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).isZero();
        assertThat(jdbc.sql("select count(*) from cc_correo")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(cartero.proximoEnvio()).isEmpty();
    }

    @Test
    @DisplayName("cuenta el cambio de fecha aunque la fecha haya cambiado otra vez")
    void cambioDeFecha() throws Exception {
        actividad("boletin", "Publicar el boletín", LocalDate.of(2022, 10, 14));
        encolar(TipoAviso.CAMBIO_FECHA, "boletin", "maria", LocalDate.of(2022, 10, 7));
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        assertThat(unico().getSubject()).isEqualTo("Cambió la fecha: Publicar el boletín");
        assertThat(texto(unico())).contains("viernes 14 de octubre de 2022");
    }

    @Test
    @DisplayName("pide al líder decidir, y a la gerencia solo le informa")
    void liderYGerencia() throws Exception {
        usuario("gerente", "Gloria", "gloria@entidad.gov.co");
        actividad("boletin", "Publicar el boletín", VIERNES.minusDays(2));
        encolar(TipoAviso.ESCALAMIENTO_LIDER, "boletin", "lider", VIERNES.minusDays(2));
        encolar(TipoAviso.ESCALAMIENTO_GERENCIA, "boletin", "gerente", VIERNES.minusDays(2));
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).isEqualTo(2);
        MimeMessage lider = para("luz@entidad.gov.co");
        assertThat(lider.getSubject()).isEqualTo("Decida sobre una actividad vencida: Publicar el boletín");
        assertThat(texto(lider))
                .containsSubsequence(
                        "De cada una decida si la reprograma, la reasigna o insiste.",
                        "(venció hace 2 días hábiles)",
                        "Responsable: Comunicaciones, María.");
        MimeMessage gerente = para("gloria@entidad.gov.co");
        assertThat(gerente.getSubject()).isEqualTo("Sigue vencida: Publicar el boletín");
        assertThat(texto(gerente)).startsWith("Gloria, conozca esta actividad").doesNotContain("decida");
    }

    @Test
    @DisplayName("lo que esperó al servidor varios días sale en un solo correo, con la situación de hoy")
    void variosDiasSinServidor() throws Exception {
        actividad("boletin", "Publicar el boletín", VIERNES);
        actividad("informe", "Elaborar el informe", LocalDate.of(2022, 10, 4));
        ServidorDeCorreo.apagar();
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        a(LocalDate.of(2022, 10, 3), 6, 0);
        encolar(TipoAviso.RECORDATORIO_VENCIDA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.RECORDATORIO_VISPERA, "informe", "maria", LocalDate.of(2022, 10, 4));
        a(LocalDate.of(2022, 10, 3), 7, 0);
        cartero.enviarPendientes();
        jdbc.sql("update cc_actividad set terminada = current_timestamp where codigo = 'informe'")
                .update();

        ServidorDeCorreo.encender();
        a(LocalDate.of(2022, 10, 5), 8, 0);
        assertThat(cartero.enviarPendientes()).isEqualTo(1);
        assertThat(texto(unico()))
                .containsOnlyOnce("* Publicar el boletín")
                .contains("venció hace 3 días hábiles")
                .doesNotContain("Elaborar el informe");
    }

    @Test
    @DisplayName("sin dirección de la persona el correo falla, se ve en Cockpit, y sale cuando la dirección existe")
    void personaSinCorreo() throws Exception {
        usuario("pedro", "Pedro", null);
        String instancia = ProcesoConTarea.empezar(repositorio, ejecuciones);
        ciclo.sinMotor(instancia, 2021);
        ciclo.agregar("boletin", "Publicar el boletín", "comunicaciones", LocalDate.of(2022, 9, 1), VIERNES);
        avisos.encolar(
                new Aviso(TipoAviso.RECORDATORIO_DIA, instancia, "boletin", "otra-tarea", "pedro", VIERNES, null));
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).isZero();
        assertThat(correo().estado()).isEqualTo(EstadoCorreo.FALLIDO);
        assertThat(correo().error()).startsWith("La persona no tiene dirección de correo");
        assertThat(incidentes(instancia)).hasSize(1);

        usuario("pedro", "Pedro", "pedro@entidad.gov.co");
        assertThat(correos.reintentar(correo().id())).isTrue();
        assertThat(cartero.enviarPendientes()).isEqualTo(1);
        assertThat(incidentes(instancia)).isEmpty();
    }

    @Test
    @DisplayName("una dirección mal escrita falla de una vez, aunque el ciclo ya no corra en el motor")
    void direccionInvalida() throws Exception {
        usuario("pedro", "Pedro", "pedro arroba entidad");
        actividad("boletin", "Publicar el boletín", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "pedro", VIERNES);
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        assertThat(correo().estado()).isEqualTo(EstadoCorreo.FALLIDO);
        assertThat(correo().intentos()).isEqualTo(1);
        assertThat(correo().error()).isEqualTo("La dirección de correo de la persona no es válida.");
    }

    @Test
    @DisplayName("no avisa a quien ya no tiene la tarea, ni sobre una tarea cerrada")
    void tareaDeOtraPersona() throws Exception {
        String instancia = ProcesoConTarea.empezar(repositorio, ejecuciones);
        ciclo.sinMotor(instancia, 2021);
        Task tarea = tareas.createTaskQuery().processInstanceId(instancia).singleResult();
        ciclo.agregar("boletin", "Publicar el boletín", "comunicaciones", LocalDate.of(2022, 9, 1), VIERNES);
        avisos.encolar(
                new Aviso(TipoAviso.RECORDATORIO_DIA, instancia, "boletin", tarea.getId(), "maria", VIERNES, null));
        tareas.setAssignee(tarea.getId(), "lider");
        a(VIERNES, 7, 0);
        assertThat(cartero.enviarPendientes()).isZero();
        assertThat(motivos()).containsExactly("La tarea está ahora a cargo de otra persona.");

        avisos.encolar(
                new Aviso(TipoAviso.RECORDATORIO_DIA, instancia, "boletin", tarea.getId(), "lider", VIERNES, null));
        tareas.complete(tarea.getId());
        assertThat(cartero.enviarPendientes()).isZero();
        assertThat(motivos()).contains("La tarea ya se cerró.");
    }

    @Test
    @DisplayName("sin servidor configurado guarda el correo para leerlo")
    void sinServidor() throws Exception {
        actividad("boletin", "Publicar el boletín", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        a(VIERNES, 7, 0);
        Buzon sinServidor =
                new Buzon(new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class), ajustes, clock);
        Cartero guardador = new Cartero(bandeja, redactor, sinServidor, repaso, puesta, despacho, clock, transacciones);
        assertThat(guardador.enviarPendientes()).isEqualTo(1);
        assertThat(ServidorDeCorreo.recibidos()).isEmpty();
        assertThat(correo().estado()).isEqualTo(EstadoCorreo.GUARDADO);
        assertThat(correo().texto()).contains("Publicar el boletín");
        assertThat(guardador.proximoEnvio()).isEmpty();
    }

    @Test
    @DisplayName("la ronda espera a que deje de haber novedades, para que un ciclo tardío sea un solo correo")
    void calma() throws Exception {
        actividad("boletin", "Publicar el boletín", VIERNES);
        actividad("informe", "Elaborar el informe", VIERNES);
        a(VIERNES, 10, 0);
        encolar(TipoAviso.ASIGNACION, "boletin", "maria", VIERNES);
        Duration minuto = Duration.ofMinutes(1);
        a(momento(VIERNES, 10, 0).plusSeconds(40));
        assertThat(cartero.enviarPendientes(minuto)).isZero();
        encolar(TipoAviso.ASIGNACION, "informe", "maria", VIERNES);
        a(momento(VIERNES, 10, 0).plusSeconds(80));
        assertThat(cartero.enviarPendientes(minuto)).isZero();
        a(momento(VIERNES, 10, 0).plusSeconds(100));
        assertThat(cartero.enviarPendientes(minuto)).isEqualTo(1);
        assertThat(unico().getSubject()).isEqualTo("Tiene 2 actividades por terminar: 2 vencen hoy");
    }

    @Test
    @DisplayName("dos carteros a la vez envían cada correo una sola vez")
    void dosALaVez() throws Exception {
        int personas = 25;
        actividad("boletin", "Publicar el boletín", VIERNES);
        for (int i = 0; i < personas; i++) {
            usuario("p" + i, "Persona", "p" + i + "@entidad.gov.co");
            encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "p" + i, VIERNES);
        }
        a(VIERNES, 7, 0);
        CyclicBarrier salida = new CyclicBarrier(2);
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> rondas = List.of(
                    hilos.submit(() -> {
                        salida.await();
                        return cartero.enviarPendientes();
                    }),
                    hilos.submit(() -> {
                        salida.await();
                        return cartero.enviarPendientes();
                    }));
            int enviados = rondas.get(0).get() + rondas.get(1).get() + cartero.enviarPendientes();
            assertThat(enviados).isEqualTo(personas);
        } finally {
            hilos.shutdown();
        }
        assertThat(ServidorDeCorreo.recibidos()).hasSize(personas);
        assertThat(ServidorDeCorreo.recibidos())
                .extracting(mensaje -> mensaje.getAllRecipients()[0].toString())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("si el correo de una persona no se puede escribir, los demás salen y el suyo sale cuando se puede")
    void unoQueNoSePuedeEscribir() {
        actividad("boletin", "Publicar el boletín", VIERNES);
        usuario("ana", "Ana", "ana@entidad.gov.co");
        usuario("beto", "Beto", "beto@entidad.gov.co");
        for (String persona : List.of("ana", "beto", "maria")) {
            encolar(TipoAviso.RECORDATORIO_DIA, "boletin", persona, VIERNES);
        }
        a(VIERNES, 7, 0);
        jdbc.sql("alter table cc_correo add constraint sin_beto check (destinatario <> 'beto')")
                .update();
        try {
            assertThat(cartero.enviarPendientes()).isEqualTo(2);
        } finally {
            jdbc.sql("alter table cc_correo drop constraint sin_beto").update();
        }
        assertThat(cartero.enviarPendientes()).isEqualTo(1);
        assertThat(ServidorDeCorreo.recibidos())
                .extracting(mensaje -> mensaje.getAllRecipients()[0].toString())
                .hasSize(3)
                .endsWith("beto@entidad.gov.co");
    }

    @Test
    @DisplayName("pregunta por muchos avisos con tantas consultas como por uno, y por cada persona agrega seis")
    void pocasConsultas() {
        int personas = 10;
        for (int i = 0; i < 5; i++) {
            actividad("actividad-" + i, "Hacer " + i, VIERNES);
        }
        for (int i = 0; i < personas; i++) {
            usuario("p" + i, "Persona", "p" + i + "@entidad.gov.co");
        }
        int primera = ronda(7, 1, 1);
        int uno = ronda(8, 1, 1);
        assertThat(uno).isLessThanOrEqualTo(primera);
        assertThat(ronda(9, 1, 5)).isEqualTo(uno);
        assertThat(ronda(10, personas, 5)).isEqualTo(uno + 6 * (personas - 1));
    }

    private int ronda(int hora, int personas, int avisos) {
        a(VIERNES, hora, 0);
        for (int p = 0; p < personas; p++) {
            for (int i = 0; i < avisos; i++) {
                encolar(TipoAviso.INSISTENCIA, "actividad-" + i, "p" + p, VIERNES);
            }
        }
        return cuenta.de(() -> {
            assertThat(cartero.enviarPendientes()).isEqualTo(personas);
            return personas;
        });
    }

    private void vence(String codigo, LocalDate dia) {
        jdbc.sql("update cc_actividad set vencimiento = ? where codigo = ?")
                .params(dia, codigo)
                .update();
    }

    private List<Incident> incidentes(String instancia) {
        return ejecuciones.createIncidentQuery().processInstanceId(instancia).list();
    }

    private List<String> motivos() {
        return jdbc.sql("select motivo_descarte from cc_aviso where descartado is not null")
                .query(String.class)
                .list();
    }

    private int sinCorreo() {
        return jdbc.sql("select count(*) from cc_aviso where correo is null")
                .query(Integer.class)
                .single();
    }

    private Correo correo() {
        List<Correo> todos = correos.pagina(null, 1);
        assertThat(todos).hasSize(1);
        return todos.get(0);
    }
}
