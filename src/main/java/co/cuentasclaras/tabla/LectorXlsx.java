package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.PestanaEnObra.Cupo;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XLSX workbooks of Excel and of whoever writes like it, the strict ones too. POI's model of a workbook keeps all of it
 * in memory, several times as large; here each part goes by once.
 */
final class LectorXlsx {

    private static final String LIBRO = "/officeDocument";
    private static final String TEXTOS = "/sharedStrings";
    private static final String ESTILOS = "/styles";
    private static final String HOJA = "/worksheet";

    private static final Pattern ESCAPADO = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final PartesDeLibro zip;
    private final Cupo cupo;
    private final ValorDeCelda valores = new ValorDeCelda();
    private final NotasDeLibro notas = new NotasDeLibro();
    private final List<Celda> textos = new ArrayList<>();
    private final Map<Integer, String> formatos = new HashMap<>();
    private final List<Integer> formatoDelEstilo = new ArrayList<>();
    private final List<HojaDeExcel> hojas = new ArrayList<>();
    private boolean desde1904;

    private record HojaDeExcel(String nombre, boolean oculta, String relacion) {}

    private record Relacion(String tipo, String parte) {}

    LectorXlsx(PartesDeLibro zip, String archivo) {
        this.zip = zip;
        this.cupo = new Cupo(archivo);
    }

    Libro leer() throws IOException {
        String libro = relaciones("").values().stream()
                .filter(relacion -> relacion.tipo().endsWith(LIBRO))
                .map(Relacion::parte)
                .filter(zip::tiene)
                .findFirst()
                .orElseThrow(() -> new ZipException("workbook"));
        Map<String, Relacion> partes = relaciones(libro);
        zip.leer(libro, this::libro);
        for (Relacion parte : partes.values()) {
            if (parte.tipo().endsWith(TEXTOS)) {
                zip.leer(parte.parte(), this::textos);
            } else if (parte.tipo().endsWith(ESTILOS)) {
                zip.leer(parte.parte(), this::estilos);
            }
        }
        List<Pestana> pestanas = new ArrayList<>();
        for (HojaDeExcel hoja : hojas) {
            Relacion parte = partes.get(hoja.relacion());
            if (parte != null && parte.tipo().endsWith(HOJA)) {
                PestanaEnObra obra = new PestanaEnObra(hoja.nombre(), hoja.oculta(), cupo);
                zip.leer(parte.parte(), xml -> new LecturaDeHoja(xml, obra, hoja.nombre()).leer());
                pestanas.add(obra.terminada());
            }
        }
        if (zip.tieneAlguna("xl/externalLinks/")) {
            notas.agregar("El libro trae vínculos a otros libros; no se siguieron: se leyó el último valor guardado.");
        }
        if (zip.tiene("xl/vbaProject.bin")) {
            notas.agregar("El libro trae macros; no se ejecutaron ni se guardan: solo se leyeron sus valores.");
        }
        return Libro.de(Formato.XLSX, pestanas, notas.todas());
    }

    /** What a part is related to, by id; of the part without name, the workbook itself. */
    private Map<String, Relacion> relaciones(String parte) throws IOException {
        int barra = parte.lastIndexOf('/') + 1;
        URI base = URI.create("/" + parte);
        Map<String, Relacion> relaciones = new HashMap<>();
        zip.leer(parte.substring(0, barra) + "_rels/" + parte.substring(barra) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String destino = base.resolve(dicho(xml, "Target").replace(" ", "%20"))
                            .getPath();
                    relaciones.put(dicho(xml, "Id"), new Relacion(dicho(xml, "Type"), destino.substring(1)));
                }
            }
        });
        return relaciones;
    }

    private void libro(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                desde1904 = cierto(xml.getAttributeValue(null, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                String estado = xml.getAttributeValue(null, "state");
                hojas.add(new HojaDeExcel(
                        dicho(xml, "name"), "hidden".equals(estado) || "veryHidden".equals(estado), relacionDe(xml)));
            }
        }
    }

    /** Its name space is another one in a strict workbook. */
    private static String relacionDe(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void textos(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                textos.add(Celda.de(textoRico(xml)));
            }
        }
    }

    /** The runs of a text one after the other, without how a Japanese one is pronounced. */
    private String textoRico(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder texto = new StringBuilder();
        String elemento = xml.getLocalName();
        boolean enTexto = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    enTexto = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("rPh")) {
                        saltar(xml);
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (enTexto) {
                        texto.append(contado(xml.getText()));
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    enTexto = false;
                    if (xml.getLocalName().equals(elemento)) {
                        return desescapado(texto.toString());
                    }
                }
                default -> {}
            }
        }
    }

    private static void saltar(XMLStreamReader xml) throws XMLStreamException {
        int dentro = 1;
        while (dentro > 0) {
            int evento = xml.next();
            dentro += evento == XMLStreamReader.START_ELEMENT ? 1 : evento == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private String contado(String texto) {
        cupo.letras(texto.length());
        return texto;
    }

    /** What XML cannot hold Excel writes as {@code _x000D_}. */
    private static String desescapado(String texto) {
        return ESCAPADO.matcher(texto)
                .replaceAll(
                        signo -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(signo.group(1), 16))));
    }

    private void estilos(XMLStreamReader xml) throws XMLStreamException {
        boolean deCeldas = false;
        while (xml.hasNext()) {
            int evento = xml.next();
            if (evento == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formatos.put(Integer.valueOf(dicho(xml, "numFmtId")), contado(dicho(xml, "formatCode")));
                    case "cellXfs" -> deCeldas = true;
                    case "xf" -> {
                        if (deCeldas) {
                            String formato = xml.getAttributeValue(null, "numFmtId");
                            formatoDelEstilo.add(formato == null ? 0 : Integer.valueOf(formato));
                            cupo.letras(1);
                        }
                    }
                    default -> {}
                }
            } else if (evento == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                deCeldas = false;
            }
        }
    }

    private static String dicho(XMLStreamReader xml, String atributo) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, atributo), "");
    }

    private static boolean cierto(@Nullable String valor) {
        return "1".equals(valor) || "true".equals(valor);
    }

    /** One sheet: where the reading is. */
    private final class LecturaDeHoja {

        private final XMLStreamReader xml;
        private final PestanaEnObra obra;
        private final String nombre;
        private int fila = -1;
        private int columna = -1;
        private boolean oculta;

        LecturaDeHoja(XMLStreamReader xml, PestanaEnObra obra, String nombre) {
            this.xml = xml;
            this.obra = obra;
            this.nombre = nombre;
        }

        void leer() throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "row" -> fila();
                    case "c" -> celda();
                    case "mergeCell" -> obra.combinada(CellRangeAddress.valueOf(dicho(xml, "ref")));
                    case "col" -> {
                        if (cierto(xml.getAttributeValue(null, "hidden"))) {
                            notas.columnasOcultas(nombre);
                        }
                    }
                    default -> {}
                }
            }
        }

        private void fila() {
            String numero = xml.getAttributeValue(null, "r");
            fila = numero == null ? fila + 1 : Integer.parseInt(numero) - 1;
            columna = -1;
            oculta = cierto(xml.getAttributeValue(null, "hidden"));
        }

        private void celda() throws XMLStreamException {
            String lugar = xml.getAttributeValue(null, "r");
            columna = lugar == null ? columna + 1 : new CellReference(lugar).getCol();
            String tipo = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
            String estilo = xml.getAttributeValue(null, "s");
            String valor = null;
            Celda enLinea = null;
            boolean formula = false;
            while (!(xml.next() == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c"))) {
                if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "v" -> valor = texto();
                        case "is" -> enLinea = Celda.de(textoRico(xml));
                        case "f" -> {
                            formula = true;
                            saltar(xml);
                        }
                        default -> saltar(xml);
                    }
                }
            }
            Supplier<String> donde = () -> CellReference.convertNumToColString(columna) + (fila + 1);
            if (formula) {
                notas.formula(nombre, valor == null ? donde.get() : null);
            }
            if (enLinea != null) {
                obra.celda(fila, columna, enLinea, oculta);
            } else if (valor != null && tipo.equals("e")) {
                notas.error(nombre, donde.get(), valor);
            } else if (valor != null) {
                obra.celda(fila, columna, celda(tipo, valor, estilo == null ? 0 : Integer.parseInt(estilo)), oculta);
            }
        }

        private Celda celda(String tipo, String valor, int estilo) {
            return switch (tipo) {
                case "s" -> textos.get(Integer.parseInt(valor));
                case "str" -> Celda.de(desescapado(valor));
                case "b" -> Celda.de(cierto(valor) ? "VERDADERO" : "FALSO");
                case "d" -> ValorDeCelda.fechaIso(valor);
                default -> {
                    int formato = estilo < formatoDelEstilo.size() ? formatoDelEstilo.get(estilo) : 0;
                    String patron = Objects.requireNonNullElseGet(
                            formatos.get(formato),
                            () -> Objects.requireNonNullElse(BuiltinFormats.getBuiltinFormat(formato), "General"));
                    yield valores.numero(valor, formato, patron, desde1904);
                }
            };
        }

        private String texto() throws XMLStreamException {
            StringBuilder texto = new StringBuilder();
            while (xml.next() != XMLStreamReader.END_ELEMENT) {
                if (xml.isCharacters()) {
                    texto.append(contado(xml.getText()));
                }
            }
            return texto.toString();
        }
    }
}
