package co.cuentasclaras.publico;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.pregunta.tramite.ArchivosDeRespuesta;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("En las páginas públicas")
class PaginasPublicasTest {

    private static final String PUBLICADA = "¿Cuánto costó la vía a La Linda?";
    private static final String GUARDADA = "¿Dónde vive doña Rosa Elvira, la de la vía?";
    private static final String RESPUESTA = "Costó 1.200 millones, con el contrato 45 <de> 2022.";
    private static final List<String> DE_PERSONAS = List.of("Rosa Elvira", "rosa@correo.example", "310 555 0101");
    private static final String DIRECCION = "https://entidad.example/publicarEstrategiaRendicion";
    private static final byte[] PDF = "%PDF-1.7\n\0 la estrategia".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Radicacion radicacion;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private ArchivosDeRespuesta archivos;

    @Autowired
    private JdbcClient jdbc;

    private static final byte[] CONTRATO = "%PDF-1.7\n\0 el contrato".getBytes(StandardCharsets.ISO_8859_1);

    private Navegador nadie;

    @BeforeEach
    void conUnaPublicada() {
        escenas.de("público con una publicada", () -> {
            ciclo.en(LocalDate.of(2022, 9, 5)).terminar("elaborarEstrategiaRendicion");
            ciclo.vivirHasta(LocalDate.of(2022, 9, 6));
            ciclo.hacer(
                    "comunicaciones",
                    () -> carpeta.agregarArchivo(
                            ciclo.id(), "publicarEstrategiaRendicion", "Estrategia año 2022.pdf", PDF));
            ciclo.terminar("publicarEstrategiaRendicion");
            publicar(radicar(PUBLICADA));
            radicar(GUARDADA);
        });
        nadie = entidad.navegadorDeNadie();
    }

    private String radicar(String texto) {
        return radicacion
                .radicar(new RadicacionPedida(
                        ciclo.id(),
                        Canal.BUZON,
                        null,
                        null,
                        texto,
                        "Vías",
                        null,
                        null,
                        null,
                        new DatosDelCiudadano(
                                false,
                                "Rosa Elvira",
                                null,
                                "rosa@correo.example",
                                null,
                                "310 555 0101",
                                null,
                                false,
                                null),
                        null))
                .radicado();
    }

    private void publicar(String radicado) {
        String ruta = "/api/preguntas/" + radicado;
        Map<String, List<String>> pasos = new LinkedHashMap<>();
        pasos.put("/clasificacion", List.of("servicio-ciudadano", "{\"via\":\"RESPONDER\",\"rol\":\"planeacion\"}"));
        pasos.put("/proyecto", List.of("planeacion", Navegador.texto(Map.of("texto", RESPUESTA, "enviar", true))));
        pasos.put("/revision", List.of("secretaria-general", "{\"aprueba\":true}"));
        pasos.put("/comunicacion", List.of("servicio-ciudadano", "{\"medio\":\"CORREO\"}"));
        pasos.put("/publicacion", List.of("comunicaciones", "{}"));
        pasos.forEach((paso, quien) -> {
            if (paso.equals("/proyecto")) {
                ciclo.hacer("planeacion", () -> adjuntar(radicado));
            }
            Navegador.leer(entidad.como(quien.get(0)).post(ruta + paso, quien.get(1)));
        });
    }

    private void adjuntar(String radicado) {
        archivos.agregar(radicado, "contrato 45.pdf", CONTRATO, true);
        archivos.agregar(radicado, "notas de adentro.pdf", PDF, false);
    }

    @Test
    @DisplayName("los archivos de la respuesta que son para todos se bajan, y los otros no están")
    void archivos() throws IOException {
        String pagina = nadie.get("/publico/2022/preguntas/P-2022-0001").body();
        assertThat(pagina).contains("contrato 45.pdf").doesNotContain("notas de adentro");
        Matcher enlace = Pattern.compile("href=\"([^\"]*/archivos/[^\"]+)\"").matcher(pagina);
        assertThat(enlace.find()).isTrue();
        HttpResponse<byte[]> archivo = nadie.descargar(enlace.group(1));
        assertThat(archivo.body()).isEqualTo(CONTRATO);
        assertThat(archivo.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(archivo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(archivo.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        String reservado = jdbc.sql("select id from cc_respuesta_archivo where not publico")
                .query(String.class)
                .single();
        assertThat(nadie.get("/publico/2022/archivos/" + reservado).statusCode())
                .isEqualTo(404);
        assertThat(sitio().values()).anyMatch(contenido -> Arrays.equals(contenido, CONTRATO));
    }

    @Test
    @DisplayName("una pregunta acumulada se lee con la respuesta de su principal, y con sus archivos")
    void acumulada() {
        String principal = radicar("¿Cuándo abren el puente?");
        String analoga = radicar("¿Para cuándo está el puente?");
        String ruta = "/api/preguntas/" + analoga;
        Navegador.leer(entidad.como("servicio-ciudadano")
                .post(ruta + "/clasificacion", "{\"via\":\"ACUMULAR\",\"principal\":\"%s\"}".formatted(principal)));
        publicar(principal);
        assertThat(nadie.get("/publico/2022/preguntas/" + analoga).statusCode()).isEqualTo(404);
        Navegador.leer(entidad.como("servicio-ciudadano").post(ruta + "/comunicacion", "{\"medio\":\"CORREO\"}"));
        Navegador.leer(entidad.como("comunicaciones")
                .post(
                        ruta + "/publicacion",
                        Navegador.texto(Map.of("preguntaPublica", "¿Para cuándo está el puente?"))));

        assertThat(nadie.get("/publico/2022/preguntas/" + analoga).body())
                .contains(
                        "¿Para cuándo está el puente?",
                        "Costó 1.200 millones",
                        "Se respondió junto con",
                        principal,
                        "contrato 45.pdf");
    }

    @Test
    @DisplayName("se lee la pregunta con su respuesta, se busca sin tildes, y lo demás no está")
    void preguntas() {
        String pagina = nadie.get("/publico/2022/preguntas").body();
        assertThat(pagina)
                .contains(
                        PUBLICADA,
                        "Costó 1.200 millones, con el contrato 45 &lt;de&gt; 2022.",
                        "1 pregunta con su respuesta")
                .doesNotContain(GUARDADA);
        assertThat(nadie.get("/publico/2022/preguntas?q=LINDA+via").body()).contains(PUBLICADA);
        assertThat(nadie.get("/publico/2022/preguntas?q=tren").body())
                .doesNotContain(PUBLICADA)
                .contains("Pruebe con menos palabras");
        assertThat(nadie.get("/publico/2022/preguntas?tema=V%C3%ADas&pagina=no").body())
                .contains(PUBLICADA);
        assertThat(nadie.get("/publico/2022/preguntas/P-2022-0001").body()).contains(PUBLICADA, "15 días hábiles");
        assertThat(nadie.get("/publico/2022/preguntas/P-2022-0002").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("no hay nada de quien preguntó: ni en una página, ni en los datos, ni en lo que se lleva")
    void sinPersonas() throws IOException {
        for (String ruta : List.of(
                "",
                "/preguntas",
                "/preguntas/P-2022-0001",
                "/calendario",
                "/documentos",
                "/datos",
                "/preguntas.csv",
                "/preguntas.json")) {
            HttpResponse<String> respuesta = nadie.get("/publico/2022" + ruta);
            assertThat(respuesta.statusCode()).as(ruta).isEqualTo(200);
            assertThat(respuesta.body()).as(ruta).doesNotContain(DE_PERSONAS).doesNotContain(GUARDADA);
        }
        for (byte[] archivo : sitio().values()) {
            assertThat(new String(archivo, StandardCharsets.UTF_8))
                    .doesNotContain(DE_PERSONAS)
                    .doesNotContain(GUARDADA);
        }
        assertThat(nadie.cookies()).isEmpty();
    }

    @Test
    @DisplayName("los datos abiertos dicen lo mismo, con su esquema y su licencia")
    void datos() throws IOException {
        JsonNode json = nadie.leer("/publico/2022/preguntas.json");
        JsonNode una = json.path("preguntas").get(0);
        assertThat(json.path("licencia").asText()).startsWith("https://creativecommons.org/licenses/by/4.0/");
        assertThat(json.path("preguntas")).hasSize(1);
        assertThat(una.path("pregunta").asText()).isEqualTo(PUBLICADA);
        assertThat(una.path("enTermino").asBoolean()).isTrue();
        assertThat(una.path("enlace").asText())
                .isEqualTo("https://rendicion.entidad.gov.co/publico/2022/preguntas/P-2022-0001");
        JsonNode esquema = new ObjectMapper()
                .readTree(nadie.get("/publico/preguntas.schema.json").body());
        JsonNode campos = esquema.at("/properties/preguntas/items/properties");
        TreeSet<String> descritos = new TreeSet<>();
        campos.fieldNames().forEachRemaining(descritos::add);
        TreeSet<String> dados = new TreeSet<>();
        una.fieldNames().forEachRemaining(dados::add);
        assertThat(descritos).isEqualTo(dados);
        assertThat(nadie.get("/publico/2022/preguntas.csv").body())
                .startsWith("\uFEFFRadicado;Fecha de recibo;Canal;Espacio;Tema;Pregunta;")
                .contains("P-2022-0001;2022-09-06;")
                .contains(PUBLICADA);
    }

    @Test
    @DisplayName("el calendario tiene las actividades sin las personas, y los documentos solo lo que se publicó")
    void calendarioYDocumentos() {
        assertThat(nadie.get("/publico/2022/calendario").body())
                .contains("Realizar la audiencia pública", "Hecha el 6 de septiembre de 2022", "Marzo de 2023")
                .doesNotContain("Juliana Cardona");
        String documentos = nadie.get("/publico/2022/documentos").body();
        assertThat(documentos)
                .contains("Estrategia año 2022.pdf", DIRECCION)
                .doesNotContain("https://entidad.example/elaborarEstrategiaRendicion");
        String id = jdbc.sql("select id from cc_evidencia where nombre like '%.pdf'")
                .query(String.class)
                .single();
        HttpResponse<byte[]> archivo = nadie.descargar("/publico/2022/documentos/" + id);
        assertThat(archivo.body()).isEqualTo(PDF);
        assertThat(archivo.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        String reservada = jdbc.sql("select id from cc_evidencia where codigo = 'elaborarEstrategiaRendicion'")
                .query(String.class)
                .single();
        assertThat(nadie.get("/publico/2022/documentos/" + reservada).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publico/2021",
                "/publico/otra",
                "/publico/2022/preguntas/x",
                "/publico/nada/de/eso",
                "/publico/99999999999"
            })
    @DisplayName("lo que no existe se dice en español, sin nada de las aplicaciones")
    void sinPagina(String ruta) {
        HttpResponse<String> respuesta = nadie.get(ruta);
        assertThat(respuesta.statusCode()).isEqualTo(404);
        assertThat(respuesta.body()).contains("No existe lo que busca").doesNotContain("/camunda");
    }

    @Test
    @DisplayName("cada página dice cuánto se guarda y su huella, y a quien ya la tiene no se le envía otra vez")
    void guardadas() {
        HttpResponse<String> pagina = nadie.get("/publico/2022/preguntas");
        String huella = pagina.headers().firstValue("ETag").orElseThrow();
        assertThat(pagina.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(pagina.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(nadie.enviar(HttpRequest.newBuilder(nadie.uri("/publico/2022/preguntas"))
                                .header("If-None-Match", huella))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> comprimida = nadie.enviar(
                HttpRequest.newBuilder(nadie.uri("/publico/2022/preguntas")).header("Accept-Encoding", "gzip"),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(comprimida.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(comprimida.body().length).isLessThan(pagina.body().getBytes(StandardCharsets.UTF_8).length / 2);
        assertThat(nadie.get("/robots.txt").body()).contains("Allow: /publico/", "Disallow: /");
    }

    @Test
    @DisplayName("lo que se lleva se lee sin servidor: cada enlace de adentro lleva a un archivo que está")
    void paraLlevar() throws IOException {
        Map<String, byte[]> archivos = sitio();
        assertThat(archivos)
                .containsKeys(
                        "index.html", "preguntas.html", "calendario.html", "estilo.css", "preguntas.csv", "LEAME.txt");
        assertThat(archivos.values()).anyMatch(contenido -> Arrays.equals(contenido, PDF));
        archivos.forEach((nombre, contenido) -> {
            if (nombre.endsWith(".html")) {
                String html = new String(contenido, StandardCharsets.UTF_8);
                assertThat(html).doesNotContain("<script", "href=\"/", "action=");
                Pattern.compile("href=\"([^\"#]+)\"")
                        .matcher(html)
                        .results()
                        .map(uno -> uno.group(1))
                        .filter(enlace -> !enlace.matches("(https?|mailto):.*"))
                        .map(enlace -> URLDecoder.decode(enlace, StandardCharsets.UTF_8))
                        .forEach(enlace -> assertThat(archivos).as(nombre).containsKey(enlace));
            }
        });
        assertThat(entidad.navegadorDeNadie().get("/api/ciclos/2022/sitio.zip").statusCode())
                .isEqualTo(401);
    }

    private Map<String, byte[]> sitio() throws IOException {
        Map<String, byte[]> archivos = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                entidad.como("lider").descargar("/api/ciclos/2022/sitio.zip").body()))) {
            for (ZipEntry una = zip.getNextEntry(); una != null; una = zip.getNextEntry()) {
                archivos.put(una.getName(), zip.readAllBytes());
            }
        }
        return archivos;
    }

    @Test
    @DisplayName("nada está abierto si la entidad no lo dice")
    void cerrado() {
        AjustesPublicos deFabrica = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("cuentasclaras.publico", AjustesPublicos.class);

        assertThat(deFabrica.preguntas()).isFalse();
        assertThat(deFabrica.paginas()).isFalse();
        assertThat(deFabrica.algo()).isFalse();
        assertThat(deFabrica.frescura()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
}
