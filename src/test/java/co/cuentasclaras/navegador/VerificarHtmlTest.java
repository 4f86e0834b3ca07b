package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.ConChromium;
import co.cuentasclaras.verificacion.ExpedienteDePrueba;
import co.cuentasclaras.verificacion.Mutacion;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As an auditor opens it: from a folder, on a machine without network. One page for all. */
@ExtendWith(ConChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("verificar.html, abierto sin red")
class VerificarHtmlTest {

    private static final String PAGINA = Path.of("src/main/resources/expediente/verificar.html")
            .toAbsolutePath()
            .toUri()
            .toString();

    private final List<String> pedidos = new ArrayList<>();
    private final List<String> quejas = new ArrayList<>();
    private BrowserContext contexto;
    private Page pagina;

    @BeforeAll
    void abrir(Browser navegador) {
        contexto = navegador.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
        contexto.setOffline(true);
        contexto.onRequest(pedido -> pedidos.add(pedido.url()));
        contexto.onConsoleMessage(mensaje -> quejas.add(mensaje.text()));
        pagina = contexto.newPage();
        pagina.onPageError(quejas::add);
        pagina.navigate(PAGINA);
    }

    @AfterAll
    void cerrar() {
        contexto.close();
        assertThat(pedidos).as("lo único que se pide es la página").containsOnly(PAGINA);
        assertThat(quejas).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mutacion.class)
    @DisplayName("encuentra y nombra")
    void mutaciones(Mutacion mutacion) {
        Mutacion.Mutado mutado = mutacion.aplicar();
        String veredicto = comprobar(mutado.expediente().zip(), mutado.selloDeFuera());
        assertThat(List.of(
                        pagina.locator("#fallas").getAttribute("data-codigos").split(" ")))
                .as(() -> pagina.locator("#lista-fallas").innerText())
                .containsAll(mutacion.fallas().isEmpty() ? List.of("") : mutacion.fallas());
        assertThat(veredicto).isEqualTo(mutacion.fallas().isEmpty() ? "bien" : "mal");
        if (mutacion.fallas().isEmpty() && mutado.selloDeFuera() == null) {
            assertThat(pagina.locator("#no-se-sabe")).containsText("hace falta un sello recibido por fuera");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("no se atasca con lo que no puede leer, y dice por qué")
    void malasEntradas(String cual, byte[] octetos, String frase) {
        comprobar(octetos, null);
        assertThat(pagina.locator("#resultado")).containsText(frase);
        assertThat(pagina.locator("#fallas")).hasAttribute("data-codigos", Pattern.compile("\\bFORMATO\\b"));
        assertThat(pagina.locator("#veredicto h2")).not().containsText("Todo está");
    }

    static Stream<Arguments> malasEntradas() {
        ExpedienteDePrueba bueno = new ExpedienteDePrueba();
        byte[] zip = bueno.zip();
        Map<String, byte[]> conRutaQueSube = new TreeMap<>(bueno.entradas());
        conRutaQueSube.put("../../fuera.txt", "x".getBytes(UTF_8));
        Map<String, byte[]> conBomba = new TreeMap<>(bueno.entradas());
        conBomba.put("zzz", new byte[40_000_000]);
        return Stream.of(
                Arguments.of("nada", new byte[0], "El archivo está vacío."),
                Arguments.of("no es un ZIP", "Esto no es un ZIP".repeat(100).getBytes(UTF_8), "No es un archivo ZIP."),
                Arguments.of("cortado", Arrays.copyOf(zip, zip.length / 2), "El ZIP está cortado"),
                Arguments.of("otro ZIP", ExpedienteDePrueba.zip(Map.of("a.txt", new byte[1])), "no de un expediente"),
                Arguments.of("una ruta que sube", ExpedienteDePrueba.zip(conRutaQueSube), "una ruta que se sale"),
                Arguments.of(
                        "diez gigas adentro",
                        conTamanos(zip, tamano -> 0x7fff_ffff),
                        "este verificador lee hasta 8,0 GB"),
                Arguments.of(
                        "más adentro de lo que dice",
                        conTamanos(ExpedienteDePrueba.zip(conBomba), tamano -> tamano == 40_000_000 ? 10 : tamano),
                        "el ZIP dice que tiene 10 octetos y tiene más"));
    }

    @Test
    @DisplayName("cuenta lo que pasó a quien lo lee, y lo busca por palabras sin tildes")
    void lista() {
        comprobar(new ExpedienteDePrueba().zip(), null);
        Locator filas = pagina.locator("#filas tr");
        assertThat(filas).hasCount(9);
        assertThat(filas.first().locator("td"))
                .hasText(new String[] {"2", "1 de septiembre de 2022, 08:00:00", "Pasó: «RESPUESTA_PROYECTADA»"});
        pagina.getByLabel("Mostrar solo lo que contiene").fill("paso Maria");
        assertThat(filas).hasCount(1);
        assertThat(filas).containsText("ACTIVIDAD_TERMINADA");
    }

    @Test
    @DisplayName("dice dónde, qué se esperaba, qué hay, desde cuándo y qué sellos quedan")
    void falla() {
        Mutacion.Mutado mutado = Mutacion.FILA_QUIEN.aplicar();
        comprobar(mutado.expediente().zip(), null);
        assertThat(pagina.locator("#veredicto h2")).hasText("NO está como fue sellado: 1 falla");
        Locator falla = pagina.locator(".falla");
        assertThat(falla.locator("dt"))
                .hasText(new String[] {"Dónde", "Se esperaba", "Hay", "Desde", "Sellos de antes que valen"});
        assertThat(falla).containsText("La anotación 5 no dice lo que decía cuando se selló");
        assertThat(falla).containsText("14 de octubre de 2022, 15:00:05 (el sello 2");
        assertThat(falla).containsText("el sello 1 (3 anotaciones, 2 de septiembre de 2022, 08:00:05)");
        assertThat(pagina.locator("tr.tachada")).containsText("No es lo que se selló");
    }

    @Test
    @DisplayName("de un ZIP que se dañó al copiarlo no cuenta lo que parecía decir")
    void danado() {
        byte[] zip = new ExpedienteDePrueba().zip();
        String letras = new String(zip, ISO_8859_1);
        int medio = letras.indexOf("bitacora.jsonl") + 800;
        // As a whole sector of a disk: one bit may leave something that still reads as a trail.
        for (int i = medio; i < medio + 100; i++) {
            zip[i] ^= 0x55;
        }
        comprobar(zip, null);
        assertThat(pagina.locator("#fallas")).hasAttribute("data-codigos", "FORMATO ARCHIVO_ALTERADO");
        assertThat(pagina.locator(".falla .codigo")).hasText(new String[] {"FORMATO", "ARCHIVO_ALTERADO"});
    }

    @Test
    @DisplayName("de un expediente anterior al sello de fuera no dice que lo cambiaron por dentro")
    void anterior() {
        Mutacion.Mutado anterior = Mutacion.EXPEDIENTE_ANTERIOR.aplicar();
        comprobar(anterior.expediente().zip(), anterior.selloDeFuera());
        assertThat(pagina.locator("#veredicto h2")).hasText("NO coincide con el sello que usted tiene");
        assertThat(pagina.locator("#veredicto")).containsText("Por dentro el expediente está como fue sellado");
    }

    @Test
    @DisplayName("entiende un sello pegado con el correo en que vino")
    void correo() {
        ExpedienteDePrueba expediente = new ExpedienteDePrueba();
        String correo =
                "Buenos días:\r\n\r\n> " + expediente.ultimoSello().replace("\n", "\r\n> ") + "\r\nCuentas Claras";
        assertThat(comprobar(expediente.zip(), correo)).isEqualTo("bien");
        assertThat(pagina.locator("#veredicto")).containsText("coincide con el sello que usted recibió");
    }

    @Test
    @DisplayName("recibe el ZIP que se suelta encima, y quien usa el teclado llega al resultado")
    void soltar() {
        pagina.reload();
        pagina.evaluate(
                """
                base64 => {
                  const datos = new DataTransfer();
                  datos.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'soltado.zip'));
                  document.dispatchEvent(new DragEvent('drop', { dataTransfer: datos, cancelable: true }));
                }""",
                Base64.getEncoder().encodeToString(new ExpedienteDePrueba().zip()));
        assertThat(pagina.locator("#datos")).containsText("soltado.zip");
        assertThat(pagina.locator("#veredicto")).isFocused();
        assertThat(pagina.getByRole(AriaRole.STATUS).first()).containsText("Todo está como fue sellado");
    }

    @Test
    @DisplayName("cabe en un teléfono, y axe no halla faltas graves")
    void accesible() {
        pagina.setViewportSize(390, 844);
        comprobar(Mutacion.FILA_CON_SU_RESUMEN.aplicar().expediente().zip(), null);
        assertThat(pagina.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        AccesibilidadTest.sinFaltas(pagina, "body");
        pagina.setViewportSize(1366, 768);
    }

    @Test
    @DisplayName("se imprime con el archivo, el manifiesto, el momento y las llaves, y sin lo que se pide")
    void impresa() {
        comprobar(new ExpedienteDePrueba().zip(), null);
        pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(pagina.locator("#pedir")).isHidden();
        assertThat(pagina.locator("#datos dt"))
                .containsText(new String[] {"Archivo", "Comprobado", "sha256 del manifiesto", "Llaves"});
        assertThat(pagina.locator("#datos")).isVisible();
        pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String comprobar(byte[] zip, @Nullable String selloDeFuera) {
        pagina.locator("#fuera").fill(selloDeFuera == null ? "" : selloDeFuera);
        pagina.locator("#archivo").setInputFiles(new FilePayload("expediente.zip", "application/zip", zip));
        Locator terminado = pagina.locator("#resultado[data-veredicto]");
        terminado.waitFor();
        return terminado.getAttribute("data-veredicto");
    }

    /** With other sizes in the central directory than those of the files. */
    private static byte[] conTamanos(byte[] zip, UnaryOperator<Integer> tamano) {
        ByteBuffer octetos = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (octetos.getInt(i) == 0x02014b50) {
                octetos.putInt(i + 24, tamano.apply(octetos.getInt(i + 24)));
            }
        }
        return octetos.array();
    }
}
