package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilRetirado;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Un día declarado no hábil con el ciclo en marcha")
class DiaNoHabilDeclaradoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate HOY = LocalDate.of(2022, 9, 12);
    private static final String ACTO = "Resolución 012 de 2022";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Calendario calendario;

    @Autowired
    private DiasNoHabiles diasNoHabiles;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Reprogramacion reprogramacion;

    @BeforeEach
    void enSeptiembre() {
        ciclo.en(HOY);
    }

    @Test
    @DisplayName("mueve los términos que toca, con sus relojes, y se les cuenta a sus responsables con el acto")
    void mueveLosTerminos() {
        LocalDate ultimo = LocalDate.of(2022, 9, 30);

        ciclo.hacer("lider", () -> calendario.declararNoHabil(ultimo, ACTO, false));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));

        LocalDate vence = LocalDate.of(2022, 9, 29);
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(vence);
        assertThat(ciclo.tarea(ESTRATEGIA).getDueDate()).isEqualTo(Reloj.finDelDia(vence));
        assertThat(ciclo.relojes(ESTRATEGIA))
                .containsEntry("recordatorioPrevio", LocalDateTime.of(2022, 9, 22, 6, 0))
                .containsEntry("recordatorioVencida", LocalDateTime.of(2022, 10, 3, 6, 0));
        assertThat(ciclo.avisados(ESTRATEGIA, HOY)).containsExactly("planeacion");
        assertThat(ciclo.correos("planeacion", HOY)).last().satisfies(correo -> assertThat(correo.texto())
                .contains(ACTO));
        // The other one that ends with the month, and nobody else.
        assertThat(ciclo.correos("comunicaciones", HOY)).isNotEmpty();
        assertThat(ciclo.correos("proyectos", HOY)).isEmpty();
        assertThat(ciclo.ultima(DiaNoHabilDeclarado.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho()).isEqualTo(new DiaNoHabilDeclarado(LocalDate.of(2022, 9, 30), ACTO, false));
            assertThat(anotacion.quien()).isEqualTo("lider");
        });
        assertThat(diasNoHabiles.todos()).singleElement().satisfies(dia -> {
            assertThat(dia.acto()).isEqualTo(ACTO);
            assertThat(dia.declaradoPor()).isEqualTo("lider");
        });
    }

    @Test
    @DisplayName("si cae antes del vencimiento solo adelanta los recordatorios, y a nadie se le escribe")
    void soloLosRelojes() {
        int antes = ciclo.correos().size();

        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2022, 9, 28), ACTO, false));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(ciclo.relojes(ESTRATEGIA))
                .containsEntry("recordatorioPrevio", LocalDateTime.of(2022, 9, 22, 6, 0))
                .containsEntry("recordatorioVispera", LocalDateTime.of(2022, 9, 29, 6, 0));
        assertThat(ciclo.correos()).hasSize(antes);
    }

    @Test
    @DisplayName("corre también lo que se cuenta desde la audiencia y aún no empieza")
    void loQueNoEmpieza() {
        assertThat(ciclo.actividad("levantarActa").vencimiento()).isEqualTo(LocalDate.of(2023, 4, 11));

        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2023, 4, 4), ACTO, false));

        assertThat(ciclo.actividad("levantarActa").vencimiento()).isEqualTo(LocalDate.of(2023, 4, 12));
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 31));
    }

    @Test
    @DisplayName("corre al siguiente día hábil lo que vencía justo ese día, y al retirarse con su motivo todo vuelve")
    void retirado() {
        LocalDate dia = LocalDate.of(2022, 9, 20);
        ciclo.hacer("lider", () -> reprogramacion.reprogramar(ciclo.id(), ESTRATEGIA, dia, new Motivo("Antes")));

        ciclo.hacer("lider", () -> calendario.declararNoHabil(dia, ACTO, false));
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 9, 21));
        assertThat(ciclo.ultima(ActividadCorrida.class).hecho())
                .hasFieldOrPropertyWithValue("causa", ActividadCorrida.Causa.CALENDARIO);

        ciclo.vivirHasta(HOY, LocalTime.of(12, 0));
        ciclo.hacer("lider", () -> calendario.retirarNoHabil(dia, new Motivo("Se derogó la resolución")));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(dia);
        assertThat(ciclo.tarea(ESTRATEGIA).getDueDate()).isEqualTo(Reloj.finDelDia(dia));
        assertThat(ciclo.ultima(DiaNoHabilRetirado.class).hecho())
                .isEqualTo(new DiaNoHabilRetirado(dia, ACTO, "Se derogó la resolución"));
        assertThat(ciclo.correos("planeacion", HOY)).last().satisfies(correo -> assertThat(correo.texto())
                .contains("Se derogó la resolución"));
        assertThat(diasNoHabiles.retirados()).singleElement().satisfies(uno -> assertThat(uno.retiradoPor())
                .isEqualTo("lider"));
    }

    @Test
    @DisplayName("no mueve la audiencia, aunque sea ese día: moverla es una decisión aparte")
    void laAudienciaNo() {
        LocalDate audiencia = ciclo.actividad("realizarAudiencia").vencimiento();
        LocalDate acta = ciclo.actividad("levantarActa").vencimiento();

        ciclo.hacer("lider", () -> calendario.declararNoHabil(audiencia, ACTO, false));

        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(audiencia);
        assertThat(ciclo.actividad("levantarActa").vencimiento()).isEqualTo(acta);
    }

    @Test
    @DisplayName("se ve antes: lo que se mueve es lo que se movió, y se dice si es el día de la audiencia")
    void previa() {
        Navegador lider = entidad.como("lider");
        JsonNode efecto =
                leer(lider.get("/api/dias-no-habiles/efecto?fecha=2022-09-30")).get(0);
        Map<String, String> previstas = new TreeMap<>();
        efecto.get("corridas")
                .forEach(una -> previstas.put(
                        una.get("codigo").asText(),
                        una.at("/despues/vencimiento").asText()));
        List<ActividadEnCurso> antes = ciclo.todas();
        assertThat(previstas).isNotEmpty();
        assertThat(efecto.get("esAudiencia").asBoolean()).isFalse();
        assertThat(leer(lider.get("/api/dias-no-habiles/efecto?fecha="
                                + ciclo.actividad("realizarAudiencia").vencimiento()))
                        .at("/0/esAudiencia")
                        .asBoolean())
                .isTrue();

        assertThat(lider.post("/api/dias-no-habiles", "{\"fecha\": \"2022-09-30\", \"acto\": \"%s\"}".formatted(ACTO))
                        .statusCode())
                .isEqualTo(204);

        Map<String, String> corridas = new TreeMap<>();
        antes.stream()
                .filter(una ->
                        !una.vencimiento().equals(ciclo.actividad(una.codigo()).vencimiento()))
                .forEach(una -> corridas.put(
                        una.codigo(),
                        ciclo.actividad(una.codigo()).vencimiento().toString()));
        assertThat(corridas).isEqualTo(previstas);
        assertThat(leer(lider.get("/api/dias-no-habiles/2022-09-30/efecto")).at("/0/corridas"))
                .hasSameSizeAs(efecto.get("corridas"));
    }

    @Test
    @DisplayName("lo declara y lo retira quien dirige; Control Interno solo lo lee")
    void quienPuede() {
        Navegador control = entidad.como("control-interno");
        for (String ruta : List.of("", "/2022-09-30/retiro")) {
            assertThat(control.post("/api/dias-no-habiles" + ruta, "{\"fecha\": \"2022-09-30\", \"motivo\": \"x\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(leer(control.get("/api/dias-no-habiles")).get("puedeCambiar").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("de todos los años vale también en los que siguen, aunque este año caiga en sábado")
    void cadaAnio() {
        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2022, 10, 15), "Acuerdo 3 de 1991", true));

        assertThat(diasNoHabiles.calendario().esHabil(LocalDate.of(2024, 10, 15)))
                .isFalse();
        assertThat(ciclo.ultima(DiaNoHabilDeclarado.class).hecho()).hasFieldOrPropertyWithValue("cadaAnio", true);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2202-01-06", "2021-12-31", "2024-09-13"})
    @DisplayName("se rechaza en un año que ningún plazo cuenta, y se dice cuáles sí")
    void otroAnio(LocalDate dia) {
        assertThatThrownBy(() -> calendario.declararNoHabil(dia, ACTO, false))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageEndingWith("no toca ningún plazo: escriba un día entre el 1 de septiembre de 2022 y el 12 de"
                        + " septiembre de 2024.");
        assertThatThrownBy(() -> calendario.retirarNoHabil(dia, new Motivo("Por nada")))
                .hasMessageContaining("no está declarado como día no hábil");
    }

    @Test
    @DisplayName("se rechaza sin acto, o si ese día ya no se trabaja, y nada cambia")
    void rechazado() {
        assertThatThrownBy(() -> calendario.declararNoHabil(LocalDate.of(2022, 9, 30), " ", false))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageStartingWith("Escriba el acto que ordena el día no hábil");
        assertThatThrownBy(() -> calendario.declararNoHabil(LocalDate.of(2022, 10, 17), ACTO, false))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessage("El 17 de octubre de 2022 ya es un día no hábil.");

        assertThat(diasNoHabiles.todos()).isEmpty();
        assertThat(ciclo.decisiones()).isEmpty();
    }
}
