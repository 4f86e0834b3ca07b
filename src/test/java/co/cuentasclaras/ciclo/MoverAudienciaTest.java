package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida.Causa;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hearing is on Friday 31 March 2023 and moves to Friday 14 April; Holy Week (6 and 7 April) is in between. */
@Escenario
@DisplayName("Mover la audiencia pública")
class MoverAudienciaTest {

    private static final LocalDate HOY = LocalDate.of(2023, 3, 7);
    private static final LocalDate NUEVA = LocalDate.of(2023, 4, 14);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void unaSemanaDeMarzo() {
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
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(inicioDeLogistica()).isEqualTo(LocalDateTime.of(2023, 3, 9, 6, 0));
    }

    @Test
    @DisplayName("por la API mueve lo que se cuenta desde ella, en marcha o futuro, y no lo terminado")
    void porLaApi() {
        Navegador lider = entidad.como("lider");
        List<ActividadEnCurso> antes = ciclo.todas();

        assertThat(lider.post(
                                "/api/ciclos/2022/audiencia",
                                "{\"fecha\": \"2023-04-14\", \"motivo\": \"El recinto está en obra\"}")
                        .statusCode())
                .isEqualTo(204);

        seMovio();
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        List<CicloDePrueba.Recibido> avisos = ciclo.correos(HOY).stream()
                .filter(correo -> !correo.hora().toLocalTime().isBefore(Reloj.LAS_DIEZ))
                .toList();
        assertThat(avisos)
                .extracting(CicloDePrueba.Recibido::persona)
                .containsExactlyInAnyOrder(
                        "planeacion", "comunicaciones", "gerencia", "secretaria-general", "servicio-ciudadano");
        assertThat(avisos).allSatisfy(correo -> {
            assertThat(correo.asunto()).startsWith("La audiencia pública pasó al viernes 14 de abril de 2023");
            assertThat(correo.texto())
                    .containsOnlyOnce("LA AUDIENCIA PÚBLICA CAMBIÓ DE DÍA")
                    .contains("viernes 31 de marzo de 2023 → viernes 14 de abril de 2023")
                    .containsOnlyOnce("Motivo: El recinto está en obra");
        });
        assertThat(avisos)
                .filteredOn(correo -> correo.persona().equals("secretaria-general"))
                .singleElement()
                .satisfies(correo -> assertThat(correo.texto())
                        .contains(ciclo.actividad("gestionarLogistica").nombre())
                        .contains(" → "
                                + FechaEscrita.conDiaDeLaSemana(
                                        ciclo.actividad("gestionarLogistica").vencimiento())));
        assertThat(ciclo.ultima(AudienciaMovida.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho())
                    .isEqualTo(new AudienciaMovida(LocalDate.of(2023, 3, 31), NUEVA, "El recinto está en obra"));
            assertThat(anotacion.quien()).isEqualTo("lider");
        });
        assertThat(ciclo.bitacora())
                .filteredOn(anotacion -> anotacion.hecho() instanceof ActividadCorrida)
                .extracting(Anotacion::codigo, Anotacion::hecho)
                .hasSizeGreaterThan(5)
                .containsExactlyElementsOf(antes.stream()
                        .filter(actividad -> !actividad.codigo().equals(Cronograma.AUDIENCIA))
                        .filter(actividad -> !periodo(actividad).equals(periodo(ciclo.actividad(actividad.codigo()))))
                        .map(actividad -> tuple(
                                actividad.codigo(),
                                new ActividadCorrida(
                                        Causa.AUDIENCIA,
                                        actividad.inicio(),
                                        ciclo.actividad(actividad.codigo()).inicio(),
                                        actividad.vencimiento(),
                                        ciclo.actividad(actividad.codigo()).vencimiento())))
                        .toList());
    }

    private static Periodo periodo(ActividadEnCurso actividad) {
        return new Periodo(actividad.inicio(), actividad.vencimiento());
    }

    @Test
    @DisplayName("cambiando la fecha de su tarea hace lo mismo")
    void porLaTarea() {
        ciclo.hacer(
                "gerencia",
                () -> tareas.setDueDate(ciclo.tarea("realizarAudiencia").getId(), Reloj.finDelDia(NUEVA)));

        seMovio();
        assertThat(ciclo.ultima(AudienciaMovida.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho()).isEqualTo(new AudienciaMovida(LocalDate.of(2023, 3, 31), NUEVA, null));
            assertThat(anotacion.quien()).isEqualTo("gerencia");
        });
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(ciclo.avisados("gestionarLogistica", HOY)).containsExactly("secretaria-general");
    }

    @Test
    @DisplayName("se le rechaza con sus razones a quien no dirige, sin motivo, o sin ciclo en marcha")
    void rechazada() {
        Navegador lider = entidad.como("lider");
        String conMotivo = "{\"fecha\": \"2023-04-14\", \"motivo\": \"Obra\"}";
        List<Anotacion> antes = ciclo.bitacora();

        for (String sinMando : List.of("comunicaciones", "control-interno")) {
            Navegador persona = entidad.como(sinMando);
            assertThat(persona.post("/api/ciclos/2022/audiencia", conMotivo).statusCode())
                    .isEqualTo(403);
            assertThat(persona.post("/api/dias-no-habiles", "{\"fecha\": \"2023-03-30\", \"acto\": \"Resolución 1\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2023-04-14\"}")
                        .body())
                .contains("Escriba el motivo: queda en la historia del ciclo");
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2023-03-06\", \"motivo\": \"Obra\"}")
                        .body())
                .contains("ya pasó");
        assertThat(lider.post("/api/ciclos/2031/audiencia", conMotivo).body())
                .contains("No hay un ciclo en marcha de la vigencia 2031");

        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(ciclo.bitacora()).isEqualTo(antes);
    }

    private void seMovio() {
        vence("realizarAudiencia", NUEVA);
        // Running: the evening before, five and ten working days before.
        vence("promocionarAudiencia", LocalDate.of(2023, 4, 13));
        vence("invitarRedesSociales", LocalDate.of(2023, 4, 5));
        vence("invitarEntidadesControl", LocalDate.of(2023, 3, 29));
        for (String enMarcha : List.of("promocionarAudiencia", "invitarRedesSociales", "invitarEntidadesControl")) {
            LocalDate dia = ciclo.actividad(enMarcha).vencimiento();
            assertThat(ciclo.tarea(enMarcha).getDueDate()).isEqualTo(Reloj.finDelDia(dia));
            assertThat(ciclo.relojes(enMarcha)).containsEntry("recordatorioDia", dia.atTime(6, 0));
        }
        // Finished: as it was.
        vence("invitarMedios", LocalDate.of(2023, 3, 24));
        // Counted from the calendar and not from the hearing: as it was.
        vence("realizarWorldCafe", LocalDate.of(2023, 3, 31));
        // Future: its start waits for the new day; 20 March is a holiday.
        assertThat(ciclo.actividad("gestionarLogistica").inicio()).isEqualTo(LocalDate.of(2023, 3, 22));
        assertThat(inicioDeLogistica()).isEqualTo(LocalDateTime.of(2023, 3, 22, 6, 0));
        vence("levantarActa", LocalDate.of(2023, 4, 21));
    }

    private void vence(String codigo, LocalDate dia) {
        assertThat(ciclo.actividad(codigo).vencimiento()).as(codigo).isEqualTo(dia);
    }

    private LocalDateTime inicioDeLogistica() {
        return ciclo.inicioPrevisto("antes-audiencia", "timer_inicioGestionarLogistica")
                .orElseThrow();
    }
}
