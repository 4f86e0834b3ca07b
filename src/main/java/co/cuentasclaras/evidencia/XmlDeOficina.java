package co.cuentasclaras.evidencia;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * What a part of an office's document says in its XML: whether it starts something by itself or at a click, or brings in
 * what is elsewhere. Read as it comes, for a sheet may be large.
 */
final class XmlDeOficina {

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    /** What a document takes in, wherever it is. */
    private static final Set<String> CORREN =
            Set.of("vbaProject", "control", "aFChunk", "xlMacrosheet", "xlIntlMacrosheet");

    /** What it takes in from elsewhere as soon as it is opened. */
    private static final Set<String> TRAEN = Set.of(
            "attachedTemplate",
            "frame",
            "subDocument",
            "externalLinkPath",
            "externalLinkLongPath",
            "mailMergeSource",
            "mailMergeHeaderSource",
            "transform");

    /** Of the web in good faith; of a shared folder it tells that machine who opens it. */
    private static final Set<String> MUESTRAN = Set.of("image", "video", "audio", "media");

    private static final Pattern PARTE_QUE_CORRE = Pattern.compile("macroenabled|vbaproject|activex|macrosheet");

    private static final Set<String> ELEMENTOS = Set.of(
            "ddeLink",
            "oleLink",
            "dde-connection",
            "dde-connection-decl",
            "dde-source",
            "dde-link",
            "object-ole",
            "applet",
            "plugin");

    private static final String CARPETA_AJENA = "(?:file:(?![\\\\/]*[a-z]:)|[\\\\/]{2})";

    /** A field of a text, from where it begins. */
    private static final Pattern CAMPO = Pattern.compile(
            "(?im)^[\\s\"&&[^\n\r]]*+(?:(?:DDE|DDEAUTO|INCLUDETEXT|IMPORT)\\b|(?:INCLUDEPICTURE|LINK\\s+\\S+)\\s+\"?"
                    + CARPETA_AJENA + ")");

    private static final Set<String> FORMULAS = Set.of("f", "definedName", "formula", "formula1", "formula2");
    private static final Pattern FUNCION =
            Pattern.compile("(?i)\\b(?:DDE|WEBSERVICE|CALL|EXEC|RTD|REGISTER(?:\\.ID)?)\\s*\\(");

    /** In a formula, all that may hold a bar that starts nothing. */
    private static final Pattern CITAS = Pattern.compile("\"[^\"]*+\"?|'[^']*+'?|\\[[^\\]]*+]?");

    private static final Pattern ORDEN =
            Pattern.compile("(?is)\\s*(?:ppaction://(?:program|macro)|vnd\\.sun\\.star\\.script:|macro:/).*");
    private static final Pattern ENLACE_QUE_CORRE =
            Pattern.compile("(?i)\\s*(?:(?:javascript|vbscript|data|mhtml|mk|res|shell|ms-msdt|search-ms):.*"
                    + "|(?!https?:|mailto:).*\\.(?:exe|com|bat|cmd|scr|pif|msi|ps1|vbs|js|hta|lnk|jar))");

    /** More than anybody writes into one. */
    private static final int MUCHO = 1024 * 1024;

    private final XMLStreamReader xml;
    private final StringBuilder campos = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private XmlDeOficina(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether it runs something, or brings it in. */
    static boolean corre(InputStream parte) throws XMLStreamException {
        return new XmlDeOficina(XML.createXMLStreamReader(parte)).corre();
    }

    private boolean corre() throws XMLStreamException {
        String dentro = "";
        while (xml.hasNext()) {
            int que = xml.next();
            if (que == XMLStreamConstants.START_ELEMENT) {
                dentro = xml.getLocalName();
                if (dentro.equals("fldChar")) {
                    campos.append('\n');
                }
                if (ELEMENTOS.contains(dentro) || corren(dentro) || trae()) {
                    return true;
                }
            } else if (que == XMLStreamConstants.CHARACTERS || que == XMLStreamConstants.CDATA) {
                if (dentro.equals("instrText")) {
                    campos.append(xml.getText());
                } else if (FORMULAS.contains(dentro)) {
                    formula.append(xml.getText());
                }
            } else if (que == XMLStreamConstants.END_ELEMENT) {
                if (formula.length() + campos.length() > MUCHO
                        || FUNCION.matcher(formula).find()
                        || CITAS.matcher(formula).replaceAll("").contains("|")) {
                    return true;
                }
                formula.setLength(0);
                dentro = "";
            }
        }
        return CAMPO.matcher(campos).find();
    }

    private boolean corren(String elemento) {
        String espacio = String.valueOf(xml.getNamespaceURI());
        if (elemento.equals("event-listener") && espacio.endsWith(":script:1.0")) {
            return true;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String valor = xml.getAttributeValue(i);
            boolean corre =
                    switch (xml.getAttributeLocalName(i)) {
                        case "instr" -> CAMPO.matcher(valor).find();
                        case "formula" -> FUNCION.matcher(valor).find();
                        case "action" ->
                            ORDEN.matcher(valor).matches()
                                    || elemento.equals("event-listener")
                                            && Set.of("execute", "macro").contains(valor);
                        case "refreshOnLoad" ->
                            Set.of("connection", "queryTable").contains(elemento)
                                    && Set.of("1", "true").contains(valor);
                        case "interval" -> elemento.equals("connection") && !valor.equals("0");
                        default -> ORDEN.matcher(valor).matches();
                    };
            if (corre) {
                return true;
            }
        }
        return false;
    }

    /** Whether the relations of a document, or the list of its parts, bring in macros or something from elsewhere. */
    private boolean trae() {
        String clase = atributo("ContentType").toLowerCase(Locale.ROOT);
        String tipo = atributo("Type").replaceFirst(".*/", "");
        String lugar = atributo("Target").strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        boolean afuera = atributo("TargetMode").equals("External");
        return PARTE_QUE_CORRE.matcher(clase).find()
                || CORREN.contains(tipo)
                || (tipo.equals("oleObject") && (!afuera || deLejos(lugar)))
                || (afuera && TRAEN.contains(tipo) && deLejos(lugar))
                || (afuera && MUESTRAN.contains(tipo) && deLejos(lugar) && !lugar.matches("https?:.*"))
                || (afuera
                        && tipo.equals("hyperlink")
                        && ENLACE_QUE_CORRE.matcher(lugar).matches());
    }

    /** Not a template beside it, nor on the disk of who wrote it, which nobody else has. */
    private static boolean deLejos(String lugar) {
        return !lugar.matches("(file:/*)?[a-z]:/.*") && lugar.matches("//.*|[a-z][a-z0-9+.-]+:.*");
    }

    private String atributo(String nombre) {
        String valor = xml.getAttributeValue(null, nombre);
        return valor == null ? "" : valor;
    }
}
