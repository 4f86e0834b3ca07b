package co.cuentasclaras.tabla;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a file that does not say how it was written. Unicode shows itself. Of Windows-1252, MS-DOS 850 and
 * Macintosh, in which the same byte is another letter, the one is taken that alone gives words of Spanish; when two of
 * them do, or none, somebody has to say. (A detector that counts letters takes all three for Windows-1252.)
 */
enum Codificacion {
    UTF_8("UTF-8", "UTF-8"),
    UTF_16LE("UTF-16LE", "Texto Unicode (UTF-16)"),
    UTF_16BE("UTF-16BE", "Texto Unicode (UTF-16, de Macintosh)"),
    WINDOWS("windows-1252", "Windows (1252)"),
    MS_DOS("IBM850", "MS-DOS (850)"),
    MACINTOSH("x-MacRoman", "Macintosh");

    private static final char MARCA = '\uFEFF';

    private static final String LETRAS = "áéíóúüñÁÉÍÓÚÜÑ";

    /** Signs that stand between words, never between two letters of one. */
    private static final String ENTRE_PALABRAS = "¿¡«»“”–—…•·§€°";

    /** Signs that may stand anywhere. */
    private static final String DONDE_SEA = "\u00A0’‘ºª";

    private final Charset charset;
    private final String nombre;

    Codificacion(String charset, String nombre) {
        this.charset = Charset.forName(charset);
        this.nombre = nombre;
    }

    /** As it is chosen. */
    String id() {
        return charset.name();
    }

    /** As people call it. */
    String nombre() {
        return nombre;
    }

    static Optional<Codificacion> de(String id) {
        return Arrays.stream(values())
                .filter(codificacion -> codificacion.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The ways to read a file, the best first; none when it is no text. */
    static List<Decodificada> lecturas(byte[] bytes) {
        Codificacion unicode = unicode(bytes);
        if (unicode != null) {
            return unicode.lectura(bytes).stream().toList();
        }
        List<Decodificada> posibles = Stream.of(WINDOWS, MS_DOS, MACINTOSH)
                .flatMap(codificacion -> codificacion.lectura(bytes).stream())
                .sorted(Comparator.comparingInt(Decodificada::malas)
                        .thenComparing(Decodificada::buenas, Comparator.reverseOrder()))
                .toList();
        List<Decodificada> sostenidas =
                posibles.stream().filter(Decodificada::seSostiene).toList();
        return sostenidas.isEmpty() ? posibles : sostenidas;
    }

    /** The text in this encoding; empty when it is none. */
    Optional<Decodificada> lectura(byte[] bytes) {
        String texto = decodificado(bytes, charset);
        return texto == null || texto.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(Decodificada.de(this, texto));
    }

    private static @Nullable Codificacion unicode(byte[] bytes) {
        int nulosPares = 0;
        int nulosImpares = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                nulosPares += 1 - i % 2;
                nulosImpares += i % 2;
            }
        }
        if (empieza(bytes, 0xFF, 0xFE) || nulosImpares > bytes.length / 4 && nulosPares == 0) {
            return UTF_16LE;
        }
        if (empieza(bytes, 0xFE, 0xFF) || nulosPares > bytes.length / 4 && nulosImpares == 0) {
            return UTF_16BE;
        }
        return decodificado(bytes, UTF_8.charset) == null ? null : UTF_8;
    }

    private static boolean empieza(byte[] bytes, int uno, int otro) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == uno && (bytes[1] & 0xFF) == otro;
    }

    private static @Nullable String decodificado(byte[] bytes, Charset charset) {
        try {
            // A decoder of newDecoder() refuses what it cannot read, instead of writing a question mark.
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * A text as one encoding gives it, without the mark before it.
     *
     * @param buenas letters of Spanish where a word may have them
     * @param malas what no Spanish word has there
     */
    record Decodificada(Codificacion codificacion, String texto, int buenas, int malas) {

        private static Decodificada de(Codificacion codificacion, String decodificado) {
            String texto = decodificado.indexOf(MARCA) == 0 ? decodificado.substring(1) : decodificado;
            int buenas = 0;
            int malas = 0;
            for (int i = 0; i < texto.length(); i++) {
                char signo = texto.charAt(i);
                if (signo < 0x80 || DONDE_SEA.indexOf(signo) >= 0) {
                    continue;
                }
                char antes = i == 0 ? ' ' : texto.charAt(i - 1);
                char despues = i + 1 == texto.length() ? ' ' : texto.charAt(i + 1);
                if (LETRAS.indexOf(signo) >= 0 && enSuSitio(signo, antes, despues)) {
                    buenas++;
                } else if (ENTRE_PALABRAS.indexOf(signo) < 0
                        || Character.isLetter(antes) && Character.isLetter(despues)) {
                    malas++;
                }
            }
            return new Decodificada(codificacion, texto, buenas, malas);
        }

        /** A foreign name now and then does not make the reading wrong. */
        boolean seSostiene() {
            return malas == 0 || buenas > 2 * malas;
        }

        /** Within a word, and large or small as the letters beside it: not «PéBLICA», not «adÚmas». */
        private static boolean enSuSitio(char letra, char antes, char despues) {
            boolean sola = !Character.isLetter(antes) && !Character.isLetter(despues);
            boolean conCifras = Character.isDigit(antes) || Character.isDigit(despues);
            boolean grande = Character.isUpperCase(letra);
            boolean mezclada = grande
                    ? Character.isLowerCase(antes) || Character.isUpperCase(antes) && Character.isLowerCase(despues)
                    : Character.isUpperCase(despues);
            return !sola && !conCifras && !mezclada;
        }
    }
}
