package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Lo que ya había pasado")
class InicioTardioTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @ParameterizedTest(name = "iniciado el {0}")
    @CsvSource({"2022-12-15, 2022-12-19, 2022-12-22", "2023-05-02, 2023-05-04, 2023-05-09"})
    @DisplayName("cuando el ciclo empieza tarde se cuenta una vez, en un correo por persona, y escala desde ese día")
    void inicioTardio(LocalDate dia, LocalDate alLider, LocalDate alGerente) {
        ciclo.iniciar(dia).vivirHasta(dia, LocalTime.of(23, 0));

        List<ActividadEnCurso> vencidas = ciclo.todas().stream()
                .filter(ActividadEnCurso::enMarcha)
                .filter(actividad -> actividad.vencimiento().isBefore(dia))
                .toList();
        assertThat(vencidas).hasSizeGreaterThan(3).allSatisfy(actividad -> {
            assertThat(ciclo.avisados(actividad.codigo(), dia)).contains(actividad.persona());
            assertThat(actividad.escalarDesde()).isEqualTo(dia);
        });
        assertThat(ciclo.correos().stream().map(CicloDePrueba.Recibido::persona))
                .doesNotHaveDuplicates();
        assertThat(ciclo.tareasDelLider()).isEmpty();

        ciclo.vivirHasta(alLider.minusDays(1), LocalTime.of(23, 0));
        assertThat(ciclo.tareasDelLider()).isEmpty();
        // Told once: no reminder repeats what the first mail said.
        assertThat(ciclo.correos().stream().filter(correo -> correo.dia().isAfter(dia)))
                .noneSatisfy(correo -> assertThat(correo.actividades())
                        .containsAnyElementsOf(
                                vencidas.stream().map(ActividadEnCurso::nombre).toList()));

        ciclo.vivirHasta(alLider);
        assertThat(ciclo.tareasDelLider()).hasSize(vencidas.size());
        assertThat(ciclo.correos("lider", alLider)).hasSize(1);

        ciclo.vivirHasta(alGerente);
        assertThat(ciclo.correos(alGerente).stream()
                        .filter(correo -> correo.nombra(vencidas.get(0)))
                        .map(CicloDePrueba.Recibido::persona))
                .containsExactlyInAnyOrder("gerencia", "control-interno");
    }

    @Test
    @DisplayName("tras una semana con el servidor apagado no se recuerda lo que ya no es cierto")
    void despuesDeUnaSemana() {
        // Due on Friday 30 September; the server is off from Thursday 22 September, when no reminder has fired yet.
        ciclo.en(LocalDate.of(2022, 9, 22)).terminar("elaborarEstrategiaComunicaciones");
        LocalDate vuelve = LocalDate.of(2022, 9, 30);
        int antes = ciclo.correos().size();

        ciclo.apagadoHasta(vuelve, LocalTime.of(9, 0)).vivirHasta(vuelve);

        // Both "in five days" and "tomorrow" are past: one mail says that it is due today. The other one is finished.
        assertThat(ciclo.correos().stream().skip(antes)).singleElement().satisfies(correo -> {
            assertThat(correo.persona()).isEqualTo("planeacion");
            assertThat(correo.actividades())
                    .isEqualTo(Set.of(ciclo.actividad(ESTRATEGIA).nombre()));
            assertThat(correo.asunto()).startsWith("Vence hoy");
        });
    }

    @Test
    @DisplayName(
            "tras un mes apagado lo vencido llega a su dueño y al líder en un correo, sin los recordatorios viejos")
    void despuesDeUnMes() {
        ciclo.en(LocalDate.of(2022, 9, 22));
        LocalDate vuelve = LocalDate.of(2022, 10, 25);
        int antes = ciclo.correos().size();

        ciclo.apagadoHasta(vuelve, LocalTime.of(9, 0)).vivirHasta(vuelve);

        List<CicloDePrueba.Recibido> recibidos =
                ciclo.correos().stream().skip(antes).toList();
        assertThat(recibidos.stream().map(CicloDePrueba.Recibido::persona)).doesNotHaveDuplicates();
        assertThat(recibidos)
                .filteredOn(correo -> correo.persona().equals("planeacion"))
                .singleElement()
                .satisfies(correo ->
                        assertThat(correo.texto()).contains("venció hace").doesNotContain("queda 1 día"));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
        assertThat(ciclo.avisados(ESTRATEGIA, vuelve))
                .containsExactly("control-interno", "gerencia", "lider", "planeacion");
        assertThat(ciclo.decisiones()).isEmpty();
    }
}
