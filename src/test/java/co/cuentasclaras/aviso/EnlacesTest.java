package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Los enlaces de los correos")
class EnlacesTest {

    private final MockEnvironment ajustes = new MockEnvironment();
    private final Enlaces enlaces = new Enlaces(ajustes);

    @Test
    @DisplayName("sin una dirección configurada llevan al puerto en que el servidor escucha de verdad")
    void puerto() {
        assertThat(enlaces.tareas()).isEqualTo("http://localhost:8080/camunda/app/tasklist/default/");
        ajustes.setProperty("server.port", "0");
        ajustes.setProperty("local.server.port", "8140");
        assertThat(enlaces.tarea("t 1")).isEqualTo("http://localhost:8140/camunda/app/tasklist/default/#/?task=t+1");
        ajustes.setProperty("server.ssl.enabled", "true");
        ajustes.setProperty("server.servlet.context-path", "/rdc");
        assertThat(enlaces.tareas()).isEqualTo("https://localhost:8140/rdc/camunda/app/tasklist/default/");
    }

    @Test
    @DisplayName("siguen la dirección de la instalación, con o sin barra al final")
    void direccion() {
        ajustes.setProperty("local.server.port", "8140");
        ajustes.setProperty("cuentasclaras.url", "https://rendicion.entidad.gov.co/");
        assertThat(enlaces.tareas()).isEqualTo("https://rendicion.entidad.gov.co/camunda/app/tasklist/default/");
    }
}
