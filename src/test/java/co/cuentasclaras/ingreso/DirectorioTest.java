package co.cuentasclaras.ingreso;

import static co.cuentasclaras.prueba.Entidad.CLAVE;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application of its own, whose people come in with the entity's directory. */
@Escenario
@DisplayName("El directorio de la entidad")
class DirectorioTest {

    private static final String SUYA = "Clave del directorio 7";

    private static final DirectorioDePrueba DIRECTORIO = new DirectorioDePrueba();

    @Autowired
    Entidad entidad;

    @Autowired
    IdentityService identidades;

    @Autowired
    RondaDelDirectorio ronda;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void directorio(DynamicPropertyRegistry ajustes) throws IOException {
        Path grupos = Files.createTempFile("grupos", ".csv");
        grupos.toFile().deleteOnExit();
        Files.writeString(
                grupos,
                "grupo;rol\nPrensa;comunicaciones\nControl;control-interno\nSistemas;camunda-admin\nObras;no-existe\n");
        ajustes.add("cuentasclaras.directorio.grupos", () -> "file:" + grupos);
        ajustes.add("cuentasclaras.directorio.ldap.url", DIRECTORIO::url);
        ajustes.add("cuentasclaras.directorio.ldap.base", () -> DirectorioDePrueba.BASE);
        ajustes.add("cuentasclaras.directorio.ldap.usuario", () -> DirectorioDePrueba.BUSCADOR);
        ajustes.add("cuentasclaras.directorio.ldap.clave", () -> DirectorioDePrueba.CLAVE_DEL_BUSCADOR);
        ajustes.add("cuentasclaras.directorio.ldap.personas", () -> "ou=personas");
        ajustes.add("cuentasclaras.directorio.ldap.grupos-en", () -> "ou=grupos");
    }

    @BeforeEach
    void personas() {
        DIRECTORIO.vaciar();
        DIRECTORIO.persona("ana.perez", "Ana", "Pérez", SUYA);
        DIRECTORIO.persona("luis", "Luis", "Rojas", SUYA);
        DIRECTORIO.persona("admin", "Otro", "Cualquiera", SUYA);
        DIRECTORIO.persona("planeacion", "Marcela", "Ospina", SUYA);
        DIRECTORIO.grupo("Prensa", "ana.perez", "admin");
        DIRECTORIO.grupo("Obras", "luis");
    }

    @Nested
    @DisplayName("que guarda las contraseñas (LDAP)")
    class Ldap {

        @Test
        @DisplayName("deja entrar a quien conoce, con sus datos y los roles que dan sus grupos")
        void entra() {
            Navegador ana = Navegador.de(entidad.puerto(), "ana.perez", SUYA);

            assertThat(ana.get("/mis-actividades").statusCode()).isEqualTo(200);
            assertThat(ana.leer(Navegador.MOTOR + "/task/count").path("count").asInt())
                    .isZero();
            User cuenta = identidades.createUserQuery().userId("ana.perez").singleResult();
            assertThat(cuenta.getFirstName() + " " + cuenta.getLastName() + " " + cuenta.getEmail())
                    .isEqualTo("Ana Pérez ana.perez@entidad.gov.co");
            assertThat(grupos("ana.perez")).containsExactly("comunicaciones");
            assertThat(contado("MEMBRESIA_CAMBIADA", "ana.perez")).isEqualTo(1);
        }

        @Test
        @DisplayName("también a un programa, con la contraseña en cada petición")
        void programa() {
            assertThat(porPrograma("ana.perez", SUYA)).isEqualTo(200);
            assertThat(porPrograma("ana.perez", "otra")).isEqualTo(401);
            assertThat(porPrograma("luis", SUYA)).isEqualTo(401);
        }

        @ParameterizedTest
        @CsvSource({
            "ana.perez,otra",
            "ana.perez,''",
            "*,Clave del directorio 7",
            "ana*,Clave del directorio 7",
            "ana.perez)(uid=*,Clave del directorio 7",
            "nadie,Clave del directorio 7"
        })
        @DisplayName("no deja entrar con otra contraseña, ni sin ella, ni con un nombre que la busque a medias")
        void noEntra(String usuario, String clave) {
            assertThat(entidad.navegadorDeNadie().entrar(usuario, clave).statusCode())
                    .isEqualTo(401);
            assertThat(identidades.createUserQuery().userId(usuario).count()).isZero();
        }

        @Test
        @DisplayName("a quien no tiene ningún rol le dice qué hacer, y no le hace una cuenta")
        void sinRol() {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie().entrar("luis", SUYA);

            assertThat(respuesta.statusCode()).isEqualTo(403);
            assertThat(Navegador.mensaje(respuesta)).contains("ninguno de sus grupos tiene un rol aquí");
            assertThat(identidades.createUserQuery().userId("luis").count()).isZero();
        }

        @Test
        @DisplayName("quien escribe su usuario con mayúsculas lee cómo se escribe")
        void mayusculas() {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie().entrar("Ana.Perez", SUYA);

            assertThat(Navegador.mensaje(respuesta)).isEqualTo("Escriba su usuario así: «ana.perez».");
        }

        @Test
        @DisplayName("un administrador local entra con su contraseña de aquí, y nadie del directorio en su lugar")
        void administradorLocal() {
            assertThat(entidad.navegadorDeNadie().entrar("admin", CLAVE).statusCode())
                    .isEqualTo(200);
            assertThat(entidad.navegadorDeNadie().entrar("admin", SUYA).statusCode())
                    .isEqualTo(401);
            assertThat(grupos("admin")).containsExactly("camunda-admin");
        }

        @Test
        @DisplayName("de los demás no vale la contraseña que se guardaba aquí; su rol de titular sigue")
        void titular() {
            assertThat(entidad.navegadorDeNadie().entrar("planeacion", CLAVE).statusCode())
                    .isEqualTo(401);
            Navegador.de(entidad.puerto(), "planeacion", SUYA);
            assertThat(grupos("planeacion")).contains("planeacion");
        }

        @Test
        @DisplayName("un grupo puede dar la administración, y quitarla")
        void administradorPorGrupo() {
            DIRECTORIO.grupo("Sistemas", "luis", "planeacion");
            assertThat(Navegador.de(entidad.puerto(), "luis", SUYA)
                            .get("/demostracion")
                            .statusCode())
                    .isNotEqualTo(403);
            DIRECTORIO.sacar("Sistemas", "luis");

            ronda.repasar();

            assertThat(grupos("luis")).isEmpty();
        }

        @Test
        @DisplayName("quien vigila no participa, diga lo que diga el directorio")
        void vigila() {
            DIRECTORIO.grupo("Control", "ana.perez", "planeacion");

            Navegador.de(entidad.puerto(), "ana.perez", SUYA);
            Navegador.de(entidad.puerto(), "planeacion", SUYA);

            assertThat(grupos("ana.perez")).containsExactly("control-interno");
            assertThat(grupos("planeacion")).doesNotContain("control-interno");
        }

        @Test
        @DisplayName("un rol que el directorio quita se pierde sin volver a entrar")
        void pierdeElRol() {
            Navegador.de(entidad.puerto(), "ana.perez", SUYA);
            DIRECTORIO.sacar("Prensa", "ana.perez");

            ronda.repasar();

            assertThat(grupos("ana.perez")).isEmpty();
            assertThat(entidad.navegadorDeNadie().entrar("ana.perez", SUYA).statusCode())
                    .isEqualTo(403);
        }

        @Test
        @DisplayName("quien ya no está en él queda sin ningún rol, ni el de titular, hasta que vuelva")
        void seVa() {
            Navegador.de(entidad.puerto(), "planeacion", SUYA);
            DIRECTORIO.borrar("planeacion");
            ronda.repasar();
            assertThat(grupos("planeacion")).isEmpty();

            DIRECTORIO.persona("planeacion", "Marcela", "Ospina", SUYA);
            Navegador.de(entidad.puerto(), "planeacion", SUYA);
            assertThat(grupos("planeacion")).contains("planeacion");
        }

        @Test
        @DisplayName("mientras no responde lo dice, no quita nada, y el administrador local entra")
        void calla() {
            Navegador.de(entidad.puerto(), "ana.perez", SUYA);
            DIRECTORIO.mientrasCalla(() -> {
                HttpResponse<String> respuesta = entidad.navegadorDeNadie().entrar("ana.perez", SUYA);
                assertThat(respuesta.statusCode()).isEqualTo(503);
                assertThat(Navegador.mensaje(respuesta)).contains("no responde");
                ronda.repasar();
                assertThat(entidad.navegadorDeNadie().entrar("admin", CLAVE).statusCode())
                        .isEqualTo(200);
            });
            assertThat(grupos("ana.perez")).containsExactly("comunicaciones");
        }
    }

    private int porPrograma(String usuario, String clave) {
        String par = usuario + ":" + clave;
        return entidad.navegadorDeNadie()
                .enviar(HttpRequest.newBuilder(entidad.navegadorDeNadie().uri("/api/menu"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(par.getBytes(StandardCharsets.UTF_8))))
                .statusCode();
    }

    private List<String> grupos(String usuario) {
        return identidades.createGroupQuery().groupMember(usuario).list().stream()
                .map(Group::getId)
                .toList();
    }

    private int contado(String hecho, String usuario) {
        return jdbc.sql("select count(*) from cc_bitacora where hecho = ? and datos like ?")
                .params(hecho, "%\"" + usuario + "\"%")
                .query(Integer.class)
                .single();
    }
}
