package co.cuentasclaras.tabla;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that nobody can read. */
public final class LetrasDanadas {

    /** What is left of a letter that another program read in the wrong encoding and wrote again. */
    private static final Pattern LETRA =
            Pattern.compile("\\S*(?:\uFFFD|Ã[^\\p{Lu}\\s]|Â[¡-¿]|(?<=\\p{L})[¤¢£¥±¾†‡](?=\\p{L}))\\S*");

    private LetrasDanadas() {}

    /** What is wrong with the letters of a text, and what to do; nothing when they can be read. */
    public static Optional<String> en(String texto) {
        if (texto.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("el texto tiene un carácter que no se puede leer; vuelva a escribirlo.");
        }
        Matcher danada = LETRA.matcher(texto);
        return danada.find()
                ? Optional.of("«" + danada.group() + "» tiene letras dañadas; vuelva a escribirlas.")
                : Optional.empty();
    }
}
