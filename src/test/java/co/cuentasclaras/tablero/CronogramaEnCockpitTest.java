package co.cuentasclaras.tablero;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Escenario
@DisplayName("El cronograma en Cockpit")
class CronogramaEnCockpitTest {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/";
    private static final String CICLOS = PLUGIN + "default/ciclos";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void segundoDia() {
        ciclo.en(LocalDate.of(2022, 9, 2));
    }

    private static String cronograma(String instancia) {
        return PLUGIN + "default/instancia/" + instancia + "/cronograma";
    }

    @Test
    @DisplayName("muestra al líder todas las actividades con su plan, sus fechas de hoy y lo que pasó")
    void alLider() {
        Navegador lider = entidad.como("lider");
        JsonNode ciclos = leer(lider.get(CICLOS));
        assertThat(ciclos).hasSize(1);
        assertThat(ciclos.get(0).path("titulo").asText()).isEqualTo(Entidad.NOMBRE + ", vigencia 2022");

        JsonNode avance = leer(lider.get(cronograma(ciclo.id())));
        assertThat(avance.path("hoy").asText()).isEqualTo("2022-09-02");
        assertThat(avance.path("audiencias").path(0).path("vigente").asText()).startsWith("2023-03-");
        assertThat(avance.path("puedeCambiar").asBoolean()).isTrue();
        assertThat(avance.path("actividades")).hasSize(ciclo.todas().size());
        JsonNode primera = avance.path("actividades").get(0);
        assertThat(primera.path("plan").path("vencimiento").asText()).isEqualTo("2022-09-30");
        assertThat(primera.path("nombrePersona").asText()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(primera.path("estado").asText()).isEqualTo("EN_MARCHA");
        assertThat(primera.path("plazo").asText()).isEqualTo("Quedan 20 días hábiles");
        assertThat(primera.path("tarea").asText())
                .isEqualTo(ciclo.tarea("elaborarEstrategiaRendicion").getId());
    }

    @Test
    @DisplayName("llega desde la instancia de una etapa al ciclo entero")
    void desdeUnaEtapa() {
        String etapa = procesos.createProcessInstanceQuery()
                .processDefinitionKey("diseno")
                .singleResult()
                .getId();
        assertThat(leer(entidad.como("gerencia").get(cronograma(etapa)))
                        .path("id")
                        .asText())
                .isEqualTo(ciclo.id());
    }

    @Test
    @DisplayName("deja ver a Control Interno, y nada más")
    void aControlInterno() {
        Navegador control = entidad.como("control-interno");
        assertThat(leer(control.get(cronograma(ciclo.id())))
                        .path("puedeCambiar")
                        .asBoolean(true))
                .isFalse();
        assertThat(control.get("/cronograma/" + ciclo.id()).statusCode()).isEqualTo(200);
        assertThat(control.post("/api/ciclos/" + ciclo.id() + "/reprogramaciones", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("no da nada a quien ejecuta")
    void aQuienEjecuta() {
        Navegador persona = entidad.como("proyectos");
        assertThat(persona.get(CICLOS).statusCode()).isEqualTo(403);
        assertThat(persona.get(cronograma(ciclo.id())).statusCode()).isEqualTo(403);
        assertThat(persona.get("/cronograma/" + ciclo.id()).statusCode()).isEqualTo(403);
        assertThat(persona.get("/cronograma/" + ciclo.id() + "/cronograma.svg").statusCode())
                .isEqualTo(403);
        assertThat(persona.post("/api/ciclos/" + ciclo.id() + "/reasignaciones", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("no pide sesión a los archivos, y a los datos sí")
    void sinSesion() {
        Navegador nadie = entidad.navegadorDeNadie();
        assertThat(nadie.get(CICLOS).statusCode()).isEqualTo(401);
        assertThat(nadie.get(PLUGIN + "static/app/plugin.js").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("lee con las mismas sentencias un cronograma diez veces más corto")
    @ConTablasAlteradas
    void sentenciasAcotadas() {
        Navegador lider = entidad.como("lider");
        lider.get(cronograma(ciclo.id()));
        int muchas = cuenta.de(() -> lider.get(cronograma(ciclo.id())));
        jdbc.sql("delete from cc_actividad where orden > ?")
                .param(ciclo.todas().size() / 10)
                .update();

        int pocas = cuenta.de(() -> lider.get(cronograma(ciclo.id())));

        assertThat(muchas).isEqualTo(pocas).isLessThanOrEqualTo(14);
    }

    @Test
    @DisplayName("deja al líder cambiar una fecha y un responsable, con su motivo")
    void cambiosDelLider() {
        Navegador lider = entidad.como("lider");
        String base = "/api/ciclos/" + ciclo.id();
        String codigo = "elaborarEstrategiaComunicaciones";

        assertThat(lider.post(
                                base + "/reprogramaciones",
                                """
                                {"codigo": "%s", "fecha": "2022-10-07", "motivo": "Llegó tarde el insumo"}"""
                                        .formatted(codigo))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ciclo.actividad(codigo).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 7));
        JsonNode corrida = null;
        for (JsonNode actividad : leer(lider.get(cronograma(ciclo.id()))).path("actividades")) {
            corrida = actividad.path("codigo").asText().equals(codigo) ? actividad : corrida;
        }
        assertThat(corrida.path("plan").path("vencimiento").asText()).isEqualTo("2022-09-30");
        assertThat(corrida.path("corrimiento").asInt()).isEqualTo(5);
        assertThat(corrida.path("corrimientoEnPalabras").asText()).isEqualTo("Corrida 5 días hábiles más tarde");

        assertThat(lider.post(
                                base + "/reasignaciones",
                                """
                                {"codigo": "%s", "persona": "proyectos", "motivo": "Vacaciones"}"""
                                        .formatted(codigo))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ciclo.tarea(codigo).getAssignee()).isEqualTo("proyectos");
        assertThat(ciclo.bitacora())
                .filteredOn(anotacion -> codigo.equals(anotacion.codigo()))
                .extracting(Anotacion::quien, Anotacion::hecho)
                .contains(
                        tuple(
                                "lider",
                                new ActividadReprogramada(
                                        LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 7), "Llegó tarde el insumo")),
                        tuple(
                                "lider",
                                new ActividadReasignada(
                                        "comunicaciones", "comunicaciones", null, "proyectos", "Vacaciones")));
    }

    @Test
    @DisplayName("dice con claridad por qué un cambio no se puede, y no cambia nada")
    void cambiosQueNo() {
        Navegador lider = entidad.otroNavegador("lider");
        LocalDate antes = ciclo.actividad("elaborarEstrategiaRendicion").vencimiento();
        String fecha = "/api/ciclos/" + ciclo.id() + "/reprogramaciones";
        String reasignaciones = "/api/ciclos/" + ciclo.id() + "/reasignaciones";
        String actividad = "{\"codigo\": \"elaborarEstrategiaRendicion\", \"motivo\": \"x\", ";

        rechazo(
                lider,
                fecha,
                "{\"codigo\": \"nada\", \"fecha\": \"2022-10-07\", \"motivo\": \"x\"}",
                "no tiene la actividad «nada»");
        rechazo(lider, fecha, "{\"motivo\": \"x\"}", "Diga de qué actividad se trata (codigo). Escriba la nueva fecha");
        rechazo(lider, fecha, actividad + "\"fecha\": null}", "Escriba la nueva fecha");
        rechazo(
                lider,
                fecha,
                actividad + "\"fecha\": \"2022-08-31\"}",
                "La nueva fecha (31 de agosto de 2022) ya pasó");
        rechazo(lider, fecha, actividad + "\"fecha\": \"2022-10-08\"}", "El 8 de octubre de 2022 no es día hábil");
        rechazo(
                lider,
                fecha,
                "{\"codigo\": \"elaborarEstrategiaRendicion\", \"fecha\": \"2022-10-07\", \"motivo\": \" \"}",
                "Escriba el motivo");
        rechazo(lider, reasignaciones, actividad + "\"persona\": \"nadie\"}", "No hay ninguna persona");
        rechazo(lider, reasignaciones, actividad + "\"rol\": \"\", \"persona\": \"\"}", "Elija a quién");
        rechazo(
                lider,
                reasignaciones,
                "{\"codigo\": \"realizarAudiencia\", \"rol\": \"gerencia\", \"motivo\": \"x\"}",
                "no ha empezado");
        rechazo(lider, "/api/ciclos/otro/reprogramaciones", actividad + "\"fecha\": \"2022-10-07\"}", "No existe");
        assertThat(ciclo.actividad("elaborarEstrategiaRendicion").vencimiento()).isEqualTo(antes);

        lider.olvidarToken();
        assertThat(lider.post(fecha, actividad + "\"fecha\": \"2022-10-07\"}").statusCode())
                .isEqualTo(403);
    }

    private void rechazo(Navegador quien, String ruta, String cuerpo, String mensaje) {
        HttpResponse<String> respuesta = quien.post(ruta, cuerpo);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(mensaje(respuesta)).contains(mensaje);
    }

    @Test
    @DisplayName(
            "se dibuja una sola vez: cada barra de la página está en la hoja, del mismo color y en los mismos días")
    void unSoloDibujo() throws Exception {
        Navegador gerencia = entidad.como("gerencia");
        List<Element> hoja = barras(
                gerencia.get("/cronograma/" + ciclo.id() + "/cronograma.svg").body());
        JsonNode carriles =
                leer(gerencia.get(cronograma(ciclo.id()))).path("dibujo").path("carriles");
        assertThat(carriles).hasSize(ciclo.todas().size());
        for (JsonNode carril : carriles) {
            assertThat(barras(carril.asText()))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(barra -> assertThat(hoja).as(carril.asText()).anyMatch(suya -> esLaMisma(barra, suya)));
        }
    }

    /** The days are at the right of the sheet; a lane of the page is measured in percent. */
    private static boolean esLaMisma(Element deLaPagina, Element deLaHoja) {
        double izquierda = 740;
        double ancho = 1511 - izquierda;
        return deLaHoja.getAttribute("fill").equals(deLaPagina.getAttribute("fill"))
                && Math.abs(numero(deLaHoja, "x") - izquierda - numero(deLaPagina, "x") * ancho / 100) < 0.1
                && Math.abs(numero(deLaHoja, "width") - numero(deLaPagina, "width") * ancho / 100) < 0.1;
    }

    private static List<Element> barras(String dibujo) throws Exception {
        NodeList barras = xml(dibujo).getElementsByTagName("rect");
        return IntStream.range(0, barras.getLength())
                .mapToObj(i -> (Element) barras.item(i))
                .toList();
    }

    private static double numero(Element elemento, String atributo) {
        return Double.parseDouble(elemento.getAttribute(atributo).replace("%", ""));
    }

    private static Document xml(String texto) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(texto)));
    }

    @Test
    @DisplayName("se imprime en una página y se descarga en un SVG que no necesita nada más")
    void impreso() throws Exception {
        Navegador gerencia = entidad.como("gerencia");
        HttpResponse<String> pagina = gerencia.get("/cronograma/" + ciclo.id());
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body()).contains("<svg", "/cronograma.css").doesNotContain("<script");
        assertThat(gerencia.get("/cronograma/no-existe").statusCode()).isEqualTo(404);

        HttpResponse<String> svg = gerencia.get("/cronograma/" + ciclo.id() + "/cronograma.svg");
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
        assertThat(svg.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"cronograma-2022-2022-09-02.svg\"");
        assertThat(barras(svg.body())).hasSizeGreaterThan(2 * ciclo.todas().size());
        assertThat(svg.body()).contains("Audiencia pública", "Hoy").doesNotContain("href", "style", "url(");
        assertThat(renglon(svg.body(), "Audiencia") - renglon(svg.body(), "Hoy"))
                .as("the day of the hearing has its own line, also when that is today")
                .isGreaterThanOrEqualTo(11);
    }

    private static double renglon(String svg, String letrero) throws Exception {
        NodeList textos = xml(svg).getElementsByTagName("text");
        return IntStream.range(0, textos.getLength())
                .mapToObj(n -> (Element) textos.item(n))
                .filter(texto -> texto.getTextContent().equals(letrero))
                .mapToDouble(texto -> numero(texto, "y"))
                .findFirst()
                .orElseThrow();
    }
}
