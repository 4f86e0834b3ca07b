package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Antes de arrancar se mira")
class ComprobacionInicialTest {

    /** Nobody listens on the first port: a start that comes so far says so. */
    private static final String BASE = "jdbc:postgresql://localhost:1/cuentasclaras?password=secreta";

    private static final Map<String, String> COMPLETA = Map.of(
            "spring.datasource.url", BASE,
            "spring.datasource.username", "cuentasclaras",
            "cuentasclaras.responsables.archivo", "/etc/cuentas-claras/responsables.csv",
            "cuentasclaras.url", "https://rendicion.entidad.gov.co",
            "cuentasclaras.web.https", "true",
            "server.address", "127.0.0.1");

    private static void produccion(Map<String, String> cambios) {
        Map<String, String> ajustes = new TreeMap<>(COMPLETA);
        ajustes.putAll(cambios);
        comprobar("produccion", ajustes);
    }

    private static void comprobar(String perfil, Map<String, String> ajustes) {
        MockEnvironment entorno = new MockEnvironment();
        entorno.setActiveProfiles(perfil.split(","));
        ajustes.forEach(entorno::setProperty);
        new ComprobacionInicial().comprobar(entorno);
    }

    private static void demostracion(Map<String, String> cambios) {
        Map<String, String> ajustes =
                new TreeMap<>(Map.of("spring.datasource.url", "jdbc:h2:file:./datos/x", "server.address", "127.0.0.1"));
        ajustes.putAll(cambios);
        comprobar("demostracion", ajustes);
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, '', SPRING_DATASOURCE_URL",
        "spring.datasource.url, jdbc:h2:mem:x, SPRING_DATASOURCE_URL",
        "cuentasclaras.responsables.archivo, classpath:ejemplo/responsables.csv, CUENTASCLARAS_RESPONSABLES_ARCHIVO",
        "cuentasclaras.url, '', CUENTASCLARAS_URL",
        "cuentasclaras.url, https://localhost, CUENTASCLARAS_URL",
        "cuentasclaras.url, https://LOCALHOST:8443/rdc, CUENTASCLARAS_URL",
        "cuentasclaras.url, https://127.0.1.1, CUENTASCLARAS_URL",
        "cuentasclaras.url, https://[::1]:8443, CUENTASCLARAS_URL",
        "cuentasclaras.url, http://rendicion.entidad.gov.co, CUENTASCLARAS_WEB_HTTPS=false",
        "cuentasclaras.url, rendicion.entidad.gov.co, CUENTASCLARAS_URL",
        "server.address, '', SERVER_ADDRESS",
    })
    @DisplayName("que a producción no le falte nada, y dice qué le falta")
    void incompleta(String ajuste, String valor, String dicho) {
        assertThatThrownBy(() -> produccion(Map.of(ajuste, valor)))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining(dicho);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', CUENTASCLARAS_RESPONSABLES_ARCHIVO",
        "@entidad\\.example, @entidad.gov.co, CUENTASCLARAS_RESPONSABLES_ARCHIVO",
        "'[^;]+;[^;]+(?=;[^;]+@)', Ana;Ruiz, CUENTASCLARAS_RESPONSABLES_ARCHIVO",
        "';([^;]+);([^;]+)@entidad\\.example', ';$1 de Prueba;$2@entidad.gov.co', No responde la base de datos",
    })
    @DisplayName("que nadie del ejemplo esté en el archivo de la entidad, aunque sea una copia en otro orden")
    void copiaDelEjemplo(String que, String por, String dicho, @TempDir Path carpeta) throws IOException {
        List<String> filas =
                new ArrayList<>(Files.readAllLines(Path.of("src/main/resources/ejemplo/responsables.csv")));
        Collections.reverse(filas.subList(1, filas.size()));
        filas.replaceAll(fila -> que.isEmpty() ? fila : fila.replaceAll(que, por));
        Path archivo = Files.write(carpeta.resolve("responsables.csv"), filas);
        for (String nombrado : List.of(archivo.toString(), "file:" + archivo)) {
            assertThatThrownBy(() -> produccion(Map.of("cuentasclaras.responsables.archivo", nombrado)))
                    .hasMessageContaining(dicho);
        }
    }

    @Test
    @DisplayName("que los correos que salgan sean de alguien")
    void remitente() {
        Map<String, String> correo = new TreeMap<>(Map.of(
                "spring.mail.host", "correo.entidad.gov.co",
                "cuentasclaras.correo.remitente", "Cuentas Claras <cuentas-claras@localhost>"));
        assertThatThrownBy(() -> produccion(correo)).hasMessageContaining("CUENTASCLARAS_CORREO_REMITENTE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"corta", "sinmayuscula#1", "SINMINUSCULA#1", "SinCifra####", "SinSigno2026", "Sistemas#2026"})
    @DisplayName("que la contraseña del primer administrador no sea débil, antes de que haya motor ni base de datos")
    void claveDebil(String clave) {
        assertThatThrownBy(() -> produccion(
                        Map.of("camunda.bpm.admin-user.id", "sistemas", "camunda.bpm.admin-user.password", clave)))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("CAMUNDA_BPM_ADMINUSER_PASSWORD")
                .hasMessageContaining("«sistemas»")
                .hasMessageNotContaining(clave)
                .hasMessageNotContaining("No responde la base de datos");
        assertThatThrownBy(() -> produccion(Map.of(
                        "camunda.bpm.admin-user.id", "sistemas", "camunda.bpm.admin-user.password", "Un4-Clave.Larga")))
                .hasMessageContaining("No responde la base de datos");
    }

    @Test
    @DisplayName("que la base de datos responda, sin decir su contraseña")
    void base() {
        assertThatThrownBy(() -> produccion(Map.of()))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("No responde la base de datos jdbc:postgresql://localhost:1/cuentasclaras")
                .hasMessageNotContaining("secreta");
        assertThatThrownBy(() -> produccion(
                        Map.of("cuentasclaras.web.https", "false", "cuentasclaras.url", "http://rendicion.local")))
                .hasMessageContaining("No responde la base de datos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"producion", "prod", "produccion,demostracion"})
    @DisplayName("que el perfil sea uno de los dos que hay")
    void perfil(String perfil) {
        assertThatThrownBy(() -> comprobar(perfil, COMPLETA))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("«produccion», «demostracion»");
    }

    @Test
    @DisplayName("que la demostración no salga de su equipo ni toque una base de datos ajena")
    void demostracion() {
        assertThatCode(() -> demostracion(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> demostracion(Map.of("server.address", "::1"))).doesNotThrowAnyException();
        for (Map<String, String> cambio : List.of(
                Map.of("server.address", "0.0.0.0"),
                Map.of("server.address", ""),
                Map.of("spring.datasource.url", BASE),
                Map.of("spring.datasource.url", "jdbc:h2:tcp://servidor/x"))) {
            assertThatThrownBy(() -> demostracion(cambio)).isInstanceOf(ArranqueInseguro.class);
        }
    }
}
