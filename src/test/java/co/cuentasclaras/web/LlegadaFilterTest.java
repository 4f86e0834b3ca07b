package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

@DisplayName("No se llega")
class LlegadaFilterTest {

    private static int estado(boolean https, List<String> nombres, String nombre, boolean cifrada) throws Exception {
        MockHttpServletRequest peticion = new MockHttpServletRequest("GET", "/camunda/app/welcome/default/");
        peticion.setServerName(nombre);
        peticion.setSecure(cifrada);
        MockHttpServletResponse respuesta = new MockHttpServletResponse();
        MockFilterChain cadena = new MockFilterChain();
        WebProperties ajustes = new WebProperties(DataSize.ofMegabytes(1), true, https, nombres, false);
        new LlegadaFilter(ajustes, new Respuestas(new ObjectMapper(), ajustes)).doFilter(peticion, respuesta, cadena);
        assertThat(cadena.getRequest() == null).isEqualTo(respuesta.getStatus() != 200);
        return respuesta.getStatus();
    }

    @Test
    @DisplayName("a la demostración con el nombre que otra página le puso a este equipo")
    void otroNombre() throws Exception {
        List<String> suyos = List.of("localhost", "127.0.0.1", "[::1]");
        assertThat(estado(false, suyos, "localhost", false)).isEqualTo(200);
        assertThat(estado(false, suyos, "LOCALHOST", false)).isEqualTo(200);
        assertThat(estado(false, suyos, "pagina-ajena.example", false)).isEqualTo(400);
        assertThat(estado(false, suyos, "localhost.example", false)).isEqualTo(400);
    }

    @Test
    @DisplayName("a producción sin https")
    void sinHttps() throws Exception {
        assertThat(estado(true, List.of(), "rendicion.entidad.gov.co", false)).isEqualTo(400);
        assertThat(estado(true, List.of(), "rendicion.entidad.gov.co", true)).isEqualTo(200);
    }
}
