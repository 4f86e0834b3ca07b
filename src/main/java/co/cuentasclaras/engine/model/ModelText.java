package co.cuentasclaras.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * An attribute of a model, or the text between two tags of it, blank or not.
 *
 * @param element id of the element that it belongs to; empty outside of any
 * @param tag local name of what holds it
 * @param attribute its local name; empty of a text
 */
public record ModelText(String element, String tag, String attribute, String value) {

    /** All of a model, in the order of its file. */
    public static List<ModelText> of(BpmnModelInstance model) {
        List<ModelText> texts = new ArrayList<>();
        walk(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement(), "", texts);
        return texts;
    }

    /** What an attribute is called, or the tag of a text. */
    String name() {
        return attribute.isEmpty() ? tag : attribute;
    }

    private static void walk(Element element, String within, List<ModelText> texts) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : within;
        String tag = element.getLocalName();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            texts.add(new ModelText(id, tag, attribute.getLocalName(), attribute.getNodeValue()));
        }
        String own = children(element)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
        texts.add(new ModelText(id, tag, "", own.strip()));
        children(element).filter(Element.class::isInstance).forEach(child -> walk((Element) child, id, texts));
    }

    private static Stream<Node> children(Element element) {
        NodeList children = element.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }
}
