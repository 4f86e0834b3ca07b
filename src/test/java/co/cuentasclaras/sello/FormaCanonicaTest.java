package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.FilaSellada;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("La forma canónica de una anotación")
class FormaCanonicaTest {

    private static final Instant MOMENTO = Instant.parse("2023-02-15T13:02:11.123456Z");

    private static FilaSellada fila(String ciclo, String codigo, Instant momento, String datos) {
        return new FilaSellada(17, ciclo, codigo, momento, "lider", "CICLO_INICIADO", 1, datos, false);
    }

    @Test
    @DisplayName("lleva sus campos en orden, sin espacios, y sin los que están vacíos")
    void campos() {
        assertThat(FormaCanonica.de(fila("a1", "elaborarInforme", MOMENTO, "{\"vigencia\":2022}")))
                .isEqualTo("{\"ciclo\":\"a1\",\"codigo\":\"elaborarInforme\",\"datos\":\"{\\\"vigencia\\\":2022}\","
                        + "\"deducido\":false,\"hecho\":\"CICLO_INICIADO\",\"id\":17,"
                        + "\"momento\":\"2023-02-15T13:02:11.123456Z\",\"quien\":\"lider\",\"version\":1}");
        assertThat(FormaCanonica.de(fila(null, null, MOMENTO, "{}")))
                .isEqualTo("{\"datos\":\"{}\",\"deducido\":false,\"hecho\":\"CICLO_INICIADO\",\"id\":17,"
                        + "\"momento\":\"2023-02-15T13:02:11.123456Z\",\"quien\":\"lider\",\"version\":1}");
    }

    @Test
    @DisplayName("escribe las letras como RFC 8785: escapa lo mínimo y deja lo demás como es")
    void letras() {
        String raras = "\u20ac$\u000f\nA'B\"\\\b\t\f\r/\u007f\u2028\u2029 ñ 😂 <script> e\u0301";
        assertThat(FormaCanonica.de(fila(null, null, MOMENTO, raras)))
                .startsWith(
                        "{\"datos\":\"€$\\u000f\\nA'B\\\"\\\\\\b\\t\\f\\r/\u007f\u2028\u2029 ñ 😂 <script> e\u0301\",");
    }

    @Test
    @DisplayName("escribe los momentos con seis cifras, también las que son cero, y en UTC")
    void momentos() {
        assertThat(Stream.of("2023-02-15T13:02:11Z", "2023-02-15T13:02:11.1Z", "0999-12-31T23:59:59.000001Z")
                        .map(Instant::parse)
                        .map(FormaCanonica::momento))
                .containsExactly(
                        "2023-02-15T13:02:11.000000Z", "2023-02-15T13:02:11.100000Z", "0999-12-31T23:59:59.000001Z");
    }

    @Test
    @DisplayName("escribe enteros hasta donde los números de JSON son exactos")
    void numeros() {
        FilaSellada grande =
                new FilaSellada(9_007_199_254_740_991L, null, null, MOMENTO, "x", "X", Integer.MAX_VALUE, "{}", true);
        assertThat(FormaCanonica.de(grande))
                .contains("\"id\":9007199254740991,")
                .contains("\"version\":2147483647}")
                .contains("\"deducido\":true");
    }

    @Test
    @DisplayName("es la misma que escribe otro programa de RFC 8785, con cualquier letra")
    void comoOtros() throws IOException {
        for (int letra = 0; letra < 0x3000; letra++) {
            String texto = "a" + Character.toString(letra) + Character.toString(0x1F300 + letra % 0x400) + "\uE000";
            FilaSellada fila =
                    new FilaSellada(letra * 7_001L, texto, texto, MOMENTO, texto, texto, letra, texto, letra % 2 == 0);
            Map<String, Object> campos = Map.of(
                    "version", fila.version(),
                    "quien", fila.quien(),
                    "momento", FormaCanonica.momento(fila.momento()),
                    "id", fila.id(),
                    "hecho", fila.hecho(),
                    "deducido", fila.deducido(),
                    "datos", fila.datos(),
                    "codigo", fila.codigo(),
                    "ciclo", fila.ciclo());
            assertThat(FormaCanonica.de(fila))
                    .isEqualTo(new JsonCanonicalizer(new ObjectMapper().writeValueAsString(campos)).getEncodedString());
        }
    }

    @Test
    @DisplayName("da el resumen y la hoja que el LEAME describe")
    void hoja() throws Exception {
        FilaSellada fila = fila("a1", null, MOMENTO, "{}");
        String resumen = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(FormaCanonica.de(fila).getBytes(StandardCharsets.UTF_8)));
        assertThat(FormaCanonica.resumen(fila)).isEqualTo(resumen);

        assertThat(FormaCanonica.hoja(fila))
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(("\0a1\n" + resumen).getBytes(StandardCharsets.UTF_8)));
        assertThat(FormaCanonica.hoja(null, resumen))
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(("\0\n" + resumen).getBytes(StandardCharsets.UTF_8)));
    }
}
