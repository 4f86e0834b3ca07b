package co.cuentasclaras.suministro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.suministro.Suministro.Hallazgo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
            1.0    | [{"fixed": "1.5"}, {"introduced": "0"}]                                                     | true
            2.0    | [{"introduced": "2.0"}, {"last_affected": "2.0"}]                                           | true
            2.0    | [{"introduced": "1.0"}, {"fixed": "2.0"}, {"introduced": "2.0"}, {"fixed": "2.1"}]          | true
            3.0    | [{"introduced": "0"}, {"limit": "3.0"}]                                                     | false
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
    @DisplayName("se lee de dentro del jar, y lo publicado de todo Maven en un ZIP, como OSV lo publica")
    void comoSePublica() throws IOException {
        Path jar = comprimir(
                "programa.jar", Map.of("META-INF/sbom/application.cdx.json", Files.readString(lista("4.3.2"))));
        Path todo = comprimir(
                "all.zip",
                Map.of(
                        "GHSA-aaaa-2222-3333.json",
                        publicado(
                                "GHSA-aaaa-2222-3333",
                                "",
                                afecta("Maven", "\"introduced\": \"3.0.0\"}, {\"fixed\": \"3.8.1\"", "3.0.0", "3.8.0")
                                        + ","
                                        + afecta(
                                                "Maven", "\"introduced\": \"4.0.0\"}, {\"fixed\": \"4.3.3\"", "4.3.2")),
                        "GHSA-bbbb-2222-3333.json",
                        publicado("GHSA-bbbb-2222-3333", "", afecta("Maven", "\"introduced\": \"5.0\"", "4.3.2")),
                        "GHSA-cccc-2222-3333.json",
                        publicado(
                                "GHSA-cccc-2222-3333",
                                "\"withdrawn\": \"2026-03-01T10:00:00Z\",",
                                afecta("Maven", "\"introduced\": \"0\"", "4.3.2")),
                        "GHSA-dddd-2222-3333.json",
                        publicado(
                                "GHSA-dddd-2222-3333",
                                "",
                                afecta("npm", "\"introduced\": \"0\"", "4.3.2") + ","
                                        + afecta(
                                                "Maven",
                                                "\"introduced\": \"0\"}, {\"last_affected\": \"4.3.1\"",
                                                "4.3.1"))));

        assertThat(Suministro.de(jar).vulnerabilidades(todo, null))
                .extracting(Hallazgo::id, Hallazgo::nombres)
                .containsExactly(
                        tuple("GHSA-aaaa-2222-3333", Set.of("GHSA-aaaa-2222-3333", "CVE-2026-aaaa")),
                        tuple("GHSA-bbbb-2222-3333", Set.of("GHSA-bbbb-2222-3333", "CVE-2026-bbbb")));
    }

    /** With what OSV says besides, and a range of commits, which says nothing of versions. */
    private static String publicado(String id, String retirado, String afectados) {
        return """
                {"schema_version": "1.7.3", "id": "%s", %s "modified": "2026-05-02T08:00:00.5Z",
                  "published": "2026-05-01T08:00:00Z", "aliases": ["CVE-2026-%s"], "related": ["CVE-2026-9"],
                  "summary": "Se cae", "details": "# Se cae",
                  "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
                  "affected": [%s, {"ranges": [{"type": "GIT", "repo": "https://ejemplo.org/pieza.git",
                    "events": [{"introduced": "0"}, {"fixed": "0123456789abcdef0123456789abcdef01234567"}]}]}],
                  "references": [{"type": "WEB", "url": "https://ejemplo.org"}],
                  "database_specific": {"severity": "HIGH", "cwe_ids": ["CWE-400"]}}"""
                .formatted(id, retirado, id.substring(5, 9), afectados);
    }

    private static String afecta(String ecosistema, String sucesos, String... versiones) {
        return """
                {"package": {"ecosystem": "%s", "name": "org.ejemplo:pieza", "purl": "pkg:maven/org.ejemplo/pieza"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{%s}]}], "versions": ["%s"],
                  "database_specific": {"source": "https://ejemplo.org/aviso.json"}}"""
                .formatted(ecosistema, sucesos, String.join("\", \"", versiones));
    }

    private Path comprimir(String nombre, Map<String, String> archivos) throws IOException {
        Path comprimido = carpeta.resolve(nombre);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(comprimido))) {
            for (Map.Entry<String, String> uno : archivos.entrySet()) {
                zip.putNextEntry(new ZipEntry(uno.getKey()));
                zip.write(uno.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return comprimido;
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
