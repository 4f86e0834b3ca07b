package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("El cronograma en Cockpit")
class CronogramaEnCockpitTest extends EnElSegundoDia {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/";
    private static final String CICLOS = PLUGIN + "default/ciclos";

    @Autowired
    Actividades actividades;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    private static String cronograma(String instancia) {
        return PLUGIN + "default/instancia/" + instancia + "/cronograma";
    }

    @Test
    @DisplayName("muestra al líder todas las actividades con su plan, sus fechas de hoy y lo que pasó")
    void alLider() throws Exception {
        Navegador lider = como("lider");
        JsonNode ciclos = leer(lider.get(CICLOS));
        assertThat(ciclos).hasSize(1);
        assertThat(ciclos.get(0).path("titulo").asText()).isEqualTo("Infimanizales, vigencia 2022");

        JsonNode avance = leer(lider.get(cronograma(ciclo)));
        assertThat(avance.path("hoy").asText()).isEqualTo("2022-09-02");
        assertThat(avance.path("audiencia").path("vigente").asText()).startsWith("2023-03-");
        assertThat(avance.path("puedeCambiar").asBoolean()).isTrue();
        assertThat(avance.path("actividades"))
                .hasSize(actividades.deCiclo(ciclo).size());
        JsonNode primera = avance.path("actividades").get(0);
        assertThat(primera.path("plan").path("vencimiento").asText()).isEqualTo("2022-09-30");
        assertThat(primera.path("nombrePersona").asText()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(primera.path("estado").asText()).isEqualTo("EN_MARCHA");
        assertThat(primera.path("plazo").asText()).isEqualTo("Faltan 20 días hábiles");
        assertThat(primera.path("tarea").asText()).isEqualTo(tarea("elaborarEstrategiaRendicion"));
    }

    @Test
    @DisplayName("llega desde la instancia de una etapa al ciclo entero")
    void desdeUnaEtapa() throws Exception {
        String etapa = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("diseno")
                .singleResult()
                .getId();
        assertThat(leer(como("gerencia").get(cronograma(etapa))).path("id").asText())
                .isEqualTo(ciclo);
    }

    @Test
    @DisplayName("deja ver a Control Interno, y nada más")
    void aControlInterno() throws Exception {
        Navegador control = como("control-interno");
        assertThat(leer(control.get(cronograma(ciclo))).path("puedeCambiar").asBoolean(true))
                .isFalse();
        assertThat(control.get("/cronograma/" + ciclo).statusCode()).isEqualTo(200);
        assertThat(control.post("/api/ciclos/" + ciclo + "/reprogramaciones", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("no da nada a quien ejecuta")
    void aQuienEjecuta() throws Exception {
        Navegador persona = como("proyectos");
        assertThat(persona.get(CICLOS).statusCode()).isEqualTo(403);
        assertThat(persona.get(cronograma(ciclo)).statusCode()).isEqualTo(403);
        assertThat(persona.get("/cronograma/" + ciclo).statusCode()).isEqualTo(403);
        assertThat(persona.get("/cronograma/" + ciclo + "/cronograma.svg").statusCode())
                .isEqualTo(403);
        assertThat(persona.post("/api/ciclos/" + ciclo + "/reasignaciones", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("no pide sesión a los archivos, y a los datos sí")
    void sinSesion() {
        Navegador nadie = new Navegador(puerto);
        assertThat(nadie.get(CICLOS).statusCode()).isEqualTo(401);
        assertThat(nadie.get(PLUGIN + "static/app/plugin.js").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("lee con las mismas sentencias un cronograma diez veces más largo")
    void sentenciasAcotadas() {
        Navegador lider = como("lider");
        lider.get(cronograma(ciclo));
        int pocas = cuenta.de(() -> lider.get(cronograma(ciclo)));
        IntStream.range(0, 600).forEach(i -> jdbc.sql(
                        """
                        insert into cc_actividad (ciclo, codigo, orden, etapa, frente, nombre, responsable, producto,
                          origen, inicio_plan, fin_plan, inicio_regla, fin_regla, inicio, vencimiento, persona)
                        values (?, ?, ?, 'Otra', 'Otra', 'Otra', 'planeacion', 'Otro', 'Prueba',
                          '2022-10', '2022-10', '2022-10', '2022-10', '2022-10-03', '2022-10-31', ?)""")
                .params(ciclo, "otra" + i, 1000 + i, i % 2 == 0 ? "planeacion" : "proyectos")
                .update());
        try {
            int muchas = cuenta.de(() -> lider.get(cronograma(ciclo)));
            assertThat(muchas).isEqualTo(pocas).isLessThanOrEqualTo(14);
        } finally {
            jdbc.sql("delete from cc_actividad where codigo like 'otra%'").update();
        }
    }

    @Test
    @DisplayName("deja al líder cambiar una fecha y un responsable, con su motivo")
    void cambiosDelLider() throws Exception {
        Navegador lider = como("lider");
        String base = "/api/ciclos/" + ciclo;
        String codigo = "elaborarEstrategiaComunicaciones";

        assertThat(lider.post(
                                base + "/reprogramaciones",
                                """
                                {"codigo": "%s", "fecha": "2022-10-07", "motivo": "Llegó tarde el insumo"}"""
                                        .formatted(codigo))
                        .statusCode())
                .isEqualTo(204);
        assertThat(actividades.exigir(ciclo, codigo).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 7));
        JsonNode corrida = null;
        for (JsonNode actividad : leer(lider.get(cronograma(ciclo))).path("actividades")) {
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
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(tarea(codigo))
                        .singleResult()
                        .getAssignee())
                .isEqualTo("proyectos");
        assertThat(bitacora.deCiclo(ciclo))
                .filteredOn(anotacion -> codigo.equals(anotacion.codigo()))
                .extracting(anotacion -> anotacion.quien() + " " + anotacion.detalle())
                .anyMatch(texto -> texto.startsWith("lider ") && texto.endsWith("Llegó tarde el insumo"))
                .anyMatch(texto -> texto.startsWith("lider ") && texto.endsWith("Vacaciones"));
    }

    @Test
    @DisplayName("dice con claridad por qué un cambio no se puede, y no cambia nada")
    void cambiosQueNo() throws Exception {
        Navegador lider = como("lider");
        LocalDate antes =
                actividades.exigir(ciclo, "elaborarEstrategiaRendicion").vencimiento();
        String fecha = "/api/ciclos/" + ciclo + "/reprogramaciones";
        String dueno = "/api/ciclos/" + ciclo + "/reasignaciones";
        String actividad = "{\"codigo\": \"elaborarEstrategiaRendicion\", \"motivo\": \"x\", ";

        rechazo(lider, fecha, "{\"codigo\": \"nada\", \"motivo\": \"x\"}", "no tiene la actividad «nada»");
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
        rechazo(lider, dueno, actividad + "\"persona\": \"nadie\"}", "No hay ninguna persona");
        rechazo(lider, dueno, actividad + "\"rol\": \"\", \"persona\": \"\"}", "Elija a quién");
        rechazo(
                lider,
                dueno,
                "{\"codigo\": \"realizarAudiencia\", \"rol\": \"gerencia\", \"motivo\": \"x\"}",
                "no ha empezado");
        rechazo(lider, "/api/ciclos/otro/reprogramaciones", actividad + "\"fecha\": \"2022-10-07\"}", "No existe");
        assertThat(actividades.exigir(ciclo, "elaborarEstrategiaRendicion").vencimiento())
                .isEqualTo(antes);

        lider.olvidarToken();
        assertThat(lider.post(fecha, actividad + "\"fecha\": \"2022-10-07\"}").statusCode())
                .isEqualTo(403);
    }

    private void rechazo(Navegador quien, String ruta, String cuerpo, String mensaje) throws Exception {
        HttpResponse<String> respuesta = quien.post(ruta, cuerpo);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(json.readTree(respuesta.body()).path("mensaje").asText()).contains(mensaje);
    }

    @Test
    @DisplayName("se imprime en una página y se descarga en un SVG que no necesita nada más")
    void impreso() throws Exception {
        Navegador gerencia = como("gerencia");
        HttpResponse<String> pagina = gerencia.get("/cronograma/" + ciclo);
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body()).contains("<svg", "/cronograma.css").doesNotContain("<script");
        assertThat(gerencia.get("/cronograma/no-existe").statusCode()).isEqualTo(404);

        HttpResponse<String> svg = gerencia.get("/cronograma/" + ciclo + "/cronograma.svg");
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
        assertThat(svg.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"cronograma-2022-2022-09-02.svg\"");
        Document dibujo = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.body())));
        assertThat(dibujo.getElementsByTagName("rect").getLength())
                .isGreaterThan(2 * actividades.deCiclo(ciclo).size());
        assertThat(svg.body()).contains("Audiencia pública", "Hoy").doesNotContain("href", "style", "url(");
    }
}
