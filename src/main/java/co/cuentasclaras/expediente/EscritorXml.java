package co.cuentasclaras.expediente;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written piece by piece, a line an element. */
final class EscritorXml {

    private static final XMLOutputFactory FABRICA = XMLOutputFactory.newFactory();

    /** What no XML file may hold, not even escaped. */
    private static final Pattern PROHIBIDO =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private EscritorXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void escribir(OutputStream salida, Documento documento) throws IOException {
        try {
            XMLStreamWriter xml = FABRICA.createXMLStreamWriter(salida, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            documento.escribir(new EscritorXml(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException corte ? corte : new IOException(e);
        }
    }

    /** @param atributos names and values by turns */
    void abrir(String nombre, String... atributos) throws XMLStreamException {
        xml.writeStartElement(nombre);
        escribir(atributos);
        xml.writeCharacters("\n");
    }

    void cerrar() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    void vacio(String nombre, String... atributos) throws XMLStreamException {
        xml.writeEmptyElement(nombre);
        escribir(atributos);
        xml.writeCharacters("\n");
    }

    void texto(String nombre, String texto) throws XMLStreamException {
        xml.writeStartElement(nombre);
        xml.writeCharacters(legible(texto));
        cerrar();
    }

    private void escribir(String... atributos) throws XMLStreamException {
        for (int i = 0; i < atributos.length; i += 2) {
            xml.writeAttribute(atributos[i], legible(atributos[i + 1]));
        }
    }

    private static String legible(String texto) {
        return PROHIBIDO.matcher(texto).replaceAll("\uFFFD");
    }

    /** What the file says. */
    @FunctionalInterface
    interface Documento {

        void escribir(EscritorXml xml) throws XMLStreamException, IOException;
    }
}
