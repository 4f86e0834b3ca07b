package co.cuentasclaras.verificacion;

import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a CSV with the columns that it must have, one at a time and none of any length. */
final class RegistrosCsv implements Closeable {

    private static final CSVFormat RFC4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private static final int LARGO = 1 << 20;

    private final PorRegistro texto;
    private final CSVParser csv;
    private final Iterator<CSVRecord> registros;
    private final int columnas;

    /** @throws IOException when the columns are others */
    RegistrosCsv(InputStream octetos, List<String> columnas) throws IOException {
        this.columnas = columnas.size();
        texto = new PorRegistro(new InputStreamReader(octetos, StandardCharsets.UTF_8.newDecoder()));
        csv = CSVParser.builder()
                .setReader(texto)
                .setFormat(RFC4180.builder()
                        .setHeader(columnas.toArray(String[]::new))
                        .get())
                .get();
        registros = csv.iterator();
        CSVRecord primera = siguiente();
        if (primera == null || !List.of(primera.values()).equals(columnas)) {
            csv.close();
            throw new IOException("otras columnas que " + String.join(",", columnas));
        }
    }

    /**
     * The next one; null after the last one.
     *
     * @throws IOException when it is none
     */
    @Nullable
    CSVRecord siguiente() throws IOException {
        texto.leidas = 0;
        try {
            if (!registros.hasNext()) {
                return null;
            }
            CSVRecord registro = registros.next();
            if (registro.size() != columnas) {
                throw new IOException("línea " + csv.getCurrentLineNumber() + ": " + registro.size() + " columnas");
            }
            return registro;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IOException("línea " + csv.getCurrentLineNumber() + ": no se puede leer", e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Refuses a record that never ends, and lines that end otherwise than all do. */
    private static final class PorRegistro extends FilterReader {

        private long leidas;
        private char ultima = '\n';

        private PorRegistro(Reader texto) {
            super(texto);
        }

        @Override
        public int read(char[] donde, int desde, int cuantas) throws IOException {
            int estas = super.read(donde, desde, cuantas);
            if (estas < 0 && ultima != '\n') {
                throw new IOException("una línea sin su final");
            }
            for (int i = desde; i < desde + estas; i++) {
                ultima = donde[i];
                if (ultima == '\r') {
                    throw new IOException("un fin de línea que no es LF");
                }
            }
            leidas += Math.max(0, estas);
            if (leidas > LARGO) {
                throw new IOException("A record that never ends");
            }
            return estas;
        }
    }
}
