package co.cuentasclaras.plazo;

import java.time.LocalDate;

/**
 * A day on the way through a term.
 *
 * @param numero of the working days counted until then, this one included
 * @param porQue the name of the holiday, or the act that takes the day off; else empty
 */
public record DiaContado(LocalDate dia, ClaseDeDia clase, int numero, String porQue) {

    /** Whether it is one of the days of the term. */
    public boolean cuenta() {
        return clase == ClaseDeDia.HABIL;
    }
}
