package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.tablero.Tablero.Audiencia;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("El juicio sobre la audiencia")
class JuicioAudienciaTest {

    @ParameterizedTest(
            name = "{0}, restan {1}; antes {2} pendientes, {3} vencidas, {4} por vencer, {5} en espera, {6} tarde: {8}")
    @DisplayName("es tan firme como lo que debe estar hecho antes")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            POR_COMENZAR | 20 | 9 | 0 | 0 | 0 | 0 | EN_MARCHA    | Quedan 20 días hábiles. La fecha se sostiene. Antes quedan 9 actividades: ninguna está vencida ni vence pronto.
            POR_COMENZAR |  1 | 0 | 0 | 0 | 0 | 0 | EN_MARCHA    | Queda 1 día hábil. La fecha se sostiene. Todo lo que vence hasta ese día está hecho.
            EN_MARCHA    | 12 | 1 | 0 | 1 | 0 | 0 | VENCE_PRONTO | Quedan 12 días hábiles. La fecha se sostiene si lo que vence pronto se termina. Antes queda una actividad: ninguna está vencida y una vence pronto.
            VENCE_PRONTO |  0 | 4 | 1 | 2 | 0 | 0 | VENCIDA      | Es hoy. La fecha está en riesgo. Antes quedan 4 actividades: una está vencida y 2 vencen pronto.
            VENCIDA      | -2 | 0 | 0 | 0 | 0 | 0 | VENCIDA      | Debió realizarse hace 2 días hábiles. La fecha está en riesgo. Todo lo que vence hasta ese día está hecho.
            EN_MARCHA    |  9 | 3 | 1 | 0 | 2 | 0 | VENCIDA      | Quedan 9 días hábiles. La fecha está en riesgo. Antes quedan 3 actividades: una está vencida y ninguna vence pronto; 2 esperan a otras.
            POR_COMENZAR | 20 | 0 | 0 | 0 | 0 | 1 | VENCIDA      | Quedan 20 días hábiles. La fecha no se sostiene: una actividad que la prepara vence después. Todo lo que vence hasta ese día está hecho.
            POR_COMENZAR | 20 | 2 | 0 | 1 | 0 | 5 | VENCIDA      | Quedan 20 días hábiles. La fecha no se sostiene: 5 actividades que la preparan vencen después. Antes quedan 2 actividades: ninguna está vencida y una vence pronto.
            """)
    void juicio(
            Semaforo estado,
            int restan,
            int pendientes,
            int vencidas,
            int pronto,
            int espera,
            int tarde,
            Semaforo tono,
            String palabras) {
        Audiencia juicio = JuicioAudiencia.de(
                "Audiencia pública",
                LocalDate.of(2023, 3, 31),
                estado,
                restan,
                pendientes,
                vencidas,
                pronto,
                espera,
                tarde);

        assertThat(juicio.tono()).isEqualTo(tono);
        assertThat(juicio.dia()).isEqualTo("Audiencia pública: viernes 31 de marzo de 2023.");
        assertThat(Stream.of(juicio.cuando(), juicio.juicio(), juicio.antes())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(palabras);
    }

    @Test
    @DisplayName("dice qué día se realizó y quién lo contó, aunque no fuera el día previsto")
    void realizada() {
        LocalDate fecha = LocalDate.of(2023, 3, 31);

        assertThat(JuicioAudiencia.realizada(
                                "Audiencia pública",
                                fecha,
                                Semaforo.HECHA_TARDE,
                                fecha.plusDays(3),
                                "Ana Ruiz, gerente",
                                "Julián Cardona")
                        .cuando())
                .isEqualTo(
                        "Se realizó el lunes 3 de abril de 2023; la presidió Ana Ruiz, gerente, según Julián Cardona.");
        assertThat(JuicioAudiencia.realizada("Audiencia pública", fecha, Semaforo.HECHA, null, null, "Julián Cardona")
                        .cuando())
                .isEqualTo("Ya se realizó, según Julián Cardona.");
    }

    @Test
    @DisplayName("no cuenta los días de la que está suspendida")
    void suspendida() {
        Audiencia juicio = JuicioAudiencia.suspendida("Audiencia del sur");

        assertThat(juicio.tono()).isEqualTo(Semaforo.EN_SUSPENSO);
        assertThat(juicio.dia()).isEqualTo("Audiencia del sur: suspendida, sin fecha nueva.");
        assertThat(juicio.juicio()).isNull();
    }
}
