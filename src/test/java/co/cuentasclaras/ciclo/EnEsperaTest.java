package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Espera;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.EsperaEscalada;
import co.cuentasclaras.bitacora.Hecho.LlegadaTrasEspera;
import co.cuentasclaras.comun.Paleta;
import co.cuentasclaras.cronograma.Resumenes;
import co.cuentasclaras.hoja.Carriles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 7 March 2023: the report of February is not made, and what cannot begin without it is not late by itself. */
@Escenario
@DisplayName("Lo que espera a otra actividad")
class EnEsperaTest {

    private static final LocalDate SIETE_DE_MARZO = LocalDate.of(2023, 3, 7);

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Avances avances;

    @Autowired
    private Entidad entidad;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Resumenes resumenes;

    @Test
    @DisplayName("está en espera y no vencida, dice a qué espera y de quién, aunque esté en otra página")
    void enEspera() {
        unaSemana();

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
        unaSemana();

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
        assertThat(entidad.como("gerencia").get("/mis-actividades").body())
                .contains("Espera a: Elaborar el informe de gestión");
    }

    @Test
    @DisplayName("deja de esperar cuando termina lo que la detenía")
    void yaNo() {
        unaSemana();
        ciclo.terminarYSeguir("elaborarInformeGestion");

        assertThat(avance("aprobarInformeGestion").esperaA()).isEmpty();
        assertThat(avance("publicarInformePrevio").esperaA())
                .extracting(Espera::codigo)
                .containsExactly("aprobarInformeGestion");
    }

    @Test
    @DisplayName("se le cuenta a quien tiene lo que la retiene y al líder, cuando eso se vence")
    void aviso() {
        unaSemana();
        ciclo.vivirHasta(SIETE_DE_MARZO, LocalTime.of(18, 0));

        for (String persona : List.of("planeacion", "lider")) {
            assertThat(ciclo.correos())
                    .as(persona)
                    .filteredOn(correo -> correo.persona().equals(persona))
                    .anyMatch(correo -> correo.texto()
                            .contains("Esperan a que termine: «Aprobar el informe de gestión», de Gerencia"));
        }
    }

    @Test
    @DisplayName(
            "cuando pasa su propio vencimiento, se le dice una vez a quien tiene lo que la retiene, aunque esté en término, y al líder")
    void retenida() {
        unaSemana();
        entidad.como("lider")
                .post(
                        "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                        """
                        {"codigo": "elaborarInformeGestion", "fecha": "2023-03-14", "motivo": "Faltan cifras"}
                        """);
        LocalDate ocho = SIETE_DE_MARZO.plusDays(1);
        ciclo.apagadoHasta(ocho.plusDays(1), LocalTime.of(5, 0)).vivirHasta(ocho.plusDays(1));

        assertThat(retenciones()).containsExactlyInAnyOrder("planeacion", "lider");
        assertThat(ciclo.correos(ocho.plusDays(1)))
                .filteredOn(correo -> correo.persona().equals("planeacion"))
                .anySatisfy(correo -> assertThat(correo.texto())
                        .contains("Esperan a que termine: «Aprobar el informe de gestión», de Gerencia, "
                                + "que vencía el 28 de febrero de 2023"));
        assertThat(ciclo.hechos())
                .contains(new EsperaEscalada(
                        List.of("elaborarInformeGestion"),
                        List.of("planeacion", "lider"),
                        ciclo.actividad("aprobarInformeGestion").vencimiento()))
                .as("la aprobación, que a su vez espera, no retiene a nadie")
                .noneMatch(hecho ->
                        hecho instanceof EsperaEscalada una && una.retienen().contains("aprobarInformeGestion"));
        ciclo.vivirHasta(LocalDate.of(2023, 3, 14));
        long nuevas = retenciones().size();
        assertThat(nuevas).as("solo lo que se venció después se dice otra vez").isEqualTo(2 * diasConRetencion());
    }

    @Test
    @DisplayName("no se dibuja con la cola roja de lo vencido")
    void dibujo() {
        unaSemana();

        Map<String, String> carriles =
                Carriles.partes(avances.deCiclo(ciclo.id()).orElseThrow()).carriles();

        assertThat(carriles.get("elaborarInformeGestion")).contains(Paleta.color("rojo"));
        assertThat(carriles.get("aprobarInformeGestion")).doesNotContain(Paleta.color("rojo"));
    }

    private void unaSemana() {
        escenas.de("marzo hasta el 7", () -> ciclo.iniciar(SIETE_DE_MARZO.minusDays(6))
                .vivirHasta(SIETE_DE_MARZO));
    }

    private List<String> retenciones() {
        return jdbc.sql("select destinatario from cc_aviso where tipo = 'RETENCION'")
                .query(String.class)
                .list();
    }

    /** The days after which something new had passed its due date while it waited. */
    private long diasConRetencion() {
        return ciclo.hechos().stream()
                .filter(EsperaEscalada.class::isInstance)
                .map(hecho -> ((EsperaEscalada) hecho).vencimiento())
                .map(dia -> dia.isBefore(SIETE_DE_MARZO.plusDays(2)) ? SIETE_DE_MARZO : dia)
                .distinct()
                .count();
    }

    @Test
    @DisplayName(
            "si llega después de su vencimiento no se le cuenta a quien esperó, y ficha, tarjeta, correo e historia dicen por qué")
    void llegaTarde() {
        unaSemana();
        ciclo.terminarYSeguir("elaborarInformeGestion");
        String llego = "Llegó el 7 de marzo de 2023: esperaba a «"
                + ciclo.actividad("elaborarInformeGestion").nombre() + "», de Planeación";

        AvanceActividad aprobar = avance("aprobarInformeGestion");
        assertThat(aprobar.vencimiento()).isBefore(SIETE_DE_MARZO);
        assertThat(aprobar.estado()).isEqualTo(Semaforo.VENCE_PRONTO);
        assertThat(aprobar.atraso()).isZero();
        assertThat(aprobar.plazo()).startsWith(llego);
        String tarea = ciclo.tarea("aprobarInformeGestion").getId();
        assertThat(entidad.como("gerencia")
                        .leer("/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/plazos?id=" + tarea)
                        .path(tarea)
                        .path("texto")
                        .asText())
                .isEqualTo(llego);
        assertThat(resumenes.de(ciclo.actividad("aprobarInformeGestion")).plazo())
                .as("también en su formulario")
                .isEqualToIgnoringCase(llego);
        assertThat(ciclo.hechos()).contains(new LlegadaTrasEspera("elaborarInformeGestion", aprobar.vencimiento()));
        ciclo.vivirHasta(SIETE_DE_MARZO, LocalTime.of(18, 0));
        assertThat(ciclo.correos())
                .filteredOn(correo -> correo.persona().equals("gerencia"))
                .anySatisfy(correo -> assertThat(correo.texto())
                        .contains(llego + ".", "llegó después de su fecha porque esperaba a otra"));

        ciclo.vivirHasta(SIETE_DE_MARZO.plusDays(1));
        assertThat(avance("aprobarInformeGestion").estado()).isEqualTo(Semaforo.VENCIDA);
        assertThat(avance("aprobarInformeGestion").atraso()).isEqualTo(1);
        assertThat(avance("aprobarInformeGestion").plazo()).contains(". " + llego);
    }

    @Test
    @DisplayName("se ofrece mover con lo que la retiene, y se mueve en la misma decisión lo que se eligió y nada más")
    void moverLoQueSigue() {
        unaSemana();
        Navegador lider = entidad.como("lider");
        String cicloEnLaApi = "/api/ciclos/" + ciclo.id();
        LocalDate aprobada = ciclo.actividad("aprobarInformeGestion").vencimiento();
        LocalDate publicada = ciclo.actividad("publicarInformePrevio").vencimiento();

        JsonNode siguientes = lider.leer(cicloEnLaApi + "/siguientes?codigo=elaborarInformeGestion&fecha=2023-03-10");

        assertThat(siguientes.findValuesAsText("codigo"))
                .contains("aprobarInformeGestion", "publicarInformePrevio", "invitarComunidad")
                .doesNotContain("realizarAudiencia", "invitarMedios", "responderPreguntasVirtuales");
        assertThat(lider.post(
                                cicloEnLaApi + "/reprogramaciones",
                                """
                                {"codigo": "elaborarInformeGestion", "fecha": "2023-03-10", "motivo": "Faltan cifras",
                                 "tambien": ["aprobarInformeGestion"]}
                                """)
                        .statusCode())
                .isEqualTo(204);
        // Eight working days after 28 February, as the report itself.
        assertThat(aprobada).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(ciclo.actividad("aprobarInformeGestion").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(ciclo.actividad("publicarInformePrevio").vencimiento()).isEqualTo(publicada);
        assertThat(ciclo.hechos())
                .contains(new ActividadReprogramada(aprobada, LocalDate.of(2023, 3, 10), "Faltan cifras"))
                .noneMatch(ActividadCorrida.class::isInstance);
        assertThat(lider.post(
                                cicloEnLaApi + "/reprogramaciones",
                                """
                                {"codigo": "elaborarInformeGestion", "fecha": "2023-03-13", "motivo": "Faltan cifras",
                                 "tambien": ["realizarAudiencia"]}
                                """)
                        .body())
                .contains("vuelva a elegir");
        assertThat(ciclo.actividad("elaborarInformeGestion").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 10));
    }

    private AvanceActividad avance(String codigo) {
        return avances.deCiclo(ciclo.id()).orElseThrow().actividades().stream()
                .filter(una -> una.codigo().equals(codigo))
                .findFirst()
                .orElseThrow();
    }
}
