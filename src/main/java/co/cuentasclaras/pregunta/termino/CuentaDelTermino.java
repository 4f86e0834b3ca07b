package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.Pausa;
import co.cuentasclaras.plazo.Termino;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term as its facts make it on a calendar. It is counted anew each time, so that a day that is declared non-working, or
 * works again, needs no other rule.
 *
 * @param dias working days that the law gives
 * @param norma the row of the table of terms
 * @param pausas while the citizen was waited for; the last one may still last
 * @param prorroga the fact that extended it; null when none did
 */
public record CuentaDelTermino(
        Termino termino, int dias, String norma, List<Pausa> pausas, @Nullable HechoDeTermino prorroga) {

    /** No extension leads further than so many times the term (Ley 1755 de 2015, art. 14, par.). */
    private static final int VECES = 2;

    public CuentaDelTermino {
        pausas = List.copyOf(pausas);
    }

    /** Of a question that is not filed yet, or just now. */
    static CuentaDelTermino de(LocalDate desde, TerminoDeLey ley, CalendarioLaboral calendario) {
        return new CuentaDelTermino(
                Termino.contar(desde, ley.dias(), List.of(), calendario), ley.dias(), ley.norma(), List.of(), null);
    }

    /** @param hechos all of one question, in their order */
    public static CuentaDelTermino de(List<HechoDeTermino> hechos, CalendarioLaboral calendario) {
        HechoDeTermino primero = hechos.get(0);
        LocalDate desde = primero.fecha();
        int dias = primero.exigirDias();
        String norma = primero.exigirNorma();
        HechoDeTermino prorroga = null;
        List<Pausa> pausas = new ArrayList<>();
        for (HechoDeTermino hecho : hechos) {
            switch (hecho.hecho()) {
                case RADICACION, DIA_NO_HABIL -> {}
                case CLASIFICACION -> {
                    dias = hecho.exigirDias();
                    norma = hecho.exigirNorma();
                }
                case SUSPENSION -> pausas.add(new Pausa(hecho.fecha(), null));
                case REANUDACION -> {
                    Pausa abierta = pausas.remove(pausas.size() - 1);
                    pausas.add(new Pausa(abierta.desde(), hecho.fecha()));
                }
                case PRORROGA -> prorroga = hecho;
                case EVENTO -> desde = hecho.fecha();
            }
        }
        return new CuentaDelTermino(
                Termino.contar(desde, total(dias, prorroga), pausas, calendario), dias, norma, pausas, prorroga);
    }

    /** One that was extended and then turned out to be of another kind keeps what the citizen was told, up to its double. */
    private static int total(int dias, @Nullable HechoDeTermino prorroga) {
        return prorroga == null ? dias : Math.min(Math.max(dias, prorroga.exigirDias()), dias * VECES);
    }

    /** The last day in time; null while it rests. */
    public @Nullable LocalDate vence() {
        return termino.vence();
    }

    /** How many working days went by until the end of a day while it did not rest; more than it has when it is past. */
    public int transcurridos(LocalDate hasta, CalendarioLaboral calendario) {
        int dias = calendario.diasHabilesEntre(termino.desde(), hasta);
        for (Pausa pausa : pausas) {
            LocalDate fin = pausa.hasta() == null || pausa.hasta().isAfter(hasta) ? hasta : pausa.hasta();
            dias -= Math.max(0, calendario.diasHabilesEntre(pausa.desde(), fin));
        }
        return Math.max(0, dias);
    }

    /** The last day to which an extension may lead. */
    public LocalDate tope(CalendarioLaboral calendario) {
        return hasta(dias * VECES, calendario);
    }

    /** How many working days it would have if it ended on that day. */
    int diasHasta(LocalDate dia, CalendarioLaboral calendario) {
        return Termino.contar(termino.desde(), dias * VECES, pausas, calendario).usados(dia);
    }

    private LocalDate hasta(int cuantos, CalendarioLaboral calendario) {
        return Termino.contar(termino.desde(), cuantos, pausas, calendario).dia(cuantos);
    }
}
