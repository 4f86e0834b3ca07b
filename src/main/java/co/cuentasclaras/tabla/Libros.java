package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files of tables, whatever format of them they are. */
@Component
public class Libros {

    /**
     * @param nombre of the file; what it is, its bytes say
     * @param codificacion of a CSV file, when somebody said it
     * @throws LibroInvalido when it is no table, too large or empty
     */
    public Libro leer(byte[] bytes, String nombre, @Nullable String codificacion) {
        if (bytes.length == 0) {
            throw new LibroInvalido("El archivo está vacío: guárdelo otra vez desde la hoja de cálculo.", false);
        }
        Errores errores = new Errores();
        String texto = Codificacion.texto(bytes, errores);
        if (texto == null) {
            throw new LibroInvalido("El archivo " + errores.listados().get(0).mensaje(), true);
        }
        List<FilaDePestana> filas = new ArrayList<>();
        char separador = texto.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setDelimiter(separador).get().parse(new StringReader(texto))) {
            for (CSVRecord registro : parser) {
                filas.add(new FilaDePestana(
                        filas.size() + 1,
                        false,
                        registro.stream().map(String::strip).map(Celda::de).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Libro(Formato.CSV, List.of(new Pestana("Hoja", false, filas)), "UTF-8", List.of());
    }
}
