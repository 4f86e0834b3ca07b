package co.cuentasclaras.modelo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cumplimiento.Ficha;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.engine.model.ModelProperties;
import co.cuentasclaras.engine.model.ModelsTogether;
import co.cuentasclaras.modelo.Modelo.Hallazgo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The models and what they name say the same; each rule also bites one spoilt model. */
@DisplayName("Conformidad de los modelos")
class ModelConformityTest {

    private static final List<Modelo> MODELOS = Modelo.todos();

    @Test
    @DisplayName("Los códigos de los modelos y los del cronograma son los mismos")
    void codesMatchTheCronograma() {
        Set<String> codigos =
                FilaEjemplo.leer().stream().map(FilaEjemplo::codigo).collect(Collectors.toSet());
        assertThat(codigos).isNotEmpty();
        assertThat(ConformityRules.codesMatchTheCronograma(MODELOS, codigos)).isEmpty();

        Set<String> conFilaDeMas = new TreeSet<>(codigos);
        conFilaDeMas.add("publicarVideo");
        assertThat(ConformityRules.codesMatchTheCronograma(MODELOS, conFilaDeMas))
                .extracting(Hallazgo::elemento)
                .containsExactly("publicarVideo");
        Set<String> conFilaDeMenos = new TreeSet<>(codigos);
        conFilaDeMenos.remove("levantarActa");
        assertThat(ConformityRules.codesMatchTheCronograma(MODELOS, conFilaDeMenos))
                .extracting(Hallazgo::elemento)
                .containsExactly("levantarActa");
        List<Modelo> conCodigoAjeno =
                con("diseno", m -> m.elemento("disenarImagenVisual").setAttributeValue("id", "levantarActa"));
        assertThat(ConformityRules.codesMatchTheCronograma(conCodigoAjeno, codigos))
                .extracting(Hallazgo::elemento)
                .containsExactly("disenarImagenVisual");
        assertThat(ConformityRules.modelsFitTogether(conCodigoAjeno))
                .extracting(Hallazgo::elemento)
                .containsExactly("levantarActa", "levantarActa");
    }

    @Test
    @DisplayName("Cada actividad pregunta por su propio código")
    void everyCellAsksForItsOwnCode() {
        holds(ConformityRules::everyCellAsksForItsOwnCode);
        bites(ConformityRules::everyCellAsksForItsOwnCode, "diseno", "elaborarEstrategiaRendicion", m -> m.uno(
                        CamundaInputParameter.class)
                .setTextContent("elaborarEstrategiaComunicaciones"));
        bites(ConformityRules::everyCellAsksForItsOwnCode, "diseno", "disenarImagenVisual", m -> m.<UserTask>elemento(
                        "disenarImagenVisual")
                .setCamundaAssignee("maria"));
        bites(ConformityRules::everyCellAsksForItsOwnCode, "informe-gestion", "subProcess_entregas", m -> m.uno(
                        MultiInstanceLoopCharacteristics.class)
                .setCamundaCollection("${cronograma.entregas(execution, 'socializarProyecto')}"));
        bites(ConformityRules::everyCellAsksForItsOwnCode, "diseno", "subProcess_otras", m -> m.uno(
                        MultiInstanceLoopCharacteristics.class)
                .setCamundaCollection("${cronograma.otras(execution, 'preparacion')}"));
    }

    @Test
    @DisplayName("La plantilla del modelador escribe lo mismo que los modelos")
    void elementTemplateWritesTheSame() throws IOException {
        JsonNode plantilla = new ObjectMapper()
                .readTree(new File(".camunda/element-templates/actividad.json"))
                .get(0);
        Map<String, String> valores = StreamSupport.stream(
                        plantilla.get("properties").spliterator(), false)
                .collect(Collectors.toMap(
                        propiedad -> propiedad.at("/binding/name").asText(),
                        propiedad -> propiedad.path("value").asText()));
        assertThat(MODELOS.stream().flatMap(modelo -> modelo.actividades().stream()))
                .isNotEmpty()
                .allSatisfy(tarea -> assertThat(Map.of(
                                "codigo", "",
                                "ficha", "",
                                "antecedentes", "",
                                "antecedentesDelCicloAnterior", "",
                                "termino", "",
                                "camunda:formKey", tarea.getCamundaFormKey(),
                                "camunda:assignee", tarea.getCamundaAssignee(),
                                "camunda:candidateGroups", tarea.getCamundaCandidateGroups(),
                                "camunda:dueDate", tarea.getCamundaDueDate()))
                        .isEqualTo(valores))
                .allSatisfy(tarea -> assertThat(Modelo.camunda(tarea, "modelerTemplate"))
                        .isEqualTo(plantilla.get("id").asText()));
    }

    @Test
    @DisplayName("Cada tarea de una pregunta pide todo a su pregunta, como la plantilla lo escribe")
    void questionTasksAskTheQuestion() throws IOException {
        JsonNode plantilla = new ObjectMapper()
                .readTree(new File(".camunda/element-templates/pregunta.json"))
                .get(0);
        Map<String, String> valores = StreamSupport.stream(
                        plantilla.get("properties").spliterator(), false)
                .collect(Collectors.toMap(
                        propiedad -> propiedad.at("/binding/name").asText().replace("camunda:", ""),
                        propiedad -> propiedad.path("value").asText()));
        valores.put("modelerTemplate", plantilla.get("id").asText());
        holds(modelo -> ConformityRules.questionTasksAskTheQuestion(modelo, valores));
        bites(
                modelo -> ConformityRules.questionTasksAskTheQuestion(modelo, valores),
                "pregunta-ciudadana",
                "revisarRespuesta",
                m -> m.<UserTask>elemento("revisarRespuesta").setCamundaDueDate("${cronograma.plazoLider(execution)}"));
        bites(
                modelo -> ConformityRules.questionTasksAskTheQuestion(modelo, valores),
                "pregunta-ciudadana",
                "revisarElCierre",
                m -> m.<UserTask>elemento("revisarCierre").setId("revisarElCierre"));
        bites(
                modelo -> ConformityRules.questionTasksAskTheQuestion(modelo, valores),
                "pregunta-ciudadana",
                "flow_noProcede",
                m -> m.<SequenceFlow>elemento("flow_noProcede")
                        .getConditionExpression()
                        .setTextContent("${preguntaCiudadana.va(execution, 'archivar')}"));
    }

    @Test
    @DisplayName("Todo mensaje tiene quien lo anuncie y quien lo espere")
    void messagesThrownAreCaught() {
        assertThat(ModelsTogether.messages(
                        MODELOS.stream().map(Modelo::instancia).toList(), ThrowEvent.class))
                .containsExactly(
                        "compromisosRegistrados", "disenoVisualListo", "informeGestionPublicado", "satisfaccionMedida");
        assertThat(ConformityRules.modelsFitTogether(MODELOS)).isEmpty();
        assertThat(ConformityRules.modelsFitTogether(
                        con("diseno", m -> m.uno(Message.class).setName("imagenLista"))))
                .extracting(Hallazgo::archivo)
                .containsExactlyInAnyOrder("diseno.bpmn", "preparacion.bpmn");
    }

    @Test
    @DisplayName("Toda página que se llama existe, y a toda página se llega")
    void calledPagesExist() {
        List<Modelo> sinDiseno = con(Modelo.RAIZ, m -> m.uno(CallActivity.class).setCalledElement("planeacion"));
        assertThat(ConformityRules.modelsFitTogether(sinDiseno))
                .extracting(Hallazgo::elemento)
                .containsExactly("callActivity_diseno");
        assertThat(ConformityRules.everyPageIsCalled(MODELOS)).isEmpty();
        assertThat(ConformityRules.everyPageIsCalled(sinDiseno))
                .extracting(Hallazgo::elemento)
                .containsExactly("diseno");
    }

    @Test
    @DisplayName("Lo que corre una vez por cada audiencia sabe de cuál es")
    void hearingsAreHandedDown() {
        assertThat(ConformityRules.hearingsAreHandedDown(MODELOS)).isEmpty();
        assertThat(ConformityRules.hearingsAreHandedDown(con("antes-audiencia", m -> {
                    CamundaIn audiencia = m.todos(CamundaIn.class).stream()
                            .filter(in -> "audiencia".equals(in.getCamundaSource()))
                            .findFirst()
                            .orElseThrow();
                    audiencia.getParentElement().removeChildElement(audiencia);
                })))
                .extracting(Hallazgo::elemento)
                .containsExactly("callActivity_convocatoria");
        assertThat(ConformityRules.hearingsAreHandedDown(
                        con("ejecucion", m -> m.<CallActivity>elemento("callActivity_audienciaPublica")
                                .getLoopCharacteristics()
                                .setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "elementVariable", "acto"))))
                .extracting(Hallazgo::elemento)
                .containsExactly("callActivity_audienciaPublica");
    }

    @Test
    @DisplayName("Todo escalamiento tiene quien lo lance y quien lo atienda")
    void escalationsThrownAreCaught() {
        assertThat(ConformityRules.escalationsThrownAreCaught(MODELOS)).isEmpty();
        assertThat(ConformityRules.escalationsThrownAreCaught(
                        con("diseno", m -> m.uno(Escalation.class).setEscalationCode("vencida"))))
                .extracting(Hallazgo::archivo)
                .containsExactly("diseno.bpmn");
    }

    @Test
    @DisplayName("Los formularios están junto a los modelos")
    void formsExist() {
        holds(ConformityRules::formsExist);
        bites(ConformityRules::formsExist, Modelo.RAIZ, "start_ciclo", m -> m.uno(StartEvent.class)
                .setCamundaFormKey("embedded:deployment:perdido.html"));
    }

    @Test
    @DisplayName("Los datos propios de una tarea son de los que el formulario conoce, y la plantilla los ofrece todos")
    void fichasExist() throws IOException {
        holds(ConformityRules::fichasExist);
        bites(ConformityRules::fichasExist, "despues-audiencia", "levantarActa", m -> m.todos(CamundaProperty.class)
                .forEach(propiedad -> propiedad.setCamundaValue("memoria")));
        assertThat(MODELOS.stream()
                        .flatMap(modelo -> modelo.todos(CamundaProperty.class).stream())
                        .map(CamundaProperty::getCamundaValue))
                .containsAll(Fichas.ids());
        assertThat(new ObjectMapper()
                        .readTree(new File(".camunda/element-templates/actividad.json"))
                        .findValue("choices")
                        .findValuesAsText("value"))
                .contains("")
                .containsAll(Fichas.ids())
                .hasSize(Fichas.ids().size() + 1);
        assertThat(MODELOS.stream()
                        .flatMap(modelo -> modelo.actividades().stream())
                        .filter(tarea -> !Modelo.dePropias(tarea))
                        .filter(tarea ->
                                ModelProperties.find(tarea, Ficha.PROPIEDAD).isEmpty())
                        .map(BaseElement::getId))
                .as("every drawn act tells more than that it was done")
                .isSubsetOf("elaborarTableroControl", "seguirCompromisos");
    }

    @Test
    @DisplayName("Los antecedentes de una actividad son actividades que los modelos dibujan")
    void antecedentsExist() {
        Set<String> codigos = new TreeSet<>(ConformityRules.codigos(MODELOS, true));
        codigos.addAll(ConformityRules.codigos(MODELOS, false));
        holds(modelo -> ConformityRules.antecedentsExist(modelo, codigos));
        bites(
                modelo -> ConformityRules.antecedentsExist(modelo, codigos),
                "informe-gestion",
                "aprobarInformeGestion",
                m -> m.todos(CamundaProperty.class).stream()
                        .filter(propiedad -> propiedad.getCamundaValue().equals("elaborarInformeGestion"))
                        .findFirst()
                        .orElseThrow()
                        .setCamundaValue("elaborarMemoria"));
    }

    @Test
    @DisplayName("Las expresiones llaman a beans que el producto ofrece")
    void beansAreOffered() {
        assertThat(MODELOS.stream().flatMap(modelo -> ConformityRules.beans(modelo).stream()))
                .contains("cronograma", "responsables", "escalarVencida")
                .isSubsetOf(ConformityRules.beansDelProducto());
        Set<String> malos = ConformityRules.beans(Modelo.malo("diseno", m -> m.<UserTask>elemento("disenarImagenVisual")
                .setCamundaAssignee("${personas.titular(execution)}")));
        malos.removeAll(ConformityRules.beansDelProducto());
        assertThat(malos).containsExactly("personas");
    }

    @Test
    @DisplayName("Las expresiones leen variables que alguien declara")
    void variablesAreKnown() {
        holds(ConformityRules::variablesAreKnown);
        bites(ConformityRules::variablesAreKnown, "diseno", "disenarImagenVisual", m -> m.<UserTask>elemento(
                        "disenarImagenVisual")
                .setCamundaDueDate("${fechaLimite}"));
    }

    @Test
    @DisplayName("La tabla de avisos va de lo particular a lo general y escribe a roles conocidos")
    void noticeTableIsSound() {
        TablaAvisos tabla = TablaAvisos.leer();
        assertThat(tabla.instancia()
                        .getModelElementsByType(DecisionTable.class)
                        .iterator()
                        .next()
                        .getHitPolicy())
                .isEqualTo(HitPolicy.FIRST);
        // The leader's term is of the leader's own task; all other rows are notices.
        Set<String> nombres =
                TipoAviso.delPlazo().stream().map(TipoAviso::plazo).collect(Collectors.toSet());
        nombres.addAll(List.of("atenderVencida", "decisionVencida"));
        assertThat(tabla.filas().stream().map(TablaAvisos.Fila::aviso).collect(Collectors.toSet()))
                .isEqualTo(nombres);
        assertThat(tabla.filas()).allSatisfy(fila -> assertThat(fila.destinatarios())
                .isNotEmpty()
                .isSubsetOf("responsable", "suplente", "lider", "gerencia", "control-interno"));
        // The last row of each notice must serve every stage; a particular row after it would never be read.
        assertThat(tabla.filas().stream().collect(Collectors.groupingBy(TablaAvisos.Fila::aviso)))
                .allSatisfy((aviso, filas) -> assertThat(filas.stream()
                                .map(TablaAvisos.Fila::etapa)
                                .toList()
                                .indexOf("-"))
                        .as(aviso)
                        .isEqualTo(filas.size() - 1));
    }

    private static List<Modelo> con(String id, Consumer<Modelo> falta) {
        return MODELOS.stream()
                .map(modelo -> modelo.nombre().equals(id + ".bpmn") ? Modelo.malo(id, falta) : modelo)
                .toList();
    }

    private static void holds(Function<Modelo, List<Hallazgo>> regla) {
        assertThat(MODELOS.stream().flatMap(modelo -> regla.apply(modelo).stream()))
                .isEmpty();
    }

    private static void bites(
            Function<Modelo, List<Hallazgo>> regla, String id, String elemento, Consumer<Modelo> falta) {
        assertThat(regla.apply(Modelo.malo(id, falta)))
                .extracting(Hallazgo::elemento)
                .contains(elemento);
    }
}
