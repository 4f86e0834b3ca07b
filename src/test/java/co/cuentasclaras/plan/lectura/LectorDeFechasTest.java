package co.cuentasclaras.plan.lectura;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.cronograma.OrdenDeFecha;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Una fecha como la escribe la gente")
class LectorDeFechasTest {

    private final LectorDeFechas lector = new LectorDeFechas(OrdenDeFecha.DIA_PRIMERO, 2024, null, null);

    @ParameterizedTest(name = "{0} es {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-05                                         | 2024-05
                    15/05/2024 0:00                                 | 2024-05-15
                    15-05-2024                                      | 2024-05-15
                    15.5.24                                         | 2024-05-15
                    45427                                           | 2024-05-15
                    may-24                                          | 2024-05
                    miércoles 15 de mayo de 2024                    | 2024-05-15
                    Mayo 15 de 2024                                 | 2024-05-15
                    1º de mayo de 2024                              | 2024-05-01
                    Primero de mayo de 2024                         | 2024-05-01
                    7 y 8 de agosto de 2024                         | 2024-08-07 a 2024-08-08
                    7 y 21 de agosto de 2024                        | 2024-08-07; 2024-08-21
                    5, 6 y 7 de junio                               | 2024-06-05 a 2024-06-07
                    Del 5 al 9 de junio de 2024                     | 2024-06-05 a 2024-06-09
                    Entre el 5 y el 9 de junio de 2024              | 2024-06-05 a 2024-06-09
                    28 de abril al 5 de mayo de 2024                | 2024-04-28 a 2024-05-05
                    Febrero – Marzo                                 | 2024-02 a 2024-03
                    Febrero/Marzo de 2024                           | 2024-02 a 2024-03
                    Feb. a nov. 2024                                | 2024-02 a 2024-11
                    Octubre a enero de 2025                         | 2024-10 a 2025-01
                    Octubre 2024 a enero                            | 2024-10 a 2025-01
                    Abril, agosto y diciembre                       | 2024-04; 2024-08; 2024-12
                    Diciembre                                       | 2024-12
                    Primer trimestre                                | 2024-01 a 2024-03
                    II semestre de 2024                             | 2024-07 a 2024-12
                    Segundo y cuarto trimestre de 2024              | 2024-04 a 2024-06; 2024-10 a 2024-12
                    Trimestre 3 de 2025                             | 2025-07 a 2025-09
                    Segunda semana de mayo                          | 2024-05-08 a 2024-05-14
                    Última semana de octubre de 2024                | 2024-10-25 a 2024-10-31
                    Primera quincena de junio de 2024               | 2024-06-01 a 2024-06-15
                    A finales de junio de 2024                      | 2024-06-21 a 2024-06-30
                    15/03/2024 a 20/04/2024                         | 2024-03-15 a 2024-04-20
                    15/03/2024, 15/06/2024                          | 2024-03-15; 2024-06-15
                    Desde agosto de 2024                            | 2024-08 a 2024-12
                    2025                                            | 2025-01 a 2025-12
                    Trimestral                                      | trimestral
                    De manera permanente                            | permanente
                    Durante todo el año                             | permanente
                    Mensual (marzo a noviembre de 2024)             | mensual, 2024-03 a 2024-11
                    Cada seis meses                                 | semestral
                    Trimestral: marzo, junio, septiembre y diciembre | 2024-03; 2024-06; 2024-09; 2024-12
                    30 de junio (primer semestre)                   | 2024-06-30
                    audiencia − 10 h                                | audiencia-10h
                    audiencia:2-10h                                 | audiencia:2-10h
                    10 días hábiles antes de la audiencia pública   | audiencia-10h
                    El día de la audiencia                          | audiencia
                    Dentro de los 5 días hábiles siguientes a la audiencia | audiencia+5h
                    15 días después de la audiencia                 | audiencia+15h
                    Quince (15) días hábiles posteriores a la realización de la audiencia | audiencia+15h
                    Hasta 3 días hábiles antes de la audiencia      | audiencia-3h
                    Mayo 30                                         | 2024-05-30
                    may-30                                          | 2024-05-30
                    Marzo 1 a abril 15                              | 2024-03-01 a 2024-04-15
                    Marzo 1 - abril 15                              | 2024-03-01 a 2024-04-15
                    15 de marzo-20 de abril                         | 2024-03-15 a 2024-04-20
                    30-may                                          | 2024-05-30
                    15-mar a 20-abr                                 | 2024-03-15 a 2024-04-20
                    30/mayo/2024                                    | 2024-05-30
                    Mayo 30 de 2024 9:00 a.m.                       | 2024-05-30
                    30 de mayo de 2024, de 8:00 a.m. a 12:00 m.     | 2024-05-30
                    Jueves 30 de mayo de 2024 - 2 p.m.              | 2024-05-30
                    2ª semana de mayo                               | 2024-05-08 a 2024-05-14
                    2 semana de mayo, 3 semana de mayo              | 2024-05-08 a 2024-05-21
                    1 semana de mayo, 4 semana de mayo              | 2024-05-01 a 2024-05-07; 2024-05-22 a 2024-05-28
                    30/04/2024 31/08/2024 30/12/2024                | 2024-04-30; 2024-08-31; 2024-12-30
                    Abril 30 Agosto 31 Diciembre 31                 | 2024-04-30; 2024-08-31; 2024-12-31
                    """)
    @DisplayName("se entiende")
    void seEntiende(String escrito, String leido) {
        assertThat(lector.leer(escrito).map(LectorDeFechasTest::comoEnUnPlan)).contains(leido);
    }

    @ParameterizedTest(name = "«{0}» se lee {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Octubre - Noviembre de 2022   | octubre a noviembre de 2022
                    noviembre a febrero de 2023   | noviembre de 2022 a febrero de 2023
                    19 y 20 de abril de 2023      | 19 al 20 de abril de 2023
                    28 de abril al 2 de mayo 2023 | 28 de abril al 2 de mayo de 2023
                    marzo y junio de 2023         | marzo de 2023 y junio de 2023
                    Mensual, de marzo a mayo 2023 | mensual, marzo a mayo de 2023
                    audiencia-10h                 | 10 días hábiles antes de la audiencia
                    """)
    @DisplayName("se dice como la gente las escribe")
    void enPalabras(String escrito, String leido) {
        assertThat(lector.leer(escrito).map(FechaEnProsa::enPalabras)).contains(leido);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 de febrero de 2024",
                "Cuando se requiera",
                "15 días calendario después de la audiencia",
                "Una vez realizada la audiencia",
                "4 veces al año",
                "Según el plan",
                "Bimensual"
            })
    @DisplayName("si no se entiende entera no se adivina")
    void noSeAdivina(String escrito) {
        assertThat(lector.leer(escrito)).isEmpty();
    }

    @Test
    @DisplayName("dice si es solo un plazo, si ya se hizo, si está por definir y si no dice el año")
    void loDemas() {
        assertThat(lector.leer("A más tardar el 30 de junio de 2024")
                        .orElseThrow()
                        .esPlazo())
                .isTrue();
        FechaEnProsa hecha = lector.leer("Ya realizada el 12 de marzo de 2024").orElseThrow();
        assertThat(hecha.hecha()).isTrue();
        assertThat(comoEnUnPlan(hecha)).isEqualTo("2024-03-12");
        assertThat(lector.leer("Por definir").orElseThrow().pendiente()).isTrue();
        assertThat(lector.leer("Suspendida hasta nueva orden").orElseThrow().pendiente())
                .isTrue();
        assertThat(lector.leer("15 de mayo").orElseThrow().sinAnio()).isTrue();
        assertThat(lector.leer("15 de mayo de 2024").orElseThrow().sinAnio()).isFalse();
    }

    @Test
    @DisplayName("no lee como fecha un texto más largo que cualquiera, ni se agota con él")
    void muyLargo() {
        assertThat(lector.leer("mensual, ".repeat(4_000))).isEmpty();
        assertThat(lector.leer("en el ".repeat(5_000))).isEmpty();
        assertThat(lector.leer("de enero a ".repeat(3_000))).isEmpty();
    }

    @Test
    @DisplayName("toma el año de lo que está a su lado")
    void elAnioDeAlLado() {
        LectorDeFechas desdeOctubre = new LectorDeFechas(OrdenDeFecha.DUDOSO, 2024, LocalDate.of(2024, 10, 1), null);
        assertThat(desdeOctubre.leer("Febrero").map(LectorDeFechasTest::comoEnUnPlan))
                .contains("2025-02");
        assertThat(desdeOctubre.leer("Noviembre").orElseThrow().sinAnio()).isFalse();
        LectorDeFechas hastaFebrero = new LectorDeFechas(OrdenDeFecha.DUDOSO, 2025, null, LocalDate.of(2025, 2, 1));
        assertThat(hastaFebrero.leer("Noviembre").map(LectorDeFechasTest::comoEnUnPlan))
                .contains("2024-11");
    }

    @Test
    @DisplayName("con barras se sabe de su columna qué va primero, o se duda")
    void conBarras() {
        assertThat(LectorDeFechas.esDudosa("3/10/2024")).isTrue();
        assertThat(LectorDeFechas.esDudosa("3-10-24")).isTrue();
        assertThat(LectorDeFechas.esDudosa("3/3/2024")).isFalse();
        assertThat(LectorDeFechas.orden(List.of("3-10-24", "25.10.2024"))).isEqualTo(OrdenDeFecha.DIA_PRIMERO);
        assertThat(LectorDeFechas.orden(List.of("3/10/2024", "10/25/2024"))).isEqualTo(OrdenDeFecha.MES_PRIMERO);
        assertThat(LectorDeFechas.orden(List.of("3/10/2024"))).isEqualTo(OrdenDeFecha.DUDOSO);
    }

    private static String comoEnUnPlan(FechaEnProsa leida) {
        String fechas = leida.tramos().stream()
                .map(tramo -> tramo.desde().equals(tramo.hasta())
                        ? tramo.hasta().texto()
                        : tramo.desde().texto() + " a " + tramo.hasta().texto())
                .collect(Collectors.joining("; "));
        return leida.periodicidad() == null
                ? fechas
                : leida.periodicidad().name().toLowerCase(Locale.ROOT) + (fechas.isEmpty() ? "" : ", " + fechas);
    }
}
