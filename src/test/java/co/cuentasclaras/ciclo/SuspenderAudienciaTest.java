package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.bitacora.Hecho.AudienciaFijada;
import co.cuentasclaras.bitacora.Hecho.AudienciaSuspendida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hearing is on Friday 31 March 2023; on the 7th it is suspended, and two months later it gets a day in June. */
@Escenario
@DisplayName("Suspender la audiencia pública")
class SuspenderAudienciaTest {

    private static final LocalDate HOY = LocalDate.of(2023, 3, 7);
    private static final LocalDate MAYO = LocalDate.of(2023, 5, 8);
    private static final LocalDate JUNIO = LocalDate.of(2023, 6, 16);

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Avances avances;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void unaSemanaDeMarzo() {
        escenas.de("una semana de marzo, con el informe publicado", () -> {
            LocalDate inicio = LocalDate.of(2023, 3, 1);
            ciclo.iniciar(inicio)
                    .vivirHasta(inicio)
                    .terminar("elaborarInformeGestion")
                    .vivirHasta(inicio, LocalTime.of(11, 0))
                    .terminar("aprobarInformeGestion")
                    .vivirHasta(inicio, LocalTime.of(12, 0))
                    .terminar("publicarInformePrevio")
                    .vivirHasta(LocalDate.of(2023, 3, 2))
                    .terminar("invitarMedios")
                    .vivirHasta(HOY);
        });
    }

    @Test
    @DisplayName("deja en reposo lo que se cuenta desde ella: sin fecha, sin recordatorios y sin vencerse")
    void reposa() {
        suspender("El recinto se inundó");

        Set<String> suyas = ciclo.todas().stream()
                .filter(ActividadEnCurso::enSuspenso)
                .map(ActividadEnCurso::codigo)
                .collect(Collectors.toSet());
        assertThat(suyas)
                .contains("realizarAudiencia", "promocionarAudiencia", "invitarMedios", "levantarActa")
                .doesNotContain("realizarWorldCafe", "elaborarInformeGestion");
        assertThat(ciclo.tarea("promocionarAudiencia").getDueDate()).isNull();
        assertThat(ciclo.relojes("promocionarAudiencia"))
                .isNotEmpty()
                .allSatisfy((reloj, hora) -> assertThat(hora.getYear()).isEqualTo(9999));
        assertThat(ciclo.ultima(AudienciaSuspendida.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho())
                    .isEqualTo(new AudienciaSuspendida(LocalDate.of(2023, 3, 31), "El recinto se inundó"));
            assertThat(anotacion.quien()).isEqualTo("lider");
        });

        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(ciclo.correos(HOY).stream()
                        .filter(correo -> !correo.hora().toLocalTime().isBefore(Reloj.LAS_DIEZ)))
                .extracting(CicloDePrueba.Recibido::persona)
                .containsExactlyInAnyOrder(
                        "planeacion", "comunicaciones", "gerencia", "secretaria-general", "servicio-ciudadano");
        assertThat(ciclo.correos("secretaria-general", HOY)).anySatisfy(correo -> assertThat(correo.texto())
                .contains("LA AUDIENCIA PÚBLICA ESTÁ SUSPENDIDA")
                .contains("Motivo: El recinto se inundó"));

        ciclo.vivirHasta(MAYO);
        assertThat(ciclo.todas().stream().filter(una -> suyas.contains(una.codigo())))
                .allSatisfy(una -> assertThat(una.atencion()).as(una.codigo()).isNull());
        assertThat(ciclo.tarea("realizarAudiencia").getDueDate()).isNull();
        Map<String, String> nombres = ciclo.todas().stream()
                .filter(una -> suyas.contains(una.codigo()))
                .collect(Collectors.toMap(ActividadEnCurso::nombre, ActividadEnCurso::codigo));
        assertThat(ciclo.correos().stream()
                        .filter(correo -> correo.dia().isAfter(HOY))
                        .flatMap(correo -> correo.actividades().stream()))
                .doesNotContainAnyElementsOf(nombres.keySet());
        assertThat(avances.deCiclo(ciclo.id()).orElseThrow().actividades().stream()
                        .filter(una -> suyas.contains(una.codigo()) && una.terminada() == null))
                .extracting(AvanceActividad::estado)
                .containsOnly(Semaforo.EN_SUSPENSO);
    }

    @Test
    @DisplayName("y fijarle otro día la reanuda toda, con sus fechas, sus relojes y su correo")
    void reanuda() {
        suspender("El recinto se inundó");
        ciclo.vivirHasta(MAYO);

        assertThat(entidad.como("lider")
                        .post(
                                "/api/ciclos/2022/audiencia",
                                "{\"fecha\": \"2023-06-16\", \"motivo\": \"Ya hay recinto\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(ciclo.todas()).noneMatch(ActividadEnCurso::enSuspenso);
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(JUNIO);
        ActividadEnCurso promocionar = ciclo.actividad("promocionarAudiencia");
        assertThat(promocionar.vencimiento()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(ciclo.tarea("promocionarAudiencia").getDueDate())
                .isEqualTo(Reloj.finDelDia(promocionar.vencimiento()));
        assertThat(ciclo.relojes("promocionarAudiencia"))
                .containsEntry("recordatorioDia", promocionar.vencimiento().atTime(6, 0));
        assertThat(ciclo.ultima(AudienciaFijada.class).hecho())
                .isEqualTo(new AudienciaFijada(JUNIO, "Ya hay recinto", null));

        ciclo.vivirHasta(MAYO, LocalTime.of(18, 0));
        assertThat(ciclo.correos("comunicaciones", MAYO)).anySatisfy(correo -> assertThat(correo.asunto())
                .startsWith("La audiencia pública pasó al viernes 16 de junio"));
        ciclo.vivirHasta(JUNIO);
        assertThat(ciclo.actividad("realizarAudiencia").enMarcha()).isTrue();
    }

    @Test
    @DisplayName("no se hace dos veces, ni deja mover ni terminar lo que reposa, y pide un motivo")
    void seNiega() {
        Navegador lider = entidad.como("lider");
        assertThat(lider.post("/api/ciclos/2022/audiencia/suspension", "{}").statusCode())
                .isEqualTo(400);
        suspender("Uno");
        suspender("Otro");
        assertThat(ciclo.hechos().stream().filter(AudienciaSuspendida.class::isInstance))
                .hasSize(1);
        assertThat(leer(lider.get("/api/ciclos/2022/audiencia"))
                        .get("suspendida")
                        .asBoolean())
                .isTrue();
        assertThat(mensaje(lider.post(
                        "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                        "{\"codigo\": \"promocionarAudiencia\", \"fecha\": \"2023-03-24\", \"motivo\": \"x\"}")))
                .contains("en suspenso");
        assertThat(lider.post(
                                "/api/ciclos/2022/audiencia/suspension",
                                "{\"audiencia\": \"sur\", \"motivo\": \"No es\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(List.of("comunicaciones", "control-interno")).allSatisfy(otra -> assertThat(entidad.como(otra)
                        .post("/api/ciclos/2022/audiencia/suspension", "{\"motivo\": \"No puede\"}")
                        .statusCode())
                .isEqualTo(403));
    }

    private void suspender(String motivo) {
        assertThat(entidad.como("lider")
                        .post("/api/ciclos/2022/audiencia/suspension", "{\"motivo\": \"" + motivo + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}
