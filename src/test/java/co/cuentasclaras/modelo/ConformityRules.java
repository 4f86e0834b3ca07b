package co.cuentasclaras.modelo;

import static co.cuentasclaras.modelo.Modelo.mayuscula;
import static co.cuentasclaras.modelo.Modelo.repetida;
import static java.util.function.Predicate.not;

import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.cumplimiento.AntecedentesDelModelo;
import co.cuentasclaras.cumplimiento.Ficha;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.engine.model.ModelText;
import co.cuentasclaras.engine.model.ModelsTogether;
import co.cuentasclaras.modelo.Modelo.Hallazgo;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What a model names exists on the other side too: in the cronograma, in another model, in Java, in a form. */
final class ConformityRules {

    /** Beans that the product offers by name: its named components, and the bean methods of its configurations. */
    static Set<String> beansDelProducto() {
        JavaClasses producto = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("co.cuentasclaras");
        return Stream.concat(
                        producto.stream()
                                .filter(clase -> clase.isAnnotatedWith(Component.class))
                                .map(clase -> clase.getAnnotationOfType(Component.class)
                                        .value()),
                        producto.stream()
                                .flatMap(clase -> clase.getMethods().stream())
                                .filter(metodo -> metodo.isAnnotatedWith(Bean.class))
                                .map(JavaMethod::getName))
                .collect(Collectors.toSet());
    }

    /** Variables that expressions may read without a bean; each is declared by a task, a branch or its form. */
    static final Set<String> VARIABLES = Set.of("codigo", "decision");

    private static final Pattern LLAMADA = Pattern.compile("\\$\\{([a-z]\\w*)\\..*");
    private static final Pattern SOLO_NOMBRE = Pattern.compile("\\$\\{([a-z]\\w*)( == .*)?}");
    private static final Pattern FORMULARIO = Pattern.compile("embedded:deployment:(.+\\.html)");

    private ConformityRules() {}

    /** Codes that the models know: plain ones, and those that repeat once for each row {@code codigo/…}. */
    static Set<String> codigos(List<Modelo> modelos, boolean repetidos) {
        return modelos.stream()
                .flatMap(modelo -> modelo.actividades().stream())
                .filter(not(Modelo::dePropias))
                .filter(tarea -> repetida(tarea) == repetidos)
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Hallazgo> codesMatchTheCronograma(List<Modelo> modelos, Set<String> enCronograma) {
        Set<String> simples =
                enCronograma.stream().filter(not(c -> c.contains("/"))).collect(Collectors.toSet());
        Set<String> multiples = enCronograma.stream()
                .filter(codigo -> codigo.contains("/"))
                .map(codigo -> codigo.substring(0, codigo.indexOf('/')))
                .collect(Collectors.toSet());
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (Modelo modelo : modelos) {
            modelo.actividades().stream()
                    .filter(not(Modelo::dePropias))
                    .filter(tarea -> !(repetida(tarea) ? multiples : simples).contains(tarea.getId()))
                    .map(tarea -> modelo.hallazgo(tarea, "agregue la actividad al cronograma o quítela del modelo"))
                    .forEach(hallazgos::add);
        }
        Stream.concat(
                        simples.stream().filter(not(codigos(modelos, false)::contains)),
                        multiples.stream().filter(not(codigos(modelos, true)::contains)))
                .map(codigo -> new Hallazgo("cronograma", codigo, "dibuje la actividad en un modelo o quite la fila"))
                .forEach(hallazgos::add);
        return hallazgos;
    }

    /** The literal code in each cell is the task's own: a copied cell must not keep another's dates. */
    static List<Hallazgo> everyCellAsksForItsOwnCode(Modelo modelo) {
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (UserTask tarea : modelo.actividades()) {
            String codigo = tarea.getId();
            String entrada = repetida(tarea) ? "${codigo}" : codigo;
            String argumento = repetida(tarea) ? "codigo" : "'" + codigo + "'";
            boolean propia =
                    Modelo.entrada(tarea, "codigo").filter(entrada::equals).isPresent()
                            && fecha(modelo, "timer_inicio" + mayuscula(codigo))
                                    .equals("${cronograma.inicio(execution, " + argumento + ")}")
                            && fecha(modelo, "timer_vencida" + mayuscula(codigo))
                                    .equals("${cronograma.escalamiento(execution, codigo)}")
                            && "${responsables.titular(execution, codigo)}".equals(tarea.getCamundaAssignee())
                            && "${responsables.rol(execution, codigo)}".equals(tarea.getCamundaCandidateGroups())
                            && "${cronograma.vencimiento(execution, codigo)}".equals(tarea.getCamundaDueDate());
            if (!propia) {
                hallazgos.add(modelo.hallazgo(
                        tarea,
                        "escriba el código de la tarea en su fecha de inicio y en su entrada, y aplique la"
                                + " plantilla «Actividad del cronograma»"));
            }
            if (tarea.getParentElement() instanceof SubProcess subproceso
                    && subproceso.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics filas
                    && !Set.of(
                                    "${cronograma.entregas(execution, '" + codigo + "')}",
                                    "${cronograma.otras(execution, '"
                                            + modelo.proceso().getId() + "')}")
                            .contains(filas.getCamundaCollection())) {
                hallazgos.add(modelo.hallazgo(
                        subproceso, "repítalo por las filas de " + codigo + ", o por las propias de esta página"));
            }
        }
        return hallazgos;
    }

    /** Owner and due date of a question's tasks, and where it goes, come from the question; each step is one that it has. */
    static List<Hallazgo> questionTasksAskTheQuestion(Modelo modelo, Map<String, String> plantilla) {
        if (!Modelo.DEL_PROGRAMA.contains(modelo.proceso().getId())) {
            return List.of();
        }
        Set<String> pasos = Stream.concat(
                        Stream.of(PasoDePregunta.values()).map(PasoDePregunta::tarea),
                        Stream.of(TramiteDePregunta.ATENDER_VENCIDO, TramiteDePregunta.PRORROGAR))
                .filter(not(String::isEmpty))
                .collect(Collectors.toSet());
        Set<String> preguntadas = Stream.of(PasoDePregunta.values())
                .map(paso -> "${preguntaCiudadana.va(execution, '" + camello(paso.name()) + "')}")
                .collect(Collectors.toSet());
        List<Hallazgo> hallazgos = new ArrayList<>();
        modelo.todos(UserTask.class).stream()
                .filter(tarea -> !pasos.contains(tarea.getId())
                        || plantilla.entrySet().stream()
                                .anyMatch(una -> !una.getValue().equals(Modelo.camunda(tarea, una.getKey()))))
                .forEach(tarea -> hallazgos.add(modelo.hallazgo(
                        tarea,
                        "aplique la plantilla «Paso de una pregunta», y llámela como uno de sus pasos: " + pasos)));
        pasos.stream()
                .filter(paso -> modelo.elemento(paso) == null)
                .forEach(paso -> hallazgos.add(new Hallazgo(modelo.nombre(), paso, "dibuje el paso")));
        modelo.todos(ConditionExpression.class).stream()
                .filter(condicion -> !preguntadas.contains(condicion.getTextContent()))
                .forEach(condicion -> hallazgos.add(modelo.hallazgo(
                        (BaseElement) condicion.getParentElement(), "pregunte por un paso que exista")));
        return hallazgos;
    }

    private static String camello(String constante) {
        return Pattern.compile("_(.)")
                .matcher(constante.toLowerCase(Locale.ROOT))
                .replaceAll(letra -> letra.group(1).toUpperCase(Locale.ROOT));
    }

    private static String fecha(Modelo modelo, String reloj) {
        FlowNode nodo = modelo.elemento(reloj);
        return modelo.todos(TimeDate.class).stream()
                .filter(fecha -> fecha.getParentElement().getParentElement().equals(nodo))
                .map(ModelElementInstance::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** What the program asks of an entity's models as well. */
    static List<Hallazgo> modelsFitTogether(List<Modelo> modelos) {
        Map<String, BpmnModelInstance> instancias =
                modelos.stream().collect(Collectors.toMap(Modelo::nombre, Modelo::instancia));
        ModelsTogether juntos = new ModelsTogether(
                instancias,
                Set.of(
                        TareasDelCronograma.VENCIMIENTO_ATENDIDO,
                        TareasDelCronograma.ACTIVIDAD_ESPERADA,
                        "respuestaComunicada",
                        "complementoRecibido",
                        "prorrogaPedida"));
        return instancias.keySet().stream()
                .sorted()
                .flatMap(archivo -> juntos.misfits(archivo).stream())
                .map(falta -> new Hallazgo(falta.file(), falta.element(), falta.cure()))
                .toList();
    }

    static List<Hallazgo> everyPageIsCalled(List<Modelo> modelos) {
        Set<String> llamadas = modelos.stream()
                .flatMap(modelo -> modelo.todos(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        return modelos.stream()
                .filter(modelo -> !Modelo.PRIMERAS.contains(modelo.proceso().getId()))
                .filter(modelo -> !Modelo.DEL_PROGRAMA.contains(modelo.proceso().getId()))
                .filter(modelo -> !llamadas.contains(modelo.proceso().getId()))
                .map(modelo -> modelo.hallazgo(modelo.proceso(), "llámela desde otra página: nadie llega a ella"))
                .toList();
    }

    /** Whatever runs once for each hearing knows which one it is: every page on the way hands its key down. */
    static List<Hallazgo> hearingsAreHandedDown(List<Modelo> modelos) {
        Set<String> deAudiencia = new TreeSet<>();
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (int antes = -1; antes < deAudiencia.size(); ) {
            antes = deAudiencia.size();
            for (Modelo modelo : modelos) {
                boolean suya = deAudiencia.contains(modelo.proceso().getId());
                modelo.todos(CallActivity.class).stream()
                        .filter(llamada -> suya || llamada.getLoopCharacteristics() != null)
                        .forEach(llamada -> deAudiencia.add(llamada.getCalledElement()));
            }
        }
        for (Modelo modelo : modelos) {
            for (CallActivity llamada : modelo.todos(CallActivity.class)) {
                boolean entrega = llamada.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                        .anyMatch(in ->
                                "audiencia".equals(in.getCamundaSource()) && "audiencia".equals(in.getCamundaTarget()));
                if (entrega != deAudiencia.contains(llamada.getCalledElement())) {
                    hallazgos.add(modelo.hallazgo(
                            llamada,
                            "entregue la audiencia a las páginas que corren una vez por cada una, y a ninguna otra"));
                }
                if (llamada.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics cada
                        && !("${cronograma.audiencias(execution)}".equals(cada.getCamundaCollection())
                                && "audiencia".equals(cada.getCamundaElementVariable()))) {
                    hallazgos.add(modelo.hallazgo(llamada, "repítala por las audiencias, en la variable audiencia"));
                }
            }
        }
        return hallazgos;
    }

    static List<Hallazgo> escalationsThrownAreCaught(List<Modelo> modelos) {
        Set<String> lanzadas = escalamientos(modelos, ThrowEvent.class);
        Set<String> atendidas = escalamientos(modelos, CatchEvent.class);
        return revisar(modelos, Escalation.class, escalamiento -> {
            String codigo = escalamiento.getEscalationCode();
            return lanzadas.contains(codigo) && atendidas.contains(codigo)
                    ? null
                    : "el escalamiento " + codigo + " necesita quien lo lance y quien lo atienda";
        });
    }

    private static Set<String> escalamientos(List<Modelo> modelos, Class<? extends FlowNode> lado) {
        return modelos.stream()
                .flatMap(modelo -> modelo.todos(EscalationEventDefinition.class).stream())
                .filter(evento -> lado.isInstance(evento.getParentElement()))
                .map(evento -> evento.getEscalation().getEscalationCode())
                .collect(Collectors.toSet());
    }

    static List<Hallazgo> formsExist(Modelo modelo) {
        return textos(modelo, texto -> texto.attribute().equals("formKey"), texto -> {
            Matcher formulario = FORMULARIO.matcher(texto.value());
            return formulario.matches() && Files.exists(Modelo.CARPETA.resolve(formulario.group(1)))
                    ? null
                    : "ponga el formulario en bpmn/: " + texto.value();
        });
    }

    /** What the template lets a task say besides: the own data of its act, and that the law sets its term. */
    static List<Hallazgo> fichasExist(Modelo modelo) {
        return modelo.todos(CamundaProperty.class).stream()
                .filter(propiedad -> !switch (propiedad.getCamundaName()) {
                    case Ficha.PROPIEDAD -> Fichas.ids().contains(propiedad.getCamundaValue());
                    case "termino" -> propiedad.getCamundaValue().equals("legal");
                    default -> ANTECEDENTES.contains(propiedad.getCamundaName());
                })
                .map(propiedad -> modelo.hallazgo(
                        (BaseElement)
                                propiedad.getParentElement().getParentElement().getParentElement(),
                        "use una ficha que exista, o el término legal: " + Fichas.ids()))
                .toList();
    }

    /** What an activity shows of others, by their codes. */
    static List<Hallazgo> antecedentsExist(Modelo modelo, Set<String> codigos) {
        return modelo.todos(CamundaProperty.class).stream()
                .filter(propiedad -> ANTECEDENTES.contains(propiedad.getCamundaName())
                        && !codigos.containsAll(
                                List.of(propiedad.getCamundaValue().split("\\s*,\\s*"))))
                .map(propiedad -> modelo.hallazgo(
                        (BaseElement)
                                propiedad.getParentElement().getParentElement().getParentElement(),
                        "nombre en " + ANTECEDENTES + " actividades que los modelos dibujan"))
                .toList();
    }

    private static final Set<String> ANTECEDENTES =
            Set.of(AntecedentesDelModelo.PROPIEDAD, AntecedentesDelModelo.PROPIEDAD_DEL_ANTERIOR);

    /** Beans named by expressions, whether called or used as a delegate. */
    static Set<String> beans(Modelo modelo) {
        return modelo.textos().stream()
                .flatMap(texto -> {
                    Matcher llamada = LLAMADA.matcher(texto.value());
                    Matcher nombre = SOLO_NOMBRE.matcher(texto.value());
                    return llamada.matches()
                            ? Stream.of(llamada.group(1))
                            : texto.attribute().equals("delegateExpression") && nombre.matches()
                                    ? Stream.of(nombre.group(1))
                                    : Stream.empty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Hallazgo> variablesAreKnown(Modelo modelo) {
        return textos(modelo, texto -> !texto.attribute().equals("delegateExpression"), texto -> {
            Matcher nombre = SOLO_NOMBRE.matcher(texto.value());
            return !nombre.matches() || VARIABLES.contains(nombre.group(1))
                    ? null
                    : "nadie declara la variable " + nombre.group(1);
        });
    }

    private static List<Hallazgo> textos(
            Modelo modelo, Predicate<ModelText> cuales, Function<ModelText, String> regla) {
        return modelo.textos().stream()
                .filter(cuales)
                .flatMap(texto -> Stream.ofNullable(regla.apply(texto))
                        .map(cura -> new Hallazgo(modelo.nombre(), texto.element(), cura)))
                .toList();
    }

    private static <T extends BaseElement> List<Hallazgo> revisar(
            List<Modelo> modelos, Class<T> tipo, Function<T, String> regla) {
        return modelos.stream()
                .flatMap(modelo -> modelo.todos(tipo).stream()
                        .flatMap(elemento -> Stream.ofNullable(regla.apply(elemento))
                                .map(cura -> new Hallazgo(modelo.nombre(), nombre(elemento), cura))))
                .toList();
    }

    private static String nombre(BaseElement elemento) {
        return elemento.getId() != null ? elemento.getId() : ((BaseElement) elemento.getParentElement()).getId();
    }
}
