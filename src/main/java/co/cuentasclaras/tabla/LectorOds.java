package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.PestanaEnObra.Cupo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads the ODS workbooks of LibreOffice and of whoever writes like it. The library that writes them does not tell how a number is
 * shown, which a person reads; the file says both as it goes by.
 */
final class LectorOds {

    private static final String TIPO = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String TABLA = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFICINA = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String ESTILO = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    /** A date that only shows its month and year. */
    private static final Pattern SOLO_MES =
            Pattern.compile("\\p{L}+\\.?(?: de| del|)[ /.-]*\\d{2,4}", Pattern.CASE_INSENSITIVE);

    private final PartesDeLibro zip;
    private final String archivo;
    private final Cupo cupo;
    private final NotasDeLibro notas = new NotasDeLibro();
    private final Set<String> estilosOcultos = new HashSet<>();
    private final List<Pestana> pestanas = new ArrayList<>();
    private boolean esHoja;
    private boolean cifrado;

    LectorOds(PartesDeLibro zip, String archivo) {
        this.zip = zip;
        this.archivo = archivo;
        this.cupo = new Cupo(archivo);
    }

    Libro leer() throws IOException {
        zip.leer("META-INF/manifest.xml", this::manifiesto);
        if (cifrado) {
            throw new LibroInvalido(archivo, "tiene contraseña; ábralo, guárdelo sin ella y envíelo otra vez.");
        }
        if (!esHoja) {
            throw LibroInvalido.deOtroFormato(
                    archivo,
                    "es un documento de LibreOffice que no es una hoja de cálculo; copie su tabla a una y envíe esa.");
        }
        zip.leer("content.xml", this::contenido);
        if (zip.tieneAlguna("Basic/") || zip.tieneAlguna("Scripts/")) {
            notas.agregar("El libro trae macros; no se ejecutaron ni se guardan: solo se leyeron sus valores.");
        }
        if (pestanas.isEmpty()) {
            throw new ZipException("table");
        }
        return Libro.de(Formato.ODS, pestanas, notas.todas());
    }

    private void manifiesto(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                cifrado |= xml.getLocalName().equals("encryption-data");
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    esHoja |= xml.getAttributeLocalName(i).equals("media-type")
                            && xml.getAttributeValue(i).startsWith(TIPO);
                }
            }
        }
    }

    private void contenido(XMLStreamReader xml) throws XMLStreamException {
        String estilo = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> estilo = dicho(xml, ESTILO, "name");
                case "table-properties" -> {
                    if (dicho(xml, TABLA, "display").equals("false")) {
                        estilosOcultos.add(estilo);
                    }
                }
                case "table" -> new LecturaDeHojaOds(xml).leer();
                case "tracked-changes" -> saltar(xml);
                default -> {}
            }
        }
    }

    private static String dicho(XMLStreamReader xml, String espacio, String atributo) {
        return Objects.requireNonNullElse(xml.getAttributeValue(espacio, atributo), "");
    }

    private static int numero(XMLStreamReader xml, String atributo) {
        String dicho = xml.getAttributeValue(TABLA, atributo);
        return dicho == null ? 1 : Math.max(1, Integer.parseInt(dicho));
    }

    private static void saltar(XMLStreamReader xml) throws XMLStreamException {
        int dentro = 1;
        while (dentro > 0) {
            int evento = xml.next();
            dentro += evento == XMLStreamReader.START_ELEMENT ? 1 : evento == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** One sheet: where the reading is. */
    private final class LecturaDeHojaOds {

        private final XMLStreamReader xml;
        private final String nombre;
        private final PestanaEnObra obra;
        private int fila;

        /** A cell of a row with how often it stands there. */
        private record Puesta(int columna, int veces, Celda celda) {}

        LecturaDeHojaOds(XMLStreamReader xml) {
            this.xml = xml;
            this.nombre = dicho(xml, TABLA, "name");
            this.obra = new PestanaEnObra(nombre, estilosOcultos.contains(dicho(xml, TABLA, "style-name")), cupo);
        }

        void leer() throws XMLStreamException {
            while (!(xml.next() == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("table"))) {
                if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "table-column" -> {
                        if (!visible()) {
                            notas.columnasOcultas(nombre);
                        }
                    }
                    case "table-row" -> fila();
                    // What LibreOffice keeps of another workbook that a formula looks into.
                    case "table-source" ->
                        notas.agregar("El libro trae vínculos a otros libros; no se siguieron: se leyó el último"
                                + " valor guardado.");
                    case "shapes", "forms", "named-expressions" -> saltar(xml);
                    default -> {}
                }
            }
            if (!nombre.startsWith("'file:")) {
                pestanas.add(obra.terminada());
            }
        }

        private boolean visible() {
            return !dicho(xml, TABLA, "visibility").matches("collapse|filter");
        }

        private void fila() throws XMLStreamException {
            int veces = numero(xml, "number-rows-repeated");
            boolean oculta = !visible();
            List<Puesta> puestas = new ArrayList<>();
            int columna = 0;
            while (!(xml.next() == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("table-row"))) {
                if (xml.getEventType() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().endsWith("table-cell")) {
                    int iguales = numero(xml, "number-columns-repeated");
                    Celda celda = celda(columna);
                    if (!celda.estaVacia()) {
                        cupo.celdas(1);
                        puestas.add(new Puesta(columna, iguales, celda));
                    }
                    columna += iguales;
                }
            }
            if (!puestas.isEmpty()) {
                for (int i = 0; i < veces; i++) {
                    poner(puestas, fila + i, oculta);
                }
            }
            fila += veces;
        }

        private void poner(List<Puesta> puestas, int en, boolean oculta) {
            for (Puesta puesta : puestas) {
                for (int i = 0; i < puesta.veces(); i++) {
                    obra.celda(en, puesta.columna() + i, puesta.celda(), oculta);
                }
            }
        }

        private Celda celda(int columna) throws XMLStreamException {
            String lugar = CellReference.convertNumToColString(columna) + (fila + 1);
            int alto = numero(xml, "number-rows-spanned");
            int ancho = numero(xml, "number-columns-spanned");
            if (alto > 1 || ancho > 1) {
                obra.combinada(new CellRangeAddress(fila, fila + alto - 1, columna, columna + ancho - 1));
            }
            String tipo = dicho(xml, OFICINA, "value-type");
            boolean error = dicho(xml, CALC, "value-type").equals("error");
            boolean formula = xml.getAttributeValue(TABLA, "formula") != null;
            String valor = dicho(xml, OFICINA, tipo.equals("date") ? "date-value" : "value");
            String texto = Celda.limpio(texto());
            if (formula) {
                notas.formula(nombre, tipo.isEmpty() ? lugar : null);
            }
            if (error) {
                notas.error(nombre, lugar, texto);
                return Celda.VACIA;
            }
            return switch (tipo) {
                case "float", "percentage", "currency" -> {
                    BigDecimal numero = ValorDeCelda.guardado(Double.parseDouble(valor));
                    yield texto.isEmpty() ? Celda.de(numero) : ValorDeCelda.conNumero(texto, numero);
                }
                case "date" -> {
                    LocalDate dia = LocalDate.parse(valor.substring(0, 10));
                    yield SOLO_MES.matcher(texto).matches() ? ValorDeCelda.mes(dia) : Celda.de(dia);
                }
                default -> Celda.de(texto);
            };
        }

        /** The paragraphs of a cell, without the notes that hang on it. */
        private String texto() throws XMLStreamException {
            StringBuilder texto = new StringBuilder();
            boolean enParrafo = false;
            int dentro = 1;
            while (dentro > 0) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        dentro++;
                        switch (xml.getLocalName()) {
                            case "p", "h" -> {
                                texto.append('\n');
                                enParrafo = true;
                            }
                            case "s", "tab", "line-break" -> texto.append(' ');
                            case "annotation", "table", "frame", "ruby-text" -> {
                                saltar(xml);
                                dentro--;
                            }
                            default -> {}
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        dentro--;
                        enParrafo &= !xml.getLocalName().equals("p")
                                && !xml.getLocalName().equals("h");
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        if (enParrafo) {
                            texto.append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
            return texto.toString();
        }
    }
}
