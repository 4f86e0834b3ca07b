package co.cuentasclaras.pregunta.termino;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("El término de una pregunta se explica solo")
class TerminoExplicadoTest {

    private static final CalendarioLaboral COLOMBIA = CalendarioLaboral.deColombia(Set.of());
    private static final TerminoDeLey QUINCE = new TerminoDeLey(15, 0, "Ley 1757 de 2015, art. 56");
    private static final TerminoDeLey INFORMACION = new TerminoDeLey(10, 3, "Ley 1755 de 2015, art. 14, num. 1");
    private static final LocalDate AUDIENCIA = LocalDate.of(2023, 3, 23);

    @Test
    @DisplayName("dice el recibo, el primer día, el último y lo que se descontó")
    void sencillo() {
        assertThat(deLey(LocalDate.of(2023, 2, 1), QUINCE).texto())
                .isEqualTo("Recibida mié 1 feb 2023. Término: 15 días hábiles (Ley 1757 de 2015, art. 56)."
                        + " Día 1: jue 2 feb … Día 15: mié 22 feb. Descontados: 6 sábados y domingos."
                        + " Vence el miércoles 22 de febrero de 2023, al terminar el día.");
    }

    @Test
    @DisplayName("nombra cada festivo y cita el acto de cada día declarado")
    void festivos() {
        CalendarioLaboral conActo = CalendarioLaboral.deColombia(List.of(
                new DiaNoHabil(LocalDate.of(2023, 4, 5), "Resolución 12 de 2023", false, "lider", Instant.EPOCH)));
        TerminoExplicado explicado =
                TerminoExplicado.de(AUDIENCIA, CuentaDelTermino.de(AUDIENCIA, QUINCE, conActo), 0, AUDIENCIA, conActo);
        assertThat(explicado.vence()).isEqualTo("2023-04-18");
        assertThat(explicado.texto())
                .contains("Descontados: 8 sábados y domingos; mié 5 abr, no hábil (Resolución 12 de 2023);"
                        + " jue 6 abr, festivo (Jueves Santo); vie 7 abr, festivo (Viernes Santo).");
    }

    @Test
    @DisplayName("al pedir documentos dice hasta cuándo se entregan las copias si nadie respondió")
    void copias() {
        TerminoExplicado explicado = deLey(AUDIENCIA, INFORMACION);
        assertThat(explicado.vence()).isEqualTo("2023-04-10");
        assertThat(explicado.copias()).isEqualTo("2023-04-13");
        assertThat(explicado.texto()).endsWith("a más tardar el jueves 13 de abril de 2023.");
    }

    @Test
    @DisplayName("cuenta la pausa mientras dura y después de ella")
    void pausa() {
        List<HechoDeTermino> hechos = List.of(
                hecho(1, MovimientoDeTermino.RADICACION, AUDIENCIA, 15),
                hecho(2, MovimientoDeTermino.SUSPENSION, LocalDate.of(2023, 3, 28), 12));
        TerminoExplicado enPausa = deHechos(hechos, LocalDate.of(2023, 4, 3));
        assertThat(enPausa.vence()).isNull();
        assertThat(enPausa.texto())
                .contains("Día 1: vie 24 mar … Día 3: mar 28 mar.")
                .contains("En pausa desde el mar 28 mar, cuando se pidió lo que faltaba: iban 3 días hábiles.")
                .endsWith("No corre mientras se espera lo que falta: van 3 días hábiles.");

        TerminoExplicado despues = deHechos(
                List.of(
                        hechos.get(0),
                        hechos.get(1),
                        hecho(3, MovimientoDeTermino.REANUDACION, LocalDate.of(2023, 4, 12), 12)),
                LocalDate.of(2023, 4, 13));
        assertThat(despues.vence()).isEqualTo("2023-04-28");
        assertThat(despues.usados()).isEqualTo(4);
        assertThat(despues.texto())
                .contains("hasta el mié 12 abr, cuando llegó: iban 3 días hábiles.")
                .contains("Día 15: vie 28 abr");
    }

    @Test
    @DisplayName("cuenta la prórroga, que se corre con el calendario y nunca pasa del doble")
    void prorroga() {
        List<HechoDeTermino> hechos = List.of(
                hecho(1, MovimientoDeTermino.RADICACION, AUDIENCIA, 15),
                hecho(2, MovimientoDeTermino.PRORROGA, LocalDate.of(2023, 4, 14), 30));
        TerminoExplicado prorrogado = deHechos(hechos, LocalDate.of(2023, 4, 14));
        assertThat(prorrogado.vence()).isEqualTo("2023-05-09");
        assertThat(prorrogado.texto()).contains("Prorrogado el vie 14 abr 2023: en total, 30 días hábiles.");

        CuentaDelTermino cuenta = CuentaDelTermino.de(hechos, COLOMBIA);
        assertThat(cuenta.tope(COLOMBIA)).isEqualTo("2023-05-09");
        CalendarioLaboral conActo = CalendarioLaboral.deColombia(List.of(
                new DiaNoHabil(LocalDate.of(2023, 4, 5), "Resolución 12 de 2023", false, "lider", Instant.EPOCH)));
        assertThat(CuentaDelTermino.de(hechos, conActo).vence()).isEqualTo("2023-05-10");
    }

    @Test
    @DisplayName("si resulta ser de otra clase cuenta sus días desde el mismo recibo y cita su norma")
    void clasificada() {
        HechoDeTermino otra = new HechoDeTermino(
                "p",
                2,
                MovimientoDeTermino.CLASIFICACION,
                LocalDate.of(2023, 3, 24),
                10,
                null,
                null,
                INFORMACION.norma(),
                null,
                "x",
                Instant.EPOCH);
        TerminoExplicado explicado = deHechos(
                List.of(hecho(1, MovimientoDeTermino.RADICACION, AUDIENCIA, 15), otra), LocalDate.of(2023, 3, 24));
        assertThat(explicado.vence()).isEqualTo("2023-04-10");
        assertThat(explicado.norma()).isEqualTo(INFORMACION.norma());
    }

    private static TerminoExplicado deLey(LocalDate recibida, TerminoDeLey ley) {
        return TerminoExplicado.de(
                recibida, CuentaDelTermino.de(recibida, ley, COLOMBIA), ley.diasDeCopias(), recibida, COLOMBIA);
    }

    private static TerminoExplicado deHechos(List<HechoDeTermino> hechos, LocalDate hoy) {
        return TerminoExplicado.de(AUDIENCIA, CuentaDelTermino.de(hechos, COLOMBIA), 0, hoy, COLOMBIA);
    }

    private static HechoDeTermino hecho(int n, MovimientoDeTermino que, LocalDate fecha, @Nullable Integer dias) {
        return new HechoDeTermino(
                "p", n, que, fecha, dias, null, null, n == 1 ? QUINCE.norma() : null, null, "x", Instant.EPOCH);
    }
}
