package co.cuentasclaras.evidencia;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the name of a file one that every system can save and nobody misreads. */
public final class NombreSeguro {

    private static final int LARGO = 120;
    private static final String RESERVADOS = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private NombreSeguro() {}

    /** The name without path, and with an extension that tells the truth about the content. */
    static String de(@Nullable String original, TipoArchivo tipo) {
        String nombre = original == null ? "" : original;
        nombre = sinSignos(nombre.substring(Math.max(nombre.lastIndexOf('/'), nombre.lastIndexOf('\\')) + 1));
        int punto = nombre.lastIndexOf('.');
        String extension = punto < 0 ? "" : nombre.substring(punto + 1).toLowerCase(Locale.ROOT);
        String base = nombre;
        if (tipo.extensiones().contains(extension)) {
            base = nombre.substring(0, punto);
        } else {
            extension = tipo.extensiones().get(0);
        }
        base = base.strip();
        if (base.isEmpty() || base.matches(RESERVADOS)) {
            base = "evidencia";
        }
        return (base.length() > LARGO ? base.substring(0, LARGO).strip() : base) + "." + extension;
    }

    /** One step of a path: it leads into no other folder, whatever it is made of. */
    public static String deCarpeta(String texto) {
        String nombre = sinSignos(texto.replaceAll("[/\\\\]", "-"));
        return nombre.isEmpty() || nombre.matches(RESERVADOS) ? "_" + nombre : nombre;
    }

    private static String sinSignos(String texto) {
        return deTexto(texto).replaceAll("[<>:\"|?*;%]", "_").replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Text on one line, without the invisible characters that turn a name around. */
    static String deTexto(String texto) {
        return Normalizer.normalize(texto, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
    }
}
