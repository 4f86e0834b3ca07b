package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Espera;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 7 March 2023: the report of February is not made, and what cannot begin without it is not late by itself. */
@Escenario
@DisplayName("Lo que espera a otra actividad")
class EnEsperaTest {

    private static final LocalDate SIETE_DE_MARZO = LocalDate.of(2023, 3, 7);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Avances avances;

    @Autowired
    private Entidad entidad;

    @Test
    @DisplayName("está en espera y no vencida, dice a qué espera y de quién, aunque esté en otra página")
    void enEspera() {
        ciclo.iniciar(SIETE_DE_MARZO.minusDays(6)).vivirHasta(SIETE_DE_MARZO);

        assertThat(avance("elaborarInformeGestion").estado()).isEqualTo(Semaforo.VENCIDA);
        AvanceActividad aprobar = avance("aprobarInformeGestion");
        assertThat(aprobar.vencimiento()).isBefore(SIETE_DE_MARZO);
        assertThat(aprobar.estado()).isEqualTo(Semaforo.EN_ESPERA);
        assertThat(aprobar.atraso()).isZero();
        assertThat(aprobar.plazo())
                .startsWith("Espera a: Elaborar el informe de gestión")
                .contains(", de Planeación: ");
        assertThat(avance("invitarMedios").esperaA())
                .extracting(Espera::codigo)
                .containsExactly("publicarInformePrevio");
        assertThat(avance("entregarInformeGestion/camara-comercio").estado())
                .as("su fecha no ha llegado")
                .isEqualTo(Semaforo.POR_COMENZAR);
    }

    @Test
    @DisplayName("no se cuenta con lo vencido en el tablero, que la muestra aparte con lo que la detiene")
    void tablero() {
        ciclo.iniciar(SIETE_DE_MARZO.minusDays(6)).vivirHasta(SIETE_DE_MARZO);

        JsonNode resumen = entidad.como("gerencia")
                .leer("/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/tablero")
                .path("tablero")
                .path("ciclos")
                .get(0);

        assertThat(resumen.path("vencidas").findValuesAsText("codigo"))
                .contains("elaborarInformeGestion")
                .doesNotContain("aprobarInformeGestion", "entregarInformeGestion/colaboradores");
        JsonNode aprobar = StreamSupport.stream(resumen.path("esperas").spliterator(), false)
                .filter(una -> una.path("codigo").asText().equals("aprobarInformeGestion"))
                .findFirst()
                .orElseThrow();
        assertThat(aprobar.path("pasada").asBoolean()).isTrue();
        assertThat(aprobar.path("esperaA").findValuesAsText("codigo")).containsExactly("elaborarInformeGestion");
        assertThat(resumen.path("cuentas").path("EN_ESPERA").asInt())
                .isEqualTo(resumen.path("esperas").size());
    }

    @Test
    @DisplayName("deja de esperar cuando termina lo que la detenía")
    void yaNo() {
        ciclo.iniciar(SIETE_DE_MARZO.minusDays(6)).vivirHasta(SIETE_DE_MARZO).terminarYSeguir("elaborarInformeGestion");

        assertThat(avance("aprobarInformeGestion").esperaA()).isEmpty();
        assertThat(avance("publicarInformePrevio").esperaA())
                .extracting(Espera::codigo)
                .containsExactly("aprobarInformeGestion");
    }

    private AvanceActividad avance(String codigo) {
        return avances.deCiclo(ciclo.id()).orElseThrow().actividades().stream()
                .filter(una -> una.codigo().equals(codigo))
                .findFirst()
                .orElseThrow();
    }
}
