package co.cuentasclaras.plazo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("El calendario laboral de Colombia")
class CalendarioLaboralTest {

    private final CalendarioLaboral calendario = CalendarioLaboral.deColombia(Set.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2022, 2022-09-01, 2022-12-31", "2023, 2023-01-01, 2023-12-31", "2025, 2025-01-01, 2025-12-31"})
    @DisplayName("no trabaja los sábados, los domingos ni los festivos de la lista de control, y ningún día más")
    void coincideConLaLista(String anio, LocalDate desde, LocalDate hasta) throws IOException {
        assertThat(noHabiles(desde, hasta)).isEqualTo(esperados(lista(anio), desde, hasta));
    }

    @Test
    @DisplayName("en 2026 añade a la lista de control el festivo que creó después la Ley 2578 de 2026")
    void festivoDeChiquinquira() throws IOException {
        LocalDate desde = LocalDate.of(2026, 1, 1);
        LocalDate hasta = LocalDate.of(2026, 12, 31);
        Set<LocalDate> festivos = lista("2026");
        assertThat(festivos).hasSize(18).doesNotContain(LocalDate.of(2026, 7, 13));

        festivos.add(LocalDate.of(2026, 7, 13));

        assertThat(noHabiles(desde, hasta)).isEqualTo(esperados(festivos, desde, hasta));
    }

    @Test
    @DisplayName("es igual a otro en el que se trabaja los mismos días, y no a uno con un día declarado de más")
    void iguales() {
        CalendarioLaboral conUno = CalendarioLaboral.deColombia(Set.of(dia(2023, 1, 2)));

        assertThat(conUno)
                .isEqualTo(CalendarioLaboral.deColombia(Set.of(dia(2023, 1, 2))))
                .hasSameHashCodeAs(CalendarioLaboral.deColombia(Set.of(dia(2023, 1, 2))))
                .isNotEqualTo(calendario)
                .isNotEqualTo(CalendarioLaboral.deColombia(Set.of(dia(2023, 1, 3))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2022, 18", "2023, 18", "2024, 18", "2025, 17", "2026, 19", "2027, 19", "2029, 19", "2030, 18"})
    @DisplayName("cuenta una sola vez dos festivos que caen el mismo lunes")
    void fechasDistintas(int anio, int fechas) {
        // Easter Sunday, which the library lists, is not a holiday of Ley 51 de 1983.
        assertThat(CalendarioLaboral.festivos(anio)).hasSize(fechas + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2011-07-04", "2014-06-30", "2019-07-01", "2025-06-30", "2030-07-01"})
    @DisplayName("descansa el lunes en que coinciden San Pedro y el Sagrado Corazón")
    void coinciden(LocalDate lunes) {
        assertThat(calendario.esHabil(lunes)).isFalse();
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2023-03-23,  15, 2023-04-17",
        "2023-03-30,  15, 2023-04-24",
        "2023-02-01,   5, 2023-02-08",
        "2023-02-01,  10, 2023-02-15",
        "2023-02-01,  15, 2023-02-22",
        "2023-02-01,  30, 2023-03-15",
        "2023-02-28,  15, 2023-03-22",
        "2022-12-16,  15, 2023-01-06",
        "2022-12-22,  15, 2023-01-13",
        "2023-03-18,  15, 2023-04-12",
        "2025-06-27,   1, 2025-07-01",
        "2023-03-18,   0, 2023-03-18",
        "2023-03-21,  -1, 2023-03-17",
        "2023-03-19,  -1, 2023-03-17",
        "2023-04-17, -15, 2023-03-23",
        "2023-01-06, -15, 2022-12-16"
    })
    @DisplayName("cuenta los días hábiles desde el día siguiente, hacia adelante y hacia atrás")
    void sumar(LocalDate desde, int dias, LocalDate esperado) {
        assertThat(calendario.sumar(desde, dias)).isEqualTo(esperado);
    }

    @ParameterizedTest(name = "{0} a {1}: {2}")
    @CsvSource({
        "2023-03-23, 2023-04-17,  15",
        "2023-04-17, 2023-03-23, -15",
        "2023-03-18, 2023-04-12,  15",
        "2023-04-05, 2023-04-09,   0",
        "2023-03-23, 2023-03-23,   0"
    })
    @DisplayName("cuenta los días hábiles entre dos fechas")
    void entre(LocalDate desde, LocalDate hasta, int dias) {
        assertThat(calendario.diasHabilesEntre(desde, hasta)).isEqualTo(dias);
    }

    @Test
    @DisplayName("cuenta entre fechas de años distintos cada día hábil una vez")
    void entreAnios() {
        LocalDate desde = LocalDate.of(2020, 2, 28);
        for (LocalDate hasta = desde; hasta.isBefore(LocalDate.of(2023, 1, 20)); hasta = hasta.plusDays(17)) {
            assertThat(calendario.diasHabilesEntre(desde, hasta))
                    .as(hasta.toString())
                    .isEqualTo((int) desde.plusDays(1)
                            .datesUntil(hasta.plusDays(1))
                            .filter(calendario::esHabil)
                            .count());
        }
    }

    @ParameterizedTest(name = "{0}: {1} a {2}")
    @CsvSource({
        "2023-01, 2023-01-02, 2023-01-31",
        "2023-04, 2023-04-03, 2023-04-28",
        "2023-05, 2023-05-02, 2023-05-31",
        "2023-12, 2023-12-01, 2023-12-29",
        "2022-10, 2022-10-03, 2022-10-31"
    })
    @DisplayName("da el primer y el último día hábil de un mes")
    void mes(YearMonth mes, LocalDate primero, LocalDate ultimo) {
        assertThat(calendario.primerDiaHabil(mes)).isEqualTo(primero);
        assertThat(calendario.ultimoDiaHabil(mes)).isEqualTo(ultimo);
    }

    @Test
    @DisplayName("pasa al día hábil siguiente solo cuando el día no es hábil")
    void siguiente() {
        assertThat(calendario.siguienteHabil(LocalDate.of(2023, 4, 6))).isEqualTo(LocalDate.of(2023, 4, 10));
        assertThat(calendario.siguienteHabil(LocalDate.of(2023, 4, 5))).isEqualTo(LocalDate.of(2023, 4, 5));
    }

    @Test
    @DisplayName("salta los días que un acto declara no hábiles")
    void otrosDias() {
        var conFeria = CalendarioLaboral.deColombia(List.of(dia(2023, 1, 4), dia(2023, 1, 5)));
        assertThat(conFeria.sumar(LocalDate.of(2023, 1, 3), 1)).isEqualTo(LocalDate.of(2023, 1, 6));
        assertThat(conFeria.diasHabilesEntre(LocalDate.of(2023, 1, 3), LocalDate.of(2023, 1, 6)))
                .isEqualTo(1);
    }

    private static DiaNoHabil dia(int anio, int mes, int dia) {
        return new DiaNoHabil(LocalDate.of(anio, mes, dia), "Decreto 900 de 2022", false, "lider", Instant.EPOCH);
    }

    private Set<LocalDate> noHabiles(LocalDate desde, LocalDate hasta) {
        return desde.datesUntil(hasta.plusDays(1))
                .filter(dia -> !calendario.esHabil(dia))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> esperados(Set<LocalDate> festivos, LocalDate desde, LocalDate hasta) {
        return desde.datesUntil(hasta.plusDays(1))
                .filter(dia -> festivos.contains(dia)
                        || dia.getDayOfWeek() == DayOfWeek.SATURDAY
                        || dia.getDayOfWeek() == DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row of the control list for one year: {@code anio (note);MM-dd, MM-dd (note), ...}. */
    private static Set<LocalDate> lista(String anio) throws IOException {
        try (var archivo = CalendarioLaboralTest.class.getResourceAsStream("/datos/festivos.csv")) {
            String fila = new String(archivo.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(linea -> linea.startsWith(anio))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(fila.substring(fila.indexOf(';') + 1).split(","))
                    .map(dia -> LocalDate.parse(anio + "-" + dia.strip().substring(0, 5)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
