package co.cuentasclaras.ingreso;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted stays in the application that all tests share: each has a person and addresses of its own. */
@Escenario
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Quien prueba contraseñas")
class IntentosTest {

    @Autowired
    Entidad entidad;

    @Autowired
    JdbcClient jdbc;

    private String victima;
    private String red;

    @BeforeEach
    void persona(TestInfo prueba) {
        String nombre = prueba.getTestMethod().orElseThrow().getName();
        victima = "victima-" + nombre;
        red = "2001:db8:%x".formatted(nombre.hashCode() & 0xffff);
        entidad.persona(victima, "Victoria", nombre, victima + "@ejemplo.gov.co");
        entidad.miembro(victima, "financiera");
    }

    private String direccion(int n) {
        return "%s:%x::1".formatted(red, n + 1);
    }

    private int entrar(String direccion, String clave) {
        return entidad.navegadorDesde(direccion).entrar(victima, clave).statusCode();
    }

    private HttpResponse<String> conPrograma(String direccion, String clave) {
        Navegador programa = entidad.navegadorDesde(direccion);
        return programa.enviar(HttpRequest.newBuilder(programa.uri("/api/menu"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((victima + ":" + clave).getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> correos() {
        return jdbc.sql("select texto from cc_correo where destinatario = ?")
                .param(victima)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("no le cierra la cuenta a nadie: desde donde suele entrar, su dueña entra")
    void duena(CapturedOutput registro) {
        assertThat(entrar(direccion(0), Entidad.CLAVE)).isEqualTo(200);

        List<Integer> respuestas = IntStream.range(0, 120)
                .mapToObj(n -> n % 2 == 0
                        ? entrar(direccion(1 + n % 15), "Mala#Clave" + n)
                        : conPrograma(direccion(1 + n % 15), "Mala#Clave" + n).statusCode())
                .toList();

        assertThat(respuestas).containsOnly(401, 429).contains(429);
        assertThat(entrar(direccion(0), Entidad.CLAVE)).isEqualTo(200);
        assertThat(conPrograma(direccion(0), Entidad.CLAVE).statusCode()).isEqualTo(200);
        assertThat(registro.getOut())
                .contains("Contraseña equivocada de " + victima + " desde " + red.toLowerCase())
                .doesNotContain("is locked");
    }

    @Test
    @DisplayName("desde una dirección tiene pocos intentos, y después ni la contraseña correcta se mira")
    void una() {
        IntStream.range(0, 10)
                .forEach(n -> assertThat(entrar(direccion(0), "Mala#Clave" + n)).isEqualTo(401));

        HttpResponse<String> programa = conPrograma(direccion(0), Entidad.CLAVE);
        assertThat(programa.statusCode()).isEqualTo(429);
        assertThat(programa.body()).contains("espere unos minutos");
        assertThat(entidad.navegadorDesde(direccion(0))
                        .entrar(victima, Entidad.CLAVE)
                        .body())
                .contains("espere unos minutos");
        assertThat(entrar(direccion(1), Entidad.CLAVE)).isEqualTo(200);
    }

    @Test
    @DisplayName("ni probando una contraseña en muchas cuentas tiene más")
    void muchas() {
        Navegador navegador = entidad.navegadorDesde(direccion(0));
        List<Integer> respuestas = IntStream.range(0, 80)
                .mapToObj(n -> navegador
                        .entrar("nadie-" + red.hashCode() + "-" + n, "x")
                        .statusCode())
                .toList();

        assertThat(respuestas.subList(0, 60)).containsOnly(401);
        assertThat(respuestas.subList(60, 80)).containsOnly(429);
    }

    @Test
    @DisplayName("se le cuenta a quien es la cuenta, una vez, con la dirección desde donde se prueba")
    void aviso() {
        IntStream.range(0, 4).forEach(n -> entrar(direccion(0), "Mala#Clave" + n));
        assertThat(correos()).isEmpty();

        IntStream.range(0, 30).forEach(n -> entrar(direccion(n % 3), "Mala#Clave" + n));

        assertThat(correos())
                .singleElement()
                .asString()
                .contains("«" + victima + "»")
                .containsPattern("2001:db8:[0-9a-f:]+");
        assertThat(jdbc.sql("select count(*) from cc_bitacora where datos like '%2001:%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("no impide que quien administra la deje entrar desde un lugar nuevo")
    void desbloqueada() {
        IntStream.range(0, 130).forEach(n -> conPrograma(direccion(n % 13), "Mala#Clave" + n));
        assertThat(entrar(direccion(50), Entidad.CLAVE)).isEqualTo(429);

        Navegador administrador = entidad.otroNavegador("admin");
        assertThat(administrador
                        .post(Navegador.MOTOR + "/user/" + victima + "/unlock", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(entrar(direccion(50), Entidad.CLAVE)).isEqualTo(200);
    }
}
