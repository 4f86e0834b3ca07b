package co.cuentasclaras.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.AusenciaTerminada;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.responsable.Ausencias;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La ausencia")
class AusenciaTest {

    private static final LocalDate INICIO = LocalDate.of(2022, 9, 1);
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final Motivo VACACIONES = new Motivo("Vacaciones");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Sustituciones sustituciones;

    @Autowired
    private Reasignacion reasignacion;

    @Autowired
    private Ausencias ausencias;

    @Test
    @DisplayName("hace que lo que llega le llegue al sustituto, que responde por ella hasta que vuelve")
    void loQueLlega() {
        LocalDate vuelve = LocalDate.of(2022, 9, 20);
        ciclo.iniciar(INICIO);
        anotar("comunicaciones", "proyectos", INICIO, vuelve.minusDays(1), false);

        ciclo.vivirHasta(INICIO);

        assertThat(ciclo.tareasDe("proyectos")).contains(COMUNICACIONES);
        assertThat(ciclo.actividad(COMUNICACIONES).por()).isEqualTo("comunicaciones");
        assertThat(ciclo.bitacora())
                .filteredOn(una -> COMUNICACIONES.equals(una.codigo()) && una.hecho() instanceof ActividadIniciada)
                .singleElement()
                .satisfies(una ->
                        assertThat(((ActividadIniciada) una.hecho()).por()).isEqualTo("comunicaciones"));
        assertThat(ciclo.correos("proyectos", INICIO))
                .anyMatch(correo -> correo.texto().contains("Le llega por Juliana Cardona Mejía, que está ausente."));

        ciclo.vivirHasta(vuelve, LocalTime.of(6, 0));
        assertThat(ciclo.tareasDe("comunicaciones")).contains(COMUNICACIONES);
        assertThat(ciclo.actividad(COMUNICACIONES).por()).isNull();
        assertThat(ausencias.vigentes()).isEmpty();
        assertThat(ciclo.ultima(AusenciaTerminada.class).hecho())
                .isEqualTo(new AusenciaTerminada("comunicaciones", "proyectos", null));
        assertThat(ciclo.actividad(COMUNICACIONES).persona()).isEqualTo("comunicaciones");
    }

    @Test
    @DisplayName("hace pasar también lo que tiene, el primer día y no antes, y retirada lo devuelve")
    void loQueTiene() {
        LocalDate desde = LocalDate.of(2022, 9, 15);
        ciclo.en(LocalDate.of(2022, 9, 12));
        anotar("comunicaciones", "servicio-ciudadano", desde, desde.plusDays(30), true);
        assertThat(ciclo.tareasDe("comunicaciones")).contains(COMUNICACIONES);

        ciclo.vivirHasta(desde);
        assertThat(ciclo.tareasDe("comunicaciones")).isEmpty();
        assertThat(ciclo.tareasDe("servicio-ciudadano")).contains(COMUNICACIONES);
        assertThat(ciclo.avisados(COMUNICACIONES, desde))
                .containsExactlyInAnyOrder("servicio-ciudadano", "comunicaciones", "lider");

        String ausencia = ausencias.vigentes().get(0).id();
        ciclo.hacer("gerencia", () -> sustituciones.retirar(ausencia, new Motivo("Volvió antes")));
        assertThat(ciclo.tareasDe("comunicaciones")).contains(COMUNICACIONES);
    }

    @Test
    @DisplayName(
            "se les cuenta a los dos al anotarla, aunque todavía nada pase, y los recordatorios siguen diciendo por quién")
    void loQueSeCuenta() {
        LocalDate dia = LocalDate.of(2022, 9, 12);
        ciclo.en(dia);
        anotar("comunicaciones", "servicio-ciudadano", dia.plusDays(2), dia.plusDays(30), true);

        LocalDate siguiente = dia.plusDays(1);
        ciclo.vivirHasta(siguiente);
        for (String persona : List.of("comunicaciones", "servicio-ciudadano")) {
            assertThat(correos(persona, dia, siguiente))
                    .contains(
                            "Óscar Henao Salazar responde por Juliana Cardona Mejía del 14 de septiembre de 2022 al 12"
                                    + " de octubre de 2022");
        }

        LocalDate vencimiento = LocalDate.of(2022, 9, 30);
        ciclo.vivirHasta(vencimiento);
        assertThat(correos("servicio-ciudadano", vencimiento))
                .contains("La responde por Juliana Cardona Mejía, que está ausente.");
    }

    private String correos(String persona, LocalDate... dias) {
        return Stream.of(dias)
                .flatMap(dia -> ciclo.correos(persona, dia).stream())
                .map(Recibido::texto)
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("no se encadena, no se cruza y no la cubre quien no puede")
    void negadas() {
        LocalDate dia = LocalDate.of(2022, 9, 12);
        ciclo.en(dia);
        anotar("comunicaciones", "proyectos", dia, dia.plusDays(10), false);

        niega("ya tiene anotada una ausencia", "comunicaciones", "financiera", dia.plusDays(10), dia.plusDays(12));
        niega("también está ausente", "financiera", "comunicaciones", dia, dia);
        niega("responde por Juliana Cardona Mejía", "proyectos", "financiera", dia.plusDays(2), dia.plusDays(3));
        niega("Ley 87", "financiera", "control-interno", dia, dia);
        niega("por sí mismo", "financiera", "financiera", dia, dia);
        niega("ya pasó", "financiera", "planeacion", dia.minusDays(5), dia.minusDays(1));
        niega("no puede ser anterior", "financiera", "planeacion", dia.plusDays(2), dia);
        niega("Revise los días", "financiera", "planeacion", dia, LocalDate.of(2202, 1, 1));
        assertThatThrownBy(() -> ciclo.hacer(
                        "lider", () -> sustituciones.anotar("financiera", "lider", dia, dia, false, VACACIONES)))
                .hasMessageContaining("Nadie se nombra a sí mismo");
        assertThat(ausencias.vigentes()).hasSize(1);
    }

    @Test
    @DisplayName("no deja aprobar lo propio: eso le llega al suplente")
    void lasAprobaciones() {
        ciclo.iniciar(INICIO).alEmpezar("elaborarInformeGestion");
        LocalDate hoy = Reloj.hoy();
        ciclo.terminar("elaborarInformeGestion");
        String autor = ciclo.actividad("elaborarInformeGestion").terminadaPor();
        anotar("gerencia", autor, hoy, hoy.plusDays(60), true);

        ciclo.alEmpezar("aprobarInformeGestion");

        assertThat(ciclo.tarea("aprobarInformeGestion").getAssignee())
                .isNotEqualTo(autor)
                .isEqualTo("secretaria-general");
        for (String otra : List.of(autor, "control-interno")) {
            assertThatThrownBy(() -> ciclo.hacer(
                            "gerencia",
                            () -> reasignacion.reasignar(
                                    ciclo.id(),
                                    "aprobarInformeGestion",
                                    new Destino(null, otra),
                                    new Motivo("Ella puede"))))
                    .hasMessageContaining(otra.equals(autor) ? "nadie aprueba lo suyo" : "Ley 87 de 1993");
        }
    }

    private void anotar(String persona, String sustituto, LocalDate desde, LocalDate hasta, boolean pasa) {
        ciclo.hacer("gerencia", () -> sustituciones.anotar(persona, sustituto, desde, hasta, pasa, VACACIONES));
    }

    private void niega(String porQue, String persona, String sustituto, LocalDate desde, LocalDate hasta) {
        assertThatThrownBy(() -> anotar(persona, sustituto, desde, hasta, false))
                .hasMessageContaining(porQue);
    }
}
