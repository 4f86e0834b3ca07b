package co.cuentasclaras.tabla;

import java.text.Normalizer;
import java.util.Locale;

/** The names of columns, roles and the like, which people write with their accents, capitals and spaces, or without. */
public final class Rotulo {

    private Rotulo() {}

    /** The same for every way to write the name: {@code Fecha de inicio} is {@code fecha_de_inicio}. */
    public static String clave(String escrito) {
        return Normalizer.normalize(escrito, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }
}
