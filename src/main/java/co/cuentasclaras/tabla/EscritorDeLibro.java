package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.Formato;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes tables as a file that people open, edit and send back. What a person typed as text stays text. */
public final class EscritorDeLibro {

    /** What stands before the sum of a column. */
    static final String TOTAL = "Total";

    /** What the sum of a column says while it has no amounts. */
    static final String SIN_VALOR = "Sin valor";

    private EscritorDeLibro() {}

    /**
     * The file.
     *
     * @param titulo stands above each printed page
     * @param tablas a sheet each; in a CSV file one under the other, each but the first below its name
     */
    public static byte[] escribir(Formato formato, String titulo, List<TablaParaEscribir> tablas) {
        try (ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            switch (formato) {
                case XLSX -> EscritorXlsx.escribir(titulo, tablas, salida);
                case ODS -> EscritorOds.escribir(tablas, salida);
                case CSV -> EscritorCsv.escribir(tablas, salida);
            }
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
