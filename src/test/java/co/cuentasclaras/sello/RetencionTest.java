package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Cuando el motor limpia la historia de un ciclo que terminó")
class RetencionTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";

    @Autowired
    private Sellador sellador;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private HistoryService historia;

    @Autowired
    private ManagementService gestion;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("la bitácora, sus sellos y las páginas quedan como estaban")
    void limpieza() {
        ciclo.en(LocalDate.of(2022, 9, 12)).terminar(ESTRATEGIA).vivirHasta(LocalDate.of(2022, 10, 4));
        procesos.deleteProcessInstance(ciclo.id(), "no se rinde");
        String tarea = ciclo.actividad(ESTRATEGIA).tarea();
        sellador.sellar();
        Reloj.poner(LocalDate.of(2033, 1, 11), Reloj.LAS_DIEZ);
        List<Map<String, Object>> bitacora = tabla("cc_bitacora", "id");
        List<Map<String, Object>> hojas = tabla("cc_bitacora_hoja", "n");
        List<Map<String, Object>> sellos = tabla("cc_sello", "tamano");
        Map<String, String> paginas = paginas(tarea);
        assertThat(historia.createHistoricTaskInstanceQuery().count()).isPositive();

        historia.cleanUpHistoryAsync(true);
        Stream.generate(historia::findHistoryCleanupJobs)
                .limit(20)
                .takeWhile(trabajos ->
                        historia.createHistoricProcessInstanceQuery().count() > 0)
                .forEach(trabajos -> trabajos.forEach(trabajo -> gestion.executeJob(trabajo.getId())));

        assertThat(historia.createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(historia.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(tabla("cc_bitacora", "id").subList(0, bitacora.size())).isEqualTo(bitacora);
        assertThat(tabla("cc_bitacora_hoja", "n")).isEqualTo(hojas).hasSameSizeAs(bitacora);
        assertThat(tabla("cc_sello", "tamano")).isEqualTo(sellos).isNotEmpty();
        Map<String, String> despues = paginas(tarea);
        assertThat(paginas.keySet())
                .allSatisfy(ruta -> assertThat(despues.get(ruta)).as(ruta).isEqualTo(paginas.get(ruta)));
    }

    /**
     * What Control Interno sees, without what is another one each time that it is asked for, and without the links to the
     * diagrams: by which model a cycle ran only the engine knew.
     */
    private Map<String, String> paginas(String tarea) {
        Map<String, String> paginas = new LinkedHashMap<>();
        for (String ruta : List.of(
                COCKPIT + "tablero",
                COCKPIT + "ciclos",
                COCKPIT + "instancia/" + ciclo.id() + "/cronograma",
                COCKPIT + "instancia/" + ciclo.id() + "/historia",
                "/cronograma/" + ciclo.id(),
                "/cronograma/" + ciclo.id() + "/historia",
                "/cronograma/" + ciclo.id() + "/evidencias",
                "/cumplimientos/" + tarea)) {
            HttpResponse<String> respuesta = entidad.como("control-interno").get(ruta);
            assertThat(respuesta.statusCode()).as(ruta).isEqualTo(200);
            paginas.put(ruta, respuesta.body().replaceAll("(nonce|content)=\"[^\"]*\"|\"diagramas\":.*", ""));
        }
        return paginas;
    }

    private List<Map<String, Object>> tabla(String tabla, String orden) {
        return jdbc.sql("select * from %s order by %s".formatted(tabla, orden))
                .query()
                .listOfRows();
    }
}
