package co.cuentasclaras.comun;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody decided something, in that person's own words. They go to the trail, to mails and to pages letter by
 * letter; what is too long is refused when it is said and never cut later.
 */
public record Motivo(String texto) {

    /** What every column that keeps one holds. */
    public static final int LARGO = 2000;

    /** @throws SolicitudInvalida when there are no words, or too many */
    public Motivo {
        texto = TextoLegible.de(texto).strip();
        if (texto.isEmpty()) {
            throw new SolicitudInvalida(
                    "Escriba el motivo: queda en la historia del ciclo y se le cuenta al responsable.");
        }
        if (texto.length() > LARGO) {
            throw new SolicitudInvalida(
                    "Acorte el motivo: tiene %d letras y caben %d.".formatted(texto.length(), LARGO));
        }
    }

    /**
     * What has to be said of something that no owner of an activity is told.
     *
     * @param siFalta what to write, when there are no words
     * @throws SolicitudInvalida when there are no words, or too many
     */
    public static Motivo exigir(@Nullable String texto, String siFalta) {
        Motivo motivo = leer(texto);
        if (motivo == null) {
            throw new SolicitudInvalida(siFalta);
        }
        return motivo;
    }

    /** @throws SolicitudInvalida when there are no words, or too many */
    public static Motivo exigir(@Nullable String texto) {
        return new Motivo(texto == null ? "" : texto);
    }

    /** What need not be said; nothing when it was not. */
    public static @Nullable Motivo leer(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : new Motivo(texto);
    }
}
