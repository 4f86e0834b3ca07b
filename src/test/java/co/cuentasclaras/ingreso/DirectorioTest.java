package co.cuentasclaras.ingreso;

import static co.cuentasclaras.prueba.Entidad.CLAVE;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.ConChromium;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        ajustes.add("cuentasclaras.directorio.oidc.emisor", ProveedorDePrueba::emisor);
        ajustes.add("cuentasclaras.directorio.oidc.cliente", () -> ProveedorDePrueba.CLIENTE);
        ajustes.add("cuentasclaras.directorio.oidc.secreto", () -> ProveedorDePrueba.SECRETO);
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
        @DisplayName("un rol que el directorio quita se pierde sin volver a entrar, y la sesión termina")
        void pierdeElRol() {
            Navegador ana = Navegador.de(entidad.puerto(), "ana.perez", SUYA);
            Navegador otra = Navegador.de(entidad.puerto(), "ana.perez", SUYA);
            ronda.repasar();
            assertThat(ana.get("/api/menu").statusCode()).isEqualTo(200);
            DIRECTORIO.sacar("Prensa", "ana.perez");

            ronda.repasar();

            assertThat(ana.get("/api/menu").statusCode()).isEqualTo(401);
            assertThat(otra.get(Navegador.MOTOR + "/task").statusCode()).isEqualTo(401);

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

    @Nested
    @DisplayName("que dice quién es cada persona (OpenID Connect)")
    class Oidc {

        private static final String IDA = "/ingreso/directorio/entidad";

        @BeforeEach
        void personas() {
            ProveedorDePrueba.conocer(entidad.navegadorDeNadie().uri("/"));
            ProveedorDePrueba.DICHO.clear();
            ProveedorDePrueba.DICHO.put("1234", dicho("julia", "/Prensa", "Otro"));
            ProveedorDePrueba.DICHO.put("5678", dicho("julia", "Sistemas"));
            ProveedorDePrueba.DICHO.put("9", dicho("nadie.aqui", "Otro"));
            ProveedorDePrueba.DICHO.put("10", dicho("admin", "Sistemas"));
        }

        @Test
        @DisplayName(
                "deja entrar a quien él reconoce, a las páginas, a las aplicaciones y a su API, y vuelve a lo que se pidió")
        void entra() {
            Navegador julia = entidad.navegadorDeNadie();

            HttpResponse<String> vuelta = porElProveedor(julia, IDA + "?volver=%2Fmis-actividades%3Fciclo%3D1", "1234");

            assertThat(vuelta.statusCode()).isEqualTo(302);
            assertThat(vuelta.headers().firstValue("Location"))
                    .hasValueSatisfying(a -> assertThat(a).endsWith("/mis-actividades?ciclo=1"));
            assertThat(julia.get("/mis-actividades").statusCode()).isEqualTo(200);
            julia.get("/camunda/app/tasklist/default/");
            assertThat(julia.leer("/camunda/api/admin/auth/user/default")
                            .path("userId")
                            .asText())
                    .isEqualTo("julia");
            assertThat(julia.leer(Navegador.MOTOR + "/task/count").path("count").asInt())
                    .isZero();
            assertThat(grupos("julia")).containsExactly("comunicaciones");
            User cuenta = identidades.createUserQuery().userId("julia").singleResult();
            assertThat(cuenta.getFirstName() + " " + cuenta.getLastName() + " " + cuenta.getEmail())
                    .isEqualTo("Julia Marín julia@entidad.gov.co");
            assertThat(contado("SESION_INICIADA", "PAGINAS")).isEqualTo(1);
        }

        @Test
        @DisplayName("no lleva a páginas de otros")
        void noLlevaAfuera() {
            for (String pedida : List.of("https://otro.example/", "//otro.example/", "/%5Cotro.example/")) {
                HttpResponse<String> vuelta =
                        porElProveedor(entidad.navegadorDeNadie(), IDA + "?volver=" + pedida, "1234");
                assertThat(vuelta.headers().firstValue("Location"))
                        .hasValueSatisfying(a -> assertThat(a).doesNotContain("otro.example"));
            }
        }

        @Test
        @DisplayName("la sesión que había antes no es la de quien entra")
        void otraSesion() {
            Navegador julia = entidad.navegadorDeNadie();
            julia.get("/camunda/app/welcome/default/");
            String antes = julia.cookies().get("JSESSIONID");

            porElProveedor(julia, IDA, "1234");

            assertThat(julia.cookies().get("JSESSIONID")).isNotEqualTo(antes);
        }

        @Test
        @DisplayName("lo que un navegador empezó no lo termina otro, ni dos veces")
        void cadaCualLoSuyo() {
            Navegador julia = entidad.navegadorDeNadie();
            URI ida = ida(julia, IDA);
            String vuelta = soloRuta(ProveedorDePrueba.entrar(ida, "1234"));

            assertThat(entidad.navegadorDeNadie().get(vuelta).statusCode()).isEqualTo(401);
            assertThat(julia.get(vuelta).statusCode()).isEqualTo(302);
            assertThat(julia.get(vuelta).statusCode()).isEqualTo(401);
        }

        @Test
        @DisplayName("la cuenta es de quien la estrenó: otra persona que él llame igual no entra en ella")
        void laDeOtra() {
            porElProveedor(entidad.navegadorDeNadie(), IDA, "1234");

            HttpResponse<String> otra = porElProveedor(entidad.navegadorDeNadie(), IDA, "5678");

            assertThat(otra.statusCode()).isEqualTo(403);
            assertThat(otra.body()).contains("ya es de otra persona del directorio");
            assertThat(grupos("julia")).containsExactly("comunicaciones");
        }

        @Test
        @DisplayName("sin ningún rol, o con el nombre de un administrador local, no se entra, y se dice por qué")
        void noEntra() {
            HttpResponse<String> nadie = porElProveedor(entidad.navegadorDeNadie(), IDA, "9");
            HttpResponse<String> admin = porElProveedor(entidad.navegadorDeNadie(), IDA, "10");

            assertThat(nadie.statusCode()).isEqualTo(403);
            assertThat(nadie.body()).contains("ninguno de sus grupos tiene un rol aquí");
            assertThat(admin.body()).contains("es aquí la cuenta de un administrador local");
            assertThat(identidades.createUserQuery().userId("nadie.aqui").count())
                    .isZero();
        }

        @Test
        @DisplayName("un rol que él ya no da se pierde al volver a entrar")
        void pierdeElRol() {
            porElProveedor(entidad.navegadorDeNadie(), IDA, "1234");
            ProveedorDePrueba.DICHO.put("1234", dicho("julia", "Otro"));

            assertThat(porElProveedor(entidad.navegadorDeNadie(), IDA, "1234").statusCode())
                    .isEqualTo(403);

            assertThat(grupos("julia")).isEmpty();
        }

        @Test
        @DisplayName("la página de entrada ofrece ir a él")
        void loOfrece() {
            assertThat(entidad.navegadorDeNadie()
                            .leer("/ingreso/puertas")
                            .path(0)
                            .path("direccion")
                            .asText())
                    .isEqualTo(IDA.substring(1));
        }

        private HttpResponse<String> porElProveedor(Navegador navegador, String ruta, String persona) {
            return navegador.get(soloRuta(ProveedorDePrueba.entrar(ida(navegador, ruta), persona)));
        }

        private URI ida(Navegador navegador, String ruta) {
            return URI.create(
                    navegador.get(ruta).headers().firstValue("Location").orElseThrow());
        }

        private static String soloRuta(URI donde) {
            return donde.getRawPath() + "?" + donde.getRawQuery();
        }

        private static Map<String, Object> dicho(String usuario, String... grupos) {
            return Map.of(
                    "preferred_username",
                    usuario,
                    "given_name",
                    "Julia",
                    "family_name",
                    "Marín",
                    "email",
                    usuario + "@entidad.gov.co",
                    "groups",
                    List.of(grupos));
        }
    }

    @Nested
    @ExtendWith(ConChromium.class)
    @DisplayName("en la página de entrada")
    class EnElNavegador {

        private static final String ENTRADA = "/camunda/app/welcome/default/";

        @ParameterizedTest
        @CsvSource({"/mis-actividades,''", "/camunda/app/tasklist/default/,.account > a"})
        @DisplayName(
                "lleva a quien elige el proveedor de identidades, y de vuelta a lo que pidió; quien sale, sale de los dos")
        void porElProveedor(String pedida, String menu, Browser navegador) {
            // To the browser the provider is another site, as an entity's is: it calls itself localhost.
            URI raiz = URI.create("http://127.0.0.1:" + entidad.puerto());
            ProveedorDePrueba.conocer(raiz);
            ProveedorDePrueba.DICHO.put("1234", Oidc.dicho("julia", "/Prensa"));
            try (BrowserContext persona = navegador.newContext(
                    new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("es-CO"))) {
                Page pagina = persona.newPage();
                pagina.navigate(raiz.resolve("/mis-actividades").toString());
                irAlProveedor(pagina);
                pagina.locator("[name=username]").fill("1234");
                pagina.locator("[name=password]").fill("clave");
                pagina.locator("button[type=submit]").click();
                pagina.waitForURL(raiz.resolve("/mis-actividades").toString());
                assertThat(grupos("julia")).containsExactly("comunicaciones");

                pagina.navigate(raiz.resolve(pedida).toString());
                if (!menu.isEmpty()) {
                    pagina.locator(menu).click();
                }
                pagina.getByText("Cerrar sesión").click();
                irAlProveedor(pagina);
                PlaywrightAssertions.assertThat(pagina.locator("[name=password]"))
                        .isVisible();
            }
        }

        private static void irAlProveedor(Page pagina) {
            pagina.getByText("Entrar con la cuenta de la entidad").click();
            pagina.waitForURL(ProveedorDePrueba.emisor() + "/login");
        }

        @Test
        @DisplayName("dice en español que van demasiadas contraseñas equivocadas")
        void demasiadas(Browser navegador) {
            for (int n = 0; n < 10; n++) {
                entidad.navegadorDeNadie().entrar("quien-prueba", "Mala#Clave" + n);
            }
            try (BrowserContext persona = navegador.newContext(
                    new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("es-CO"))) {
                Page pagina = persona.newPage();
                pagina.navigate("http://127.0.0.1:" + entidad.puerto() + ENTRADA);
                pagina.waitForLoadState(LoadState.NETWORKIDLE);
                pagina.getByPlaceholder("Usuario").fill("quien-prueba");
                pagina.getByPlaceholder("Contraseña").fill("Mala#Clave");
                pagina.locator("form button[type=submit]").click();
                PlaywrightAssertions.assertThat(pagina.getByText("espere unos minutos"))
                        .isVisible();
            }
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
