package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.FechaPlan;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The plans that an entity without one of its own may begin from. Each is a file as an entity would bring it. */
@Component
public class Plantillas {

    private static final String CARPETA = "plantillas/";

    private static final Set<String> FECHAS = Set.of("inicio", "fin");

    private static final CSVFormat FORMATO = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    private final ObjectMapper json;
    private final Clock clock;

    Plantillas(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param paraQuien which entities it suits, in a sentence
     * @param audiencias how many public hearings it has
     * @param vigencia that for which its dates are written
     */
    public record PlantillaDePlan(String id, String titulo, String paraQuien, int audiencias, int vigencia) {}

    /**
     * The file of one of them.
     *
     * @param vigencia that to which its dates are moved
     */
    public record ArchivoDePlantilla(String nombre, byte[] bytes, int vigencia) {}

    public List<PlantillaDePlan> todas() {
        try (InputStream indice = abrir("indice.json")) {
            return json.readValue(indice, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its file, with its dates in a vigencia.
     *
     * @param vigencia this year when nobody says it
     * @throws NoSuchElementException when there is no such one
     */
    public ArchivoDePlantilla archivo(String id, @Nullable Integer vigencia) {
        PlantillaDePlan plantilla = todas().stream()
                .filter(una -> una.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
        int suya = vigencia == null ? LocalDate.now(clock).getYear() : vigencia;
        String nombre = id + ".csv";
        try (InputStream archivo = abrir(nombre)) {
            String texto = new String(archivo.readAllBytes(), StandardCharsets.UTF_8);
            return new ArchivoDePlantilla(
                    nombre, trasladar(texto, suya - plantilla.vigencia()).getBytes(StandardCharsets.UTF_8), suya);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream abrir(String nombre) throws IOException {
        return new ClassPathResource(CARPETA + nombre).getInputStream();
    }

    private static String trasladar(String texto, int anios) throws IOException {
        StringWriter movido = new StringWriter();
        try (CSVParser filas = FORMATO.parse(new StringReader(texto));
                CSVPrinter salida = new CSVPrinter(movido, FORMATO)) {
            List<String> columnas = List.of();
            for (CSVRecord fila : filas) {
                if (columnas.isEmpty()) {
                    columnas = fila.toList();
                }
                // The header, and what stands under the activities in tables of its own, says no dates.
                if (fila.toList().equals(columnas) || fila.size() < columnas.size()) {
                    salida.printRecord(fila);
                    continue;
                }
                for (int i = 0; i < columnas.size(); i++) {
                    salida.print(
                            FECHAS.contains(columnas.get(i))
                                    ? FechaPlan.leer(fila.get(i))
                                            .trasladar(anios)
                                            .texto()
                                    : fila.get(i));
                }
                salida.println();
            }
        }
        return movido.toString();
    }
}
