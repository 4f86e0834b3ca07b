package co.cuentasclaras.modelo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A row of the example cronograma, read as it is written; its dates are checked elsewhere. */
record FilaEjemplo(String codigo, String etapa, String actividad, String inicio, String fin, String responsable) {

    private static final Path ARCHIVO = Path.of("src/main/resources/ejemplo/infimanizales-2022.csv");

    static List<FilaEjemplo> leer() {
        CSVFormat formato = CSVFormat.Builder.create()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser filas = CSVParser.parse(Files.newBufferedReader(ARCHIVO), formato)) {
            // What stands under the activities in tables of its own is narrower than they are.
            return filas.stream()
                    .filter(CSVRecord::isConsistent)
                    .map(FilaEjemplo::de)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilaEjemplo de(CSVRecord fila) {
        return new FilaEjemplo(
                fila.get("codigo"),
                fila.get("etapa"),
                fila.get("actividad"),
                fila.get("inicio"),
                fila.get("fin"),
                fila.get("responsable"));
    }
}
