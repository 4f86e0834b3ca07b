package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Escenario
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("El registro del servidor")
class RegistroTest {

    private static final Logger LOG = LoggerFactory.getLogger(RegistroTest.class);
    private static final String FALSA =
            "2022-10-03T08:00:00.000-05:00  INFO [main] - c.c.web.Entradas : Entró el alcalde";

    @Autowired
    private Entidad entidad;

    @Test
    @DisplayName("no deja que un mensaje ni la causa de un fallo empiecen una línea que parezca suya")
    void lineasFalsas(CapturedOutput salida) {
        LOG.warn("Rechazado a {}", "alguien\n" + FALSA + "\u2028" + FALSA);
        LOG.error("Falló", new IllegalStateException("no se pudo\r\n" + FALSA));

        assertThat(lineas(salida)).anyMatch(linea -> linea.contains("Rechazado a alguien " + FALSA));
        assertThat(lineas(salida)).noneMatch(linea -> linea.startsWith("2022-10-03"));
        assertThat(lineas(salida)).contains("\t| " + FALSA);
        assertThat(lineas(salida)).anyMatch(linea -> linea.startsWith("\tat co.cuentasclaras.web.RegistroTest"));
    }

    @Test
    @DisplayName("no crece con lo que alguien escribe")
    void megas(CapturedOutput salida) {
        LOG.warn("Rechazado a {}", "x".repeat(1_000_000));

        assertThat(salida.getAll().length()).isLessThan(10_000);
    }

    @Test
    @DisplayName("dice desde dónde vino cada cosa, y de un rechazo una sola línea")
    void origen(CapturedOutput salida) {
        entidad.como("lider").post("/api/dias-no-habiles", "{\"fecha\":\"2022-10-03\"}");

        List<String> suyas =
                lineas(salida).stream().filter(linea -> !linea.isBlank()).toList();
        assertThat(suyas)
                .filteredOn(linea -> linea.contains("Rechazado a"))
                .singleElement()
                .satisfies(linea -> assertThat(linea).contains(" 127.0.0.1 "));
        assertThat(suyas).noneMatch(linea -> linea.startsWith("\tat "));
    }

    @Test
    @DisplayName("tiene una línea por pedido, sin lo que va después del signo de pregunta ni la llave de una agenda")
    void accesos(CapturedOutput salida) throws Exception {
        for (String camino : List.of("/publico/2022/preguntas", "/agenda/llave-secreta.ics")) {
            MockHttpServletRequest pedido = new MockHttpServletRequest("GET", camino);
            pedido.setQueryString("q=secreto");
            pedido.setRemoteAddr("192.0.2.7");
            new AccesosFilter(true).doFilter(pedido, new MockHttpServletResponse(), (a, b) -> {});
        }

        assertThat(salida.getAll())
                .contains("GET /publico/2022/preguntas 200", "GET /agenda/… 200", " 192.0.2.7 ")
                .doesNotContain("secret");
    }

    private static List<String> lineas(CapturedOutput salida) {
        return salida.getAll().lines().toList();
    }
}
