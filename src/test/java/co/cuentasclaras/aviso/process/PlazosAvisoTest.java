package co.cuentasclaras.aviso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.aviso.PlazoAviso;
import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@Escenario
@DisplayName("Los plazos de los avisos")
class PlazosAvisoTest {

    @Autowired
    private PlazosAviso plazos;

    @Autowired
    private IdentityService identidades;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private HistoryService historia;

    @Autowired
    private EngineCommands comandos;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private CicloDePrueba ciclo;

    @ParameterizedTest(name = "{0}: {1} días hábiles, a {2}")
    @CsvSource({
        "recordatorioPrevio,  -5, responsable",
        "recordatorioVispera, -1, responsable",
        "recordatorioDia,      0, responsable",
        "recordatorioVencida,  1, responsable suplente",
        "escalamientoLider,    2, lider",
        "escalamientoGerencia, 5, gerencia control-interno",
        "atenderVencida,       3, lider",
        "decisionVencida,      1, gerencia",
    })
    @DisplayName("salen de la tabla desplegada, también para quien inició sesión sin permisos")
    void delaTabla(String aviso, int dias, String destinatarios) {
        List<String> esperados = Stream.of(destinatarios.split(" ")).toList();
        identidades.setAuthenticatedUserId("comunicaciones");
        assertThat(plazos.para(aviso, "Ejecución")).isEqualTo(new PlazoAviso(dias, esperados));
        assertThat(identidades.getCurrentAuthentication().getUserId()).isEqualTo("comunicaciones");
    }

    @Test
    @DisplayName("de un aviso que la tabla no conoce no se suponen")
    void desconocido() {
        assertThatThrownBy(() -> plazos.para("recordatorioSemanal", "Diseño"))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageContaining("recordatorioSemanal");
    }

    @Test
    @DisplayName("pueden ser otros en algunas etapas, y una tabla nueva vale desde que se despliega en cualquier nodo")
    void otraTabla() throws IOException {
        assertThat(plazos.para(TipoAviso.RECORDATORIO_PREVIO, "Diseño").dias()).isEqualTo(-5);

        desplegar("starts with(?, \"recordatorioP\")", "\"Diseño\", \"Preparación\"", "2 - 12", "\"lider , gerencia\"");

        PlazoAviso particular = new PlazoAviso(-10, List.of("lider", "gerencia"));
        assertThat(plazos.para(TipoAviso.RECORDATORIO_PREVIO, "Diseño")).isEqualTo(particular);
        assertThat(plazos.para(TipoAviso.RECORDATORIO_PREVIO, "Preparación")).isEqualTo(particular);
        assertThat(plazos.para(TipoAviso.RECORDATORIO_PREVIO, "Ejecución").dias())
                .isEqualTo(-5);
        assertThat(plazos.para(TipoAviso.RECORDATORIO_DIA, "Diseño").dias()).isZero();

        repositorio.deleteDeployment(repositorio
                .createDeploymentQuery()
                .deploymentName("otra tabla")
                .singleResult()
                .getId());
        assertThat(plazos.para(TipoAviso.RECORDATORIO_PREVIO, "Diseño").dias()).isEqualTo(-5);
    }

    @Test
    @DisplayName("se leen con una sola consulta, por muchos que sean")
    void unaConsulta() {
        int sentencias = cuenta.de(() -> comandos.withoutAuthorization(() -> TipoAviso.delPlazo().stream()
                .flatMap(tipo -> Stream.of("Diseño", "Ejecución").map(etapa -> plazos.para(tipo, etapa)))
                .toList()));
        assertThat(sentencias).isEqualTo(1);
    }

    @Test
    @DisplayName("leerlos no escribe: un mes de un ciclo, con recordatorios y escalamientos, no deja decisiones")
    void sinEscribir() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(LocalDate.of(2022, 10, 4));
        assertThat(ciclo.tareasDelLider()).isNotEmpty();
        assertThat(historia.createHistoricDecisionInstanceQuery().count()).isZero();
    }

    /** A table with one more row before all others, in a new version that only the database knows, as another node's. */
    private void desplegar(String aviso, String etapa, String dias, String destinatarios) throws IOException {
        String tabla = new ClassPathResource("bpmn/plazos-aviso.dmn").getContentAsString(StandardCharsets.UTF_8);
        String fila =
                """
                <rule id="rule_particular">
                  <inputEntry id="inputEntry_aviso"><text>%s</text></inputEntry>
                  <inputEntry id="inputEntry_etapa"><text>%s</text></inputEntry>
                  <outputEntry id="outputEntry_plazo"><text>%s</text></outputEntry>
                  <outputEntry id="outputEntry_quienes"><text>%s</text></outputEntry>
                </rule>
                """
                        .formatted(aviso, etapa, dias, destinatarios);
        repositorio
                .createDeployment()
                .name("otra tabla")
                .addString("plazos-aviso.dmn", tabla.replaceFirst("<rule ", fila.replace("\\", "\\\\") + "<rule "))
                .deploy();
        comandos.withoutAuthorization(context -> {
            context.getProcessEngineConfiguration().getDeploymentCache().discardDecisionDefinitionCache();
            return true;
        });
    }
}
