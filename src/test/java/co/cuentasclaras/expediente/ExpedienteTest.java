package co.cuentasclaras.expediente;

import static co.cuentasclaras.prueba.Navegador.leer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ExpedienteExportado;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.verificacion.ClaseDeFalla;
import co.cuentasclaras.verificacion.Falla;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Escenario
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("El expediente")
class ExpedienteTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".getBytes(UTF_8);
    private static final byte[] OTRO_PDF = "%PDF-1.7\n1 0 obj << /Type /Otro >> endobj".getBytes(UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Expedientes expedientes;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private JdbcClient jdbc;

    private HttpResponse<byte[]> respuesta;
    private Map<String, byte[]> archivos;

    @BeforeAll
    void vivirUnTrecho() throws IOException {
        ciclo.en(LocalDate.of(2022, 9, 1));
        leer(entidad.como("planeacion").subir(ciclo.id(), ESTRATEGIA, "Estrategia año 2022.pdf", PDF));
        leer(entidad.como("planeacion").subir(ciclo.id(), ESTRATEGIA, "ESTRATEGIA año 2022.pdf", OTRO_PDF));
        JsonNode retirada = leer(entidad.como("planeacion").subir(ciclo.id(), ESTRATEGIA, "Borrador.pdf", PDF));
        entidad.como("planeacion")
                .enviar("DELETE", "/api/evidencias/" + retirada.get("id").asText(), null, null);
        ciclo.terminar(ESTRATEGIA).vivirHasta(LocalDate.of(2022, 9, 20));
        respuesta = entidad.como("control-interno").descargar("/api/ciclos/2022/expediente");
        archivos = abrir(respuesta.body());
    }

    private static Map<String, byte[]> abrir(byte[] zip) throws IOException {
        Map<String, byte[]> archivos = new TreeMap<>();
        try (ZipInputStream abierto = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entrada = abierto.getNextEntry(); entrada != null; entrada = abierto.getNextEntry()) {
                assertThat(archivos.put(entrada.getName(), abierto.readAllBytes()))
                        .as(entrada.getName())
                        .isNull();
            }
        }
        return archivos;
    }

    private String texto(String nombre) {
        return new String(archivos.get(nombre), UTF_8);
    }

    private List<JsonNode> anotaciones() throws IOException {
        List<JsonNode> anotaciones = new ArrayList<>();
        for (String linea : texto("bitacora.jsonl").lines().toList()) {
            anotaciones.add(JSON.readTree(linea));
        }
        return anotaciones;
    }

    private List<CSVRecord> csv(String nombre) throws IOException {
        CSVFormat formato = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(texto(nombre), formato)) {
            return csv.getRecords();
        }
    }

    private Document xml(String nombre) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(archivos.get(nombre)));
    }

    private static String sha256(byte[] contenido) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenido));
    }

    @Test
    @DisplayName("lleva los archivos que su LEAME nombra, con cada evidencia en su carpeta, y ninguno más")
    void archivos() {
        assertThat(respuesta.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"expediente-2022-2022-09-20.zip\"");
        // Of two pieces of the same moment either may come first.
        assertThat(archivos.keySet())
                .extracting(String::toLowerCase)
                .containsExactlyInAnyOrder(
                        "leame.txt",
                        "verificar.html",
                        "bitacora.jsonl",
                        "hojas.csv",
                        "sellos.txt",
                        "ultimo-sello.txt",
                        "clave-publica.txt",
                        "clave-publica.pem",
                        "evidencias.csv",
                        "evidencias/diseño/elaborarestrategiarendicion/estrategia año 2022.pdf",
                        "evidencias/diseño/elaborarestrategiarendicion/estrategia año 2022 (2).pdf",
                        "plan/versiones.csv",
                        "plan/pasos.csv",
                        "plan/v1/contenido.json",
                        "plan/v1/correcciones.json",
                        "plan/v1/" + ejemplo.nombre().toLowerCase(Locale.ROOT),
                        "preguntas/preguntas.csv",
                        "preguntas/terminos.csv",
                        "preguntas/respuestas.csv",
                        "actividades.csv",
                        "cumplimientos.csv",
                        "bitacora.xes",
                        "indice-electronico.xml",
                        "manifiesto.csv",
                        "manifiesto.firma",
                        "sha256sums");
        assertThat(archivos).hasEntrySatisfying("LEAME.txt", leame -> assertThat(new String(leame, UTF_8))
                .startsWith("EXPEDIENTE DE UNA RENDICIÓN DE CUENTAS"));
    }

    @Test
    @DisplayName("cuenta en palabras cada anotación del ciclo, y la última dice quién se lo lleva")
    void bitacora() throws IOException {
        List<JsonNode> anotaciones = anotaciones();

        long hasta = anotaciones.get(anotaciones.size() - 1).at("/fila/id").asLong();
        assertThat(anotaciones)
                .extracting(una -> una.at("/fila/id").asLong())
                .containsExactlyInAnyOrderElementsOf(ciclo.bitacora().stream()
                        .map(Anotacion::fila)
                        .filter(fila -> fila <= hasta)
                        .toList());
        assertThat(anotaciones)
                .allSatisfy(una -> assertThat(una.get("frase").asText()).endsWith("."));
        JsonNode ultima = anotaciones.get(anotaciones.size() - 1);
        assertThat(ultima.at("/fila/hecho").asText()).isEqualTo("EXPEDIENTE_EXPORTADO");
        assertThat(ultima.at("/fila/quien").asText()).isEqualTo("control-interno");
        assertThat(ultima.get("frase").asText()).endsWith("se lleva el expediente del ciclo.");
        assertThat(texto("hojas.csv").lines().count() - 1)
                .isEqualTo(Long.parseLong(
                        texto("ultimo-sello.txt").lines().skip(1).findFirst().orElseThrow()));
    }

    @Test
    @DisplayName("pasa las comprobaciones de su LEAME con sha256sum y openssl")
    void otrasHerramientas(@TempDir Path carpeta) throws Exception {
        for (Map.Entry<String, byte[]> archivo : archivos.entrySet()) {
            Path ruta = carpeta.resolve(archivo.getKey());
            Files.createDirectories(ruta.getParent());
            Files.write(ruta, archivo.getValue());
        }
        assumeTrue(ejecutar(carpeta, "sha256sum --version && openssl pkeyutl -help") == 0);
        List<String> ordenes = texto("LEAME.txt")
                .lines()
                .dropWhile(linea -> !linea.startsWith("10."))
                .map(String::strip)
                .filter(linea -> linea.matches("(sha256sum|sed|openssl pkeyutl) .*"))
                .toList();
        assertThat(ordenes).hasSize(4);
        assertThat(ejecutar(carpeta, String.join(" && ", ordenes))).isZero();

        Files.writeString(carpeta.resolve("texto"), "otra cosa\n");
        assertThat(ejecutar(carpeta, ordenes.get(3))).isNotZero();
        Files.writeString(carpeta.resolve("hojas.csv"), "otra cosa\n");
        assertThat(ejecutar(carpeta, ordenes.get(0))).isNotZero();
    }

    private static int ejecutar(Path carpeta, String orden) throws Exception {
        ProcessBuilder proceso = new ProcessBuilder("sh", "-c", orden)
                .directory(carpeta.toFile())
                .redirectErrorStream(true)
                .redirectOutput(carpeta.resolveSibling("salida").toFile());
        proceso.environment().put("LC_ALL", "C.UTF-8");
        return proceso.start().waitFor();
    }

    @Test
    @DisplayName("no tiene falla para quien lo comprueba")
    void comprobado(@TempDir Path carpeta) throws Exception {
        Path zip = Files.write(carpeta.resolve("expediente.zip"), respuesta.body());
        assertThat(VerificacionDeExpediente.de(zip, null).fallas()).isEmpty();

        Files.write(
                zip, entidad.como("admin").descargar("/api/bitacora/expediente").body());
        assertThat(VerificacionDeExpediente.de(zip, null).fallas()).isEmpty();
    }

    @Test
    @DisplayName("firma su manifiesto, que nombra cada archivo con sus octetos y su huella")
    void manifiesto() throws Exception {
        Map<String, byte[]> esperados = new HashMap<>(archivos);
        for (CSVRecord una : csv("MANIFIESTO.csv")) {
            byte[] contenido = esperados.remove(una.get("ruta"));
            assertThat(una.get("bytes")).as(una.get("ruta")).isEqualTo(String.valueOf(contenido.length));
            assertThat(una.get("sha256")).as(una.get("ruta")).isEqualTo(sha256(contenido));
        }
        assertThat(esperados).containsOnlyKeys("MANIFIESTO.csv", "MANIFIESTO.firma", "SHA256SUMS");
        List<String> firma = texto("MANIFIESTO.firma").lines().toList();
        assertThat(firma.get(1)).isEqualTo("expediente " + ciclo.id());
        assertThat(firma.get(2)).isEqualTo(sha256(archivos.get("MANIFIESTO.csv")));
        assertThat(firma.get(5)).startsWith("— ");
    }

    @Test
    @DisplayName("dice en tablas cómo van las actividades, qué se contó de ellas y dónde está cada evidencia")
    void tablas() throws Exception {
        assertThat(csv("actividades.csv"))
                .extracting(una -> una.get("codigo"))
                .containsExactlyElementsOf(
                        ciclo.todas().stream().map(ActividadEnCurso::codigo).toList());
        assertThat(csv("cumplimientos.csv")).anySatisfy(uno -> {
            assertThat(uno.get("codigo")).isEqualTo(ESTRATEGIA);
            assertThat(uno.get("dato")).isEqualTo("Qué se hizo");
            assertThat(uno.get("valor")).startsWith("Se hizo: ");
        });
        List<CSVRecord> evidencias = csv("evidencias.csv");
        assertThat(evidencias).hasSize(3);
        for (CSVRecord una : evidencias) {
            byte[] contenido = una.get("clase").equals("archivo")
                    ? archivos.get(una.get("ruta"))
                    : una.get("direccion").getBytes(UTF_8);
            assertThat(una.get("huella")).as(una.get("nombre")).isEqualTo(sha256(contenido));
        }
    }

    @Test
    @DisplayName("trae cada versión del plan octeto por octeto, con las huellas que se anotaron y quién la aplicó")
    void plan() throws Exception {
        CSVRecord version = csv("plan/versiones.csv").get(0);
        assertThat(version.get("estado")).isEqualTo("EN_MARCHA");
        PlanAplicado anotado = (PlanAplicado) ciclo.ultima(PlanAplicado.class).hecho();
        assertThat(sha256(archivos.get(version.get("contenido_ruta")))).isEqualTo(anotado.huella());
        assertThat(sha256(archivos.get(version.get("correcciones_ruta")))).isEqualTo(anotado.huellaDeCorrecciones());
        assertThat(archivos.get(version.get("archivo_ruta"))).isEqualTo(ejemplo.archivo());
        assertThat(csv("plan/pasos.csv")).singleElement().satisfies(paso -> {
            assertThat(paso.get("paso")).isEqualTo("APLICADO");
            assertThat(paso.get("quien")).isEqualTo("lider");
        });
    }

    @Test
    @DisplayName("de un plan cambiado en la base de datos se entrega lo que hay y quien lo comprueba se entera")
    void planAlterado(@TempDir Path carpeta) throws Exception {
        String antes =
                jdbc.sql("select contenido from cc_plan").query(String.class).single();
        try {
            jdbc.sql("update cc_plan set contenido = '{}'").update();
            Path zip = Files.write(
                    carpeta.resolve("expediente.zip"),
                    entidad.como("control-interno")
                            .descargar("/api/ciclos/2022/expediente")
                            .body());

            assertThat(VerificacionDeExpediente.de(zip, null).fallas())
                    .extracting(Falla::codigo)
                    .containsExactly(ClaseDeFalla.PLAN_ALTERADO);
        } finally {
            jdbc.sql("update cc_plan set contenido = ?").param(antes).update();
        }
    }

    @Test
    @DisplayName("se abre como registro de procesos: una traza por actividad, con sus pasos y quién los dio")
    void registro() throws Exception {
        Element log = xml("bitacora.xes").getDocumentElement();
        List<String> numeros = new ArrayList<>();
        Set<String> nombres = new HashSet<>();
        Map<String, List<String>> pasos = new HashMap<>();
        for (Element traza : hijos(log, "trace")) {
            String codigo = valor(traza, "codigo");
            assertThat(nombres.add(valor(traza, "concept:name"))).isTrue();
            for (Element suceso : hijos(traza, "event")) {
                numeros.add(valor(suceso, "n"));
                assertThat(valor(suceso, "org:resource")).isNotEmpty();
                assertThat(valor(suceso, "time:timestamp")).matches("2022-09-.*[+]00:00");
                pasos.computeIfAbsent(codigo, nuevo -> new ArrayList<>()).add(valor(suceso, "lifecycle:transition"));
            }
        }
        assertThat(pasos).containsKeys("", ESTRATEGIA);
        assertThat(pasos.get(ESTRATEGIA)).startsWith("schedule").contains("assign", "complete");
        assertThat(pasos.get("")).contains("start");
        assertThat(numeros)
                .containsExactlyInAnyOrderElementsOf(
                        anotaciones().stream().map(una -> una.get("n").asText()).toList());
    }

    private static List<Element> hijos(Element padre, String nombre) {
        List<Element> hijos = new ArrayList<>();
        NodeList todos = padre.getChildNodes();
        for (int i = 0; i < todos.getLength(); i++) {
            if (todos.item(i) instanceof Element hijo && hijo.getTagName().equals(nombre)) {
                hijos.add(hijo);
            }
        }
        return hijos;
    }

    private static String valor(Element padre, String clave) {
        return Stream.of("string", "date", "int")
                .flatMap(tipo -> hijos(padre, tipo).stream())
                .filter(hijo -> hijo.getAttribute("key").equals(clave))
                .map(hijo -> hijo.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("lleva el índice electrónico de un archivo, con la huella de cada documento en su orden")
    void indice() throws Exception {
        Document indice = xml("indice-electronico.xml");
        assertThat(indice.getElementsByTagName("Entidad").item(0).getTextContent())
                .isEqualTo(Entidad.NOMBRE);
        List<Element> documentos = hijos(indice.getDocumentElement(), "DocumentoIndizado");
        Map<String, byte[]> esperados = new HashMap<>(archivos);
        for (int i = 0; i < documentos.size(); i++) {
            Element uno = documentos.get(i);
            byte[] contenido = esperados.remove(dato(uno, "Ruta"));
            assertThat(dato(uno, "Valor_Huella")).as(dato(uno, "Ruta")).isEqualTo(sha256(contenido));
            assertThat(dato(uno, "Tamano")).isEqualTo(contenido.length + " bytes");
            assertThat(dato(uno, "Orden_Documento_Expediente")).isEqualTo(String.valueOf(i + 1));
        }
        assertThat(esperados)
                .containsOnlyKeys("indice-electronico.xml", "MANIFIESTO.csv", "MANIFIESTO.firma", "SHA256SUMS");
        assertThat(documentos)
                .filteredOn(uno -> dato(uno, "Tipologia_Documental").equals("Evidencia"))
                .extracting(uno -> dato(uno, "Formato"))
                .containsExactly("PDF", "PDF");
    }

    private static String dato(Element documento, String nombre) {
        return documento.getElementsByTagName(nombre).item(0).getTextContent();
    }

    @Test
    @DisplayName("no lleva contraseñas ni el texto de ningún correo")
    void sinSecretos() {
        List<String> correos =
                jdbc.sql("select texto from cc_correo").query(String.class).list();
        assertThat(correos).isNotEmpty();
        archivos.forEach((nombre, contenido) -> assertThat(new String(contenido, UTF_8))
                .as(nombre)
                .doesNotContain(Entidad.CLAVE, "BEGIN PRIVATE")
                .doesNotContain(correos));
    }

    @Test
    @DisplayName("lo descarga quien ve todo el ciclo; el de toda la entidad, solo quien administra")
    void permisos() throws IOException {
        String delCiclo = "/api/ciclos/" + ciclo.id() + "/expediente";
        String deLaEntidad = "/api/bitacora/expediente";
        for (String usuario : List.of("lider", "control-interno", "admin")) {
            assertThat(entidad.como(usuario).descargar(delCiclo).statusCode())
                    .as(usuario)
                    .isEqualTo(200);
        }
        for (String usuario : List.of("financiera", "comunicaciones")) {
            assertThat(entidad.como(usuario).descargar(delCiclo).statusCode())
                    .as(usuario)
                    .isEqualTo(403);
        }
        for (String usuario : List.of("lider", "control-interno", "gerencia")) {
            assertThat(entidad.como(usuario).descargar(deLaEntidad).statusCode())
                    .as(usuario)
                    .isEqualTo(403);
        }
        assertThat(entidad.navegadorDeNadie().descargar(delCiclo).statusCode()).isEqualTo(401);
        assertThat(entidad.como("lider")
                        .descargar("/api/ciclos/1999/expediente")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ciclo.ultima(ExpedienteExportado.class).quien()).isEqualTo("admin");

        HttpResponse<byte[]> entera = entidad.como("admin").descargar(deLaEntidad);
        assertThat(entera.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("expediente-entidad-2022-09-20.zip");
        Map<String, byte[]> todo = abrir(entera.body());
        assertThat(new String(todo.get("MANIFIESTO.firma"), UTF_8)
                        .lines()
                        .skip(1)
                        .findFirst())
                .hasValue("expediente");
        assertThat(new String(todo.get("bitacora.jsonl"), UTF_8).lines().count())
                .isEqualTo(new String(todo.get("hojas.csv"), UTF_8).lines().count() - 1);
        assertThat(todo.keySet())
                .anyMatch(ruta -> ruta.startsWith("evidencias/2022/Diseño/elaborarEstrategiaRendicion/"));
    }

    @Test
    @DisplayName("es el de un momento: mientras se envía los demás trabajan, y lo que hacen no queda en él")
    void mientrasSeEnvia() throws IOException {
        String codigo = "elaborarEstrategiaComunicaciones";
        ByteArrayOutputStream zip = new ByteArrayOutputStream();

        expedientes.exportar(ciclos.exigir(ciclo.id()), nombre -> {
            leer(entidad.como("comunicaciones").subir(ciclo.id(), codigo, "Llega tarde.pdf", PDF));
            return zip;
        });

        assertThat(new String(zip.toByteArray(), ISO_8859_1).split("PK\u0001\u0002", -1))
                .as("cada archivo, hecho en Unix: si no, unzip estropea los nombres con tilde")
                .hasSizeGreaterThan(1)
                .satisfies(partes -> assertThat(Arrays.stream(partes).skip(1)).allMatch(parte -> parte.charAt(1) == 3));
        assertThat(abrir(zip.toByteArray()).keySet())
                .noneMatch(ruta -> ruta.contains("Llega tarde"))
                .anyMatch(ruta -> ruta.contains("Estrategia año 2022"));
    }

    @Test
    @DisplayName("si se corta a la mitad no queda un ZIP que alguien pueda abrir, y el siguiente sale entero")
    void cortado(@TempDir Path carpeta) throws IOException {
        ByteArrayOutputStream llegado = new ByteArrayOutputStream();
        OutputStream seCorta = new FilterOutputStream(llegado) {
            @Override
            public void write(int uno) throws IOException {
                if (llegado.size() == 10_000) {
                    throw new IOException("se fue");
                }
                super.write(uno);
            }
        };

        for (int vez = 0; vez < 3; vez++) {
            llegado.reset();
            assertThatThrownBy(() -> expedientes.exportar(ciclos.exigir(ciclo.id()), nombre -> seCorta))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("se fue");
        }
        Path cortado = Files.write(carpeta.resolve("cortado.zip"), llegado.toByteArray());
        assertThatThrownBy(() -> new ZipFile(cortado.toFile())).isInstanceOf(ZipException.class);
        assertThat(entidad.como("lider")
                        .descargar("/api/ciclos/2022/expediente")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("sale a dos personas a la vez; a la tercera se le pide que espere")
    void deADos() throws Exception {
        CountDownLatch enviando = new CountDownLatch(2);
        CountDownLatch seguir = new CountDownLatch(1);
        List<Thread> lentos = Stream.of(1, 2)
                .map(cual -> new Thread(() -> {
                    try {
                        expedientes.exportar(ciclos.exigir(ciclo.id()), nombre -> {
                            enviando.countDown();
                            esperar(seguir);
                            return OutputStream.nullOutputStream();
                        });
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        lentos.forEach(Thread::start);
        esperar(enviando);
        try {
            HttpResponse<byte[]> tercera = entidad.como("lider").descargar("/api/ciclos/2022/expediente");
            assertThat(tercera.statusCode()).isEqualTo(503);
            assertThat(tercera.headers().firstValue("Retry-After")).isPresent();
            assertThat(JSON.readTree(tercera.body()).get("mensaje").asText()).contains("intente de nuevo");
        } finally {
            seguir.countDown();
            for (Thread uno : lentos) {
                uno.join();
            }
        }
    }

    private static void esperar(CountDownLatch cerrojo) {
        try {
            assertThat(cerrojo.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("entrega también lo que alguien alteró en la base de datos, y quien lo comprueba ve qué fue")
    void alterado(@TempDir Path carpeta) throws Exception {
        byte[] antes = jdbc.sql("select contenido from cc_evidencia where nombre = 'Estrategia año 2022.pdf'")
                .query((fila, n) -> fila.getBytes(1))
                .single();
        cambiar(OTRO_PDF);
        try {
            Path zip = Files.write(
                    carpeta.resolve("expediente.zip"),
                    entidad.como("lider")
                            .descargar("/api/ciclos/2022/expediente")
                            .body());
            assertThat(VerificacionDeExpediente.de(zip, null).fallas())
                    .extracting(falla -> falla.codigo().name())
                    .containsOnly("EVIDENCIA_ALTERADA");
        } finally {
            cambiar(antes);
        }
    }

    private void cambiar(byte[] contenido) {
        jdbc.sql("update cc_evidencia set contenido = :contenido where nombre = 'Estrategia año 2022.pdf'")
                .param("contenido", contenido)
                .update();
    }

    @Test
    @DisplayName("sin la llave del servidor sale sin firma, y su nombre y su índice lo dicen")
    void sinLlave() throws IOException {
        Path llaves =
                Path.of("target/sellos", String.valueOf(ProcessHandle.current().pid()));
        Path lejos = Files.move(llaves, llaves.resolveSibling(llaves.getFileName() + "-lejos"));
        try {
            HttpResponse<byte[]> sinFirma = entidad.como("lider").descargar("/api/ciclos/2022/expediente");
            assertThat(sinFirma.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("-sin-firma.zip");
            Map<String, byte[]> suyos = abrir(sinFirma.body());
            assertThat(suyos).doesNotContainKey("MANIFIESTO.firma").containsKey("MANIFIESTO.csv");
            assertThat(new String(suyos.get("indice-electronico.xml"), UTF_8))
                    .contains("el servidor no tenía su llave");
        } finally {
            Files.move(lejos, llaves);
        }
    }
}
