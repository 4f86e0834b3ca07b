package co.cuentasclaras.expediente;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as the file has them: RFC 4180 with commas and line feeds, and no cell that a spreadsheet would calculate. */
final class HojaCsv implements AutoCloseable {

    private static final CSVFormat FORMATO =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r-].*");
    private static final Pattern NUMERO = Pattern.compile("[+-]?[\\d.,]+");

    private final CSVPrinter hoja;

    HojaCsv(OutputStream salida, String... columnas) throws IOException {
        this.hoja = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(salida, StandardCharsets.UTF_8)), FORMATO);
        hoja.printRecord((Object[]) columnas);
    }

    void fila(@Nullable Object... celdas) {
        try {
            hoja.printRecord(Arrays.stream(celdas).map(HojaCsv::inofensiva));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object inofensiva(@Nullable Object celda) {
        return celda instanceof String texto
                        && FORMULA.matcher(texto).matches()
                        && !NUMERO.matcher(texto).matches()
                ? "'" + texto
                : celda;
    }

    @Override
    public void close() throws IOException {
        hoja.close(true);
    }
}
