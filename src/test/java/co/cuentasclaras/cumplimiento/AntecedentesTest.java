package co.cuentasclaras.cumplimiento;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Lo que una actividad recoge y otra muestra")
class AntecedentesTest {

    private static final Map<String, Object> CONTRATOS =
            Map.of("que", "Publicar los contratos", "quien", "Secretaría General", "hasta", "2023-06-30");
    private static final Map<String, Object> VIA =
            Map.of("que", "Reparar la vía", "quien", "Proyectos", "hasta", "2023-12-15");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private Actividades actividades;

    @Autowired
    private Cumplimientos cumplimientos;

    @Test
    @DisplayName("quien responde lee cuántas preguntas radicó cada canal, y las que antes se contaban en una tabla")
    void preguntas() {
        ciclo.pagina("antes-audiencia");
        ciclo.alEmpezar("recogerPreguntasRedes").terminar("recogerPreguntasRedes", texto(Map.of()));
        cumplimientos.entregar(
                actividades.exigir(ciclo.id(), "recogerPreguntasBuzon"),
                Optional.empty(),
                "de-otra-version",
                CumplimientoEscrito.leer(Map.of(
                        "hecho",
                        "Se abrió el buzón",
                        "datos",
                        Map.of(
                                "cantidad",
                                1,
                                "preguntas",
                                List.of(Map.of("pregunta", "¿Cuánto costó el puente?", "tema", "Obras"))))),
                Fichas.de("preguntas").orElseThrow(),
                "servicio-ciudadano");
        empezar("despues-audiencia");
        ciclo.alEmpezar("responderPreguntasVirtuales");

        JsonNode antecedentes = antecedentes("servicio-ciudadano", "responderPreguntasVirtuales");

        assertThat(antecedentes)
                .extracting(uno -> uno.get("titulo").asText())
                .containsExactly(
                        ciclo.actividad("recogerPreguntasRedes").nombre(),
                        ciclo.actividad("recogerPreguntasBuzon").nombre(),
                        ciclo.actividad("recogerPreguntasGrupos").nombre());
        assertThat(texto(antecedentes.at("/0/cumplimientos/0/partes/1/datos/0")))
                .contains("Cuántas quedaron radicadas", "\"0\"");
        assertThat(texto(antecedentes.at("/1/cumplimientos/0/partes/1/datos/1/cuadro")))
                .isEqualTo(
                        "{\"columnas\":[\"Pregunta\",\"Tema\"],\"filas\":[[\"¿Cuánto costó el puente?\",\"Obras\"]]}");
        assertThat(antecedentes.at("/2/cumplimientos")).isEmpty();
    }

    @Test
    @DisplayName("cada compromiso del acta, como quedó corregida, se juzga en el tablero y en cada ronda")
    void compromisos() {
        ciclo.pagina("despues-audiencia");
        ciclo.alEmpezar("levantarActa");
        String acta = ciclo.tarea("levantarActa").getId();
        ciclo.terminar("levantarActa", texto(Map.of("asistentes", 180, "compromisos", List.of(CONTRATOS))));
        empezar("seguimiento-compromisos");
        ciclo.alEmpezar("elaborarTableroControl");
        assertThat(filasDadas("elaborarTableroControl")).isEqualTo(List.of(CONTRATOS));

        assertThat(leer(entidad.como("secretaria-general")
                        .post(
                                "/api/cumplimientos/" + acta + "/correcciones",
                                texto(Map.of(
                                        "version",
                                        1,
                                        "motivo",
                                        "Faltaba un compromiso",
                                        "escrito",
                                        Map.of(
                                                "hecho",
                                                "Se levantó el acta",
                                                "fecha",
                                                Reloj.hoy().toString(),
                                                "motivoTardanza",
                                                "Se revisó dos veces",
                                                "datos",
                                                Map.of("asistentes", 180, "compromisos", List.of(CONTRATOS, VIA))))))))
                .isEmpty();
        assertThat(filasDadas("elaborarTableroControl")).isEqualTo(List.of(CONTRATOS, VIA));

        assertThat(mensaje(juzgar("elaborarTableroControl", juzgado(CONTRATOS, "enMarcha", 40))))
                .contains("Diga cómo va el compromiso «Reparar la vía»");
        assertThat(mensaje(juzgar(
                        "elaborarTableroControl", juzgado(CONTRATOS, "enMarcha", 40), juzgado(VIA, "cumplido", 90))))
                .contains("«Reparar la vía»: un compromiso está cumplido cuando su avance es de 100 %");
        assertThat(mensaje(juzgar(
                        "elaborarTableroControl",
                        juzgado(CONTRATOS, "enMarcha", 40),
                        juzgado(VIA, "sinIniciar", 0),
                        juzgado(Map.of("que", "Otro", "quien", "Tesorería", "hasta", "2023-12-15"), "enMarcha", 1))))
                .contains("«Otro» no es un compromiso del acta");
        assertThat(juzgar("elaborarTableroControl", juzgado(CONTRATOS, "enMarcha", 40), juzgado(VIA, "sinIniciar", 0))
                        .statusCode())
                .isEqualTo(204);

        String ronda = ciclo.entregas("seguirCompromisos").get(0);
        ciclo.seguir().alEmpezar(ronda);
        assertThat(filasDadas(ronda)).isEqualTo(List.of(CONTRATOS, VIA));
        assertThat(antecedentes("planeacion", ronda))
                .extracting(uno -> uno.get("titulo").asText())
                .containsExactly(
                        ciclo.actividad("levantarActa").nombre(),
                        ciclo.actividad("elaborarTableroControl").nombre());
    }

    @Test
    @DisplayName("sin acta que los diga, quien hace seguimiento escribe los compromisos")
    void sinActa() {
        ciclo.pagina("seguimiento-compromisos");
        ciclo.alEmpezar("elaborarTableroControl");

        assertThat(leer(entidad.como("planeacion").get(ruta("elaborarTableroControl")))
                        .get("filasDadas"))
                .isEmpty();
        assertThat(antecedentes("planeacion", "elaborarTableroControl")).isEmpty();
        assertThat(juzgar("elaborarTableroControl", juzgado(VIA, "sinIniciar", 0))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("la estrategia parte del plan de mejora del ciclo anterior de la entidad, si lo hay")
    void cicloAnterior() {
        ciclo.sinMotor("el-anterior", 2021);
        ActividadEnCurso plan = ciclo.actividad("formularPlanMejora");
        actividades.empezar(plan, "una-tarea", "planeacion", null, null, null);
        cumplimientos.entregar(
                plan,
                Optional.empty(),
                "una-tarea",
                CumplimientoEscrito.leer(Map.of("hecho", "Se acordó con los ciudadanos", "fecha", "2022-06-30")),
                null,
                "planeacion");
        ciclo.pagina("diseno");
        ciclo.alEmpezar("elaborarEstrategiaRendicion");

        assertThat(antecedentes("planeacion", "elaborarEstrategiaRendicion"))
                .extracting(uno -> uno.get("titulo").asText())
                .containsExactly(plan.nombre() + " (vigencia 2021)");
        assertThat(antecedentes("comunicaciones", "elaborarEstrategiaComunicaciones"))
                .isEmpty();
    }

    /** One more page of the models, for the same cycle. */
    private void empezar(String pagina) {
        procesos.startProcessInstanceByKey(
                pagina, Ciclo.clave(2022), Map.of("ciclo", ciclo.id(), "vigencia", 2022, "entidad", Entidad.NOMBRE));
        ciclo.seguir();
    }

    private String ruta(String codigo) {
        return "/api/cumplimientos/" + ciclo.tarea(codigo).getId();
    }

    private JsonNode antecedentes(String quien, String codigo) {
        return leer(entidad.como(quien).get(ruta(codigo) + "/antecedentes"));
    }

    private List<Map<String, String>> filasDadas(String codigo) {
        return leer(entidad.como("planeacion").get(ruta(codigo)))
                .at("/filasDadas/compromisos")
                .valueStream()
                .map(fila -> Map.of(
                        "que", fila.get("que").asText(),
                        "quien", fila.get("quien").asText(),
                        "hasta", fila.get("hasta").asText()))
                .toList();
    }

    private static Map<String, Object> juzgado(Map<String, Object> compromiso, String estado, int avance) {
        return Map.of(
                "que",
                compromiso.get("que"),
                "quien",
                compromiso.get("quien"),
                "hasta",
                compromiso.get("hasta"),
                "estado",
                estado,
                "avance",
                avance,
                "observacion",
                "Se pidió la constancia");
    }

    @SafeVarargs
    private HttpResponse<String> juzgar(String codigo, Map<String, Object>... juicios) {
        if (ciclo.actividad(codigo).exigeEvidencia()) {
            leer(entidad.como("planeacion").enlazar(ciclo.id(), codigo, "https://entidad.gov.co/" + codigo));
        }
        return entidad.como("planeacion")
                .terminar(
                        ciclo.tarea(codigo).getId(),
                        Map.of(
                                "hecho",
                                "Se verificó cada compromiso",
                                "fecha",
                                Reloj.hoy().toString(),
                                "datos",
                                texto(Map.of("compromisos", List.of(juicios)))));
    }
}
