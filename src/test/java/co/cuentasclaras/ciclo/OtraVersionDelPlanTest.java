package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.CambioDePlan;
import co.cuentasclaras.cronograma.CambioDePlan.Cambio;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cycle began on 1 September 2022; its plan changes on that day. */
@Escenario
@DisplayName("Otra versión del plan, mientras el ciclo corre")
class OtraVersionDelPlanTest {

    private static final LocalDate HOY = LocalDate.of(2022, 9, 1);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CambioDePlan cambio;

    @Autowired
    private Avances avances;

    @BeforeEach
    void elPrimerDia() {
        escenas.de("el primer día del ciclo", () -> ciclo.iniciar(HOY).vivirHasta(HOY));
    }

    @Test
    @DisplayName("retira lo que está en marcha y lo que no ha comenzado: nadie lo hace, se dice por qué y no se cuenta")
    void retira() {
        AvanceCiclo antes = avance();
        String encargado = ciclo.actividad(ESTRATEGIA).persona();

        aplicar(new Cambio(List.of(), List.of(), List.of(), List.of(ESTRATEGIA, "realizarWorldCafe")));

        assertThat(ciclo.tareasDe(encargado)).doesNotContain(ESTRATEGIA);
        AvanceCiclo despues = avance();
        assertThat(despues.actividades()).hasSize(antes.actividades().size() - 2);
        assertThat(despues.retiradas())
                .extracting(AvanceActividad::codigo, AvanceActividad::estado, AvanceActividad::motivoRetiro)
                .containsExactlyInAnyOrder(
                        tuple(ESTRATEGIA, Semaforo.RETIRADA, "Ya no hace falta"),
                        tuple("realizarWorldCafe", Semaforo.RETIRADA, "Ya no hace falta"));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(ciclo.correos(encargado, HOY))
                .anySatisfy(correo ->
                        assertThat(correo.texto()).contains("SALIERON DEL PLAN").contains("Motivo: Ya no hace falta"));
        // What follows the strategy does not wait for it.
        String siguiente = "publicarEstrategiaRendicion";
        ciclo.alEmpezar(siguiente);
        assertThat(ciclo.actividad(siguiente).iniciada()).isNotNull();
    }

    @Test
    @DisplayName("agrega actividades propias, que le llegan a quien responde en su día, y vuelve a poner lo retirado")
    void agrega() {
        LocalDate dia = LocalDate.of(2022, 9, 6);
        aplicar(new Cambio(
                List.of(),
                List.of(propia("propia-1", "ejecucion", dia, dia.plusDays(3), null)),
                List.of(),
                List.of("realizarWorldCafe")));

        assertThat(ciclo.actividad("propia-1").iniciada()).isNull();
        ciclo.vivirHasta(dia);
        assertThat(ciclo.actividad("propia-1").enMarcha()).isTrue();
        assertThat(ciclo.tarea("propia-1").getAssignee()).isEqualTo("financiera");
        assertThat(ciclo.correos("financiera", dia))
                .anyMatch(correo -> correo.actividades().contains("Actividad propia-1"));
        ciclo.terminar("propia-1");

        aplicar(new Cambio(
                List.of(),
                List.of(propia("realizarWorldCafe", null, dia, dia.plusDays(9), null)),
                List.of(),
                List.of()));
        ciclo.vivirHasta(dia.plusDays(1));
        assertThat(ciclo.actividad("realizarWorldCafe"))
                .satisfies(una -> assertThat(una.retirada()).isNull())
                .satisfies(una -> assertThat(una.enMarcha()).isTrue());
    }

    @Test
    @DisplayName("cambia nombre, fecha y responsable de lo que está en marcha, y lo moverá quien la tenga")
    void cambia() {
        ActividadEnCurso antes = ciclo.actividad(ESTRATEGIA);
        LocalDate fin = antes.vencimiento().minusDays(7);
        aplicar(new Cambio(
                List.of(), List.of(), List.of(propia(ESTRATEGIA, null, antes.inicio(), fin, null)), List.of()));

        assertThat(ciclo.actividad(ESTRATEGIA)).satisfies(una -> {
            assertThat(una.nombre()).isEqualTo("Actividad " + ESTRATEGIA);
            assertThat(una.vencimiento()).isEqualTo(fin);
            assertThat(una.responsable()).isEqualTo("financiera");
            assertThat(una.persona()).isEqualTo("financiera");
        });
        assertThat(ciclo.tarea(ESTRATEGIA)).satisfies(tarea -> {
            assertThat(tarea.getName()).isEqualTo("Actividad " + ESTRATEGIA);
            assertThat(tarea.getDueDate()).isEqualTo(Reloj.finDelDia(fin));
            assertThat(tarea.getAssignee()).isEqualTo("financiera");
        });
        assertThat(ciclo.relojes(ESTRATEGIA)).containsEntry("recordatorioDia", fin.atTime(6, 0));
    }

    @Test
    @DisplayName("no toca lo que ya está hecho, y entonces no hace nada de lo demás")
    void niega() {
        ciclo.terminar(ESTRATEGIA);
        List<ActividadEnCurso> antes = ciclo.todas();

        assertThatThrownBy(() -> aplicar(new Cambio(
                        List.of(),
                        List.of(propia("realizarWorldCafe", null, HOY, HOY, null)),
                        List.of(),
                        List.of(ESTRATEGIA, "no-esta", "disenarImagenVisual"))))
                .hasMessageContaining("ya terminó: no se puede retirar")
                .hasMessageContaining("no tiene la actividad «no-esta»")
                .hasMessageContaining("ya tiene la actividad «realizarWorldCafe»");
        assertThat(ciclo.todas()).isEqualTo(antes);
    }

    private void aplicar(Cambio que) {
        ciclo.hacer("lider", () -> cambio.aplicar(ciclo.id(), que, Motivo.exigir("Ya no hace falta")));
    }

    private AvanceCiclo avance() {
        return avances.deCiclo(ciclo.id()).orElseThrow();
    }

    private static Actividad propia(
            String codigo, @Nullable String pagina, LocalDate inicio, LocalDate fin, @Nullable String espera) {
        return new Actividad(
                codigo,
                "Ejecución",
                "Ejecución",
                "Actividad " + codigo,
                new FechaPlan.Dia(inicio),
                new FechaPlan.Dia(fin),
                "financiera",
                "Documento",
                "Plan de acción",
                false,
                false,
                pagina,
                espera,
                List.of(),
                null,
                null);
    }
}
