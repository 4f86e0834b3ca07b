package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.prueba.ConChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ConChromium.class)
@DisplayName("Las fechas y los plazos tienen una sola voz")
class VozUnicaTest {

    private static final Path RECURSOS = Path.of("src/main/resources");
    private static final Path CLIENTE = RECURSOS.resolve("META-INF/resources/webjars/camunda/lib/cuentas-claras");

    /** A day in words, or days counted in words; a pattern of numbers alone is read by programs. */
    private static final Pattern OTRA_VOZ_EN_JAVA = Pattern.compile("MMM|EEE|%d días? hábil|^\" días? hábil");

    /** {@code angular.js} hands AngularJS the names of months for its own calendar. */
    private static final Set<String> MODULOS_DE_LA_VOZ = Set.of("format.js", "angular.js");

    private static final Pattern OTRA_VOZ_EN_EL_NAVEGADOR =
            Pattern.compile("toLocale(Date|Time)?String|\\bIntl\\.|\\| date\\b|\\} días? hábil|'mar', 'abr'");

    @Test
    @DisplayName("en el servidor: nadie más que idioma escribe días o cuenta días hábiles")
    void enElServidor() {
        assertThat(Fuente.todas().stream()
                        .filter(fuente -> !fuente.funcion().equals("idioma"))
                        .filter(fuente -> fuente.cadenas()
                                .anyMatch(cadena ->
                                        OTRA_VOZ_EN_JAVA.matcher(cadena).find()))
                        .map(Fuente::archivo))
                .isEmpty();
    }

    @Test
    @DisplayName("en el navegador, los formularios y los correos: nadie más que format.js")
    void enElNavegador() throws IOException {
        List<String> otros = new ArrayList<>();
        for (Path raiz : List.of(CLIENTE, RECURSOS.resolve("templates"), RECURSOS.resolve("correo"), Path.of("bpmn"))) {
            try (Stream<Path> archivos = Files.walk(raiz)) {
                archivos.filter(archivo -> archivo.toString().matches(".*\\.(js|html|txt)"))
                        .filter(archivo -> !MODULOS_DE_LA_VOZ.contains(
                                archivo.getFileName().toString()))
                        .filter(archivo -> OTRA_VOZ_EN_EL_NAVEGADOR
                                .matcher(Fuente.leer(archivo))
                                .find())
                        .forEach(archivo -> otros.add(archivo.toString()));
            }
        }
        assertThat(otros).isEmpty();
    }

    @Test
    @DisplayName("el navegador dice cada día, cada hora y cada plazo como el servidor")
    void laMisma(Browser navegador) {
        List<LocalDate> dias =
                LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2024, 1, 15)).toList();
        List<String> delServidor = dias.stream()
                .map(dia -> String.join(
                        "|",
                        Palabras.dia(dia),
                        FechaEscrita.conDiaDeLaSemana(dia),
                        Palabras.diaDeLaSemana(dia, LocalDate.of(2023, 6, 1)),
                        Palabras.conMayuscula(Palabras.mes(YearMonth.from(dia)))))
                .toList();
        CalendarioLaboral calendario = CalendarioLaboral.deColombia(Set.of());
        LocalDate lunes = LocalDate.of(2023, 2, 6);
        List<String> plazos = Stream.of(0, 1, 2, 9)
                .map(n -> PlazoEscrito.de(lunes, calendario.sumar(lunes, n), calendario))
                .toList();
        String hora = Palabras.momento(lunes.atTime(LocalTime.of(16, 5)).atZone(ZoneId.of("America/Bogota")));
        String modulo = Base64.getEncoder()
                .encodeToString(Fuente.leer(CLIENTE.resolve("format.js")).getBytes(StandardCharsets.UTF_8));
        try (Page pagina = navegador.newPage()) {
            assertThat(pagina.evaluate(
                            """
                            async ([modulo, dias]) => {
                              const f = await import('data:text/javascript;base64,' + modulo);
                              const mayuscula = palabra => palabra[0].toUpperCase() + palabra.slice(1);
                              return dias.map(d => [f.fecha(d), f.larga(d), f.corta(d, '2023-06-01'),
                                mayuscula(f.fecha(d).split(' ')[1])].join('|'));
                            }""",
                            List.of(
                                    modulo,
                                    dias.stream().map(LocalDate::toString).toList())))
                    .isEqualTo(delServidor);
            assertThat(pagina.evaluate(
                            "async modulo => { const f = await import('data:text/javascript;base64,' + modulo);"
                                    + " return [0, 1, 2, 9].map(f.plazo); }",
                            modulo))
                    .isEqualTo(plazos);
            assertThat(pagina.evaluate(
                            "async modulo => { const f = await import('data:text/javascript;base64,' + modulo);"
                                    + " return f.fecha('2023-02-06') + ', ' + f.hora('2023-02-06T21:05:00Z'); }",
                            modulo))
                    .isEqualTo(hora);
        }
    }
}
