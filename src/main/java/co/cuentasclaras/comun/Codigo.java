package co.cuentasclaras.comun;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of an activity within its cycle. It is written {@code actividad[/entrega][@audiencia]}, and only here is that
 * text taken apart.
 *
 * @param actividad the id of its task in the models, or what the entity calls an activity of its own
 * @param entrega one of several times that it is done; null when it is done once
 * @param audiencia the hearing that it belongs to, where the plan has more than one; null for the only or the first one
 */
public record Codigo(String actividad, @Nullable String entrega, @Nullable String audiencia) {

    /** As long as its column. */
    public static final int LARGO = 120;

    private static final Pattern FORMA = Pattern.compile(
            "([\\p{Alnum}][\\p{Alnum}._-]*)(?:/([\\p{Alnum}][\\p{Alnum}._-]*))?(?:@([a-z0-9][a-z0-9-]*))?");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Codigo leer(String texto) {
        Matcher partes = FORMA.matcher(texto);
        if (!partes.matches() || texto.length() > LARGO) {
            throw new IllegalArgumentException(texto);
        }
        return new Codigo(Objects.requireNonNull(partes.group(1)), partes.group(2), partes.group(3));
    }

    public static boolean esUno(String texto) {
        return texto.length() <= LARGO && FORMA.matcher(texto).matches();
    }

    /** The same activity for another hearing. */
    public Codigo en(@Nullable String otraAudiencia) {
        return new Codigo(actividad, entrega, otraAudiencia == null || otraAudiencia.isEmpty() ? null : otraAudiencia);
    }

    /** The key of the hearing that it belongs to; empty for the only or the first one. */
    public String claveDeAudiencia() {
        return audiencia == null ? "" : audiencia;
    }

    /** As tables, files and variables write it. */
    public String texto() {
        return actividad + (entrega == null ? "" : "/" + entrega) + (audiencia == null ? "" : "@" + audiencia);
    }

    @Override
    public String toString() {
        return texto();
    }
}
