package co.cuentasclaras.cronograma;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;

/** The days between which an activity is done: the one on which it begins and the one on which it is due. */
public record Periodo(LocalDate inicio, LocalDate vencimiento) {

    /**
     * Resolves a plan to days. A due date that the hearing pulled before the start takes the start with it: nobody is
     * given a task after it was due.
     */
    public static Periodo resolver(
            FechaPlan inicio, FechaPlan fin, CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
        LocalDate primero = inicio.comoInicio(calendario, audiencias);
        LocalDate ultimo = fin.comoFin(calendario, audiencias);
        return new Periodo(primero.isAfter(ultimo) ? ultimo : primero, ultimo);
    }

    /** 1 mar 2023 a 23 mar 2023; one day alone is said once. */
    public String enPalabras() {
        return Palabras.periodo(inicio, vencimiento);
    }
}
