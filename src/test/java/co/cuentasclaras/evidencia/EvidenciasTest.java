package co.cuentasclaras.evidencia;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("La evidencia de una actividad")
class EvidenciasTest {

    private static final String CODIGO = "elaborarEstrategiaRendicion";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".getBytes(UTF_8);
    private static final Map<String, String> BIEN = Map.of("hecho", "Se redactó la estrategia", "fecha", "2022-09-01");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void primerDia() {
        ciclo.en(LocalDate.of(2022, 9, 1));
    }

    private String lista() {
        return "/api/evidencias?ciclo=" + ciclo.id() + "&codigo=" + CODIGO;
    }

    private HttpResponse<String> contenido(String usuario, JsonNode evidencia) {
        return entidad.como(usuario)
                .get("/api/evidencias/" + evidencia.get("id").asText() + "/contenido");
    }

    @Test
    @DisplayName("se sube, se ve en la lista y se descarga como archivo, nunca como página")
    void subirYDescargar() {
        JsonNode una = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "estrategia 2022.pdf", PDF));

        JsonNode todo = leer(entidad.como("planeacion").get(lista()));
        assertThat(todo.get("exige").asBoolean()).isTrue();
        assertThat(todo.get("abierta").asBoolean()).isTrue();
        assertThat(todo.get("limiteMb").asInt()).isEqualTo(8);
        assertThat(todo.get("evidencias")).hasSize(1);
        HttpResponse<String> archivo = contenido("planeacion", una);
        assertThat(archivo.statusCode()).isEqualTo(200);
        assertThat(archivo.body()).isEqualTo(new String(PDF, UTF_8));
        assertThat(archivo.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("estrategia");
        assertThat(archivo.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(archivo.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(ciclo.hechos())
                .filteredOn(EvidenciaAgregada.class::isInstance)
                .containsExactly(new EvidenciaAgregada(
                        una.get("id").asText(),
                        "estrategia 2022.pdf",
                        una.get("huella").asText(),
                        "ARCHIVO",
                        "application/pdf",
                        (long) PDF.length,
                        null));
    }

    @Test
    @DisplayName("la ve quien puede ver la tarea; a los demás no se les dice ni que existe")
    void quienLaVe() {
        JsonNode una = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));

        for (String usuario : new String[] {"planeacion", "lider", "gerencia", "control-interno", "admin"}) {
            assertThat(contenido(usuario, una).statusCode()).as(usuario).isEqualTo(200);
        }
        for (String usuario : new String[] {"comunicaciones", "financiera"}) {
            assertThat(contenido(usuario, una).statusCode()).as(usuario).isEqualTo(404);
            assertThat(entidad.como(usuario).get(lista()).statusCode())
                    .as(usuario)
                    .isEqualTo(404);
            assertThat(entidad.como(usuario)
                            .enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co")
                            .statusCode())
                    .as(usuario)
                    .isEqualTo(404);
            assertThat(entidad.como(usuario)
                            .enviar("DELETE", "/api/evidencias/" + una.get("id").asText(), null, null)
                            .statusCode())
                    .as(usuario)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("quien solo vigila no agrega ni retira")
    void quienVigila() {
        JsonNode una = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));
        assertThat(entidad.como("control-interno")
                        .enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co")
                        .statusCode())
                .isEqualTo(403);
        assertThat(entidad.como("control-interno")
                        .enviar("DELETE", "/api/evidencias/" + una.get("id").asText(), null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(leer(entidad.como("control-interno").get(lista()))
                        .get("abierta")
                        .asBoolean())
                .isFalse();
        assertThat(entidad.como("lider")
                        .enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("sin ella la actividad no se termina, por ningún camino, y nada cambia")
    void exigida() {
        String tarea = ciclo.tarea(CODIGO).getId();
        for (HttpResponse<String> respuesta : new HttpResponse[] {
            entidad.como("planeacion").terminar(tarea, BIEN),
            entidad.como("planeacion").terminarPorRest(tarea, BIEN)
        }) {
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(mensaje(respuesta))
                    .contains("Falta la evidencia de «Elaborar la estrategia de rendición de cuentas»");
        }
        assertThat(ciclo.tarea(CODIGO)).isNotNull();

        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        assertThat(entidad.como("planeacion").terminar(tarea, BIEN).statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("queda sellada cuando se termina la actividad")
    void sellada() {
        JsonNode archivo = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));
        JsonNode enlace =
                leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        assertThat(entidad.como("planeacion")
                        .terminar(ciclo.tarea(CODIGO).getId(), BIEN)
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> retiro = entidad.como("planeacion")
                .enviar("DELETE", "/api/evidencias/" + archivo.get("id").asText(), null, null);
        assertThat(retiro.statusCode()).isEqualTo(400);
        assertThat(mensaje(retiro)).contains("quedó sellada");
        HttpResponse<String> otra = entidad.como("planeacion").subir(ciclo.id(), CODIGO, "b.pdf", PDF);
        assertThat(otra.statusCode()).isEqualTo(400);
        assertThat(mensaje(otra)).contains("ya terminó");
        assertThat(contenido("planeacion", archivo).statusCode()).isEqualTo(200);
        assertThat(contenido("control-interno", archivo).statusCode()).isEqualTo(200);
        assertThat(contenido("financiera", archivo).statusCode()).isEqualTo(404);
        HttpResponse<String> salto = contenido("planeacion", enlace);
        assertThat(salto.statusCode()).isEqualTo(302);
        assertThat(salto.headers().firstValue("Location")).hasValue("https://entidad.gov.co/estrategia");
        assertThat(ciclo.hechos())
                .filteredOn(EvidenciaSellada.class::isInstance)
                .containsExactlyInAnyOrder(sello(archivo), sello(enlace));
    }

    @Test
    @DisplayName("el catálogo también dice qué falta, qué archivo está en varias actividades y de qué es cada huella")
    void catalogo() {
        String otra = "elaborarEstrategiaComunicaciones";
        ciclo.vivirHasta(LocalDate.of(2022, 11, 1));
        leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));
        leer(entidad.como("comunicaciones").subir(ciclo.id(), otra, "b.pdf", PDF));
        leer(entidad.como("comunicaciones").enlazar(ciclo.id(), "disenarImagenVisual", "www.entidad.gov.co/diseno"));

        String pagina = entidad.como("gerencia")
                .get("/cronograma/" + ciclo.id() + "/evidencias")
                .body();
        String falta =
                pagina.substring(pagina.indexOf("Les falta la evidencia"), pagina.indexOf("El mismo archivo en"));
        assertThat(falta)
                .contains("Capacitar al equipo líder de rendición de cuentas", "Vencida. Venció hace 1 día hábil")
                .doesNotContain(
                        ciclo.actividad(CODIGO).nombre(),
                        ciclo.actividad("disenarImagenVisual").nombre());
        assertThat(pagina)
                .contains("El mismo archivo está en «" + ciclo.actividad(otra).nombre() + "»")
                .contains("El mismo archivo está en «" + ciclo.actividad(CODIGO).nombre() + "»")
                .containsOnlyOnce("de la dirección</small>")
                .containsOnlyOnce("Solo hay enlaces: falta una copia de lo publicado");
    }

    private static EvidenciaSellada sello(JsonNode evidencia) {
        return new EvidenciaSellada(
                evidencia.get("id").asText(),
                evidencia.get("nombre").asText(),
                evidencia.get("huella").asText());
    }

    @Test
    @DisplayName("si alguien la cambia en la base de datos no se entrega, ni se puede terminar con ella")
    void alterada() {
        JsonNode una = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));
        jdbc.sql("update cc_evidencia set contenido = ? where id = ?")
                .params("%PDF-1.7 otra cosa".getBytes(UTF_8), una.get("id").asText())
                .update();

        HttpResponse<String> respuesta = contenido("planeacion", una);
        assertThat(respuesta.statusCode()).isEqualTo(409);
        assertThat(mensaje(respuesta)).contains("su huella no coincide");
        Navegador navegador = entidad.como("planeacion");
        HttpResponse<String> pagina = navegador.enviar(HttpRequest.newBuilder(
                        navegador.uri("/api/evidencias/" + una.get("id").asText() + "/contenido"))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertThat(pagina.statusCode()).isEqualTo(409);
        assertThat(pagina.body()).contains("<html", "su huella no coincide").doesNotContain("otra cosa");
        HttpResponse<String> fin =
                entidad.como("planeacion").terminar(ciclo.tarea(CODIGO).getId(), BIEN);
        assertThat(fin.statusCode()).isEqualTo(400);
        assertThat(mensaje(fin)).contains("ya no es la que se agregó");
    }

    @Test
    @DisplayName("se retira mientras la actividad siga abierta")
    void retirar() {
        JsonNode una = leer(entidad.como("planeacion").subir(ciclo.id(), CODIGO, "a.pdf", PDF));
        assertThat(entidad.como("planeacion")
                        .enviar("DELETE", "/api/evidencias/" + una.get("id").asText(), null, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(leer(entidad.como("planeacion").get(lista())).get("evidencias"))
                .isEmpty();
        assertThat(ciclo.hechos())
                .filteredOn(EvidenciaRetirada.class::isInstance)
                .containsExactly(new EvidenciaRetirada(
                        una.get("id").asText(), "a.pdf", una.get("huella").asText()));
    }

    @Test
    @DisplayName("recibe hasta 8 MB y ningún tipo peligroso")
    void limites() {
        byte[] grande = Arrays.copyOf(PDF, 8 * 1024 * 1024);
        assertThat(entidad.como("planeacion")
                        .subir(ciclo.id(), CODIGO, "grande.pdf", grande)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> enorme = entidad.como("planeacion")
                .subir(ciclo.id(), CODIGO, "enorme.pdf", Arrays.copyOf(PDF, grande.length + 1));
        assertThat(enorme.statusCode()).isEqualTo(400);
        assertThat(mensaje(enorme)).contains("«enorme.pdf»: Pesa más de 8 MB");
        HttpResponse<String> pagina =
                entidad.como("planeacion").subir(ciclo.id(), CODIGO, "informe.pdf", "<html></html>".getBytes(UTF_8));
        assertThat(pagina.statusCode()).isEqualTo(400);
        assertThat(mensaje(pagina)).contains("no se recibe como evidencia");
        assertThat(entidad.como("planeacion")
                        .enlazar(ciclo.id(), CODIGO, "javascript:alert(1)")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("un enlace escrito como se lee queda con https")
    @CsvSource({
        "www.entidad.gov.co/informe,https://www.entidad.gov.co/informe",
        "entidad.gov.co,https://entidad.gov.co",
        "http://entidad.gov.co,http://entidad.gov.co"
    })
    void enlaceSinEsquema(String escrito, String guardado) {
        assertThat(Enlace.leer(escrito, null).url()).isEqualTo(guardado);
    }

    @Test
    @DisplayName("no se cambia con un clic traído de otra página")
    void sinFicha() {
        Navegador navegador = entidad.otroNavegador("gerencia");
        String lista = "/api/evidencias/enlaces";
        navegador.olvidarToken();
        assertThat(navegador.post(lista, "{}").statusCode()).isEqualTo(403);
    }
}
