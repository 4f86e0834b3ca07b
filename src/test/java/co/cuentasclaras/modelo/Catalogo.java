package co.cuentasclaras.modelo;

import co.cuentasclaras.engine.model.DrawnOrder;
import co.cuentasclaras.engine.model.ModelsTogether;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Writes {@code bpmn/README.md} from the models, the table of notices and the example cronograma. */
final class Catalogo {

    private final Map<String, Modelo> modelos;
    private final List<FilaEjemplo> filas;
    private final TablaAvisos avisos;
    private final DrawnOrder orden;

    Catalogo(List<Modelo> modelos, List<FilaEjemplo> filas, TablaAvisos avisos) {
        this.modelos = modelos.stream()
                .collect(Collectors.toMap(modelo -> modelo.proceso().getId(), Function.identity()));
        this.filas = filas;
        this.avisos = avisos;
        this.orden = new DrawnOrder(modelos.stream().map(Modelo::instancia).toList());
    }

    String texto() {
        return """
                # Los modelos de Cuentas Claras

                El año de la rendición de cuentas, como procesos que se ejecutan. Esta carpeta es la fuente de verdad: lo que \
                está aquí es lo que corre. La página la escribe `TaskCatalogueTest` a partir de los modelos, de la tabla de \
                avisos y del cronograma de ejemplo; no la edite a mano. Para reescribirla y redibujar lo que cambió:

                    ./mvnw test -Dtest='TaskCatalogueTest,ModelPicturesTest' -Dcatalogo.reescribir=true

                ## Cómo se lee

                - Cada actividad se ve siempre igual: espera su **fecha de inicio**, es una **tarea** de su responsable y lleva \
                un **reloj** en la esquina. Si se vence, el reloj no la interrumpe: la **escala** al líder, a quien se le abre \
                una tarea en la primera página.
                - El código de la tarea es el código de su fila en el cronograma. De allí salen el nombre, el responsable, el \
                inicio y el vencimiento; el modelo solo dice en qué orden.
                - Las ramas de una página corren en paralelo, cada una a su fecha. Un flujo entre dos tareas es una dependencia \
                real; entre páginas, la dependencia es un mensaje (el sobre).
                - Un subproceso con tres rayas se repite una vez por cada fila `código/…` del cronograma.
                - En **Otras actividades de la etapa** corren las que la entidad planea además de las dibujadas, una vez por \
                cada fila suya. La que espera otra empieza cuando esa termina.
                - Lo que el plan no tiene **no aplica**: su tarea no le llega a nadie y lo que sigue continúa. Así pasan \
                también lo retirado y lo que se hizo antes de empezar.
                - La audiencia pública, con lo de antes y lo de después, corre una vez por cada audiencia del plan.
                - Los recordatorios no se dibujan porque no cambian el curso: son los mismos en toda tarea y salen de \
                [`plazos-aviso.dmn`](plazos-aviso.dmn).
                - Para dibujar una actividad nueva, aplique a la tarea la plantilla «Actividad del cronograma» de Camunda \
                Modeler (`.camunda/element-templates`).

                ## Las páginas
                %s
                ## Las actividades

                Responsables y fechas son los del cronograma de ejemplo (`infimanizales-2022.csv`); en cada ciclo son datos. \
                `audiencia-10h` es diez días hábiles antes de la audiencia.

                | Código | Actividad | Etapa y página | Responsable | Inicio | Fin | Depende de |
                |---|---|---|---|---|---|---|
                %s
                ## Los mensajes entre páginas

                | Mensaje | Lo anuncia, al terminar | Lo espera |
                |---|---|---|
                %s
                ## Los avisos

                Días hábiles contados desde el vencimiento (negativo: antes). Son política de la entidad, no términos de ley.

                | Aviso | Etapa | Días hábiles | A quién | Para qué |
                |---|---|---|---|---|
                %s"""
                .formatted(paginas(), actividades(), mensajes(), plazos());
    }

    private String paginas() {
        return Stream.concat(Modelo.PRIMERAS.stream(), Modelo.DEL_PROGRAMA.stream())
                .flatMap(this::orden)
                .map(id -> {
                    Modelo modelo = modelos.get(id);
                    String explicacion = modelo.proceso().getDocumentations().stream()
                            .map(documento -> documento.getTextContent().strip())
                            .collect(Collectors.joining(" "));
                    return "\n### %s\n\n%s\n\n[![%s](%s.svg)](%s.bpmn)\n"
                            .formatted(
                                    modelo.proceso().getName(),
                                    explicacion,
                                    modelo.proceso().getName(),
                                    id,
                                    id);
                })
                .collect(Collectors.joining());
    }

    /** Reading order: a page, then each page it calls, top to bottom and left to right. */
    private Stream<String> orden(String id) {
        return Stream.concat(
                Stream.of(id),
                modelos.get(id).todos(CallActivity.class).stream()
                        .sorted(Comparator.comparing(
                                llamada -> Dibujo.caja(llamada).orElseThrow(),
                                Comparator.comparing(Rectangle2D::getY).thenComparing(Rectangle2D::getX)))
                        .flatMap(llamada -> orden(llamada.getCalledElement())));
    }

    private String actividades() {
        return filas.stream()
                .map(fila -> {
                    String codigo = fila.codigo().split("/")[0];
                    Modelo modelo = modelos.values().stream()
                            .filter(uno -> uno.elemento(codigo) instanceof UserTask)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("ningún modelo dibuja " + codigo));
                    UserTask tarea = modelo.elemento(codigo);
                    return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    fila.codigo(),
                                    fila.actividad(),
                                    lugar(fila, modelo),
                                    fila.responsable(),
                                    fila.inicio(),
                                    fila.fin(),
                                    enLista(deCodigo(orden.before(tarea))));
                })
                .collect(Collectors.joining());
    }

    /** The own activities of a page are no code: what waits for the page waits for them too. */
    private Set<String> deCodigo(Set<String> tareas) {
        Set<String> codigos = new TreeSet<>(tareas);
        modelos.values().forEach(modelo -> modelo.actividades().stream()
                .filter(Modelo::dePropias)
                .forEach(lugar -> codigos.remove(lugar.getId())));
        return codigos;
    }

    private static String lugar(FilaEjemplo fila, Modelo modelo) {
        String pagina = modelo.proceso().getName();
        return pagina.equals(fila.etapa()) ? pagina : fila.etapa() + " › " + pagina;
    }

    private String mensajes() {
        return ModelsTogether.messages(
                        modelos.values().stream().map(Modelo::instancia).toList(), ThrowEvent.class)
                .stream()
                .map(mensaje -> "| %s | %s | %s |\n"
                        .formatted(
                                mensaje,
                                enLista(lanzadores(mensaje)
                                        .flatMap(lugar -> orden.before(lugar.nodo()).stream())
                                        .collect(Collectors.toCollection(TreeSet::new))),
                                lugares(mensaje, CatchEvent.class)
                                        .map(lugar -> lugar.modelo().proceso().getName())
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private String plazos() {
        List<String> renglones = new ArrayList<>();
        avisos.filas()
                .forEach(fila -> renglones.add("| %s | %s | %d | %s | %s |\n"
                        .formatted(
                                fila.aviso(),
                                fila.etapa().equals("-") ? "todas" : fila.etapa(),
                                fila.dias(),
                                String.join(", ", fila.destinatarios()),
                                fila.explicacion())));
        return String.join("", renglones);
    }

    private static String enLista(Set<String> codigos) {
        return codigos.stream().map(codigo -> "`" + codigo + "`").collect(Collectors.joining(", "));
    }

    private record Lugar(Modelo modelo, FlowNode nodo) {}

    private Stream<Lugar> lanzadores(String mensaje) {
        return lugares(mensaje, ThrowEvent.class);
    }

    private Stream<Lugar> lugares(String mensaje, Class<? extends FlowNode> lado) {
        return modelos.values().stream().flatMap(modelo -> modelo.todos(lado).stream()
                .filter(nodo -> mensaje(nodo).filter(mensaje::equals).isPresent())
                .map(nodo -> new Lugar(modelo, nodo)));
    }

    private static Optional<String> mensaje(FlowNode nodo) {
        return nodo.getChildElementsByType(MessageEventDefinition.class).stream()
                .map(evento -> evento.getMessage().getName())
                .findFirst();
    }
}
