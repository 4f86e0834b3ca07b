package co.cuentasclaras.verificacion;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8 that each end with a line feed, one at a time and none of any length. */
final class Lineas implements Closeable {

    /** No fact comes near it. */
    private static final int LARGO = 4 << 20;

    private final InputStream octetos;
    private long numero;

    Lineas(InputStream octetos) {
        this.octetos = new BufferedInputStream(octetos, 1 << 16);
    }

    /**
     * The next one, without its end; null after the last one.
     *
     * @throws LineaIlegible when it is no text, has no end, or none that anybody would read
     */
    @Nullable
    String siguiente() throws IOException {
        ByteArrayOutputStream linea = new ByteArrayOutputStream(256);
        int octeto;
        while ((octeto = octetos.read()) >= 0 && octeto != '\n') {
            linea.write(octeto);
            if (linea.size() > LARGO) {
                throw new LineaIlegible(numero + 1, "una línea de más de " + LARGO + " octetos");
            }
        }
        if (octeto < 0 && linea.size() == 0) {
            return null;
        }
        numero++;
        if (octeto < 0) {
            throw new LineaIlegible(numero, "una línea sin su final");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(linea.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noEsTexto) {
            throw new LineaIlegible(numero, "octetos que no son UTF-8");
        }
    }

    /** Of the line that was read last. */
    long numero() {
        return numero;
    }

    @Override
    public void close() throws IOException {
        octetos.close();
    }

    /** After it nothing more is read of this text. */
    static final class LineaIlegible extends IOException {

        LineaIlegible(long numero, String que) {
            super("línea " + numero + ": " + que);
        }
    }
}
