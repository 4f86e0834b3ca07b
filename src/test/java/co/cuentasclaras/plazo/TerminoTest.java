package co.cuentasclaras.plazo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Un término contado día por día")
class TerminoTest {

    private static final CalendarioLaboral COLOMBIA = CalendarioLaboral.deColombia(Set.of());
    private static final LocalDate AUDIENCIA = LocalDate.of(2023, 3, 23);

    @ParameterizedTest(name = "{0} más {1} días hábiles: {2}")
    @CsvSource({
        "2023-02-01, 15, 2023-02-22",
        "2023-03-18, 15, 2023-04-12",
        "2023-02-28, 15, 2023-03-22",
        "2023-03-23, 15, 2023-04-17",
        "2023-03-23, 10, 2023-04-10",
        "2023-03-23,  5, 2023-03-30",
        "2023-03-23, 30, 2023-05-09",
        "2022-12-22, 15, 2023-01-13",
        "2024-02-28,  1, 2024-02-29",
        "2025-06-27,  1, 2025-07-01",
    })
    @DisplayName("vence el día que dice la ley, y es el mismo que cuenta el calendario")
    void vence(LocalDate desde, int dias, LocalDate vence) {
        Termino termino = Termino.contar(desde, dias, List.of(), COLOMBIA);
        assertThat(termino.vence()).isEqualTo(vence).isEqualTo(COLOMBIA.sumar(desde, dias));
        assertThat(termino.usados(vence)).isEqualTo(dias);
        assertThat(termino.dia(dias)).isEqualTo(vence);
    }

    @Test
    @DisplayName("dice de cada día que no cuenta por qué")
    void porQue() {
        Termino termino = Termino.contar(LocalDate.of(2023, 3, 18), 15, List.of(), COLOMBIA);
        assertThat(termino.recorrido().stream().filter(dia -> !dia.cuenta()))
                .extracting(dia -> "%s %s %s"
                        .formatted(dia.dia(), dia.clase(), dia.porQue())
                        .strip())
                .containsExactly(
                        "2023-03-19 DOMINGO",
                        "2023-03-20 FESTIVO San José",
                        "2023-03-25 SABADO",
                        "2023-03-26 DOMINGO",
                        "2023-04-01 SABADO",
                        "2023-04-02 DOMINGO",
                        "2023-04-06 FESTIVO Jueves Santo",
                        "2023-04-07 FESTIVO Viernes Santo",
                        "2023-04-08 SABADO",
                        "2023-04-09 DOMINGO");
        assertThat(termino.dia(1)).isEqualTo(LocalDate.of(2023, 3, 21));
    }

    @Test
    @DisplayName("deja por fuera el día que declara un acto, y lo cita")
    void declarado() {
        CalendarioLaboral conActo = CalendarioLaboral.deColombia(List.of(
                new DiaNoHabil(LocalDate.of(2023, 4, 5), "Resolución 12 de 2023", false, "lider", Instant.EPOCH)));
        Termino termino = Termino.contar(AUDIENCIA, 15, List.of(), conActo);
        assertThat(termino.vence()).isEqualTo("2023-04-18");
        assertThat(termino.recorrido())
                .contains(new DiaContado(LocalDate.of(2023, 4, 5), ClaseDeDia.DECLARADO, 8, "Resolución 12 de 2023"));
    }

    @Test
    @DisplayName("reposa mientras se espera a alguien, y sigue el día después con lo que quedaba")
    void pausa() {
        LocalDate pedido = LocalDate.of(2023, 3, 28);
        Termino enPausa = Termino.contar(AUDIENCIA, 15, List.of(new Pausa(pedido, null)), COLOMBIA);
        assertThat(enPausa.vence()).isNull();
        assertThat(enPausa.contados()).isEqualTo(3);

        Termino termino =
                Termino.contar(AUDIENCIA, 15, List.of(new Pausa(pedido, LocalDate.of(2023, 4, 12))), COLOMBIA);
        assertThat(termino.vence()).isEqualTo("2023-04-28");
        assertThat(termino.dia(4)).isEqualTo("2023-04-13");
        assertThat(termino.recorrido().stream().filter(dia -> dia.clase() == ClaseDeDia.SUSPENDIDO))
                .hasSize(15);
    }

    @Test
    @DisplayName("que ya pasó no lo revive una pausa que llega después")
    void pausaTardia() {
        Termino termino = Termino.contar(AUDIENCIA, 5, List.of(new Pausa(LocalDate.of(2023, 4, 3), null)), COLOMBIA);
        assertThat(termino.vence()).isEqualTo("2023-03-30");
    }

    @Test
    @DisplayName("sabe cuántos de sus días van al terminar un día, y nunca más de los que tiene")
    void usados() {
        Termino termino = Termino.contar(AUDIENCIA, 10, List.of(), COLOMBIA);
        assertThat(Stream.of("2023-03-23", "2023-03-24", "2023-03-26", "2023-04-10", "2023-06-01")
                        .map(LocalDate::parse)
                        .map(termino::usados))
                .containsExactly(0, 1, 1, 10, 10);
    }

    @Test
    @DisplayName("conoce en español cada festivo de medio siglo")
    void festivosConNombre() {
        for (int anio = 2000; anio < 2050; anio++) {
            assertThat(CalendarioLaboral.festivos(anio).values()).as("%d", anio).allSatisfy(nombre -> assertThat(nombre)
                    .doesNotContain("undefined", "Day", "St.", "Easter"));
        }
        assertThat(CalendarioLaboral.festivos(2025))
                .containsEntry(LocalDate.of(2025, 6, 30), "Sagrado Corazón / San Pedro y San Pablo");
    }
}
