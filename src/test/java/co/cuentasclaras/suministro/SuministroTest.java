package co.cuentasclaras.suministro;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.suministro.Suministro.Hallazgo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("De lo que está hecho el programa")
class SuministroTest {

    private static final String REGISTRO =
            """
            {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "Se cae", "affected": [{
              "package": {"ecosystem": "Maven", "name": "org.ejemplo:pieza"},
              "ranges": [{"type": "ECOSYSTEM", "events": %s}]}]}""";

    @TempDir
    Path carpeta;

    @ParameterizedTest(name = "{0} en {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.9.0  | [{"introduced": "0"}, {"fixed": "1.10.0"}]                                                  | true
            1.10.0 | [{"introduced": "0"}, {"fixed": "1.10.0"}]                                                  | false
            1.10.0-M1 | [{"introduced": "0"}, {"fixed": "1.10.0"}]                                               | true
            2.0.0  | [{"introduced": "0"}, {"last_affected": "2.0.0"}]                                           | true
            2.0.1  | [{"introduced": "0"}, {"last_affected": "2.0.0"}]                                           | false
            2.5.0  | [{"introduced": "1.0"}, {"fixed": "1.9"}, {"introduced": "2.0"}, {"fixed": "2.6"}]          | true
            1.9.5  | [{"introduced": "1.0"}, {"fixed": "1.9"}, {"introduced": "2.0"}, {"fixed": "2.6"}]          | false
            2.1.0  | [{"introduced": "0"}, {"last_affected": "1.0"}, {"introduced": "2.0"}]                      | true
            0.9    | [{"introduced": "1.0"}]                                                                     | false
            """)
    @DisplayName("se compara con lo publicado como se ordenan las versiones de Maven")
    void alcance(String version, String sucesos, boolean alcanza) throws IOException {
        assertThat(hallazgos(version, REGISTRO.formatted(sucesos), null)).hasSize(alcanza ? 1 : 0);
    }

    @Test
    @DisplayName("lo que ya se miró no preocupa, con su porqué, y en otra versión se vuelve a mirar")
    void yaVista() throws IOException {
        String registro = REGISTRO.formatted("[{\"introduced\": \"0\"}]");
        String vex =
                """
                {"vulnerabilities": [{"id": "CVE-2026-1", "analysis": {"state": "not_affected", "detail": "No se usa."},
                  "affects": [{"ref": "pkg:maven/org.ejemplo/pieza@1.0?type=jar"}]}]}""";

        assertThat(hallazgos("1.0", registro, vex)).singleElement().satisfies(uno -> {
            assertThat(uno.preocupa()).isFalse();
            assertThat(uno.porQueNo()).isEqualTo("No se usa.");
        });
        assertThat(hallazgos("1.1", registro, vex)).singleElement().matches(Hallazgo::preocupa);
    }

    @Test
    @DisplayName("lo que se retiró de lo publicado no cuenta, ni lo de otra pieza")
    void retirada() throws IOException {
        String registro = REGISTRO.formatted("[{\"introduced\": \"0\"}]");

        assertThat(hallazgos(
                        "1.0", registro.replace("\"aliases\"", "\"withdrawn\": \"2026-01-01\", \"aliases\""), null))
                .isEmpty();
        assertThat(hallazgos("1.0", registro.replace("pieza", "otra"), null)).isEmpty();
    }

    @Test
    @DisplayName("cada pieza está bajo su licencia")
    void licencias() throws IOException {
        assertThat(Suministro.de(lista("1.0")).licencias())
                .hasEntrySatisfying("Apache-2.0", suyas -> assertThat(suyas).containsExactly("org.ejemplo:pieza 1.0"));
    }

    private List<Hallazgo> hallazgos(String version, String registro, String vex) throws IOException {
        Path osv = Files.writeString(carpeta.resolve("osv.json"), registro);
        return Suministro.de(lista(version))
                .vulnerabilidades(osv, vex == null ? null : Files.writeString(carpeta.resolve("vex.json"), vex));
    }

    private Path lista(String version) throws IOException {
        return Files.writeString(
                carpeta.resolve("lista.json"),
                """
                {"components": [{"group": "org.ejemplo", "name": "pieza", "version": "%s",
                  "licenses": [{"license": {"id": "Apache-2.0"}}]}]}"""
                        .formatted(version));
    }
}
