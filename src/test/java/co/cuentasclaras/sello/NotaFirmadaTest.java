package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Una nota firmada")
class NotaFirmadaTest {

    /** The example of golang.org/x/mod/sumdb/note. */
    private static final String LLAVE = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXTO =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String FIRMA = "\u2014 PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** The seed of the first test of RFC 8032, in the form that openssl writes. */
    private static final String RFC_8032 =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @TempDir
    private Path carpeta;

    @Test
    @DisplayName("publicada por otros se lee, se comprueba y se escribe igual")
    void publicada() {
        NotaFirmada nota = NotaFirmada.leer(TEXTO + "\n" + FIRMA);
        LlavePublica llave = LlavePublica.leer(LLAVE);

        assertThat(nota.texto()).isEqualTo(TEXTO);
        assertThat(nota.firmadaPor(llave)).isTrue();
        assertThat(nota.escribir()).isEqualTo(TEXTO + "\n" + FIRMA);
        assertThat(llave.escribir()).isEqualTo(LLAVE);
        assertThat(new NotaFirmada(TEXTO.replace("is the", "is not the"), nota.firmas()).firmadaPor(llave))
                .isFalse();
    }

    @Test
    @DisplayName("no la firma otra llave, ni una con el mismo nombre")
    void otraLlave() throws Exception {
        LlavePrivada otra = LlavePrivada.crear(carpeta.resolve("otra.pem"), "PeterNeumann");
        NotaFirmada nota = new NotaFirmada(TEXTO, List.of(otra.firmar(TEXTO)));

        assertThat(nota.firmadaPor(otra.publica())).isTrue();
        assertThat(nota.firmadaPor(LlavePublica.leer(LLAVE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "texto\n",
                "texto\n\n",
                "texto\n\nfirma\n",
                "texto\n\n- PeterNeumann x08go/ZJ\n",
                "texto\n\n\u2014 PeterNeumann x08g\n",
                "texto\n\n\u2014 PeterNeumann x08go/ZJ",
                "texto\n\n\u2014 Peter+Neumann x08go/ZJ\n",
                "texto\n\n\u2014 PeterNeumann x08go/ZJ x\n",
                "texto\n\n\u2014 PeterNeumann x08go*ZJ\n",
                "te\txto\n\n\u2014 PeterNeumann x08go/ZJ\n"
            })
    @DisplayName("que no lo es no se lee")
    void noLoEs(String nota) {
        assertThatIllegalArgumentException().isThrownBy(() -> NotaFirmada.leer(nota));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcU",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    @DisplayName("y una llave que no lo es, tampoco")
    void noEsLlave(String linea) {
        assertThatIllegalArgumentException().isThrownBy(() -> LlavePublica.leer(linea));
    }

    @Test
    @DisplayName("se firma con la llave de un archivo que hizo otra herramienta, y de su semilla sale su parte pública")
    void deUnArchivo() throws Exception {
        Path archivo = Files.writeString(carpeta.resolve("rfc8032.pem"), RFC_8032);
        LlavePrivada llave = LlavePrivada.leer(archivo, "entidad.gov.co");

        assertThat(HexFormat.of().formatHex(llave.publica().clave()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(llave.firmar("").firma()))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(llave.publica().pem())
                .isEqualTo(
                        """
                        -----BEGIN PUBLIC KEY-----
                        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
                        -----END PUBLIC KEY-----
                        """);
        assertThat(llave.toString()).doesNotContain("nWGxne");
    }
}
