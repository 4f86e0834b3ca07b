package co.cuentasclaras.bitacora;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Tablas;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * That the trail is complete: what the application offers to the network is enumerated, and each operation is done as a
 * person does it. It leaves its line, or it is refused and nothing changed, or it stands among the exceptions of the
 * documentation. An operation that comes with an update stands nowhere, and fails.
 */
@Escenario
@DisplayName("Cada operación que cambia algo")
class CadaOperacionTest {

    /** Which address of the network is the engine's. */
    private static final String RAIZ_DEL_MOTOR = "/camunda/api/engine/engine/{name}";

    private static final Pattern CLAVE = Pattern.compile("/(process|decision)-definition/\\{id(=[^}]*)?}");
    private static final Pattern EXCEPCION = Pattern.compile("\\| `((?:POST|PUT|DELETE) [^`]+)` \\| [^|]+ \\|");

    /** Who watches asks in a comment, and has an address for the calendar of her own. */
    private static final Pattern SUYAS = Pattern.compile(".*/(comment/create|comentarios)|/api/agenda");

    private static final Pattern NUESTRAS = Pattern.compile("/(api|publico|correo|camunda/api/\\w+/plugin)/.*");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Tablas tablas;

    @Autowired
    private ProcessEngine motor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServletContext servidor;

    @Autowired
    private ObjectProvider<RequestMappingHandlerMapping> controladores;

    private Set<String> operaciones;
    private List<Fila> filas;
    private Map<String, String> cosas;
    private String huellas;
    private Estado despues;

    /**
     * A row of the table.
     *
     * @param ruta the address, with the names of the things in it
     * @param espera what comes of it
     */
    private record Fila(String metodo, String ruta, String quien, String cuerpo, String espera) {

        static Stream<Fila> leer(String renglon) {
            String[] partes = renglon.split("\\s*\\|\\s*", -1);
            String[] que = partes[0].split(" ", 2);
            Fila fila = new Fila(que[0], que[1], partes[1], partes[2].strip(), partes[3]);
            return que[1].startsWith("[")
                    ? Stream.of(que[1].substring(1, que[1].length() - 1).split(","))
                            .map(fila::en)
                    : Stream.of(fila);
        }

        Fila en(String otraRuta) {
            return new Fila(metodo, otraRuta, quien, cuerpo, espera);
        }

        Fila de(String otra) {
            return new Fila(metodo, ruta, otra, cuerpo, espera);
        }

        String operacion() {
            String plantilla = ruta.replaceAll("=[^}]*}", "}").replaceAll("\\?.*", "");
            return metodo + " " + plantilla;
        }

        boolean sinLinea() {
            return espera.startsWith("SIN_LINEA");
        }
    }

    @BeforeEach
    void leer() throws IOException, ReflectiveOperationException {
        operaciones = new OperacionesDeLaRed(servidor, controladores)
                .operaciones().stream()
                        .map(una -> una.replace(RAIZ_DEL_MOTOR, ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Fila> escritas = Files.readAllLines(Path.of("src/test/resources/bitacora/operaciones.txt")).stream()
                .filter(renglon -> !renglon.isBlank() && !renglon.startsWith("#"))
                .flatMap(Fila::leer)
                .toList();
        Set<String> conFila = escritas.stream().map(Fila::operacion).collect(Collectors.toSet());
        // By its key a model is the same resource as by its id.
        Stream<Fila> porClave = escritas.stream()
                .filter(fila -> CLAVE.matcher(fila.ruta()).find())
                .map(fila -> fila.en(CLAVE.matcher(fila.ruta()).replaceFirst("/$1-definition/key/{key}")))
                .filter(fila -> !conFila.contains(fila.operacion()));
        // Nothing is of a tenant, and nothing is a case: whoever asks for one finds none.
        Stream<Fila> deNadie = operaciones.stream()
                .filter(una -> una.contains("/tenant-id/") || una.contains(" /case-"))
                .map(una -> una.split(" "))
                .map(una -> new Fila(una[0], una[1], "admin", una[0].equals("DELETE") ? "" : "{}", "4"));
        filas = Stream.of(escritas.stream(), porClave, deNadie)
                .flatMap(todas -> todas)
                .toList();
    }

    @Test
    @DisplayName("se prueba, o es una excepción que la documentación explica")
    void ningunaFalta() throws IOException {
        assertThat(filas.stream().map(Fila::operacion)).containsAll(operaciones);
        assertThat(operaciones)
                .as("la tabla no habla de lo que ya no hay")
                .containsAll(filas.stream().map(Fila::operacion).toList());
        Set<String> explicadas = EXCEPCION
                .matcher(Files.readString(Path.of("src/docs/bitacora.md")))
                .results()
                .map(una -> una.group(1))
                .collect(Collectors.toSet());
        assertThat(filas.stream().filter(Fila::sinLinea).map(Fila::operacion))
                .containsExactlyInAnyOrderElementsOf(explicadas);
    }

    @TestFactory
    @DisplayName("deja su línea, o se rechaza y nada cambia")
    Stream<DynamicTest> cadaUna() {
        cosas = new Utileria(motor, ciclo, entidad, jdbc).preparar();
        Set.of(
                        "admin",
                        "lider",
                        "gerencia",
                        "control-interno",
                        "comunicaciones",
                        "planeacion",
                        "proyectos",
                        "servicio-ciudadano",
                        "secretaria-general")
                .forEach(entidad::como);
        Tablas.Foto foto = tablas.fotografiar();
        huellas = consulta();
        Estado antes = estado();
        return filas.stream()
                .map(fila -> DynamicTest.dynamicTest(fila.operacion() + " " + fila.espera(), () -> {
                    despues = antes;
                    try {
                        probar(fila, antes);
                    } finally {
                        foto.restablecer(despues.distintas(antes));
                    }
                }));
    }

    @Test
    @DisplayName("pedida por Control Interno, que vigila, no cambia nada")
    void quienVigila() {
        cosas = new Utileria(motor, ciclo, entidad, jdbc).preparar();
        entidad.como("control-interno");
        Tablas.Foto foto = tablas.fotografiar();
        huellas = consulta();
        Estado antes = estado();
        List<Fila> suyas = filas.stream()
                .filter(fila -> !fila.quien().equals("nadie") && !fila.ruta().matches(".*/(logout|salir)"))
                .filter(fila -> !fila.quien().equals("control-interno"))
                .filter(fila -> !SUYAS.matcher(fila.ruta()).matches())
                .map(fila -> fila.de("control-interno"))
                .toList();
        assertThat(suyas).isNotEmpty();
        if (!cambiadasPor(suyas, antes).isEmpty()) {
            // Which of them it was.
            foto.restablecer();
            assertThat(suyas).allSatisfy(fila -> {
                Set<String> cambiadas = cambiadasPor(List.of(fila), antes);
                foto.restablecer(cambiadas);
                assertThat(cambiadas).as(fila.operacion()).isEmpty();
            });
        }
    }

    /** The trail and the engine's log among them: what is undone by the next one stays there. */
    private Set<String> cambiadasPor(List<Fila> suyas, Estado antes) {
        suyas.forEach(fila -> enviar(navegador(fila.quien()), fila));
        Set<String> cambiadas = estado().distintas(antes);
        // From where she comes in is noted when she does.
        cambiadas.remove("CC_PROCEDENCIA");
        return cambiadas;
    }

    @TestFactory
    @DisplayName("mal escrita, se rechaza y el servidor no falla")
    Stream<DynamicTest> malEscrita() {
        cosas = new Utileria(motor, ciclo, entidad, jdbc).preparar();
        Map<String, Class<?>> clases = cuerpos();
        Tablas.Foto foto = tablas.fotografiar();
        return filas.stream()
                .filter(fila -> !fila.metodo().equals("DELETE") && !fila.ruta().matches(".*/(logout|salir)"))
                .map(fila -> DynamicTest.dynamicTest(fila.operacion() + " " + fila.cuerpo(), () -> {
                    Navegador navegador = navegador(fila.quien());
                    List<String> fallan = new ArrayList<>();
                    boolean hecho = false;
                    for (CuerposMalEscritos.Cuerpo cuerpo :
                            malEscritos(fila, clases.getOrDefault(fila.operacion(), Object.class))) {
                        HttpResponse<String> respuesta =
                                navegador.enviar(fila.metodo(), direccion(fila), cuerpo.tipo(), cuerpo.texto());
                        if (respuesta.statusCode() >= 500) {
                            fallan.add(respuesta.statusCode() + " a " + cuerpo);
                        }
                        hecho |= respuesta.statusCode() < 400;
                    }
                    if (hecho) {
                        foto.restablecer();
                    }
                    assertThat(fallan).isEmpty();
                }));
    }

    private List<CuerposMalEscritos.Cuerpo> malEscritos(Fila fila, Class<?> clase) throws JsonProcessingException {
        String bueno = conCosas(fila.cuerpo().replace('\'', '"'));
        if (!NUESTRAS.matcher(fila.ruta()).matches()) {
            return CuerposMalEscritos.deJsonVacio(bueno.matches("(form|multi):.*") ? "" : bueno)
                    .toList();
        }
        return (bueno.startsWith("form:")
                        ? CuerposMalEscritos.deFormulario(bueno.substring(5))
                        : bueno.startsWith("multi:")
                                ? CuerposMalEscritos.dePartes(partes(bueno.substring(6)))
                                : CuerposMalEscritos.deJson(bueno, clase))
                .toList();
    }

    /** What our controllers read a body into. */
    private Map<String, Class<?>> cuerpos() {
        Map<String, Class<?>> clases = new HashMap<>();
        controladores.forEach(uno -> uno.getHandlerMethods().forEach((una, metodo) -> Stream.of(
                        metodo.getMethodParameters())
                .filter(parametro -> parametro.hasParameterAnnotation(RequestBody.class))
                .forEach(parametro -> una.getMethodsCondition().getMethods().forEach(verbo -> una.getPatternValues()
                        .forEach(ruta -> clases.put(verbo + " " + ruta, parametro.getParameterType()))))));
        return clases;
    }

    private void probar(Fila fila, Estado alComienzo) {
        Navegador navegador = navegador(fila.quien());
        Estado antes = fila.quien().endsWith("*") ? estado() : alComienzo;
        HttpResponse<String> respuesta = enviar(navegador, fila);
        despues = estado();
        Set<String> cambiadas = despues.distintas(antes);
        String[] espera = fila.espera().split(" ", 2);
        String palabras = espera.length == 1 ? "" : conCosas(espera[1]);
        if (fila.sinLinea()) {
            assertThat(respuesta.statusCode()).as(respuesta.body()).isLessThan(400);
            assertThat(String.join(" ", cambiadas)).isEqualTo(palabras);
        } else if (Character.isDigit(espera[0].charAt(0))) {
            assertThat(respuesta.statusCode()).as(respuesta.body()).isGreaterThanOrEqualTo(400);
            assertThat(String.valueOf(respuesta.statusCode())).startsWith(palabras.isEmpty() ? "" : espera[0]);
            assertThat(respuesta.body()).contains(palabras);
            assertThat(cambiadas).isEmpty();
        } else {
            String[] clase = espera[0].split("@");
            String quien = clase.length == 2 ? clase[1] : fila.quien().replace("*", "");
            assertThat(respuesta.statusCode()).as(respuesta.body()).isNotIn(400, 403, 404, 409, 500);
            assertThat(cambiadas).as("cambia algo").isNotEmpty();
            List<Linea> lineas = jdbc.sql(
                            """
                    select hecho, quien, coalesce(codigo, '') || ' ' || datos as datos from cc_bitacora
                    where id > :ultima""")
                    .param("ultima", antes.ultima())
                    .query(Linea.class)
                    .list();
            assertThat(lineas)
                    .as("%s de %s en %s", palabras, quien, lineas)
                    .anyMatch(linea -> linea.hecho().equals(clase[0])
                            && linea.quien().equals(quien)
                            && Stream.of(palabras.split(" ")).allMatch(linea.datos()::contains));
        }
    }

    private Navegador navegador(String quien) {
        return quien.equals("nadie")
                ? entidad.navegadorDeNadie()
                : quien.endsWith("*") ? entidad.otroNavegador(quien.replace("*", "")) : entidad.como(quien);
    }

    private HttpResponse<String> enviar(Navegador navegador, Fila fila) {
        String ruta = direccion(fila);
        String cuerpo = conCosas(fila.cuerpo().replace('\'', '"'));
        if (cuerpo.startsWith("form:")) {
            navegador.get("/camunda/app/welcome/default/");
            return navegador.enviar(fila.metodo(), ruta, "application/x-www-form-urlencoded", cuerpo.substring(5));
        }
        if (cuerpo.startsWith("multi:")) {
            return navegador.enviar(
                    fila.metodo(), ruta, "multipart/form-data; boundary=frontera", partes(cuerpo.substring(6)));
        }
        return navegador.enviar(
                fila.metodo(),
                ruta,
                fila.metodo().equals("DELETE") ? null : "application/json",
                cuerpo.isEmpty() ? null : cuerpo);
    }

    private String direccion(Fila fila) {
        String ruta = lugar(fila.ruta());
        return Pattern.compile("/(camunda|api|correo|salir|publico)\\b.*")
                        .matcher(ruta)
                        .matches()
                ? ruta
                : MOTOR + ruta;
    }

    private static String partes(String cuerpo) {
        StringBuilder partes = new StringBuilder();
        for (String parte : cuerpo.split(";;")) {
            String[] campo = parte.split("=", 2);
            boolean archivo = campo[1].startsWith("@");
            partes.append("--frontera\r\nContent-Disposition: form-data; name=\"")
                    .append(campo[0])
                    .append(archivo ? "\"; filename=\"" + campo[1].substring(1) : "")
                    .append("\"\r\nContent-Type: ")
                    .append(archivo ? "application/octet-stream" : "text/plain")
                    .append("\r\n\r\n")
                    .append(archivo ? contenido(campo[1]) : campo[1])
                    .append("\r\n");
        }
        return partes.append("--frontera--\r\n").toString();
    }

    private static String contenido(String archivo) {
        return archivo.endsWith(".bpmn") ? Utileria.modelo().replace("\"operaciones\"", "\"nuevo\"") : "Boletín";
    }

    /** The address with the ids of the things: of what stands before it, if it has no name of its own. */
    private String lugar(String ruta) {
        String[] pasos = ruta.split("/");
        for (int i = 1; i < pasos.length; i++) {
            Matcher nombre = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}(.*)").matcher(pasos[i]);
            if (nombre.matches()) {
                List<String> nombres = nombre.group(2) == null
                        ? List.of(pasos[1] + "/" + pasos[i - 1], pasos[i - 1], nombre.group(1))
                        : List.of(nombre.group(2));
                pasos[i] = nombres.stream()
                                .filter(cosas::containsKey)
                                .findFirst()
                                .map(cosas::get)
                                .orElse(nombres.get(nombres.size() - 1))
                        + nombre.group(3);
            }
        }
        return String.join("/", pasos);
    }

    private String conCosas(String texto) {
        String lleno = texto;
        for (Map.Entry<String, String> cosa : cosas.entrySet()) {
            lleno = lleno.replace("<" + cosa.getKey() + ">", cosa.getValue());
        }
        return lleno;
    }

    private record Linea(String hecho, String quien, String datos) {}

    /**
     * What the tables hold.
     *
     * @param huellas of each table, how many rows it has and what they say
     * @param ultima the last line of the trail
     */
    private record Estado(Map<String, String> huellas, long ultima) {

        Set<String> distintas(Estado otro) {
            return huellas.keySet().stream()
                    .filter(tabla -> !huellas.get(tabla).equals(otro.huellas().get(tabla)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Estado estado() {
        Map<String, String> todas = new HashMap<>();
        jdbc.sql(huellas).query(fila -> {
            todas.put(fila.getString(1), fila.getString(2) + " " + fila.getString(3));
        });
        return new Estado(
                todas,
                jdbc.sql("select max(id) from cc_bitacora").query(Long.class).single());
    }

    /** All tables in one question; without what is binary, beside which a column changes in every table. */
    private String consulta() {
        return jdbc
                .sql(
                        """
                select table_name, listagg('coalesce(cast("' || column_name || '" as varchar), ''-'')', ', ')
                from information_schema.columns
                where table_schema = 'PUBLIC' and data_type not like 'BINARY%' group by table_name order by table_name""")
                .query((fila, n) ->
                        "select '%1$s', count(*), coalesce(sum(ora_hash(concat_ws('|', '', %2$s))), 0) from \"%1$s\""
                                .formatted(fila.getString(1), fila.getString(2)))
                .list()
                .stream()
                .collect(Collectors.joining(" union all "));
    }
}
