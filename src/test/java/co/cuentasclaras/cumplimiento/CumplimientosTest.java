package co.cuentasclaras.cumplimiento;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.bitacora.Hecho.CumplimientoEntregado;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.FichasDelCiclo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Lo que se cuenta al terminar una actividad")
class CumplimientosTest {

    private static final String CODIGO = "elaborarEstrategiaRendicion";

    private static final String DATOS = FichasDelCiclo.datos(CODIGO, "2023-03-31");

    private static final Map<String, Object> NUEVO = nuevo("Se redactó con las seis áreas");

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private TaskService tareas;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void primerDia() {
        escenas.de("el primer día", () -> ciclo.en(LocalDate.of(2022, 9, 1)));
    }

    private String ruta(String codigo) {
        return "/api/cumplimientos/" + ciclo.tarea(codigo).getId();
    }

    private HttpResponse<String> guardar(String usuario, String ruta, Map<String, Object> escrito) {
        return entidad.como(usuario).enviar("PUT", ruta, "application/json", texto(escrito));
    }

    /** The common fields of an account that was handed in, and who did. */
    private Map<String, String> entregado(String codigo) throws JsonProcessingException {
        Map<String, Object> fila = jdbc.sql(
                        """
                        select comunes, guardado_por from cc_cumplimiento
                        where ciclo = ? and codigo = ? and entregado is not null""")
                .params(ciclo.id(), codigo)
                .query()
                .singleRow();
        Map<String, String> entregado =
                new ObjectMapper().readValue((String) fila.get("comunes"), new TypeReference<Map<String, String>>() {});
        entregado.put("guardado_por", (String) fila.get("guardado_por"));
        return entregado;
    }

    @Test
    @DisplayName("el formulario trae la ayuda del modelo, el producto del cronograma y las fechas que valen")
    void formulario() {
        JsonNode formulario = leer(entidad.como("planeacion").get(ruta(CODIGO)));
        assertThat(formulario.get("ayuda").asText()).contains("Ley 1757 de 2015");
        assertThat(formulario.get("producto").asText()).isEqualTo("Documento de estrategia");
        assertThat(formulario.at("/marco/hoy").asText()).isEqualTo("2022-09-01");
        assertThat(formulario.at("/marco/vencimiento").asText()).isEqualTo("2022-09-30");
        assertThat(formulario.get("borrador").isNull()).isTrue();
        assertThat(formulario.get("editable").asBoolean()).isTrue();
        assertThat(formulario.at("/evidencia/exige").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("lo escrito a medias queda en el servidor y se recupera")
    void borrador() {
        String ruta = ruta(CODIGO);
        assertThat(guardar("planeacion", ruta, Map.of("hecho", "Vamos en el borrador 2"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(leer(entidad.como("planeacion").get(ruta))
                        .at("/borrador/hecho")
                        .asText())
                .isEqualTo("Vamos en el borrador 2");
        assertThat(leer(entidad.como("planeacion").post(ruta + "/revision", "{}")))
                .extracting(falta -> falta.get("campo").asText())
                .containsExactly("hecho", "fecha", "evidencia");
        HttpResponse<String> largo = guardar("planeacion", ruta, Map.of("hecho", "x".repeat(2001)));
        assertThat(largo.statusCode()).isEqualTo(400);
        assertThat(mensaje(largo)).contains("caben 2000");
    }

    @Test
    @DisplayName("lo lee quien puede ver la tarea y lo escribe quien puede hacerla")
    void permisos() {
        String ruta = ruta(CODIGO);
        assertThat(entidad.como("comunicaciones").get(ruta).statusCode()).isEqualTo(404);
        assertThat(guardar("comunicaciones", ruta, Map.of()).statusCode()).isEqualTo(404);
        assertThat(leer(entidad.como("control-interno").get(ruta))
                        .get("editable")
                        .asBoolean())
                .isFalse();
        assertThat(guardar("control-interno", ruta, Map.of()).statusCode()).isEqualTo(403);
        assertThat(guardar("lider", ruta, Map.of("hecho", "x")).statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("una solicitud hecha a mano que se lo salta se rechaza y no cambia nada")
    void aMano() {
        String tarea = ciclo.tarea(CODIGO).getId();
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));

        HttpResponse<String> vacia = entidad.como("planeacion").terminarPorRest(tarea, Map.of());
        assertThat(vacia.statusCode()).isEqualTo(400);
        assertThat(mensaje(vacia))
                .isEqualTo(
                        "Falta algo para terminar «Elaborar la estrategia de rendición de cuentas». Cuente qué se hizo."
                                + " Escriba la fecha en que se hizo.");
        HttpResponse<String> formulario = entidad.como("planeacion")
                .post("/camunda/api/engine/engine/default/task/" + tarea + "/submit-form", "{}");
        assertThat(mensaje(formulario)).isEqualTo(mensaje(vacia));
        HttpResponse<String> futura =
                entidad.como("planeacion").terminarPorRest(tarea, Map.of("hecho", "Se hizo", "fecha", "2022-09-02"));
        assertThat(futura.statusCode()).isEqualTo(400);
        assertThat(mensaje(futura)).contains("no puede ser futura: hoy es 1 de septiembre de 2022");

        assertThat(ciclo.tarea(CODIGO)).isNotNull();
        assertThat(leer(entidad.como("planeacion").get("/api/evidencias?ciclo=" + ciclo.id() + "&codigo=" + CODIGO))
                        .at("/evidencias/0/sellada")
                        .isNull())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from cc_cumplimiento where ciclo = ?")
                        .param(ciclo.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("lo que se cuenta de una actividad no sirve para terminar otra del mismo proceso")
    void cadaUnaLaSuya() throws JsonProcessingException {
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        leer(entidad.como("comunicaciones")
                .enlazar(ciclo.id(), "elaborarEstrategiaComunicaciones", "https://entidad.gov.co/otra"));
        String otra = ciclo.tarea("elaborarEstrategiaComunicaciones").getId();

        assertThat(entidad.como("planeacion")
                        .terminarPorRest(
                                ciclo.tarea(CODIGO).getId(),
                                Map.of("hecho", "Se redactó", "fecha", "2022-09-01", "observaciones", "Ninguna"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(entidad.como("comunicaciones")
                        .terminarPorRest(otra, Map.of())
                        .statusCode())
                .isEqualTo(400);

        assertThat(entregado(CODIGO))
                .containsEntry("hecho", "Se redactó")
                .containsEntry("producto", "Documento de estrategia")
                .containsEntry("observaciones", "Ninguna")
                .containsEntry("guardado_por", "planeacion");
    }

    @Test
    @DisplayName("lo que su formulario admite se entrega por largo que sea")
    void largo() {
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        String objetivo = "{\"objetivo\": \"%s\"}".formatted("a".repeat(200));
        String datos = DATOS.replace(
                "{\"objetivo\": \"Informar los avances\"}", String.join(", ", Collections.nCopies(25, objetivo)));
        assertThat(datos).hasSizeGreaterThan(4000);
        assertThat(entidad.como("planeacion")
                        .terminarPorRest(
                                ciclo.tarea(CODIGO).getId(),
                                Map.of("hecho", "Se redactó", "fecha", "2022-09-01", "datos", datos))
                        .statusCode())
                .isEqualTo(204);
    }

    private static Map<String, Object> nuevo(String hecho) {
        try {
            return Map.of(
                    "hecho",
                    hecho,
                    "fecha",
                    "2022-09-01",
                    "producto",
                    "Documento de estrategia",
                    "datos",
                    new ObjectMapper().readValue(DATOS, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first activity, told and finished on the first day. */
    private String terminada() {
        String tarea = ciclo.tarea(CODIGO).getId();
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        assertThat(entidad.como("planeacion")
                        .terminar(
                                tarea,
                                Map.of("hecho", "Se redactó con las áreas", "fecha", "2022-09-01", "datos", DATOS))
                        .statusCode())
                .isEqualTo(204);
        return tarea;
    }

    private HttpResponse<String> corregir(
            String usuario, String tarea, int version, String motivo, Map<String, Object> escrito) {
        return entidad.como(usuario)
                .post(
                        "/api/cumplimientos/" + tarea + "/correcciones",
                        texto(Map.of("version", version, "motivo", motivo, "escrito", escrito)));
    }

    @Test
    @DisplayName("después de terminar lo lee, con sus rótulos y sin lo vacío, quien puede ver la actividad")
    void leido() {
        String tarea = terminada();
        for (String quien : List.of("planeacion", "lider", "control-interno", "gerencia")) {
            JsonNode contado = leer(entidad.como(quien).get("/api/cumplimientos/" + tarea));
            assertThat(contado.at("/cumplimientos/0/titulo").asText())
                    .startsWith("Entregado el 1 de septiembre de 2022 por ");
            assertThat(contado.at("/cumplimientos/0/partes/0/datos"))
                    .extracting(dato -> dato.get("rotulo").asText() + ": "
                            + dato.get("valor").asText())
                    .containsExactly(
                            "Qué se hizo: Se redactó con las áreas",
                            "Fecha en que se hizo: 1 de septiembre de 2022",
                            "Producto: Documento de estrategia");
            assertThat(contado.at("/evidencias/0/url").asText()).isEqualTo("https://entidad.gov.co/estrategia");
            assertThat(contado.get("corregible").asBoolean()).isEqualTo(!quien.equals("control-interno"));
            assertThat(entidad.como(quien).get("/cumplimientos/" + tarea).body())
                    .contains("Elaborar la estrategia de rendición de cuentas");
        }
        assertThat(entidad.como("financiera").get("/api/cumplimientos/" + tarea).statusCode())
                .isEqualTo(404);
        assertThat(entidad.como("financiera").get("/cumplimientos/" + tarea).statusCode())
                .isEqualTo(404);
        assertThat(entidad.navegadorDeNadie().get("/cumplimientos/" + tarea).statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("una corrección es otro cumplimiento con su motivo, y los dos se leen, primero el más nuevo")
    void corregido() {
        String tarea = terminada();
        ciclo.vivirHasta(LocalDate.of(2022, 9, 5));

        assertThat(leer(corregir("planeacion", tarea, 1, "Faltó decir con quién", NUEVO)))
                .isEmpty();

        JsonNode contado = leer(entidad.como("planeacion").get("/api/cumplimientos/" + tarea));
        assertThat(contado.get("cumplimientos"))
                .extracting(uno -> uno.get("titulo").asText().replaceAll("por [^:]*", "por …"))
                .containsExactly(
                        "Corregido el 5 de septiembre de 2022 por …: Faltó decir con quién",
                        "Entregado el 1 de septiembre de 2022 por …");
        assertThat(contado.at("/cumplimientos/0/partes/0/datos/0/valor").asText())
                .isEqualTo("Se redactó con las seis áreas");
        assertThat(contado.at("/cumplimientos/1/partes/0/datos/0/valor").asText())
                .isEqualTo("Se redactó con las áreas");
        assertThat(ciclo.ultima(CumplimientoCorregido.class))
                .satisfies(anotacion -> assertThat((CumplimientoCorregido) anotacion.hecho())
                        .returns(2, CumplimientoCorregido::version)
                        .returns("Faltó decir con quién", CumplimientoCorregido::motivo)
                        .returns(huella(tarea, 2), CumplimientoCorregido::huella))
                .returns("planeacion", Anotacion::quien);
        assertThat(ciclo.hechos()).contains(new CumplimientoEntregado(tarea, huella(tarea, 1)));
        assertThat(fallas()).isEmpty();
        jdbc.sql("update cc_cumplimiento set comunes = replace(comunes, 'áreas', 'arenas') where version = 1")
                .update();
        assertThat(fallas()).containsExactly("CUMPLIMIENTO_ALTERADO");
    }

    /** What the verification of the trail finds. */
    private List<String> fallas() {
        return leer(entidad.como("admin").post("/api/bitacora/verificacion", "{\"evidencias\": true}"))
                .findValuesAsText("codigo");
    }

    /** As the table holds that version. */
    private String huella(String tarea, int version) {
        return jdbc.sql("select sal, comunes, datos from cc_cumplimiento where tarea = ? and version = ?")
                .params(tarea, version)
                .query((fila, n) -> Huella.de(
                        fila.getString("sal") + "\n" + fila.getString("comunes") + "\n" + fila.getString("datos")))
                .single();
    }

    @Test
    @DisplayName("se corrige con motivo y con las reglas de la primera vez, o no cambia nada")
    void malCorregido() {
        String tarea = terminada();
        ciclo.vivirHasta(LocalDate.of(2022, 9, 5));

        assertThat(leer(corregir(
                        "planeacion", tarea, 1, " ", Map.of("fecha", "2022-09-02", "datos", NUEVO.get("datos")))))
                .extracting(falta -> falta.get("campo").asText())
                .containsExactlyInAnyOrder("hecho", "fecha", "motivo");
        assertThat(leer(corregir("planeacion", tarea, 1, "Por si acaso", nuevo("Se redactó con las áreas"))))
                .extracting(falta -> falta.get("mensaje").asText())
                .containsExactly("No hay nada que corregir: lo escrito es igual a lo que ya estaba.");
        assertThat(corregir("control-interno", tarea, 1, "Está mal", NUEVO).statusCode())
                .isEqualTo(403);
        assertThat(corregir("financiera", tarea, 1, "Está mal", NUEVO).statusCode())
                .isEqualTo(404);
        assertThat(leer(entidad.como("lider").get("/api/cumplimientos/" + tarea))
                        .get("cumplimientos"))
                .hasSize(1);
        assertThat(ciclo.hechos()).noneMatch(CumplimientoCorregido.class::isInstance);
    }

    @Test
    @DisplayName("si otra persona corrigió mientras tanto, la segunda se entera de quién y no pisa lo suyo")
    void alMismoTiempo() {
        String tarea = terminada();
        assertThat(leer(entidad.como("lider").get("/api/cumplimientos/" + tarea + "/correccion"))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        leer(corregir("planeacion", tarea, 1, "Faltó decir con quién", NUEVO));

        HttpResponse<String> tarde = corregir("lider", tarea, 1, "Otra cosa", nuevo("Se redactó"));

        assertThat(tarde.statusCode()).isEqualTo(409);
        assertThat(mensaje(tarde)).contains("corrigió este cumplimiento mientras usted lo hacía");
        assertThat(leer(corregir("lider", tarea, 2, "Otra cosa", nuevo("Se redactó"))))
                .isEmpty();
    }

    @Test
    @DisplayName("después del vencimiento hay que decir por qué, aunque lo demás esté en el borrador")
    void tarde() throws JsonProcessingException {
        ciclo.vivirHasta(LocalDate.of(2022, 10, 3));
        String tarea = ciclo.tarea(CODIGO).getId();
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        guardar("planeacion", ruta(CODIGO), Map.of("hecho", "Se redactó", "fecha", "2022-10-03"));

        HttpResponse<String> sinMotivo = entidad.como("planeacion").terminar(tarea, Map.of());
        assertThat(sinMotivo.statusCode()).isEqualTo(400);
        assertThat(mensaje(sinMotivo)).contains("por qué se hizo después del vencimiento (30 de septiembre de 2022)");
        assertThat(entidad.como("planeacion")
                        .terminar(tarea, Map.of("motivoTardanza", "Faltaban aportes"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(entregado(CODIGO)).containsEntry("motivoTardanza", "Faltaban aportes");
    }

    @Test
    @DisplayName("al fijar el lugar la audiencia queda en su día: moverla es una decisión aparte")
    void lugarDeLaAudiencia() {
        ciclo.vivirHasta(LocalDate.of(2023, 2, 20));
        String tarea = ciclo.tarea("definirLugarMetodologia").getId();
        assertThat(leer(entidad.como("planeacion").get(ruta("definirLugarMetodologia")))
                        .get("audiencia")
                        .asText())
                .isEqualTo("2023-03-31");

        HttpResponse<String> otroDia = fijar(tarea, "2023-03-23", "");
        assertThat(otroDia.statusCode()).isEqualTo(400);
        assertThat(mensaje(otroDia)).contains("La audiencia es el viernes 31 de marzo de 2023", "«Mover la audiencia»");
        HttpResponse<String> pequena = fijar(tarea, "2023-03-31", "\"aforo\": 100, ");
        assertThat(pequena.statusCode()).isEqualTo(400);
        assertThat(mensaje(pequena)).contains("«Asistentes previstos» dice 200, y «Aforo» solo 100");
        assertThat(vence("realizarAudiencia")).isEqualTo("2023-03-31");

        assertThat(fijar(tarea, "2023-03-31", "").statusCode()).isEqualTo(204);
        assertThat(vence("realizarAudiencia")).isEqualTo("2023-03-31");
        assertThat(ciclo.hechos()).noneMatch(AudienciaMovida.class::isInstance);
    }

    @Test
    @DisplayName("un informe devuelto vuelve a quien lo elabora con los motivos, y después se aprueba")
    void devolverElInforme() {
        ciclo.vivirHasta(LocalDate.of(2023, 2, 1));
        leer(entidad.como("planeacion")
                .enlazar(ciclo.id(), "elaborarInformeGestion", "https://entidad.gov.co/informe"));
        elaborar("2023-02-01");
        ciclo.vivirHasta(LocalDate.of(2023, 2, 2));
        String primera = ciclo.tarea("aprobarInformeGestion").getId();

        HttpResponse<String> sinMotivos = decidir(primera, "2023-02-02", "{\"decision\": \"devolver\"}");
        assertThat(sinMotivos.statusCode()).isEqualTo(400);
        assertThat(mensaje(sinMotivos)).contains("Qué se debe corregir");
        HttpResponse<String> muyLargos =
                decidir(primera, "2023-02-02", texto(Map.of("decision", "devolver", "motivos", "x".repeat(3011))));
        assertThat(muyLargos.statusCode()).isEqualTo(400);
        assertThat(mensaje(muyLargos)).contains("tiene 3011 letras y caben 2000");
        assertThat(decidir(primera, "2023-02-02", "{\"decision\": \"devolver\", \"motivos\": \"Faltan las fuentes\"}")
                        .statusCode())
                .isEqualTo(204);

        ciclo.vivirHasta(LocalDate.of(2023, 2, 3));
        assertThat(tareas.createTaskQuery()
                        .processInstanceBusinessKey("rdc-2022")
                        .taskDefinitionKey("aprobarInformeGestion")
                        .count())
                .isZero();
        assertThat(leer(entidad.como("planeacion").get(ruta("elaborarInformeGestion")))
                        .get("devolucion")
                        .asText())
                .isEqualTo("Faltan las fuentes");
        assertThat(ciclo.hechos()).contains(new ActividadDevuelta("Faltan las fuentes"));
        String otra = ciclo.tarea("elaborarInformeGestion").getId();
        String datos = FichasDelCiclo.datos("elaborarInformeGestion", "2023-03-31");
        Map<String, String> igual = Map.of("hecho", "Se reunió la información", "fecha", "2023-02-03", "datos", datos);
        assertThat(mensaje(entidad.como("planeacion").terminar(otra, igual)))
                .contains("Se devolvió para corregir y nada ha cambiado desde entonces");
        assertThat(leer(entidad.como("planeacion")
                        .post(
                                ruta("elaborarInformeGestion") + "/revision",
                                "{\"hecho\": \"Se reunió la información\", \"fecha\": \"2023-02-03\", \"datos\": %s}"
                                        .formatted(datos))))
                .extracting(falta -> falta.get("campo").asText())
                .containsExactly("evidencia");
        leer(entidad.como("planeacion")
                .enlazar(ciclo.id(), "elaborarInformeGestion", "https://entidad.gov.co/informe-corregido"));
        elaborar("2023-02-03");
        ciclo.vivirHasta(LocalDate.of(2023, 2, 6));
        assertThat(decidir(ciclo.tarea("aprobarInformeGestion").getId(), "2023-02-06", "{\"decision\": \"aprobar\"}")
                        .statusCode())
                .isEqualTo(204);
        ciclo.vivirHasta(LocalDate.of(2023, 2, 7));
        assertThat(ciclo.tarea("entregarInformeGestion/colaboradores")).isNotNull();
        assertThat(leer(entidad.como("gerencia").get(ruta("entregarInformeGestion/colaboradores")))
                        .get("devolucion")
                        .isNull())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from cc_cumplimiento where ciclo = ? and codigo = 'aprobarInformeGestion'")
                        .param(ciclo.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("lo que una actividad recoge lo muestra la que parte de ella, con su evidencia, y a quien la hace")
    void antecedentes() {
        leer(entidad.como("planeacion").enlazar(ciclo.id(), CODIGO, "https://entidad.gov.co/estrategia"));
        String tarea = ciclo.tarea(CODIGO).getId();
        entidad.como("planeacion")
                .terminar(tarea, Map.of("hecho", "Se redactó", "fecha", "2022-09-01", "datos", DATOS));
        assertThat(entidad.como("comunicaciones")
                        .get("/api/cumplimientos/" + tarea)
                        .statusCode())
                .isEqualTo(404);
        ciclo.seguir();

        JsonNode antecedentes =
                leer(entidad.como("comunicaciones").get(ruta("publicarEstrategiaRendicion") + "/antecedentes"));

        assertThat(antecedentes)
                .extracting(uno -> uno.get("titulo").asText())
                .containsExactly("Elaborar la estrategia de rendición de cuentas");
        assertThat(antecedentes.at("/0/cumplimientos/0/partes/0/datos/0/valor").asText())
                .isEqualTo("Se redactó");
        String pieza = antecedentes.at("/0/evidencias/0/id").asText();
        assertThat(entidad.como("comunicaciones")
                        .get("/api/evidencias/" + pieza + "/contenido")
                        .statusCode())
                .isEqualTo(302);
        assertThat(entidad.como("financiera")
                        .get("/api/evidencias/" + pieza + "/contenido")
                        .statusCode())
                .isEqualTo(404);
    }

    private void elaborar(String fecha) {
        assertThat(entidad.como("planeacion")
                        .terminar(
                                ciclo.tarea("elaborarInformeGestion").getId(),
                                Map.of(
                                        "hecho",
                                        "Se reunió la información",
                                        "fecha",
                                        fecha,
                                        "datos",
                                        FichasDelCiclo.datos("elaborarInformeGestion", fecha)))
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> decidir(String tarea, String fecha, String datos) {
        return entidad.como("gerencia")
                .terminarPorRest(tarea, Map.of("hecho", "Se revisó", "fecha", fecha, "datos", datos));
    }

    private HttpResponse<String> fijar(String tarea, String fecha, String otroAforo) {
        String datos = FichasDelCiclo.datos("definirLugarMetodologia", fecha);
        return entidad.como("planeacion")
                .terminarPorRest(
                        tarea,
                        Map.of(
                                "hecho",
                                "Se visitó el lugar",
                                "fecha",
                                "2023-02-20",
                                "datos",
                                otroAforo.isEmpty()
                                        ? datos
                                        : datos.replace("\"aforo\": 300, ", otroAforo)
                                                .replace("\"aforo\": 300,", otroAforo)));
    }

    private String vence(String codigo) {
        return ciclo.actividad(codigo).vencimiento().toString();
    }
}
