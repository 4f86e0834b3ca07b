package co.cuentasclaras.cumplimiento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("El cumplimiento escrito de una actividad")
class CumplimientoEscritoTest {

    private static final Marco MARCO =
            new Marco(LocalDate.of(2023, 3, 10), LocalDate.of(2022, 9, 1), LocalDate.of(2023, 3, 3), null, null);

    private static final LoContado NADA = codigo -> Optional.empty();

    @ParameterizedTest(name = "hecho {0}, fecha {1}, motivo {2}: {3}")
    @MethodSource
    @DisplayName("dice qué falta, campo por campo")
    void reglas(String hecho, String fecha, String motivo, List<String> campos) {
        assertThat(escrito(hecho, fecha, null, null, motivo, Map.of()).revisar(MARCO, null, NADA))
                .extracting(Falta::campo)
                .isEqualTo(campos);
    }

    static Stream<Arguments> reglas() {
        return Stream.of(
                arguments("Se hizo", "2023-03-03", null, List.of()),
                arguments("Se hizo", "2022-09-01", null, List.of()),
                arguments("Se hizo", "2023-03-10", "Faltaban datos", List.of()),
                arguments("Se hizo", "2023-03-04", null, List.of("motivoTardanza")),
                arguments("Se hizo", "2023-03-04", "  ", List.of("motivoTardanza")),
                arguments(" ", "2023-03-03", null, List.of("hecho")),
                arguments(null, null, null, List.of("hecho", "fecha")),
                arguments("Se hizo", "2023-03-11", "Tarde", List.of("fecha")),
                arguments("Se hizo", "2022-08-31", null, List.of("fecha")),
                arguments("Se hizo", "31/12/2022", null, List.of("fecha")),
                arguments("x".repeat(2001), "2023-03-03", null, List.of("hecho")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1250000, 1250000",
        "1.250.000, 1250000",
        "$ 1 250 000, 1250000",
        "0, 0",
        "'1.250,50', ",
        "1.25, ",
        "-5, ",
        "veinte millones, "
    })
    @DisplayName("lee en pesos enteros lo que se gastó, o lo pide de nuevo")
    void pesos(String texto, BigDecimal valor) {
        CumplimientoEscrito escrito =
                CumplimientoEscrito.leer(Map.of("hecho", "Se hizo", "fecha", "2023-03-03", "valorEjecutado", texto));

        assertThat(escrito.valorEjecutado()).isEqualTo(Optional.ofNullable(valor));
        assertThat(escrito.revisar(MARCO, null, NADA))
                .extracting(Falta::campo)
                .isEqualTo(valor == null ? List.of("valorEjecutado") : List.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    @DisplayName("revisa los datos propios del acto")
    void fichas(String ficha, Map<String, Object> datos, List<String> campos) {
        assertThat(Fichas.de(ficha).orElseThrow().revisar(datos, MARCO, LocalDate.of(2023, 3, 3), NADA))
                .extracting(Falta::campo)
                .isEqualTo(campos);
    }

    static Stream<Arguments> fichas() {
        return Stream.of(
                arguments("preguntas", Map.of("cantidad", 0), List.of()),
                arguments("preguntas", Map.of("cantidad", "12"), List.of()),
                arguments("preguntas", Map.of(), List.of("cantidad")),
                arguments("preguntas", Map.of("cantidad", -1), List.of("cantidad")),
                arguments("preguntas", Map.of("cantidad", 1.5), List.of("cantidad")),
                arguments("preguntas", Map.of("cantidad", 1, "otro", "x"), List.of("otro")),
                arguments("preguntas", Map.of("cantidad", 1, "preguntas", "x"), List.of("preguntas")),
                arguments(
                        "preguntas",
                        Map.of("cantidad", 1, "preguntas", List.of(Map.of("tema", "x"))),
                        List.of("preguntas")),
                arguments("planMejora", Map.of("acciones", List.of()), List.of("acciones")),
                arguments("acta", Map.of("asistentes", 10), List.of()),
                arguments(
                        "acta",
                        Map.of(
                                "asistentes",
                                10,
                                "compromisos",
                                List.of(Map.of("que", "Publicar", "quien", "Gerencia", "hasta", "pronto"))),
                        List.of("compromisos")),
                arguments(
                        "lugarAudiencia",
                        Map.of(
                                "fechaAudiencia", "2023-03-31",
                                "modalidad", "virtual",
                                "lugar", "En línea",
                                "aforo", 500,
                                "asistentesPrevistos", 200,
                                "metodologia", "Preguntas en vivo"),
                        List.of("justificacionVirtual")),
                arguments(
                        "entrega",
                        Map.of("recibe", "Concejo", "fechaEntrega", "2023-03-02", "medio", "paloma"),
                        List.of("medio")));
    }

    @Test
    @DisplayName("toma de la solicitud lo que trae y del borrador lo demás")
    void borradorYSolicitud() {
        CumplimientoEscrito borrador = escrito("Se hizo", "2023-03-01", "Acta", null, null, Map.of("cantidad", 1));
        assertThat(borrador.con(escrito(null, "2023-03-02", " ", null, null, Map.of())))
                .isEqualTo(escrito("Se hizo", "2023-03-02", "Acta", null, null, Map.of("cantidad", 1)));
    }

    private static CumplimientoEscrito escrito(
            String hecho,
            String fecha,
            String producto,
            String observaciones,
            String motivo,
            Map<String, Object> datos) {
        Map<String, Object> partes = new HashMap<>();
        partes.put("hecho", hecho);
        partes.put("fecha", fecha);
        partes.put("producto", producto);
        partes.put("observaciones", observaciones);
        partes.put("motivoTardanza", motivo);
        partes.put("datos", datos);
        return CumplimientoEscrito.leer(partes);
    }
}
