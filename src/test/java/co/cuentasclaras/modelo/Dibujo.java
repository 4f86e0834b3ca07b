package co.cuentasclaras.modelo;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The drawing of a model as plain rectangles and lines. */
record Dibujo(Modelo modelo) {

    /** A node and where it is drawn. */
    record Figura(FlowNode nodo, Rectangle2D caja) {}

    /** A flow and the straight pieces it is drawn with. */
    record Trazo(SequenceFlow flujo, List<Line2D> tramos) {
        boolean comparteExtremo(Trazo otro) {
            return flujo.getSource().equals(otro.flujo.getSource())
                    || flujo.getTarget().equals(otro.flujo.getTarget());
        }

        boolean toca(FlowNode nodo) {
            return nodo.equals(flujo.getSource()) || nodo.equals(flujo.getTarget());
        }

        Point2D inicio() {
            return tramos.get(0).getP1();
        }

        Point2D fin() {
            return tramos.get(tramos.size() - 1).getP2();
        }
    }

    static Optional<Rectangle2D> caja(BaseElement elemento) {
        return elemento.getDiagramElement() instanceof BpmnShape figura
                ? Optional.of(rectangulo(figura.getBounds()))
                : Optional.empty();
    }

    List<Figura> figuras() {
        return modelo.todos(FlowNode.class).stream()
                .flatMap(nodo -> caja(nodo).map(caja -> new Figura(nodo, caja)).stream())
                .toList();
    }

    List<Trazo> trazos() {
        return modelo.todos(SequenceFlow.class).stream()
                .filter(flujo -> flujo.getDiagramElement() != null)
                .map(flujo -> new Trazo(flujo, tramos(flujo.getDiagramElement())))
                .toList();
    }

    /** Outside labels only: those inside a box are wrapped by the box. */
    List<Rectangle2D> rotulos() {
        return modelo.todos(BpmnLabel.class).stream()
                .map(rotulo -> rectangulo(rotulo.getBounds()))
                .toList();
    }

    /** The smallest rectangle with everything drawn in it. */
    Rectangle2D pagina() {
        List<Rectangle2D> todo = new ArrayList<>(
                modelo.todos(Bounds.class).stream().map(Dibujo::rectangulo).toList());
        trazos().forEach(trazo -> trazo.tramos().forEach(tramo -> todo.add(tramo.getBounds2D())));
        return todo.stream().reduce((una, otra) -> una.createUnion(otra)).orElseThrow();
    }

    /** True when one of the two is drawn on or in the other on purpose. */
    static boolean juntos(FlowNode uno, FlowNode otro) {
        return dentro(uno, otro) || dentro(otro, uno);
    }

    static boolean dentro(FlowNode interior, FlowNode exterior) {
        if (interior instanceof BoundaryEvent borde && borde.getAttachedTo().equals(exterior)) {
            return true;
        }
        ModelElementInstance padre = interior.getParentElement();
        while (padre != null) {
            if (padre.equals(exterior)) {
                return true;
            }
            padre = padre.getParentElement();
        }
        return false;
    }

    static boolean cruza(Line2D tramo, Rectangle2D caja) {
        return adentro(caja, 1).intersectsLine(tramo);
    }

    static Rectangle2D adentro(Rectangle2D caja, double margen) {
        return new Rectangle2D.Double(
                caja.getX() + margen,
                caja.getY() + margen,
                caja.getWidth() - 2 * margen,
                caja.getHeight() - 2 * margen);
    }

    private static List<Line2D> tramos(BpmnEdge arista) {
        List<Point2D> puntos = arista.getWaypoints().stream()
                .map(punto -> (Point2D) new Point2D.Double(punto.getX(), punto.getY()))
                .toList();
        List<Line2D> tramos = new ArrayList<>();
        for (int i = 1; i < puntos.size(); i++) {
            tramos.add(new Line2D.Double(puntos.get(i - 1), puntos.get(i)));
        }
        return tramos;
    }

    private static Rectangle2D rectangulo(Bounds caja) {
        return new Rectangle2D.Double(caja.getX(), caja.getY(), caja.getWidth(), caja.getHeight());
    }
}
