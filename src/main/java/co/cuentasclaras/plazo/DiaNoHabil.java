package co.cuentasclaras.plazo;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A day that is not a holiday by law but on which the body does not work: a civic day, the closure for the Feria, a
 * suspension of terms. It always names the act that orders it, because terms of citizens move with it.
 *
 * @param cadaAnio that day of every year, from this one on; the 29th of February in leap years
 */
public record DiaNoHabil(LocalDate fecha, String acto, boolean cadaAnio, String declaradoPor, Instant declarado) {

    private static final int LARGO_DEL_ACTO = 500;
    private static final Pattern NOMBRE = Pattern.compile("\\p{L}{4}");
    private static final Pattern NUMERO = Pattern.compile("\\d");

    /**
     * The act that orders a day, as it will be cited.
     *
     * @throws SolicitudInvalida when it has no name or no number, or is too long
     */
    public static String acto(String escrito) {
        String acto = escrito.strip();
        if (!NOMBRE.matcher(acto).find() || !NUMERO.matcher(acto).find()) {
            throw new SolicitudInvalida(
                    "Escriba el acto que ordena el día no hábil con su nombre y su número, por ejemplo"
                            + " «Resolución 12 de 2023».");
        }
        if (acto.length() > LARGO_DEL_ACTO) {
            throw new SolicitudInvalida(
                    "Acorte el acto: tiene %d letras y caben %d.".formatted(acto.length(), LARGO_DEL_ACTO));
        }
        return acto;
    }
}
