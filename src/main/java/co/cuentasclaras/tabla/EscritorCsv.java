package co.cuentasclaras.tabla;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables, one under the other, as the CSV file that a spreadsheet in Spanish opens with a double click. */
final class EscritorCsv {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char MARCA = '\uFEFF';

    private static final CSVFormat FORMATO =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private EscritorCsv() {}

    static void escribir(List<TablaParaEscribir> tablas, OutputStream salida) throws IOException {
        // The printer writes letter by letter.
        Writer texto = new BufferedWriter(new OutputStreamWriter(salida, StandardCharsets.UTF_8));
        texto.write(MARCA);
        CSVPrinter filas = new CSVPrinter(texto, FORMATO);
        escribir(tablas.get(0), filas);
        for (TablaParaEscribir tabla : tablas.subList(1, tablas.size())) {
            if (!tabla.filas().isEmpty()) {
                filas.println();
                filas.printRecord(tabla.nombre());
                escribir(tabla, filas);
            }
        }
        filas.flush();
    }

    private static void escribir(TablaParaEscribir tabla, CSVPrinter filas) throws IOException {
        filas.printRecord(tabla.columnas().stream().map(columna -> columna.titulo()));
        for (List<Celda> fila : tabla.filas()) {
            filas.printRecord(fila.stream().map(EscritorCsv::escrita));
        }
    }

    private static String escrita(Celda celda) {
        return celda.numero() == null
                ? TextoDeCsv.escrito(celda.texto())
                : celda.numero().toPlainString();
    }
}
