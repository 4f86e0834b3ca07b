package co.cuentasclaras.ciclo;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;

/** Terms besides those of the cronograma that are counted in working days. */
public interface SigueElCalendario {

    /**
     * The working days are others from now on: whatever runs is counted anew and told, in the transaction at hand.
     *
     * @param dia that was declared, or works again
     * @param motivo why, as the rest of a sentence
     */
    void contarDeNuevo(LocalDate dia, String motivo);

    /** How many running terms of a cycle would move with other working days; nothing is done. */
    int cuantosSeCorren(String ciclo, CalendarioLaboral calendario);
}
