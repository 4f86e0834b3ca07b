package co.cuentasclaras.pregunta;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.TerminoCorrido;
import co.cuentasclaras.pregunta.termino.Terminos;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The terms of one spring, with days worked out from the law by hand and not by the product. */
abstract class TablaDePruebaVivida {

    private static final String CLASIFICA = "servicio-ciudadano";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private Terminos terminos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ManagementService trabajos;

    @Test
    @DisplayName(
            "vencen los días de la tabla: se corren con el calendario, se pausan y se prorrogan, y con la audiencia no")
    void laPrimavera() {
        ciclo.iniciar(LocalDate.of(2023, 2, 1)).vivirHasta(LocalDate.of(2023, 2, 1));
        String buzon = radicar("BUZON", "2023-02-01T09:00:00-05:00", "PREGUNTA_RDC", "2023-02-22");
        assertThat(leer("/api/preguntas/" + buzon).path("vence").asText()).isEqualTo("2023-02-22");

        ciclo.vivirHasta(LocalDate.of(2023, 2, 23));
        assertThat(quienesSupieron(buzon, "2023-02-15")).contains(CLASIFICA);
        assertThat(quienesSupieron(buzon, "2023-02-20")).contains(CLASIFICA);
        assertThat(quienesSupieron(buzon, "2023-02-16")).isEmpty();
        assertThat(tareas(buzon)).extracting(Task::getTaskDefinitionKey).contains("atenderTerminoVencido");
        assertThat(tareas(buzon).stream()
                        .filter(una -> una.getTaskDefinitionKey().equals("atenderTerminoVencido")))
                .extracting(una -> Reloj.hora(una.getCreateTime()).toLocalDate())
                .containsExactly(LocalDate.of(2023, 2, 23));

        assertThat(leer("/api/preguntas?ciclo=2022").at("/preguntas/0/usados").asInt())
                .isEqualTo(16);

        ciclo.vivirHasta(LocalDate.of(2023, 2, 28));
        String grupos = radicar("GRUPOS", "2023-02-28T09:00:00-05:00", "PREGUNTA_RDC", "2023-03-22");

        ciclo.vivirHasta(LocalDate.of(2023, 3, 20));
        String redes = radicar("REDES", "2023-03-18T21:40:00-05:00", "PREGUNTA_RDC", "2023-04-12");
        List<LocalDate> antes = vencimientos(grupos, redes);
        mover("2023-03-30");
        assertThat(vencimientos(grupos, redes)).isEqualTo(antes);
        assertThat(hechos(redes)).containsExactly("RADICACION");

        ciclo.vivirHasta(LocalDate.of(2023, 3, 23));
        String sala = radicar("SALA", "2023-03-23T09:40:00-05:00", "PREGUNTA_RDC", "2023-04-17", "sala@correo.example");
        String documentos =
                radicar("RADICADA", "2023-03-23T09:41:00-05:00", "INFORMACION", "2023-04-10", "doc@correo.example");
        String consulta = radicar("SALA", "2023-03-23T09:42:00-05:00", "CONSULTA", "2023-04-17");
        String deOtro = radicar("SALA", "2023-03-23T09:43:00-05:00", "PREGUNTA_RDC", "2023-04-17");
        String incompleta = radicar("SALA", "2023-03-23T09:44:00-05:00", "PREGUNTA_RDC", "2023-04-17");
        String olvidada = radicar("SALA", "2023-03-23T09:45:00-05:00", "PREGUNTA_RDC", "2023-04-17");
        assertThat(leer("/api/terminos?tipo=INFORMACION&desde=2023-03-23")
                        .path("copias")
                        .asText())
                .isEqualTo("2023-04-13");
        hacer(deOtro, "clasificacion", "{'via': 'TRASLADAR', 'tipo': 'PREGUNTA_RDC'}");
        assertThat(vence(deOtro, "trasladarPregunta")).isEqualTo("2023-03-30");

        ciclo.vivirHasta(LocalDate.of(2023, 3, 27));
        declarar("2023-04-05");
        assertThat(vencimientos(sala, documentos, consulta, redes, buzon))
                .containsExactly(
                        dia("2023-04-18"), dia("2023-04-11"), dia("2023-04-18"), dia("2023-04-13"), dia("2023-02-22"));
        assertThat(hechos(sala)).containsExactly("RADICACION", "DIA_NO_HABIL");
        assertThat(hechos(buzon)).containsExactly("RADICACION");
        assertThat(vencido(sala)).isEqualTo(Reloj.momento(dia("2023-04-19"), LocalTime.MIN));
        assertThat(ciclo.hechos())
                .contains(new TerminoCorrido(
                        sala,
                        dia("2023-04-17"),
                        dia("2023-04-18"),
                        "el 5 de abril de 2023 no es día hábil (Resolución 12 de 2023)"));
        ciclo.vivirHasta(dia("2023-03-27"), LocalTime.of(18, 0));
        assertThat(cartas("2023-03-27", "ciudadano:"))
                .containsExactlyInAnyOrder("ciudadano:" + sala, "ciudadano:" + documentos);
        retirar("2023-04-05");
        assertThat(vencimientos(sala, documentos, redes, buzon))
                .containsExactly(dia("2023-04-17"), dia("2023-04-10"), dia("2023-04-12"), dia("2023-02-22"));

        ciclo.vivirHasta(dia("2023-03-28"));
        Stream.of(incompleta, olvidada).forEach(una -> {
            hacer(una, "clasificacion", "{'via': 'PEDIR_COMPLEMENTO', 'tipo': 'PREGUNTA_RDC'}");
            hacer(una, "requerimiento", "{'falta': 'Diga de qué obra habla'}");
        });
        assertThat(terminos.cuenta(id(incompleta)).termino().contados()).isEqualTo(3);
        assertThat(terminos.explicado(preguntas.exigir(incompleta)).vence()).isNull();

        ciclo.vivirHasta(dia("2023-04-12"));
        hacer(incompleta, "complemento", "{'texto': 'La del acueducto'}");
        assertThat(vencimientos(incompleta)).containsExactly(dia("2023-04-28"));

        hacer(sala, "clasificacion", "{'via': 'RESPONDER', 'tipo': 'PREGUNTA_RDC', 'rol': 'planeacion'}");
        ciclo.vivirHasta(dia("2023-04-14"));
        assertThat(quienesSupieron(sala, "2023-04-13")).contains("planeacion");
        prorroga(sala, "2023-05-10", 400, "pasa del doble del término");
        prorroga(sala, "2023-05-06", 400, "no es día hábil");
        prorroga(sala, "2023-04-17", 400, "no prorroga");
        assertThat(entidad.como("planeacion")
                        .post(prorroga(sala), "{\"hasta\": \"2023-05-09\"}")
                        .body())
                .contains("motivo");
        prorroga(sala, "2023-05-09", 204, "");
        assertThat(vencimientos(sala)).containsExactly(dia("2023-04-17"));
        assertThat(entidad.como("secretaria-general")
                        .post("/api/preguntas/" + sala + "/prorroga-decision", "{\"concede\": true}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(vencimientos(sala)).containsExactly(dia("2023-05-09"));
        assertThat(terminos.cuenta(id(sala)).termino().usados(dia("2023-05-09")))
                .isEqualTo(30);
        prorroga(sala, "2023-05-09", 400, "una sola vez");
        ciclo.vivirHasta(dia("2023-04-18"));
        hacer(consulta, "clasificacion", "{'via': 'RESPONDER', 'tipo': 'CONSULTA', 'rol': 'planeacion'}");
        prorroga(consulta, "2023-05-09", 400, "venció el lunes 17 de abril de 2023");

        ciclo.vivirHasta(dia("2023-04-29"));
        assertThat(tareas(olvidada)).extracting(Task::getTaskDefinitionKey).contains("declararDesistimiento");
        assertThat(tareas(olvidada).stream()
                        .map(una -> Reloj.hora(una.getCreateTime()).toLocalDate()))
                .containsExactly(dia("2023-04-29"));
    }

    private String radicar(String canal, String recibida, String tipo, String vence) {
        return radicarDe(canal, recibida, tipo, vence, "{'anonimo': true}");
    }

    private String radicar(String canal, String recibida, String tipo, String vence, String correo) {
        return radicarDe(canal, recibida, tipo, vence, "{'nombre': 'Ana', 'correo': '" + correo + "'}");
    }

    private String radicarDe(String canal, String recibida, String tipo, String vence, String quien) {
        HttpResponse<String> respuesta = entidad.como(CLASIFICA)
                .post(
                        "/api/preguntas",
                        """
                        {"ciclo": "2022", "canal": "%s", "recibida": "%s", "tipo": "%s", "texto": "¿Cuándo termina la obra?",
                         "ciudadano": %s}"""
                                .formatted(canal, recibida, tipo, quien.replace('\'', '"')));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
        JsonNode radicada = Navegador.leer(respuesta);
        assertThat(radicada.path("vence").asText()).isEqualTo(vence);
        assertThat(radicada.path("termino").path("vence").asText()).isEqualTo(vence);
        return radicada.path("radicado").asText();
    }

    private JsonNode leer(String ruta) {
        return entidad.como(CLASIFICA).leer(ruta);
    }

    private void hacer(String radicado, String que, String cuerpo) {
        HttpResponse<String> respuesta =
                entidad.como(CLASIFICA).post("/api/preguntas/" + radicado + "/" + que, cuerpo.replace('\'', '"'));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isLessThan(300);
    }

    private void prorroga(String radicado, String hasta, int estado, String dice) {
        HttpResponse<String> respuesta = entidad.como("planeacion")
                .post(prorroga(radicado), "{\"hasta\": \"%s\", \"motivo\": \"Falta el informe\"}".formatted(hasta));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        assertThat(respuesta.body()).contains(dice);
    }

    private static String prorroga(String radicado) {
        return "/api/preguntas/" + radicado + "/prorroga";
    }

    private void mover(String dia) {
        assertThat(entidad.como("lider")
                        .post(
                                "/api/ciclos/2022/audiencia",
                                "{\"fecha\": \"%s\", \"motivo\": \"El recinto\"}".formatted(dia))
                        .statusCode())
                .isEqualTo(204);
    }

    private void declarar(String dia) {
        assertThat(entidad.como("lider")
                        .leer("/api/dias-no-habiles/efecto?fecha=" + dia)
                        .get(0)
                        .path("preguntas")
                        .asInt())
                .isEqualTo(7);
        assertThat(entidad.como("lider")
                        .post(
                                "/api/dias-no-habiles",
                                "{\"fecha\": \"%s\", \"acto\": \"Resolución 12 de 2023\"}".formatted(dia))
                        .statusCode())
                .isEqualTo(204);
    }

    private void retirar(String dia) {
        assertThat(entidad.como("lider")
                        .post("/api/dias-no-habiles/" + dia + "/retiro", "{\"motivo\": \"Sí se trabaja\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private List<LocalDate> vencimientos(String... radicados) {
        return Stream.of(radicados)
                .map(preguntas::exigir)
                .map(PreguntaCiudadana::vencimiento)
                .toList();
    }

    private List<String> hechos(String radicado) {
        return terminos.de(id(radicado)).stream()
                .map(hecho -> hecho.hecho().name())
                .toList();
    }

    private String id(String radicado) {
        return preguntas.exigir(radicado).id();
    }

    private List<Task> tareas(String radicado) {
        return tareas.createTaskQuery().processInstanceBusinessKey(radicado).list();
    }

    private String vence(String radicado, String codigo) {
        return tareas(radicado).stream()
                .filter(una -> una.getTaskDefinitionKey().equals(codigo))
                .map(una -> Reloj.dia(una.getDueDate()).toString())
                .findFirst()
                .orElseThrow();
    }

    /** When its clock rings. */
    private Date vencido(String radicado) {
        return trabajos
                .createJobQuery()
                .processInstanceId(preguntas.exigir(radicado).proceso())
                .list()
                .stream()
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow();
    }

    private List<String> quienesSupieron(String radicado, String dia) {
        return ciclo.correos(dia(dia)).stream()
                .filter(correo -> correo.texto().contains(radicado))
                .map(Recibido::persona)
                .toList();
    }

    private List<String> cartas(String dia, String de) {
        return ciclo.correos(dia(dia)).stream()
                .map(Recibido::persona)
                .filter(persona -> persona.startsWith(de))
                .toList();
    }

    private static LocalDate dia(String dia) {
        return LocalDate.parse(dia);
    }
}
