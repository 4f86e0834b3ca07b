package co.cuentasclaras.expediente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dentro del expediente")
class RutasDelExpedienteTest {

    private final RutasDelExpediente rutas = new RutasDelExpediente("evidencias/");

    @Test
    @DisplayName("dos archivos de un mismo nombre no se pisan, ni donde mayúsculas y minúsculas son lo mismo")
    void repetidas() {
        assertThat(rutas.para("Acta.pdf", "Diseño", "acta")).isEqualTo("evidencias/Diseño/acta/Acta.pdf");
        assertThat(rutas.para("acta.PDF", "Diseño", "acta")).isEqualTo("evidencias/Diseño/acta/acta (2).PDF");
        assertThat(rutas.para("Acta (2).pdf", "Diseño", "acta")).isEqualTo("evidencias/Diseño/acta/Acta (2) (2).pdf");
        assertThat(rutas.para("Acta.pdf", "Diseño", "otra")).isEqualTo("evidencias/Diseño/otra/Acta.pdf");
    }

    @Test
    @DisplayName("ninguna ruta sale de su carpeta ni lleva un nombre que un sistema no admita")
    void seguras() {
        assertThat(rutas.para("../../etc/passwd", "..", "entregar/concejo"))
                .isEqualTo("evidencias/_/entregar-concejo/-..-etc-passwd");
        assertThat(rutas.para("con.pdf", "C:\\temp", "NUL")).isEqualTo("evidencias/C_-temp/_NUL/_con.pdf");
        assertThat(rutas.para("a\u202Efdp.exe\n.pdf", "e".repeat(200), "x"))
                .isEqualTo("evidencias/%s/x/afdp.exe.pdf".formatted("e".repeat(50)));
        assertThat(rutas.para("=cmd|'/C calc'!".repeat(20) + ".xlsx", "v1"))
                .hasSize("evidencias/v1/".length() + 120)
                .startsWith("evidencias/v1/=cmd_'-C calc'!=cmd_")
                .endsWith(".xlsx");
    }

    @Test
    @DisplayName(
            "ninguna celda es una fórmula para la hoja de cálculo que la abra, y los números siguen siendo números")
    void sinFormulas() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (HojaCsv hoja = new HojaCsv(csv, "a", "b", "c", "d", "e")) {
            hoja.fila("=1+1", "@SUM(A1)", "-5", "-cmd|'/C calc'!A0", "dijo \"ya\",\ny se fue");
        }
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("a,b,c,d,e\n'=1+1,'@SUM(A1),-5,'-cmd|'/C calc'!A0,\"dijo \"\"ya\"\",\ny se fue\"\n");
    }
}
