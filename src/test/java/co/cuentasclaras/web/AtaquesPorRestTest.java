package co.cuentasclaras.web;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada;
import co.cuentasclaras.bitacora.Hecho.AusenciaAnotada;
import co.cuentasclaras.bitacora.Hecho.AusenciaTerminada;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto;
import co.cuentasclaras.bitacora.Hecho.RolCambiado;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("A quien ataca")
class AtaquesPorRestTest {

    private static final String MIA = "elaborarEstrategiaComunicaciones";
    private static final String TERMINADA = "elaborarEstrategiaRendicion";
    private static final String TAREAS = "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/";
    private static final String TABLERO = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";

    private static final Set<String> CUALQUIERA = Set.of(
            "proyectos", "comunicaciones", "servicio-ciudadano", "lider", "gerencia", "control-interno", "admin");
    private static final Set<String> VEN = Set.of("lider", "gerencia", "control-interno", "admin");
    private static final Set<String> DIRIGEN = Set.of("lider", "gerencia", "admin");
    /** Of the first activity: its titular, its deputy, and who sees all. */
    private static final Set<String> VEN_LA_MIA =
            Set.of("comunicaciones", "servicio-ciudadano", "lider", "gerencia", "control-interno", "admin");

    private static final Set<String> HACEN_LA_MIA =
            Set.of("comunicaciones", "servicio-ciudadano", "lider", "gerencia", "admin");

    /** What stands in place of a whole body. */
    private static final List<String> CUERPOS = List.of("null", "[]", "5", "\"x\"", "", "{", "{}", "[".repeat(3000));

    /** What stands in place of one value of a body. */
    private static final List<String> VALORES = List.of(
            "null",
            "-1",
            "19300",
            "true",
            "{\"a\":1}",
            "[null]",
            "[2022,10,20]",
            "\"\"",
            "\"" + "x".repeat(4001) + "\"",
            "\"<script>alert(1)</script>\"",
            "\"a\\u0000b\\u202Ec\\ud800\\n2022-10-04 ERROR falso\"",
            "\"2023-02-32\"",
            "\"0000-01-01\"",
            "\"+999999999-12-31\"",
            "\"2022-10-20T00:00:00.000Z\"");

    /** What stands in an address. */
    private static final List<String> ENLACES = List.of(
            "",
            "x",
            "99999999999",
            "x".repeat(2000),
            "<script>alert(1)</script>",
            "a\u0000b",
            "a\n2022-10-04 ERROR falso",
            "\u202Eg",
            "2023-02-32",
            "2022-10-20T00:00:00Z",
            "-999999999-01-01",
            "+999999999-12-31",
            "' or 1=1 --",
            "${1+1}");

    private static final Pattern INVISIBLES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final Pattern TECNICO = Pattern.compile("(?i)exception|cannot|deserialize|cuentasclaras|sql");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> registro = new ListAppender<>();
    private String tarea = "";
    private String terminada = "";

    private record Ataque(String quien, String metodo, String ruta, Map<String, Object> cuerpo) {}

    private record Puerta(Set<String> abierta, String metodo, String ruta, String cuerpo) {}

    @BeforeEach
    void unDiaDeOctubre() {
        ciclo.en(LocalDate.of(2022, 10, 4));
        tarea = ciclo.tarea(MIA).getId();
        terminada = ciclo.tarea(TERMINADA).getId();
        ciclo.terminar(TERMINADA);
    }

    @Test
    @DisplayName("con más envíos a medias que hilos tiene el servidor no se le quita el turno a nadie más")
    void enviosAMedias() throws IOException {
        int enviados = 210;
        int aLaVez = 20;
        ByteBuffer medio = StandardCharsets.US_ASCII.encode(
                """
                POST /salir HTTP/1.1
                Host: localhost
                X-Forwarded-For: 203.0.113.99
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 100

                a="""
                        .replace("\n", "\r\n"));
        List<SocketChannel> clientes = new ArrayList<>();
        try (Selector respondidos = Selector.open()) {
            for (int i = 0; i < enviados; i++) {
                SocketChannel cliente = SocketChannel.open(new InetSocketAddress("localhost", entidad.puerto()));
                clientes.add(cliente);
                cliente.write(medio.duplicate());
                cliente.configureBlocking(false).register(respondidos, SelectionKey.OP_READ);
            }
            for (int rechazados = 0; rechazados < enviados - aLaVez; ) {
                respondidos.select();
                for (SelectionKey uno : Set.copyOf(respondidos.selectedKeys())) {
                    ByteBuffer dicho = ByteBuffer.allocate(15);
                    ((SocketChannel) uno.channel()).read(dicho);
                    assertThat(StandardCharsets.US_ASCII.decode(dicho.flip()).toString())
                            .contains(" 429 ");
                    uno.cancel();
                    rechazados++;
                }
                respondidos.selectedKeys().clear();
            }
            // The others are on their way still.
            Navegador otra = entidad.otroNavegador("lider");
            assertThat(otra.get("/api/ciclos").statusCode()).isEqualTo(200);
            assertThat(otra.post("/salir", "").statusCode()).isLessThan(400);
        } finally {
            for (SocketChannel cliente : clientes) {
                cliente.close();
            }
        }
    }

    @Test
    @DisplayName("ningún cuerpo ni dirección lo deja sin una respuesta clara, ni escribe en el registro lo que quiera")
    void respuestasClaras() {
        List<Ataque> ataques = ataques();
        List<String> direcciones = direcciones();
        Set.of("comunicaciones", "proyectos", "planeacion", "lider").forEach(entidad::como);
        Logger raiz = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        registro.start();
        raiz.addAppender(registro);
        List<String> fallas = new ArrayList<>();
        try {
            for (Ataque ataque : ataques) {
                CUERPOS.forEach(cuerpo -> fallas.addAll(intentar(ataque, cuerpo)));
                for (String campo : ataque.cuerpo().keySet()) {
                    Map<String, Object> malo = new LinkedHashMap<>(ataque.cuerpo());
                    malo.put(campo, "@");
                    VALORES.forEach(
                            valor -> fallas.addAll(intentar(ataque, texto(malo).replace("\"@\"", valor))));
                }
            }
            for (String direccion : direcciones) {
                for (String malo : ENLACES) {
                    String ruta = direccion.replace(
                            "@", URLEncoder.encode(malo, StandardCharsets.UTF_8).replace("+", "%20"));
                    fallas.addAll(intentar(new Ataque("lider", "GET", ruta, Map.of()), null));
                }
            }
        } finally {
            raiz.detachAppender(registro);
        }
        assertThat(fallas).isEmpty();
    }

    private List<String> intentar(Ataque ataque, String cuerpo) {
        int antes = hechos();
        registro.list.clear();
        HttpResponse<String> respuesta = entidad.como(ataque.quien())
                .enviar(ataque.metodo(), ataque.ruta(), cuerpo == null ? null : "application/json", cuerpo);
        List<String> fallas = new ArrayList<>();
        String dicho = respuesta.body();
        if (respuesta.statusCode() >= 500) {
            fallas.add("no se esperaba");
        }
        if (respuesta.statusCode() >= 400 && hechos() != antes) {
            fallas.add("algo quedó hecho");
        }
        if (respuesta.statusCode() >= 400 && !ataque.metodo().equals("GET")) {
            if (!dicho.startsWith("{") || mensaje(respuesta).isBlank()) {
                fallas.add("no dice nada");
            } else if (TECNICO.matcher(mensaje(respuesta)).find()) {
                fallas.add("habla como un programa");
            }
        }
        if (dicho.contains("<script>alert(1)") && !dicho.startsWith("{") && !dicho.startsWith("[")) {
            fallas.add("lo repite como página");
        }
        List<ILoggingEvent> renglones = List.copyOf(registro.list);
        if (renglones.size() > 1
                || renglones.stream()
                        .anyMatch(uno -> uno.getLevel().isGreaterOrEqual(Level.WARN)
                                || uno.getThrowableProxy() != null
                                || INVISIBLES.matcher(uno.getFormattedMessage()).find())) {
            fallas.add("el registro dice " + renglones);
        }
        return fallas.stream()
                .map(falla -> "%s: %d %s %s %s -> %s"
                        .formatted(
                                falla,
                                respuesta.statusCode(),
                                ataque.metodo(),
                                ataque.ruta(),
                                cuerpo,
                                dicho.substring(0, Math.min(200, dicho.length()))))
                .toList();
    }

    private int hechos() {
        return jdbc.sql("select (select count(*) from cc_bitacora) + (select count(*) from cc_aviso)")
                .query(Integer.class)
                .single();
    }

    private List<Ataque> ataques() {
        leer(entidad.como("comunicaciones").post(TAREAS + tarea + "/pase", "{\"a\": \"proyectos\"}"));
        String ausencia = leer(entidad.como("lider")
                        .post("/api/ausencias", ausencia("financiera", "proyectos", "2022-12-13", "2022-12-14")))
                .path("ausencias")
                .get(0)
                .path("id")
                .asText();
        String este = "/api/ciclos/" + ciclo.id();
        Map<String, Object> contado = Map.of("hecho", "Se hizo", "fecha", "2022-10-04", "datos", Map.of());
        return List.of(
                new Ataque("comunicaciones", "POST", TAREAS + tarea + "/comentarios", Map.of("texto", "x")),
                new Ataque("comunicaciones", "POST", TAREAS + tarea + "/pase", Map.of("a", "proyectos", "mensaje", "")),
                new Ataque("proyectos", "POST", TAREAS + tarea + "/pase/respuesta", Map.of("acepta", 1, "motivo", "")),
                new Ataque("comunicaciones", "POST", TAREAS + tarea + "/toma", Map.of("de", "comunicaciones")),
                new Ataque("comunicaciones", "PUT", "/api/cumplimientos/" + tarea, contado),
                new Ataque("comunicaciones", "POST", "/api/cumplimientos/" + tarea + "/revision", contado),
                new Ataque(
                        "planeacion",
                        "POST",
                        "/api/cumplimientos/" + terminada + "/correcciones",
                        Map.of("version", 1, "motivo", "", "escrito", contado)),
                new Ataque(
                        "comunicaciones",
                        "POST",
                        "/api/evidencias/enlaces",
                        Map.of("ciclo", ciclo.id(), "codigo", MIA, "url", "javascript:alert(1)", "nombre", "x")),
                new Ataque(
                        "lider",
                        "POST",
                        este + "/atenciones",
                        Map.of("codigos", List.of(MIA), "decision", "reprogramar", "fecha", "", "motivo", "x")),
                new Ataque(
                        "lider",
                        "POST",
                        este + "/atenciones",
                        Map.of("codigos", List.of(MIA), "decision", "reasignar", "destino", "x", "motivo", "x")),
                new Ataque(
                        "lider",
                        "POST",
                        este + "/reprogramaciones",
                        Map.of("codigo", MIA, "fecha", "", "motivo", "x", "tambien", List.of())),
                new Ataque(
                        "lider",
                        "POST",
                        este + "/reasignaciones",
                        Map.of("codigo", MIA, "rol", "", "persona", "", "motivo", "x")),
                new Ataque(
                        "lider",
                        "POST",
                        este + "/audiencia",
                        Map.of("fecha", "", "aPesarDelReparo", true, "version", "", "motivo", "x")),
                new Ataque("lider", "POST", "/api/dias-no-habiles", Map.of("fecha", "", "acto", "", "cadaAnio", 1)),
                new Ataque("lider", "POST", "/api/dias-no-habiles/2022-10-19/retiro", Map.of("motivo", "")),
                new Ataque("lider", "POST", "/api/roles/comunicaciones/titular", Map.of("persona", "x", "motivo", "x")),
                new Ataque("lider", "POST", "/api/roles/comunicaciones/suplente", Map.of("persona", "x", "motivo", "")),
                new Ataque(
                        "lider",
                        "POST",
                        "/api/ausencias",
                        Map.of("persona", "gerencia", "sustituto", "lider", "desde", "", "hasta", "", "motivo", "x")),
                new Ataque("lider", "POST", "/api/ausencias/" + ausencia + "/retiro", Map.of("motivo", "")));
    }

    private List<String> direcciones() {
        String este = "/api/ciclos/" + ciclo.id();
        return List.of(
                este + "/siguientes?codigo=" + MIA + "&fecha=@",
                este + "/siguientes?fecha=2022-11-01&codigo=@",
                este + "/audiencia/previa?fecha=@",
                este + "/actividades?codigo=@",
                "/api/ciclos/@/audiencia",
                "/api/dias-no-habiles/efecto?fecha=@&cadaAnio=@",
                "/api/dias-no-habiles/@/efecto",
                "/cronograma/" + ciclo.id() + "/historia?actividad=@&persona=@&tipo=@",
                "/cronograma/" + ciclo.id() + "/historia?desde=@",
                "/cronograma/@/historia",
                "/cumplimientos/@",
                "/api/cumplimientos/@/antecedentes",
                "/api/cumplimientos?ciclo=" + ciclo.id() + "&codigo=@",
                "/api/evidencias?ciclo=@&codigo=" + MIA,
                "/api/evidencias/@/contenido",
                "/correo?pagina=@",
                "/correo?estado=@&todos=@",
                "/api/correos?pagina=@",
                TAREAS + "busqueda?texto=@",
                TAREAS + "plazos?id=@",
                TAREAS + "@/pase",
                TABLERO + "instancia/@/vencidas",
                TABLERO + "instancia/" + ciclo.id() + "/historia?tipo=@&desde=@&antes=@");
    }

    @Test
    @DisplayName("ninguna dirección nueva se le abre más allá de su perfil y de lo suyo")
    void puertas() {
        String suya = leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/uno"))
                .path("id")
                .asText();
        String este = "/api/ciclos/" + ciclo.id();
        String nada = "{\"motivo\": \"x\"}";
        List<Puerta> puertas = List.of(
                new Puerta(VEN, "GET", "/api/ciclos", null),
                new Puerta(VEN, "GET", este + "/audiencia", null),
                new Puerta(VEN, "GET", este + "/audiencia/previa?fecha=2023-03-24", null),
                new Puerta(VEN, "GET", este + "/actividades?codigo=" + MIA, null),
                new Puerta(VEN, "GET", este + "/siguientes?fecha=2022-11-01&codigo=" + MIA, null),
                new Puerta(VEN, "GET", "/api/roles", null),
                new Puerta(VEN, "GET", "/api/correos", null),
                new Puerta(VEN, "GET", "/cronograma/" + ciclo.id() + "/historia", null),
                new Puerta(VEN, "GET", "/cronograma/" + ciclo.id() + "/evidencias", null),
                new Puerta(VEN, "GET", TABLERO + "tablero", null),
                new Puerta(VEN, "GET", TABLERO + "instancia/" + ciclo.id() + "/vencidas", null),
                new Puerta(VEN, "GET", TABLERO + "instancia/" + ciclo.id() + "/historia", null),
                new Puerta(VEN, "GET", TABLERO + "instancia/" + ciclo.id() + "/diagrama", null),
                new Puerta(VEN, "GET", "/api/cumplimientos/" + terminada, null),
                new Puerta(VEN, "GET", "/api/cumplimientos/" + terminada + "/antecedentes", null),
                new Puerta(VEN, "GET", "/cumplimientos/" + terminada, null),
                new Puerta(VEN, "GET", "/api/evidencias?ciclo=" + ciclo.id() + "&codigo=" + TERMINADA, null),
                new Puerta(VEN_LA_MIA, "GET", "/api/evidencias/" + suya + "/contenido", null),
                new Puerta(DIRIGEN, "GET", "/api/cumplimientos/" + terminada + "/correccion", null),
                new Puerta(DIRIGEN, "POST", "/api/cumplimientos/" + terminada + "/correcciones", corregido(0, "x")),
                new Puerta(VEN_LA_MIA, "GET", "/api/cumplimientos/" + tarea, null),
                new Puerta(VEN_LA_MIA, "GET", "/api/cumplimientos/" + tarea + "/antecedentes", null),
                new Puerta(VEN_LA_MIA, "GET", "/api/cumplimientos?ciclo=" + ciclo.id() + "&codigo=" + MIA, null),
                new Puerta(VEN_LA_MIA, "GET", "/cumplimientos/" + tarea, null),
                new Puerta(VEN_LA_MIA, "GET", TAREAS + tarea, null),
                new Puerta(VEN_LA_MIA, "GET", TAREAS + tarea + "/pase", null),
                new Puerta(VEN_LA_MIA, "GET", TAREAS + tarea + "/tenencia", null),
                new Puerta(VEN_LA_MIA, "GET", TAREAS + tarea + "/mencionables", null),
                new Puerta(VEN_LA_MIA, "POST", TAREAS + tarea + "/comentarios", "{}"),
                new Puerta(HACEN_LA_MIA, "PUT", "/api/cumplimientos/" + tarea, "{\"hecho\": \"Se hizo\"}"),
                new Puerta(HACEN_LA_MIA, "POST", TAREAS + tarea + "/toma", "{\"de\": \"proyectos\"}"),
                new Puerta(Set.of("comunicaciones"), "POST", TAREAS + tarea + "/pase", "{\"a\": \"nadie\"}"),
                new Puerta(Set.of("comunicaciones"), "POST", TAREAS + tarea + "/pase/retiro", null),
                new Puerta(Set.of(), "POST", TAREAS + tarea + "/pase/respuesta", "{\"acepta\": true}"),
                new Puerta(Set.of(), "POST", TAREAS + terminada + "/comentarios", "{\"texto\": \"x\"}"),
                new Puerta(Set.of(), "PUT", "/api/cumplimientos/" + terminada, "{\"hecho\": \"Otra cosa\"}"),
                new Puerta(DIRIGEN, "POST", este + "/atenciones", nada),
                new Puerta(DIRIGEN, "POST", este + "/reprogramaciones", nada),
                new Puerta(DIRIGEN, "POST", este + "/reasignaciones", nada),
                new Puerta(DIRIGEN, "POST", este + "/audiencia", nada),
                new Puerta(DIRIGEN, "POST", "/api/dias-no-habiles", nada),
                new Puerta(DIRIGEN, "POST", "/api/dias-no-habiles/2022-11-02/retiro", nada),
                new Puerta(DIRIGEN, "POST", "/api/roles/financiera/titular", nada),
                new Puerta(DIRIGEN, "POST", "/api/roles/financiera/suplente", nada),
                new Puerta(DIRIGEN, "POST", "/api/ausencias", nada),
                new Puerta(DIRIGEN, "POST", "/api/ausencias/ninguna/retiro", nada),
                new Puerta(CUALQUIERA, "GET", "/api/menu", null),
                new Puerta(CUALQUIERA, "GET", "/mis-actividades", null));
        List<String> fallas = new ArrayList<>();
        for (Puerta puerta : puertas) {
            int deNadie = enviar(entidad.navegadorDeNadie(), puerta);
            if (deNadie != 401 && deNadie != 302) {
                fallas.add("%s %s a nadie: %d".formatted(puerta.metodo(), puerta.ruta(), deNadie));
            }
            for (String persona : CUALQUIERA) {
                int estado = enviar(entidad.como(persona), puerta);
                boolean cerrada = estado == 403 || estado == 404;
                if (estado >= 500 || cerrada == puerta.abierta().contains(persona)) {
                    fallas.add("%s %s a %s: %d".formatted(puerta.metodo(), puerta.ruta(), persona, estado));
                }
            }
        }
        assertThat(fallas).isEmpty();
        assertThat(entidad.como("proyectos")
                        .get(TAREAS + "busqueda?texto=estrategia")
                        .body())
                .isEqualTo("[]");
        assertThat(entidad.como("proyectos").get(TAREAS + "plazos?id=" + tarea).body())
                .isEqualTo("{}");
    }

    private static int enviar(Navegador navegador, Puerta puerta) {
        return navegador
                .enviar(
                        puerta.metodo(),
                        puerta.ruta(),
                        puerta.cuerpo() == null ? null : "application/json",
                        puerta.cuerpo())
                .statusCode();
    }

    @Test
    @DisplayName("ninguna decisión se le acepta desde otro sitio: sin el testigo de su página nada se hace")
    void desdeOtroSitio() {
        Navegador lider = entidad.otroNavegador("lider");
        for (String ruta : List.of(
                "/api/cumplimientos/" + terminada + "/correcciones",
                "/api/ciclos/" + ciclo.id() + "/atenciones",
                "/api/ciclos/" + ciclo.id() + "/audiencia",
                "/api/dias-no-habiles",
                "/api/roles/financiera/titular",
                "/api/ausencias",
                TAREAS + tarea + "/comentarios",
                TAREAS + tarea + "/pase",
                TAREAS + tarea + "/pase/respuesta",
                TAREAS + tarea + "/toma")) {
            lider.olvidarToken();
            assertThat(lider.post(ruta, "{}").statusCode()).as(ruta).isIn(401, 403);
        }
    }

    @Test
    @DisplayName("de dos que hacen lo mismo a la vez vale una, y queda un solo hecho")
    void aLaVez() throws Exception {
        String correcciones = "/api/cumplimientos/" + terminada + "/correcciones";
        alTiempo(CumplimientoCorregido.class, List.of("planeacion", "lider"), quien -> entidad.como(quien)
                .post(correcciones, corregido(1, "Corrige " + quien)));
        alTiempo(RolCambiado.class, List.of("gerencia", "lider"), quien -> entidad.como(quien)
                .post(
                        "/api/roles/financiera/suplente",
                        "{\"persona\": \"servicio-ciudadano\", \"motivo\": \"Encargo\"}"));
        alTiempo(AusenciaAnotada.class, List.of("gerencia", "lider"), quien -> entidad.como(quien)
                .post("/api/ausencias", ausencia("financiera", "proyectos", "2022-12-13", "2022-12-14")));
        String ausencia = entidad.como("lider")
                .leer("/api/roles")
                .path("ausencias")
                .get(0)
                .path("id")
                .asText();
        alTiempo(AusenciaTerminada.class, List.of("gerencia", "lider"), quien -> entidad.como(quien)
                .post("/api/ausencias/" + ausencia + "/retiro", "{\"motivo\": \"No viajó\"}"));
        String pase = TAREAS + tarea + "/pase";
        alTiempo(
                Hecho.ActividadOfrecida.class, List.of("comunicaciones", "comunicaciones"), quien -> entidad.como(quien)
                        .post(pase, "{\"a\": \"proyectos\"}"));
        alTiempo(OfrecimientoResuelto.class, List.of("proyectos", "proyectos"), quien -> entidad.como(quien)
                .post(pase + "/respuesta", "{\"acepta\": true}"));
        assertThat(ciclo.tareasDe("proyectos")).contains(MIA);
        juntos(List.of("gerencia", "lider"), quien -> entidad.como(quien)
                .post(
                        "/api/ciclos/" + ciclo.id() + "/atenciones",
                        """
                        {"codigos": ["%s"], "decision": "reasignar", "destino": "persona:%s", "motivo": "Va tarde"}"""
                                .formatted(MIA, quien.equals("lider") ? "financiera" : "servicio-ciudadano")));
        String persona = "proyectos";
        for (Hecho hecho : ciclo.hechos()) {
            if (hecho instanceof ActividadReasignada reasignada) {
                assertThat(reasignada.personaDe())
                        .as("cada una parte de la anterior")
                        .isEqualTo(persona);
                persona = reasignada.personaA();
            }
        }
        assertThat(persona)
                .isNotEqualTo("proyectos")
                .isEqualTo(ciclo.tarea(MIA).getAssignee())
                .isEqualTo(ciclo.actividad(MIA).persona());
    }

    @Test
    @DisplayName("una tarea que se termina mientras pasa a otra persona, se termina o pasa: nunca a medias")
    void terminarMientrasPasa() throws Exception {
        leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/uno"));
        Map<String, String> bien =
                Map.of("hecho", "Se hizo", "fecha", "2022-10-04", "motivoTardanza", "Faltaban datos");
        List<HttpResponse<String>> respuestas = juntos(
                List.of("comunicaciones", "lider"),
                quien -> quien.equals("lider")
                        ? entidad.como(quien)
                                .post(
                                        "/api/ausencias",
                                        """
                                {"persona": "comunicaciones", "sustituto": "proyectos", "desde": "2022-10-04",
                                 "hasta": "2022-10-14", "pasaLoSuyo": true, "motivo": "Permiso"}""")
                        : entidad.como(quien).terminar(tarea, bien));
        assertThat(respuestas).allMatch(una -> una.statusCode() < 500);
        boolean hecha = ciclo.actividad(MIA).estaTerminada();
        long pasos = ciclo.hechos().stream()
                .filter(hecho -> hecho instanceof ActividadRelevada)
                .count();
        if (hecha) {
            assertThat(jdbc.sql("select count(*) from cc_cumplimiento where tarea = ? and entregado is not null")
                            .param(tarea)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } else {
            assertThat(ciclo.tarea(MIA).getAssignee())
                    .isEqualTo(ciclo.actividad(MIA).persona())
                    .isEqualTo(pasos == 0 ? "comunicaciones" : "proyectos");
        }
    }

    private interface Accion {
        HttpResponse<String> de(String quien);
    }

    /** Exactly one of them succeeds, the others are told why not, and there is one fact more. */
    private void alTiempo(Class<? extends Hecho> hecho, List<String> quienes, Accion accion) throws Exception {
        long antes = cuantos(hecho);
        List<HttpResponse<String>> respuestas = juntos(quienes, accion);
        assertThat(cuantos(hecho) - antes)
                .as("%s %s", hecho, cuerpos(respuestas))
                .isEqualTo(1);
        assertThat(respuestas)
                .as("%s %s", hecho, cuerpos(respuestas))
                .allMatch(una -> una.statusCode() < 500)
                .filteredOn(una -> una.statusCode() >= 400)
                .hasSize(1)
                .allSatisfy(una -> assertThat(mensaje(una)).isNotBlank());
    }

    private static List<String> cuerpos(List<HttpResponse<String>> respuestas) {
        return respuestas.stream()
                .map(una -> una.statusCode() + " " + una.body())
                .toList();
    }

    private long cuantos(Class<? extends Hecho> clase) {
        return ciclo.hechos().stream().filter(clase::isInstance).count();
    }

    private List<HttpResponse<String>> juntos(List<String> quienes, Accion accion) throws Exception {
        quienes.forEach(entidad::como);
        CyclicBarrier salida = new CyclicBarrier(quienes.size());
        ExecutorService hilos = Executors.newFixedThreadPool(quienes.size());
        try {
            List<Future<HttpResponse<String>>> enviadas = quienes.stream()
                    .map(quien -> hilos.submit(() -> {
                        salida.await();
                        return accion.de(quien);
                    }))
                    .toList();
            List<HttpResponse<String>> respuestas = new ArrayList<>();
            for (Future<HttpResponse<String>> una : enviadas) {
                respuestas.add(una.get());
            }
            return respuestas;
        } finally {
            hilos.shutdownNow();
        }
    }

    private static String corregido(int version, String hecho) {
        return texto(Map.of(
                "version",
                version,
                "motivo",
                "Faltaba decirlo",
                "escrito",
                Map.of("hecho", hecho, "fecha", "2022-10-04", "motivoTardanza", "Faltaban datos", "datos", Map.of())));
    }

    private static String ausencia(String persona, String sustituto, String desde, String hasta) {
        return texto(Map.of(
                "persona", persona, "sustituto", sustituto, "desde", desde, "hasta", hasta, "motivo", "Permiso"));
    }
}
