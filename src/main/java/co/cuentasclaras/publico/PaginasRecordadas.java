package co.cuentasclaras.publico;

import co.cuentasclaras.comun.Huella;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What was sent already, by what was asked for: the pages that many ask for are made once. */
public final class PaginasRecordadas {

    private static final int CUANTAS = 200;

    private final Map<String, EnPreparacion> hechas = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EnPreparacion> mayor) {
            return size() > CUANTAS;
        }
    };

    /** Of many who ask for the same at once one makes it; nobody waits for what others ask for. */
    public PaginaHecha de(String pedida, Supplier<byte[]> hacer) {
        EnPreparacion suya;
        synchronized (hechas) {
            suya = hechas.computeIfAbsent(pedida, nueva -> new EnPreparacion());
        }
        return suya.hacer(hacer);
    }

    /** What was made already. */
    public Optional<PaginaHecha> hecha(String pedida) {
        synchronized (hechas) {
            return Optional.ofNullable(hechas.get(pedida)).map(EnPreparacion::hecha);
        }
    }

    /** A page that somebody asked for. */
    private static final class EnPreparacion {

        private volatile @Nullable PaginaHecha hecha;

        @Nullable
        PaginaHecha hecha() {
            return hecha;
        }

        /** After a failure the next one tries again. */
        synchronized PaginaHecha hacer(Supplier<byte[]> hacer) {
            PaginaHecha antes = hecha;
            if (antes != null) {
                return antes;
            }
            PaginaHecha nueva = PaginaHecha.de(hacer.get());
            hecha = nueva;
            return nueva;
        }
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
