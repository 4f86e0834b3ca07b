package co.cuentasclaras.publico;

import co.cuentasclaras.comun.Huella;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** What was sent already, by what was asked for: the pages that many ask for are made once. */
public final class PaginasRecordadas {

    private static final int CUANTAS = 200;

    private final Map<String, PaginaHecha> hechas = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PaginaHecha> mayor) {
            return size() > CUANTAS;
        }
    };

    /** Two who ask for the same at once may both make it; neither waits for what others ask for. */
    public PaginaHecha de(String pedida, Supplier<byte[]> hacer) {
        synchronized (hechas) {
            PaginaHecha hecha = hechas.get(pedida);
            if (hecha != null) {
                return hecha;
            }
        }
        PaginaHecha nueva = PaginaHecha.de(hacer.get());
        synchronized (hechas) {
            hechas.put(pedida, nueva);
        }
        return nueva;
    }

    /**
     * What is sent.
     *
     * @param comprimida the same with gzip
     * @param huella what it says, for whoever has it already
     */
    public record PaginaHecha(byte[] cuerpo, byte[] comprimida, String huella) {

        static PaginaHecha de(byte[] cuerpo) {
            ByteArrayOutputStream comprimida = new ByteArrayOutputStream(cuerpo.length / 3 + 64);
            try (GZIPOutputStream gzip = new GZIPOutputStream(comprimida)) {
                gzip.write(cuerpo);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new PaginaHecha(
                    cuerpo, comprimida.toByteArray(), Huella.de(cuerpo).substring(0, 32));
        }
    }
}
