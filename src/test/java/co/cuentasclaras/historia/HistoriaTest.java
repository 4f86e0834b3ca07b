package co.cuentasclaras.historia;

import static co.cuentasclaras.prueba.Navegador.leer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.bitacora.Hecho.CorreoNoEnviado;
import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.historia.Historia.Filtro;
import co.cuentasclaras.historia.Historia.Suceso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("La historia de un ciclo")
class HistoriaTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final String PLANEADA =
            " queda planeada del 1 de septiembre de 2022 al 30 de septiembre de 2022, a cargo de Comunicaciones.";
    private static final String NOMBRE = "«Elaborar la estrategia de comunicaciones»";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Historias historias;

    @Autowired
    private Avances avances;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Reprogramacion reprogramacion;

    @Autowired
    private Reasignacion reasignacion;

    @Autowired
    private Calendario calendario;

    @Autowired
    private IdentityService identidades;

    @Autowired
    private Entidad entidad;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName(
            "dice quién tenía la actividad entonces, de quién pasó a quién, y por qué, con las palabras de cada uno")
    void deUnaActividad() {
        String motivo = "Hay que esperar al 2022-09-30: «así» lo pidió\nel concejo";
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 9, 5));
        String id = ciclo.id();
        ciclo.hacer("comunicaciones", () -> tareas.setAssignee(tarea(), null));
        ciclo.vivirHasta(dia(2022, 9, 6))
                .hacer("servicio-ciudadano", () -> tareas.claim(tarea(), "servicio-ciudadano"));
        ciclo.vivirHasta(dia(2022, 9, 7))
                .hacer(
                        "lider",
                        () -> reprogramacion.reprogramar(id, COMUNICACIONES, dia(2022, 10, 7), new Motivo(motivo)));
        ciclo.vivirHasta(dia(2022, 9, 8)).hacer("gerencia", () -> tareas.setAssignee(tarea(), "planeacion"));
        ciclo.vivirHasta(dia(2022, 9, 9))
                .hacer(
                        "lider",
                        () -> reasignacion.reasignar(
                                id, COMUNICACIONES, new Destino("secretaria-general", null), new Motivo("Vacaciones")));
        ciclo.vivirHasta(dia(2022, 10, 11)).decidir(COMUNICACIONES, Map.of("decision", "insistir"));
        ciclo.vivirHasta(dia(2022, 10, 12)).terminar(COMUNICACIONES);

        assertThat(sinCorreos(historias.entera(
                        avances.deCiclo(id).orElseThrow(), new FiltroHistoria(COMUNICACIONES, null, null, null, null))))
                .extracting(Suceso::quien, Suceso::frase)
                .containsExactly(
                        tuple("Andrés Valencia Ríos", NOMBRE + PLANEADA),
                        tuple(null, "Comenzó " + NOMBRE + ", a cargo de Juliana Cardona Mejía."),
                        tuple("Juliana Cardona Mejía", "Juliana Cardona Mejía suelta " + NOMBRE + "."),
                        tuple("Óscar Henao Salazar", "Óscar Henao Salazar toma " + NOMBRE + "."),
                        tuple(
                                "Andrés Valencia Ríos",
                                NOMBRE + " pasa del 30 de septiembre de 2022 al 7 de octubre de 2022: “" + motivo
                                        + "”."),
                        tuple(
                                "Beatriz Londoño Arango",
                                NOMBRE + " pasa de Óscar Henao Salazar a Marcela Ospina Giraldo."),
                        tuple(
                                "Andrés Valencia Ríos",
                                NOMBRE + " pasa de Marcela Ospina Giraldo a Secretaría General"
                                        + " (Felipe Hoyos Castaño): “Vacaciones”."),
                        tuple(
                                null,
                                "Se escaló " + NOMBRE
                                        + " a Andrés Valencia Ríos: venció el 7 de octubre de 2022 y no estaba hecha."),
                        tuple("Andrés Valencia Ríos", "El líder decidió qué hacer con " + NOMBRE + "."),
                        tuple("Andrés Valencia Ríos", "Se insiste a Felipe Hoyos Castaño en " + NOMBRE + "."),
                        tuple("Felipe Hoyos Castaño", "Se agrega " + NOMBRE + " a " + NOMBRE + "."),
                        tuple(
                                "Felipe Hoyos Castaño",
                                "Se terminó " + NOMBRE + ", 3 días hábiles después de su vencimiento."),
                        tuple("Felipe Hoyos Castaño", "Queda sellada " + NOMBRE + ", evidencia de " + NOMBRE + "."));
    }

    @Test
    @DisplayName("cuenta quién soltó una tarea, y quién la tomó un año después")
    void unAnioDespues() {
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 9, 5));
        ciclo.hacer("comunicaciones", () -> tareas.setAssignee(tarea(), null));
        ciclo.apagadoHasta(dia(2023, 9, 5), LocalTime.of(10, 0))
                .hacer("servicio-ciudadano", () -> tareas.claim(tarea(), "servicio-ciudadano"));

        assertThat(sinCorreos(historia(COMUNICACIONES, null)))
                .extracting(Suceso::momento, Suceso::frase)
                .containsExactly(
                        tuple(alas(5, dia(2022, 9, 1)), NOMBRE + PLANEADA),
                        tuple(alas(6, dia(2022, 9, 1)), "Comenzó " + NOMBRE + ", a cargo de Juliana Cardona Mejía."),
                        tuple(alas(10, dia(2022, 9, 5)), "Juliana Cardona Mejía suelta " + NOMBRE + "."),
                        tuple(alas(10, dia(2023, 9, 5)), "Óscar Henao Salazar toma " + NOMBRE + "."));
        assertThat(historia(null, "comunicaciones").sucesos())
                .extracting(Suceso::frase)
                .contains("Juliana Cardona Mejía suelta " + NOMBRE + ".");
    }

    @Test
    @DisplayName("llama a cada quien como se llamaba entonces, aunque después se llame de otro modo o ya no esté")
    void renombrado() {
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 9, 5));
        ciclo.hacer("comunicaciones", () -> tareas.setAssignee(tarea(), null));
        ciclo.hacer("servicio-ciudadano", () -> tareas.claim(tarea(), "servicio-ciudadano"));
        ciclo.vivirHasta(dia(2022, 9, 6)).hacer("admin", () -> llamar("servicio-ciudadano", "Beatriz", "Londoño"));
        ciclo.vivirHasta(dia(2022, 9, 7)).hacer("servicio-ciudadano", () -> tareas.setAssignee(tarea(), null));

        String suya = "/api/ciclos/" + ciclo.id() + "/bitacora";
        String tomada = "Óscar Henao Salazar toma " + NOMBRE + ".";
        String soltada = "Beatriz Londoño suelta " + NOMBRE + ".";
        assertThat(sinCorreos(historia(COMUNICACIONES, null)))
                .extracting(Suceso::quien, Suceso::frase)
                .contains(tuple("Óscar Henao Salazar", tomada), tuple("Beatriz Londoño", soltada));
        assertThat(frases(suya, "henao")).contains(tomada);
        assertThat(frases("/api/bitacora", "cuenta"))
                .contains("Admin Admin cambió los datos de la cuenta de Óscar Henao Salazar (servicio-ciudadano),"
                        + " a nombre de «Beatriz Londoño» desde entonces.");

        ciclo.hacer("admin", () -> identidades.deleteUser("servicio-ciudadano"));

        assertThat(frases(suya, "henao")).contains(tomada);
        assertThat(frases(suya, "londono")).contains(soltada);
    }

    private void llamar(String usuario, String nombre, String apellido) {
        User cuenta = identidades.createUserQuery().userId(usuario).singleResult();
        cuenta.setFirstName(nombre);
        cuenta.setLastName(apellido);
        identidades.saveUser(cuenta);
    }

    /** What a trail says where a word is. */
    private List<String> frases(String bitacora, String palabra) {
        return leer(entidad.como("admin").get(bitacora + "?texto=" + palabra)).findValuesAsText("frase");
    }

    @Test
    @DisplayName("dice a quién salió cada correo y sobre qué, y cuáles no salieron, sin una palabra de lo que decían")
    void correos() {
        entidad.persona("comunicaciones", "Juliana", "Cardona Mejía", "");
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 9, 5));

        assertThat(historia(null, null).sucesos())
                .extracting(Suceso::tipo, Suceso::quien, Suceso::frase)
                .contains(
                        tuple(
                                "CORREO_ENVIADO",
                                null,
                                "Se envió un correo a Marcela Ospina Giraldo sobre «Elaborar la estrategia de rendición"
                                        + " de cuentas»."),
                        tuple(
                                "CORREO_NO_ENVIADO",
                                null,
                                "No se pudo enviar un correo para Juliana Cardona Mejía sobre " + NOMBRE
                                        + ". La persona no tiene dirección de correo; regístrela en Camunda Admin y"
                                        + " reintente."));
        assertThat(historia(null, "planeacion").sucesos())
                .extracting(Suceso::tipo)
                .contains("CORREO_ENVIADO")
                .doesNotContain("CORREO_NO_ENVIADO");
        assertThat(historia(COMUNICACIONES, null).sucesos())
                .extracting(Suceso::tipo)
                .contains("CORREO_NO_ENVIADO")
                .doesNotContain("CORREO_ENVIADO");
        assertThat(ciclo.hechos())
                .filteredOn(CorreoNoEnviado.class::isInstance)
                .singleElement()
                .satisfies(hecho -> {
                    CorreoNoEnviado correo = (CorreoNoEnviado) hecho;
                    assertThat(correo.destinatario()).isEqualTo("comunicaciones");
                    assertThat(correo.avisos()).containsExactly("ASIGNACION");
                    assertThat(correo.porQue()).startsWith("La persona no tiene dirección de correo");
                });
        assertThat(jdbc.sql("select count(*) from cc_bitacora where hecho like 'CORREO%' and datos like '%estrategia%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("cuenta los avisos que ya no eran ciertos y las fechas que se corrieron solo en su actividad")
    void menudas() {
        ciclo.iniciar(dia(2022, 9, 1))
                .vivirHasta(dia(2022, 9, 1), LocalTime.of(6, 30))
                .terminar(COMUNICACIONES);
        ciclo.vivirHasta(dia(2022, 9, 5));
        ciclo.hacer("lider", () -> calendario.declararNoHabil(dia(2022, 9, 30), "Resolución 12", false));

        assertThat(sinCorreos(historia(COMUNICACIONES, null)))
                .extracting(Suceso::frase)
                .contains("No se le avisó a Juliana Cardona Mejía de " + NOMBRE + ". La actividad ya terminó.");
        assertThat(sinCorreos(historia(ESTRATEGIA, null)))
                .extracting(Suceso::frase)
                .contains("«Elaborar la estrategia de rendición de cuentas» se corre del 30 de septiembre de 2022"
                        + " al 29 de septiembre de 2022, por un día no hábil.");
        assertThat(historia(null, null).sucesos())
                .extracting(Suceso::tipo)
                .doesNotContain("AVISO_DESCARTADO", "ACTIVIDAD_CORRIDA");
    }

    @Test
    @DisplayName("va de lo más nuevo a lo más viejo, por páginas, y se limita a una actividad o a una persona")
    void filtros() {
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 9, 12));
        ciclo.hacer("lider", () -> calendario.declararNoHabil(dia(2022, 9, 28), "Resolución 12", false));
        ciclo.hacer(
                "lider",
                () -> reprogramacion.reprogramar(
                        ciclo.id(), "planearAudiencia", dia(2023, 2, 24), new Motivo("Hay que imprimir")));

        Historia todo = historia(null, null);
        assertThat(todo.sucesos()).extracting(Suceso::momento).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(todo.sucesos())
                .first()
                .extracting(Suceso::tipo, Suceso::quien)
                .containsExactly("ACTIVIDAD_REPROGRAMADA", "Andrés Valencia Ríos");
        assertThat(todo.sucesos())
                .last()
                .extracting(Suceso::frase)
                .asString()
                .startsWith("Comienza la rendición de cuentas de " + Entidad.NOMBRE + ", vigencia 2022");
        assertThat(todo.sucesos())
                .extracting(Suceso::frase)
                .contains("El 28 de septiembre de 2022 no es día hábil: “Resolución 12”.");
        assertThat(historia("planearAudiencia", null).sucesos())
                .extracting(Suceso::tipo)
                .containsExactly("ACTIVIDAD_REPROGRAMADA", "ACTIVIDAD_PLANEADA");
        assertThat(historia(null, "lider").sucesos())
                .extracting(Suceso::tipo)
                .containsExactly("ACTIVIDAD_REPROGRAMADA", "DIA_NO_HABIL_DECLARADO", "PLAN_APLICADO", "CICLO_INICIADO");
        assertThat(historias
                        .de(avances.deCiclo(ciclo.id()).orElseThrow(), FiltroHistoria.SIN_FILTRO, 99)
                        .pagina())
                .isEqualTo(todo.paginas());
    }

    @Test
    @DisplayName("dice de un correo sobre varias actividades cuáles son")
    void unCorreoSobreVarias() {
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 10, 5));

        assertThat(historia(null, null).sucesos())
                .extracting(Suceso::frase)
                .contains("Se envió un correo a Andrés Valencia Ríos sobre " + NOMBRE
                        + " y «Elaborar la estrategia de rendición de cuentas».")
                .noneMatch(frase -> frase.matches(".*\\d+ (correos|personas).*"));
    }

    @Test
    @DisplayName("se limita a una clase de hecho y a unos días, y dice al lado de cuál fecha lo que no puede ser")
    void claseYFechas() {
        ciclo.iniciar(dia(2022, 9, 1)).vivirHasta(dia(2022, 10, 5));

        assertThat(filtrada("ACTIVIDAD_ESCALADA", null, null).sucesos())
                .extracting(Suceso::tipo)
                .isNotEmpty()
                .containsOnly("ACTIVIDAD_ESCALADA");
        assertThat(filtrada(null, "2022-09-30", "2022-10-03").sucesos())
                .extracting(suceso -> Reloj.dia(Date.from(suceso.momento())))
                .contains(dia(2022, 9, 30), dia(2022, 10, 3))
                .allMatch(dia -> !dia.isBefore(dia(2022, 9, 30)) && !dia.isAfter(dia(2022, 10, 3)));
        assertThat(historia(null, null).tipos())
                .contains(
                        new Filtro("ACTIVIDAD_ESCALADA", "Actividad escalada"),
                        new Filtro("CORREO_ENVIADO", "Correo enviado"));
        rechaza("2022-13-45", null, "desde", "no es una fecha");
        rechaza(null, "2202-01-01", "hasta", "va del 1 de septiembre de 2022 al 5 de octubre de 2022");
        rechaza("2022-10-03", "2022-09-30", "hasta", "no puede ser anterior");
    }

    private void rechaza(@Nullable String desde, @Nullable String hasta, String campo, String mensaje) {
        assertThatExceptionOfType(FiltroInvalido.class)
                .isThrownBy(() -> filtrada(null, desde, hasta))
                .withMessageContaining(mensaje)
                .extracting(FiltroInvalido::campo)
                .isEqualTo(campo);
    }

    private Historia filtrada(@Nullable String tipo, @Nullable String desde, @Nullable String hasta) {
        return historias.entera(
                avances.deCiclo(ciclo.id()).orElseThrow(), FiltroHistoria.escrito("", "", tipo, desde, hasta));
    }

    private static Instant alas(int hora, LocalDate dia) {
        return Reloj.momento(dia, LocalTime.of(hora, 0)).toInstant();
    }

    private String tarea() {
        return ciclo.tarea(COMUNICACIONES).getId();
    }

    private Historia historia(@Nullable String actividad, @Nullable String persona) {
        return historias.de(
                avances.deCiclo(ciclo.id()).orElseThrow(), new FiltroHistoria(actividad, persona, null, null, null), 1);
    }

    /** Oldest first. */
    private static List<Suceso> sinCorreos(Historia historia) {
        List<Suceso> sucesos = new ArrayList<>(historia.sucesos());
        sucesos.removeIf(suceso -> suceso.tipo().startsWith("CORREO"));
        Collections.reverse(sucesos);
        return sucesos;
    }

    private static LocalDate dia(int anio, int mes, int dia) {
        return LocalDate.of(anio, mes, dia);
    }
}
