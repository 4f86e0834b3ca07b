package co.cuentasclaras.modelo;

import static co.cuentasclaras.modelo.Modelo.mayuscula;
import static java.util.Map.entry;

import co.cuentasclaras.engine.model.DrawnOrder;
import co.cuentasclaras.modelo.Dibujo.Figura;
import co.cuentasclaras.modelo.Dibujo.Trazo;
import co.cuentasclaras.modelo.Modelo.Hallazgo;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The house style of the models; {@link ModelStyleTest} holds each rule to every model and to a bad one. */
final class StyleRules {

    /** What one bean call, one variable, one comparison or the business key looks like. */
    static final Pattern EXPRESION = Pattern.compile("\\$\\{[a-z]\\w*}"
            + "|\\$\\{[a-z]\\w*\\.[a-z]\\w*\\((([a-z]\\w*|'[\\w/-]+')(, ([a-z]\\w*|'[\\w/-]+'))*)?\\)}"
            + "|\\$\\{[a-z]\\w* == '[\\w-]+'}"
            + "|#\\{execution\\.processBusinessKey}");

    private static final Pattern ID_CON_TIPO = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*");
    private static final Pattern ID_DE_TAREA = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern ID_GENERADO = Pattern.compile(".*(_\\d\\w{6}|_\\w*\\d\\w*\\d\\w*|_\\d+)$");
    private static final Pattern INFINITIVO = Pattern.compile("\\p{Lu}\\p{Ll}+(ar|er|ir|ír)(se)? .+");
    private static final Pattern PREGUNTA = Pattern.compile("¿.+\\?");

    /** Timers are named after what they are, wherever they sit. */
    private static final Map<Class<?>, String> PREFIJOS = Map.ofEntries(
            entry(StartEvent.class, "start"),
            entry(EndEvent.class, "end"),
            entry(BoundaryEvent.class, "catch"),
            entry(IntermediateCatchEvent.class, "catch"),
            entry(IntermediateThrowEvent.class, "throw"),
            entry(Gateway.class, "gateway"),
            entry(CallActivity.class, "callActivity"),
            entry(SubProcess.class, "subProcess"),
            entry(ServiceTask.class, "serviceTask"),
            entry(SequenceFlow.class, "flow"),
            entry(Message.class, "message"),
            entry(Escalation.class, "escalation"),
            entry(TextAnnotation.class, "annotation"),
            entry(Association.class, "association"));

    private static final List<String> DEL_CICLO = List.of("ciclo", "vigencia", "entidad");
    private static final List<String> DE_LA_AUDIENCIA = List.of("ciclo", "vigencia", "entidad", "audiencia");

    private static final double ANCHO_MAXIMO = 1600;
    private static final double ALTO_MAXIMO = 900;

    private StyleRules() {}

    // Names -----------------------------------------------------------------------------------------------------

    static List<Hallazgo> fileNamedAsProcess(Modelo modelo) {
        return modelo.nombre().equals(modelo.proceso().getId() + ".bpmn")
                ? List.of()
                : List.of(modelo.hallazgo(modelo.proceso(), "ponga al archivo el nombre del proceso, o al revés"));
    }

    static List<Hallazgo> idsCarryTheirType(Modelo modelo) {
        return revisar(modelo, BaseElement.class, elemento -> {
            Optional<String> prefijo = prefijo(elemento);
            return elemento instanceof UserTask
                    ? si(
                            !ID_DE_TAREA.matcher(elemento.getId()).matches(),
                            "el id de una tarea es el código de su actividad, en camelCase y sin prefijo")
                    : prefijo.flatMap(tipo -> si(
                            !elemento.getId().startsWith(tipo + "_")
                                    || !ID_CON_TIPO.matcher(elemento.getId()).matches(),
                            "escriba el id como " + tipo + "_nombreEnCamelCase"));
        });
    }

    private static Optional<String> prefijo(BaseElement elemento) {
        boolean reloj =
                !elemento.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        return reloj
                ? Optional.of("timer")
                : PREFIJOS.entrySet().stream()
                        .filter(prefijo -> prefijo.getKey().isInstance(elemento))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    static List<Hallazgo> noGeneratedIds(Modelo modelo) {
        return modelo.textos().stream()
                .filter(texto -> texto.attribute().equals("id"))
                .filter(texto -> ID_GENERADO.matcher(texto.value()).matches())
                .map(texto -> new Hallazgo(modelo.nombre(), texto.value(), "cambie el id generado por uno con nombre"))
                .toList();
    }

    // Words -----------------------------------------------------------------------------------------------------

    static List<Hallazgo> tasksBeginWithInfinitive(Modelo modelo) {
        return revisar(
                modelo,
                Task.class,
                tarea -> si(
                        !INFINITIVO.matcher(nombre(tarea)).matches(),
                        "nombre la tarea con un infinitivo y su objeto, como «Levantar el acta»"));
    }

    static List<Hallazgo> pagesAndSubProcessesAreNouns(Modelo modelo) {
        return revisar(
                modelo,
                Activity.class,
                actividad -> si(
                        !(actividad instanceof Task)
                                && (nombre(actividad).isBlank()
                                        || INFINITIVO.matcher(nombre(actividad)).matches()),
                        "nombre la página o el subproceso con un sustantivo, como «Convocatoria»"));
    }

    static List<Hallazgo> decisionsAskAndBranchesAnswer(Modelo modelo) {
        return revisar(modelo, ExclusiveGateway.class, compuerta -> {
            boolean decide = modelo.salidas(compuerta).size() > 1;
            boolean pregunta = PREGUNTA.matcher(nombre(compuerta)).matches();
            boolean respondida = modelo.salidas(compuerta).stream()
                    .noneMatch(flujo -> flujo.getName() == null
                            || flujo.getConditionExpression() == null && !flujo.equals(compuerta.getDefault()));
            return si(
                    decide && !(pregunta && respondida),
                    "escriba la decisión como pregunta (¿…?) y en cada salida su respuesta y su condición, o en una la salida por omisión");
        });
    }

    static List<Hallazgo> parallelGatewaysAndJoinsStaySilent(Modelo modelo) {
        return revisar(
                modelo,
                Gateway.class,
                compuerta -> si(
                        !nombre(compuerta).isEmpty()
                                && (compuerta instanceof ParallelGateway
                                        || modelo.salidas(compuerta).size() == 1),
                        "quite el nombre: una bifurcación paralela o una unión no pregunta nada"));
    }

    static List<Hallazgo> eventsSayWhatHappened(Modelo modelo) {
        return revisar(
                modelo,
                Event.class,
                evento -> si(
                        nombre(evento).isBlank()
                                || INFINITIVO.matcher(nombre(evento)).matches()
                                || nombre(evento).matches(".*\\d.*"),
                        "diga en el evento qué ocurrió, sin infinitivos ni duraciones, como «Actividad vencida»"));
    }

    static List<Hallazgo> everythingPeopleOpenIsDocumented(Modelo modelo) {
        List<Hallazgo> hallazgos = new ArrayList<>(revisar(
                modelo,
                Activity.class,
                actividad -> si(sinDocumentar(actividad), "explique en la documentación qué se hace y qué produce")));
        if (sinDocumentar(modelo.proceso())) {
            hallazgos.add(modelo.hallazgo(modelo.proceso(), "explique en la documentación para qué es la página"));
        }
        return hallazgos;
    }

    private static boolean sinDocumentar(BaseElement elemento) {
        return elemento.getDocumentations().stream()
                .noneMatch(documento -> documento.getTextContent().strip().length() > 20);
    }

    // Engine ----------------------------------------------------------------------------------------------------

    static List<Hallazgo> processesAreComplete(Modelo modelo) {
        Process proceso = modelo.proceso();
        boolean raiz = Modelo.PRIMERAS.contains(proceso.getId());
        return modelo.todos(Process.class).size() == 1
                        && proceso.isExecutable()
                        && proceso.getName() != null
                        && proceso.getCamundaVersionTag() != null
                        && proceso.getCamundaHistoryTimeToLiveString() != null
                        && proceso.isCamundaStartableInTasklist() == raiz
                ? List.of()
                : List.of(modelo.hallazgo(
                        proceso,
                        "un proceso por archivo, ejecutable, con name, versionTag e historyTimeToLive, y solo las primeras"
                                + " páginas se inician en Tasklist"));
    }

    static List<Hallazgo> callActivitiesSayWhatGoesInAndOut(Modelo modelo) {
        return revisar(modelo, CallActivity.class, llamada -> {
            Collection<CamundaIn> entran = extension(llamada, CamundaIn.class);
            Collection<CamundaOut> salen = extension(llamada, CamundaOut.class);
            boolean clave = entran.stream()
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            List<String> variables = entran.stream()
                    .map(CamundaIn::getCamundaSource)
                    .filter(Objects::nonNull)
                    .toList();
            boolean regreso =
                    salen.stream().map(CamundaOut::getCamundaSource).toList().equals(List.of("actividadVencida"));
            boolean todas = entran.stream().anyMatch(in -> in.getCamundaVariables() != null)
                    || salen.stream().anyMatch(out -> out.getCamundaVariables() != null);
            return si(
                    !clave
                            || !variables.equals(DEL_CICLO) && !variables.equals(DE_LA_AUDIENCIA)
                            || !regreso
                            || todas
                            || !"deployment".equals(llamada.getCamundaCalledElementBinding()),
                    "llame con binding deployment, la clave del ciclo, in ciclo, vigencia y entidad (y audiencia, si es de"
                            + " una), out actividadVencida, y nunca variables=\"all\"");
        });
    }

    static List<Hallazgo> noScripts(Modelo modelo) {
        return modelo.textos().stream()
                .filter(texto -> texto.tag().toLowerCase().contains("script")
                        || texto.attribute().equals("scriptFormat")
                        || texto.attribute().equals("language"))
                .map(texto -> new Hallazgo(modelo.nombre(), texto.element(), "lleve el guion a un bean de Java"))
                .distinct()
                .toList();
    }

    static List<Hallazgo> expressionsOnlyCallOrCompare(Modelo modelo) {
        return modelo.textos().stream()
                .filter(texto -> texto.value().contains("${") || texto.value().contains("#{"))
                .filter(texto -> !EXPRESION.matcher(texto.value()).matches())
                .map(texto -> new Hallazgo(
                        modelo.nombre(),
                        texto.element(),
                        "deje en la expresión una sola llamada a un bean o una comparación: " + texto.value()))
                .toList();
    }

    static List<Hallazgo> timersAskTheCronograma(Modelo modelo) {
        return revisar(modelo, Event.class, evento -> evento.getChildElementsByType(TimerEventDefinition.class).stream()
                .filter(reloj -> reloj.getTimeDate() == null
                        || !reloj.getTimeDate().getTextContent().matches("\\$\\{[a-z]\\w*\\..+"))
                .map(reloj -> "pida la fecha a un bean en timeDate; un plazo escrito aquí no se puede mover")
                .findFirst());
    }

    static List<Hallazgo> onlySubProcessesAndPagesRepeat(Modelo modelo) {
        return revisar(
                modelo,
                Activity.class,
                actividad -> si(
                        actividad.getLoopCharacteristics() != null
                                && !(actividad instanceof SubProcess || actividad instanceof CallActivity),
                        "repita un subproceso o una página con la tarea adentro: el reloj de una tarea repetida sería"
                                + " de todas a la vez"));
    }

    /** Every activity waits for its start date and has a clock that escalates it. */
    static List<Hallazgo> activitiesHaveStartDateAndClock(Modelo modelo) {
        return modelo.actividades().stream()
                .filter(tarea -> {
                    String codigo = mayuscula(tarea.getId());
                    boolean espera = modelo.entradas(tarea).size() == 1
                            && modelo.entradas(tarea).get(0).getSource().getId().equals("timer_inicio" + codigo);
                    boolean vence = modelo.todos(BoundaryEvent.class).stream()
                            .anyMatch(reloj -> reloj.getAttachedTo().equals(tarea)
                                    && !reloj.cancelActivity()
                                    && reloj.getId().equals("timer_vencida" + codigo)
                                    && modelo.salidas(reloj).size() == 1
                                    && modelo.salidas(reloj)
                                            .get(0)
                                            .getTarget()
                                            .getId()
                                            .equals("end_escalada" + codigo));
                    return !espera || !vence;
                })
                .map(tarea -> modelo.hallazgo(
                        tarea,
                        "ponga antes timer_inicio%1$s, y en su borde timer_vencida%1$s, sin interrumpir, hacia end_escalada%1$s"
                                .formatted(mayuscula(tarea.getId()))))
                .toList();
    }

    // Soundness -------------------------------------------------------------------------------------------------

    static List<Hallazgo> oneStartInEachScope(Modelo modelo) {
        return modelo.ambitos().stream()
                .filter(ambito ->
                        ambito.getChildElementsByType(StartEvent.class).size() != 1)
                .map(ambito -> modelo.hallazgo(ambito, "deje exactamente un evento de inicio"))
                .toList();
    }

    static List<Hallazgo> everyNodeIsReached(Modelo modelo) {
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (BaseElement ambito : modelo.ambitos()) {
            Deque<FlowNode> porVer = new ArrayDeque<>(ambito.getChildElementsByType(StartEvent.class));
            Set<FlowNode> vistos = new HashSet<>();
            while (!porVer.isEmpty()) {
                FlowNode nodo = porVer.pop();
                if (vistos.add(nodo)) {
                    modelo.salidas(nodo).forEach(flujo -> porVer.push(flujo.getTarget()));
                    ambito.getChildElementsByType(BoundaryEvent.class).stream()
                            .filter(borde -> borde.getAttachedTo().equals(nodo))
                            .forEach(porVer::push);
                }
            }
            ambito.getChildElementsByType(FlowNode.class).stream()
                    .filter(nodo -> !vistos.contains(nodo))
                    .filter(nodo -> !(nodo instanceof SubProcess subproceso && subproceso.triggeredByEvent()))
                    .map(nodo -> modelo.hallazgo(nodo, "únalo con un flujo: desde el inicio no se llega a él"))
                    .forEach(hallazgos::add);
        }
        return hallazgos;
    }

    static List<Hallazgo> onlyGatewaysForkAndJoin(Modelo modelo) {
        return revisar(
                modelo,
                FlowNode.class,
                nodo -> si(
                        !(nodo instanceof Gateway)
                                && (modelo.salidas(nodo).size() > 1
                                        || modelo.entradas(nodo).size() > 1),
                        "bifurque y una con una compuerta"));
    }

    static List<Hallazgo> everyPathReachesAnEnd(Modelo modelo) {
        return revisar(
                modelo,
                FlowNode.class,
                nodo -> si(
                        !(nodo instanceof EndEvent)
                                && !(nodo instanceof SubProcess subproceso && subproceso.triggeredByEvent())
                                && modelo.salidas(nodo).isEmpty(),
                        "llévelo hasta un evento de fin con nombre"));
    }

    /** Plays the tokens of each scope: every join gets what it waits for, and one token reaches the end. */
    static List<Hallazgo> forksAndJoinsBalance(Modelo modelo) {
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (BaseElement ambito : modelo.ambitos()) {
            ambito.getChildElementsByType(StartEvent.class)
                    .forEach(inicio -> jugar(modelo, ambito, poner(Map.of(), modelo.salidas(inicio)), 0)
                            .ifPresent(problema -> hallazgos.add(modelo.hallazgo(ambito, problema))));
        }
        return hallazgos;
    }

    private static Optional<String> jugar(
            Modelo modelo, BaseElement ambito, Map<SequenceFlow, Integer> fichas, int paso) {
        Optional<SequenceFlow> doble = fichas.entrySet().stream()
                .filter(ficha -> ficha.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
        if (doble.isPresent() || paso > 1000) {
            return Optional.of("cierre la bifurcación: por "
                    + doble.map(BaseElement::getId).orElse("un ciclo") + " se pasa dos veces");
        }
        for (FlowNode nodo : ambito.getChildElementsByType(FlowNode.class)) {
            List<SequenceFlow> entradas = modelo.entradas(nodo);
            List<SequenceFlow> llenas =
                    entradas.stream().filter(fichas::containsKey).toList();
            boolean listo = nodo instanceof ParallelGateway ? llenas.size() == entradas.size() : !llenas.isEmpty();
            if (entradas.isEmpty() || nodo instanceof EndEvent || !listo) {
                continue;
            }
            Map<SequenceFlow, Integer> resto = new HashMap<>(fichas);
            (nodo instanceof ParallelGateway ? llenas : llenas.subList(0, 1)).forEach(resto::remove);
            if (nodo instanceof ExclusiveGateway || nodo instanceof EventBasedGateway) {
                // Another round of what a decision repeats is like the round before.
                return modelo.salidas(nodo).stream()
                        .filter(salida -> !DrawnOrder.repeats(salida))
                        .filter(salida -> nodo instanceof ExclusiveGateway
                                || modelo.salidas(salida.getTarget()).stream().noneMatch(DrawnOrder::repeats))
                        .flatMap(salida -> jugar(modelo, ambito, poner(resto, List.of(salida)), paso + 1).stream())
                        .findFirst();
            }
            return jugar(modelo, ambito, poner(resto, modelo.salidas(nodo)), paso + 1);
        }
        List<String> quedan = fichas.keySet().stream()
                .filter(flujo -> !(flujo.getTarget() instanceof EndEvent))
                .map(BaseElement::getId)
                .sorted()
                .toList();
        if (!quedan.isEmpty()) {
            return Optional.of("una unión espera para siempre; revise de dónde debe llegar lo que falta: " + quedan);
        }
        return si(fichas.size() != 1, "reúna las ramas: al fin llegan " + fichas.size() + " caminos y debe llegar uno");
    }

    private static Map<SequenceFlow, Integer> poner(Map<SequenceFlow, Integer> fichas, List<SequenceFlow> flujos) {
        Map<SequenceFlow, Integer> mas = new HashMap<>(fichas);
        flujos.forEach(flujo -> mas.merge(flujo, 1, Integer::sum));
        return mas;
    }

    // Drawing ---------------------------------------------------------------------------------------------------

    static List<Hallazgo> everythingIsDrawn(Modelo modelo) {
        return revisar(
                modelo,
                FlowElement.class,
                elemento -> si(
                        elemento instanceof FlowNode nodo
                                ? Dibujo.caja(nodo).isEmpty()
                                : elemento instanceof SequenceFlow flujo && flujo.getDiagramElement() == null,
                        "dibújelo: está en el proceso y no en la página"));
    }

    static List<Hallazgo> flowsAreOrthogonal(Modelo modelo) {
        return trazos(
                modelo,
                trazo -> trazo.tramos().stream()
                        .anyMatch(tramo -> tramo.getX1() != tramo.getX2() && tramo.getY1() != tramo.getY2()),
                "enderece el flujo: solo tramos horizontales y verticales");
    }

    static List<Hallazgo> flowsRunLeftToRight(Modelo modelo) {
        return trazos(
                modelo,
                trazo -> trazo.fin().getX() < trazo.inicio().getX() && !DrawnOrder.repeats(trazo.flujo()),
                "ordene la página de izquierda a derecha: este flujo se devuelve");
    }

    static List<Hallazgo> nothingOverlaps(Modelo modelo) {
        List<Figura> figuras = new Dibujo(modelo).figuras();
        Set<Hallazgo> hallazgos = new LinkedHashSet<>();
        for (Figura una : figuras) {
            for (Figura otra : figuras) {
                if (una != otra
                        && !Dibujo.juntos(una.nodo(), otra.nodo())
                        && una.caja().intersects(otra.caja())) {
                    hallazgos.add(modelo.hallazgo(
                            una.nodo(), "sepárelo de " + otra.nodo().getId()));
                }
            }
        }
        return List.copyOf(hallazgos);
    }

    static List<Hallazgo> subProcessesHoldTheirContents(Modelo modelo) {
        return revisar(
                modelo,
                FlowNode.class,
                nodo -> si(
                        nodo.getParentElement() instanceof SubProcess subproceso
                                && Dibujo.caja(nodo)
                                        .flatMap(caja -> Dibujo.caja(subproceso).map(marco -> !marco.contains(caja)))
                                        .orElse(false),
                        "dibújelo dentro de su subproceso"));
    }

    static List<Hallazgo> flowsAvoidForeignShapes(Modelo modelo) {
        List<Figura> figuras = new Dibujo(modelo).figuras();
        return trazos(
                modelo,
                trazo -> figuras.stream()
                        .filter(figura -> !trazo.toca(figura.nodo()))
                        .filter(figura -> !Dibujo.dentro(trazo.flujo().getSource(), figura.nodo()))
                        .anyMatch(figura ->
                                trazo.tramos().stream().anyMatch(tramo -> Dibujo.cruza(tramo, figura.caja()))),
                "rodee la figura que el flujo atraviesa");
    }

    static List<Hallazgo> flowsDoNotCross(Modelo modelo) {
        List<Trazo> trazos = new Dibujo(modelo).trazos();
        return trazos(
                modelo,
                trazo -> trazos.stream()
                        .filter(otro -> otro != trazo && !otro.comparteExtremo(trazo))
                        .anyMatch(otro -> otro.tramos().stream()
                                .anyMatch(suyo -> trazo.tramos().stream().anyMatch(suyo::intersectsLine))),
                "separe el flujo del otro que cruza; solo comparten bus los de una misma bifurcación o unión");
    }

    static List<Hallazgo> labelsStayOffLinesAndShapes(Modelo modelo) {
        return tropiezos(modelo, new Dibujo(modelo).rotulos());
    }

    /** The words of a picture, line by line as a browser measured them: in their boxes, and off everything outside. */
    static List<Hallazgo> wordsStayInTheirBoxes(Modelo modelo, List<Rectangle2D> renglones) {
        List<Rectangle2D> cajas = Stream.concat(
                        modelo.todos(Activity.class).stream().filter(actividad -> !(actividad instanceof SubProcess)),
                        modelo.todos(TextAnnotation.class).stream())
                .flatMap(elemento -> Dibujo.caja(elemento).stream())
                .toList();
        List<Hallazgo> hallazgos = new ArrayList<>();
        List<Rectangle2D> afuera = new ArrayList<>();
        for (Rectangle2D renglon : renglones) {
            cajas.stream()
                    .filter(caja -> caja.contains(renglon.getCenterX(), renglon.getCenterY()))
                    .findFirst()
                    .ifPresentOrElse(
                            caja -> si(!caja.contains(renglon), "acorte el nombre: con otra letra se sale de su caja")
                                    .map(cura -> hallazgo(modelo, renglon, cura))
                                    .ifPresent(hallazgos::add),
                            () -> afuera.add(Dibujo.adentro(renglon, 1)));
        }
        hallazgos.addAll(tropiezos(modelo, afuera));
        return hallazgos;
    }

    private static List<Hallazgo> tropiezos(Modelo modelo, List<Rectangle2D> rotulos) {
        Dibujo dibujo = new Dibujo(modelo);
        List<Line2D> tramos = dibujo.trazos().stream()
                .flatMap(trazo -> trazo.tramos().stream())
                .toList();
        List<Rectangle2D> cajas = dibujo.figuras().stream()
                .filter(figura -> !(figura.nodo() instanceof SubProcess))
                .map(figura -> Dibujo.adentro(figura.caja(), 4)) // round and rhombic shapes leave their corners free
                .toList();
        return rotulos.stream()
                .filter(rotulo -> tramos.stream().anyMatch(tramo -> Dibujo.cruza(tramo, rotulo))
                        || cajas.stream().anyMatch(rotulo::intersects)
                        || rotulos.stream().anyMatch(otro -> !otro.equals(rotulo) && otro.intersects(rotulo)))
                .map(rotulo ->
                        hallazgo(modelo, rotulo, "mueva el rótulo: queda sobre una línea, una figura u otro rótulo"))
                .toList();
    }

    private static Hallazgo hallazgo(Modelo modelo, Rectangle2D rotulo, String cura) {
        return new Hallazgo(modelo.nombre(), "rótulo en (%.0f, %.0f)".formatted(rotulo.getX(), rotulo.getY()), cura);
    }

    static List<Hallazgo> shapesSitOnTheGrid(Modelo modelo) {
        return new Dibujo(modelo)
                .figuras().stream()
                        .filter(figura -> figura.nodo() instanceof Activity
                                ? figura.caja().getX() % 10 != 0
                                        || figura.caja().getY() % 10 != 0
                                : figura.caja().getCenterX() % 10 != 0
                                        || figura.caja().getCenterY() % 10 != 0)
                        .map(figura -> modelo.hallazgo(
                                figura.nodo(),
                                "llévelo a la cuadrícula de 10: la esquina de las actividades, el centro de lo demás"))
                        .toList();
    }

    static List<Hallazgo> shapesKeepTheirDefaultSize(Modelo modelo) {
        return new Dibujo(modelo)
                .figuras().stream()
                        .filter(figura -> !(figura.nodo() instanceof SubProcess))
                        .filter(figura -> {
                            double ancho =
                                    figura.nodo() instanceof Event ? 36 : figura.nodo() instanceof Gateway ? 50 : 100;
                            double alto = figura.nodo() instanceof Activity ? 80 : ancho;
                            return figura.caja().getWidth() != ancho
                                    || figura.caja().getHeight() != alto;
                        })
                        .map(figura -> modelo.hallazgo(
                                figura.nodo(),
                                "devuélvale su tamaño: tarea 100 × 80, evento 36 × 36, compuerta 50 × 50"))
                        .toList();
    }

    static List<Hallazgo> pagesFitTheScreen(Modelo modelo) {
        Rectangle2D pagina = new Dibujo(modelo).pagina();
        return pagina.getWidth() <= ANCHO_MAXIMO && pagina.getHeight() <= ALTO_MAXIMO
                ? List.of()
                : List.of(modelo.hallazgo(
                        modelo.proceso(),
                        "parta la página en dos: mide %.0f × %.0f y caben %.0f × %.0f"
                                .formatted(pagina.getWidth(), pagina.getHeight(), ANCHO_MAXIMO, ALTO_MAXIMO)));
    }

    /** Start date, task, clock and escalation look the same everywhere, to the pixel. */
    static List<Hallazgo> activityPatternRepeatsToThePixel(Modelo modelo) {
        Map<String, double[]> patron = Map.of(
                "timer_inicio", new double[] {-50, 40},
                "timer_vencida", new double[] {100, 80},
                "end_escalada", new double[] {160, 80});
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (UserTask tarea : modelo.actividades()) {
            Rectangle2D caja = Dibujo.caja(tarea).orElseThrow();
            patron.forEach((prefijo, lugar) -> {
                FlowNode nodo = modelo.elemento(prefijo + mayuscula(tarea.getId()));
                Optional.ofNullable(nodo)
                        .flatMap(Dibujo::caja)
                        .filter(suya -> suya.getCenterX() - caja.getX() != lugar[0]
                                || suya.getCenterY() - caja.getY() != lugar[1])
                        .ifPresent(suya -> hallazgos.add(modelo.hallazgo(
                                nodo,
                                "ponga su centro a (%.0f, %.0f) de la esquina de la tarea, como en todas"
                                        .formatted(lugar[0], lugar[1]))));
            });
            modelo.salidas(tarea).stream()
                    .flatMap(flujo -> new Dibujo(modelo)
                            .trazos().stream().filter(trazo -> trazo.flujo().equals(flujo)))
                    .filter(trazo -> trazo.inicio().getX() != caja.getMaxX()
                            || trazo.inicio().getY() != caja.getCenterY())
                    .forEach(trazo -> hallazgos.add(
                            modelo.hallazgo(trazo.flujo(), "sáquelo del centro del lado derecho de la tarea")));
        }
        return hallazgos;
    }

    /** The place of the entity's own activities looks the same on every page, to the pixel. */
    static List<Hallazgo> ownActivitiesRepeatToThePixel(Modelo modelo) {
        Map<String, Double> patron = Map.of(
                "start_otra", -340d,
                "gateway_otraEspera", -270d,
                "catch_actividadEsperada", -190d,
                "gateway_otraSigue", -120d,
                "end_otraRealizada", 220d);
        List<Hallazgo> hallazgos = new ArrayList<>();
        modelo.actividades().stream().filter(Modelo::dePropias).forEach(tarea -> {
            Rectangle2D caja = Dibujo.caja(tarea).orElseThrow();
            patron.forEach((id, distancia) -> {
                FlowNode nodo = modelo.elemento(id);
                boolean enSuLugar = Optional.ofNullable(nodo)
                        .filter(suyo -> suyo.getParentElement().equals(tarea.getParentElement()))
                        .flatMap(Dibujo::caja)
                        .filter(suya ->
                                suya.getCenterX() - caja.getX() == distancia && suya.getCenterY() == caja.getCenterY())
                        .isPresent();
                if (!enSuLugar) {
                    hallazgos.add(new Hallazgo(
                            modelo.nombre(),
                            id,
                            "ponga su centro a %.0f de la tarea %s, en su fila, como en las otras páginas"
                                    .formatted(distancia, tarea.getId())));
                }
            });
        });
        return hallazgos;
    }

    // -----------------------------------------------------------------------------------------------------------

    private static <T extends BaseElement> List<Hallazgo> revisar(
            Modelo modelo, Class<T> tipo, Function<T, Optional<String>> regla) {
        return modelo.todos(tipo).stream()
                .flatMap(elemento -> regla.apply(elemento).stream().map(cura -> modelo.hallazgo(elemento, cura)))
                .toList();
    }

    private static List<Hallazgo> trazos(Modelo modelo, Predicate<Trazo> falta, String cura) {
        return new Dibujo(modelo)
                .trazos().stream()
                        .filter(falta)
                        .map(trazo -> modelo.hallazgo(trazo.flujo(), cura))
                        .toList();
    }

    private static Optional<String> si(boolean falta, String cura) {
        return falta ? Optional.of(cura) : Optional.empty();
    }

    private static String nombre(FlowElement elemento) {
        return elemento.getName() == null ? "" : elemento.getName();
    }

    private static <T extends ModelElementInstance> Collection<T> extension(BaseElement elemento, Class<T> tipo) {
        ExtensionElements extension = elemento.getExtensionElements();
        return extension == null ? List.of() : extension.getChildElementsByType(tipo);
    }
}
