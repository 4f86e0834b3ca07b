package co.cuentasclaras.tabla;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a file that does not say how it was written. UTF-8 shows itself. Of Windows-1252, MS-DOS 850 and
 * Macintosh, in which the same byte is another letter, the one is taken that alone gives words of Spanish; when two of
 * them do, or none, the file is refused. (A detector that counts letters takes all three for Windows-1252.)
 */
final class Codificacion {

    private static final String GUARDELO =
            "ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8 (delimitado por comas o punto y coma)».";

    private static final List<Charset> DE_UN_BYTE = Stream.of("windows-1252", "IBM850", "x-MacRoman")
            .map(Charset::forName)
            .toList();

    private static final String LETRAS = "áéíóúüñÁÉÍÓÚÜÑ";

    /** Signs that stand between words, never between two letters of one. */
    private static final String ENTRE_PALABRAS = "¿¡«»“”–—…•·§€°";

    /** Signs that may stand anywhere. */
    private static final String DONDE_SEA = "\u00A0’‘ºª";

    private static final String ENTRE_CELDAS = " ;,\t\r\n\"";

    private Codificacion() {}

    /** The text, or null when it cannot be told; then {@code errores} says why. */
    static @Nullable String texto(byte[] bytes, Errores errores) {
        if (empieza(bytes, 'P', 'K') || empieza(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            errores.agregar("es un libro de Excel y no un CSV; " + GUARDELO);
            return null;
        }
        String texto = decodificado(bytes, StandardCharsets.UTF_8);
        if (texto == null) {
            List<Decodificada> lecturas = DE_UN_BYTE.stream()
                    .map(charset -> decodificado(bytes, charset))
                    .filter(Objects::nonNull)
                    .map(Decodificada::de)
                    .filter(Decodificada::seSostiene)
                    .toList();
            if (lecturas.size() > 1) {
                errores.agregar(
                        "sus tildes se pueden leer de más de una manera, " + enQueDifieren(lecturas) + "; " + GUARDELO);
                return null;
            }
            texto = lecturas.isEmpty() ? null : lecturas.get(0).texto();
        }
        if (texto == null || texto.indexOf('\0') >= 0) {
            errores.agregar("no es un archivo de texto, o sus tildes no se pueden leer con seguridad; " + GUARDELO);
            return null;
        }
        return texto;
    }

    private static @Nullable String decodificado(byte[] bytes, Charset charset) {
        try {
            // A decoder of newDecoder() refuses what it cannot read, instead of writing a question mark.
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean empieza(byte[] bytes, int... firma) {
        if (bytes.length < firma.length) {
            return false;
        }
        for (int i = 0; i < firma.length; i++) {
            if ((bytes[i] & 0xFF) != firma[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first word that they read differently. One byte is one letter in all of them. */
    private static String enQueDifieren(List<Decodificada> lecturas) {
        String una = lecturas.get(0).texto();
        String otra = lecturas.get(1).texto();
        int i = 0;
        while (una.charAt(i) == otra.charAt(i)) {
            i++;
        }
        return "«" + palabra(una, i) + "» o «" + palabra(otra, i) + "»";
    }

    private static String palabra(String texto, int en) {
        int desde = en;
        int hasta = en + 1;
        while (desde > 0 && ENTRE_CELDAS.indexOf(texto.charAt(desde - 1)) < 0) {
            desde--;
        }
        while (hasta < texto.length() && ENTRE_CELDAS.indexOf(texto.charAt(hasta)) < 0) {
            hasta++;
        }
        return texto.substring(desde, hasta);
    }

    /**
     * A text as one encoding gives it.
     *
     * @param buenas letters of Spanish where a word may have them
     * @param malas what no Spanish word has there
     */
    private record Decodificada(String texto, int buenas, int malas) {

        static Decodificada de(String texto) {
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
            return new Decodificada(texto, buenas, malas);
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
