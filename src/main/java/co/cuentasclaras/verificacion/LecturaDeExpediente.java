package co.cuentasclaras.verificacion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of an expediente, each in its form; what cannot be read is a fault, and what is left of it is not read. */
final class LecturaDeExpediente {

    /** What is read whole: keys, a head, the signature of the manifest. */
    private static final int CORTO = 1 << 20;

    private final ArchivoZip zip;
    private final FallasHalladas hallazgos;

    LecturaDeExpediente(ArchivoZip zip, FallasHalladas hallazgos) {
        this.zip = zip;
        this.hallazgos = hallazgos;
    }

    /** A short text; nothing when it is not there, or none. */
    Optional<String> texto(String ruta) {
        if (!zip.tiene(ruta)) {
            return Optional.empty();
        }
        try (var octetos = zip.abrir(ruta)) {
            byte[] todo = octetos.readNBytes(CORTO + 1);
            if (todo.length > CORTO) {
                throw new IOException("más de un megaocteto");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(todo))
                    .toString());
        } catch (IOException e) {
            ilegible(ruta, e);
            return Optional.empty();
        }
    }

    /** Each line, while they can be read; whether all could. */
    boolean lineas(String ruta, Cada<Lineas> lectura) {
        if (!zip.tiene(ruta)) {
            return false;
        }
        try (Lineas lineas = new Lineas(zip.abrir(ruta))) {
            lectura.leer(lineas);
            return true;
        } catch (IOException e) {
            ilegible(ruta, e);
            return false;
        }
    }

    /** Each record, while they can be read; whether all could. */
    boolean registros(String ruta, List<String> columnas, Cada<CSVRecord> cada) {
        if (!zip.tiene(ruta)) {
            return false;
        }
        try (RegistrosCsv csv = new RegistrosCsv(zip.abrir(ruta), columnas)) {
            CSVRecord registro;
            while ((registro = csv.siguiente()) != null) {
                cada.leer(registro);
            }
            return true;
        } catch (IOException e) {
            ilegible(ruta, e);
            return false;
        }
    }

    /** Size and digest of every file that can be read. */
    Map<String, Resumido> resumir() {
        Map<String, Resumido> leidos = new TreeMap<>();
        for (String ruta : zip.rutas()) {
            try {
                leidos.put(ruta, Resumido.de(zip.abrir(ruta)));
            } catch (IOException e) {
                ilegible(ruta, e);
            }
        }
        return leidos;
    }

    private void ilegible(String ruta, IOException e) {
        hallazgos.agregar(FallaHallada.en(ruta, ClaseDeFalla.FORMATO, null, String.valueOf(e.getMessage())));
    }

    /** What is done with what is read. */
    interface Cada<T> {
        void leer(T leido) throws IOException;
    }
}
