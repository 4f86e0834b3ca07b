package co.cuentasclaras.ingreso;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("La cuenta de una persona")
class CuentasYSesionesTest {

    private static final String ANA = "ana";

    @Autowired
    Entidad entidad;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient jdbc;

    private Navegador ana;

    @BeforeEach
    void persona() {
        entidad.persona(ANA, "Ana", "Perea", "ana@ejemplo.gov.co");
        entidad.miembro(ANA, "financiera");
        ana = entidad.otroNavegador(ANA);
    }

    private HttpResponse<String> cambiarClave(Navegador quien, String de, String propia, String nueva) {
        return quien.enviar(
                "PUT",
                Navegador.MOTOR + "/user/" + de + "/credentials",
                "application/json",
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(nueva, propia));
    }

    private HttpResponse<String> cambiarDatos(Navegador quien, String nombre, String correo) {
        return quien.enviar(
                "PUT",
                Navegador.MOTOR + "/user/ana/profile",
                "application/json",
                "{\"id\":\"ana\",\"firstName\":\"%s\",\"lastName\":\"Perea\",\"email\":\"%s\"}"
                        .formatted(nombre, correo));
    }

    private static int motor(Navegador quien) {
        return quien.get(Navegador.MOTOR + "/task").statusCode();
    }

    private static int nuestra(Navegador quien) {
        return quien.get("/api/menu").statusCode();
    }

    @Nested
    @DisplayName("y sus sesiones")
    class Sesiones {

        @Test
        @DisplayName("terminan cuando le quitan un rol, en las aplicaciones y en lo nuestro")
        void rol() {
            Navegador otra = entidad.otroNavegador(ANA);

            assertThat(entidad.otroNavegador("admin")
                            .enviar("DELETE", Navegador.MOTOR + "/group/financiera/members/ana", "application/json", "")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(motor(ana)).isEqualTo(401);
            assertThat(nuestra(otra)).isEqualTo(401);
        }

        @Test
        @DisplayName("terminan cuando le ponen otra contraseña")
        void clave() {
            assertThat(cambiarClave(entidad.otroNavegador("admin"), ANA, Entidad.CLAVE, "Otra#Segura77")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(motor(ana)).isEqualTo(401);
            assertThat(entidad.navegadorDeNadie().entrar(ANA, Entidad.CLAVE).statusCode())
                    .isEqualTo(401);
            assertThat(entidad.navegadorDeNadie().entrar(ANA, "Otra#Segura77").statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("siguen donde ella misma la cambió, y terminan en las demás")
        void propia() {
            Navegador otra = entidad.otroNavegador(ANA);
            assertThat(cambiarClave(ana, ANA, Entidad.CLAVE, "Otra#Segura77").statusCode())
                    .isEqualTo(204);

            assertThat(motor(ana)).isEqualTo(200);
            assertThat(nuestra(ana)).isEqualTo(200);
            assertThat(motor(otra)).isEqualTo(401);
        }

        @Test
        @DisplayName("siguen mientras nada suyo cambia")
        void otras() {
            identidades.deleteMembership("proyectos", "proyectos");
            assertThat(motor(ana)).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("y su contraseña")
    class Contrasena {

        @ParameterizedTest
        @CsvSource({"Demostracion#2022, demostración", "corta, débil", "Prueba#Segura77, ya la tuvo"})
        @DisplayName(
                "no puede ser la que todos conocen, una débil ni la que ya tiene, la ponga ella o quien administra")
        void rechazadas(String nueva, String motivo) {
            HttpResponse<String> propia = cambiarClave(ana, ANA, Entidad.CLAVE, nueva);
            assertThat(propia.statusCode()).as(propia.body()).isEqualTo(400);
            assertThat(propia.body()).contains(motivo);
            HttpResponse<String> ajena = cambiarClave(entidad.otroNavegador("admin"), ANA, Entidad.CLAVE, nueva);
            assertThat(ajena.statusCode()).as(ajena.body()).isEqualTo(400);
            assertThat(entidad.navegadorDeNadie().entrar(ANA, Entidad.CLAVE).statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("de la demostración no nace una cuenta")
        void nueva() {
            HttpResponse<String> respuesta = entidad.otroNavegador("admin")
                    .post(
                            Navegador.MOTOR + "/user/create",
                            "{\"profile\":{\"id\":\"nuevo\",\"firstName\":\"N\",\"lastName\":\"N\",\"email\":\"\"},"
                                    + "\"credentials\":{\"password\":\"Demostracion#2022\"}}");
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
            assertThat(identidades.createUserQuery().userId("nuevo").count()).isZero();
        }

        @Test
        @DisplayName("no es ninguna de las cinco últimas")
        void historia() {
            String actual = Entidad.CLAVE;
            for (int n = 1; n <= 5; n++) {
                String siguiente = "Distinta#" + n + "Segura";
                assertThat(cambiarClave(ana, ANA, actual, siguiente).statusCode())
                        .isEqualTo(204);
                actual = siguiente;
            }
            assertThat(cambiarClave(ana, ANA, actual, "Distinta#1Segura").body())
                    .contains("ya la tuvo");
            assertThat(cambiarClave(ana, ANA, actual, Entidad.CLAVE).statusCode())
                    .isEqualTo(204);
        }

        @Test
        @DisplayName("se guarda con Argon2id, y una guardada como antes también desde que se entra con ella")
        void argon2() {
            assertThat(guardada()).startsWith("{argon2id}");
            comoAntes("Vieja#Segura77");

            assertThat(entidad.navegadorDeNadie().entrar(ANA, "Mala#Segura77").statusCode())
                    .isEqualTo(401);
            assertThat(guardada()).startsWith("{SHA-512}");
            Navegador entra = entidad.navegadorDeNadie();
            assertThat(entra.entrar(ANA, "Vieja#Segura77").statusCode()).isEqualTo(200);
            assertThat(guardada()).startsWith("{argon2id}");

            assertThat(motor(entra)).isEqualTo(200);
            assertThat(entidad.navegadorDeNadie().entrar(ANA, "Vieja#Segura77").statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("de antes la usan varios programas a la vez, y todos entran")
        void aLaVez() {
            comoAntes("Vieja#Segura77");
            assertThat(IntStream.range(0, 6)
                            .mapToObj(n -> CompletableFuture.supplyAsync(() -> conPrograma("Vieja#Segura77")))
                            .toList())
                    .extracting(CompletableFuture::join)
                    .containsOnly(200);
            assertThat(guardada()).startsWith("{argon2id}");
        }

        @Test
        @DisplayName("deja de servir al programa que la usaba desde que es otra")
        void programa() {
            assertThat(conPrograma(Entidad.CLAVE)).isEqualTo(200);
            assertThat(conPrograma(Entidad.CLAVE)).isEqualTo(200);
            assertThat(cambiarClave(ana, ANA, Entidad.CLAVE, "Otra#Segura77").statusCode())
                    .isEqualTo(204);
            assertThat(conPrograma(Entidad.CLAVE)).isEqualTo(401);
            assertThat(conPrograma("Otra#Segura77")).isEqualTo(200);
        }

        private int conPrograma(String clave) {
            Navegador programa = entidad.navegadorDeNadie();
            return programa.enviar(HttpRequest.newBuilder(programa.uri("/api/menu"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            (ANA + ":" + clave).getBytes(StandardCharsets.UTF_8))))
                    .statusCode();
        }

        private void comoAntes(String clave) {
            jdbc.sql("update act_id_user set pwd_ = :clave, salt_ = 'sal' where id_ = 'ana'")
                    .param(
                            "clave",
                            "{SHA-512}" + new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword(clave, "sal")))
                    .update();
        }

        private String guardada() {
            return jdbc.sql("select pwd_ from act_id_user where id_ = 'ana'")
                    .query(String.class)
                    .single();
        }
    }

    @Nested
    @DisplayName("y su nombre")
    class Nombre {

        @ParameterizedTest
        @CsvSource({"Gerente, ana@ejemplo.gov.co", "Ana, gerente@ejemplo.gov.co"})
        @DisplayName("no los cambia ella: los lleva la entidad")
        void propio(String nombre, String correo) {
            HttpResponse<String> respuesta = cambiarDatos(ana, nombre, correo);
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(403);
            assertThat(respuesta.body()).contains("los lleva la entidad");
            User igual = identidades.createUserQuery().userId(ANA).singleResult();
            assertThat(igual.getFirstName()).isEqualTo("Ana");
            assertThat(igual.getEmail()).isEqualTo("ana@ejemplo.gov.co");
        }

        @Test
        @DisplayName("los cambia quien administra")
        void administrado() {
            assertThat(cambiarDatos(entidad.otroNavegador("admin"), "Ana María", "am@ejemplo.gov.co")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(motor(ana)).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sin-arroba", "a@b", "a b@ejemplo.gov.co", "ana@ejemplo.gov.co, otra@ejemplo.gov.co"})
        @DisplayName("y su correo es una dirección, lo escriba quien lo escriba")
        void correo(String correo) {
            HttpResponse<String> respuesta = cambiarDatos(entidad.otroNavegador("admin"), "Ana", correo);
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        }
    }
}
