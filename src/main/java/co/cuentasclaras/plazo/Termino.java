package co.cuentasclaras.plazo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term of working days, walked day by day: each one that counts with its number, each one left out with its reason. The
 * first working day after {@code desde} is day 1 (Ley 4 de 1913, art. 62), and the last one is in time until it ends.
 *
 * @param dias how many working days it has
 * @param recorrido from the day after {@code desde} to the last one; to the beginning of a pause that still lasts
 */
public record Termino(LocalDate desde, int dias, List<DiaContado> recorrido) {

    public Termino {
        recorrido = List.copyOf(recorrido);
    }

    /** @param pausas in the order of their days */
    public static Termino contar(LocalDate desde, int dias, List<Pausa> pausas, CalendarioLaboral calendario) {
        List<DiaContado> recorrido = new ArrayList<>();
        int contados = 0;
        for (LocalDate dia = desde.plusDays(1); contados < dias; dia = dia.plusDays(1)) {
            Pausa pausa = pausa(dia, pausas);
            if (pausa != null && pausa.hasta() == null) {
                break;
            }
            ClaseDeDia clase = pausa == null ? calendario.clase(dia) : ClaseDeDia.SUSPENDIDO;
            if (clase == ClaseDeDia.HABIL) {
                contados++;
            }
            recorrido.add(new DiaContado(dia, clase, contados, pausa == null ? calendario.porQue(dia) : ""));
        }
        return new Termino(desde, dias, recorrido);
    }

    private static @Nullable Pausa pausa(LocalDate dia, List<Pausa> pausas) {
        return pausas.stream().filter(una -> una.es(dia)).findFirst().orElse(null);
    }

    /** The last day in time; null while it rests. */
    public @Nullable LocalDate vence() {
        return reposa() ? null : ultimo();
    }

    private LocalDate ultimo() {
        return recorrido.isEmpty() ? desde : recorrido.get(recorrido.size() - 1).dia();
    }

    /** Whether a pause still lasts before its last day came. */
    public boolean reposa() {
        return contados() < dias;
    }

    /** The days of the term that are over at the end of a day; no more than it has. */
    public int usados(LocalDate hasta) {
        return (int) recorrido.stream()
                .filter(uno -> uno.cuenta() && !uno.dia().isAfter(hasta))
                .count();
    }

    /** The days of the term up to the last one, or to the pause. */
    public int contados() {
        return recorrido.isEmpty() ? 0 : recorrido.get(recorrido.size() - 1).numero();
    }

    /** The day with that number, 1 being the first. */
    public LocalDate dia(int numero) {
        return recorrido.stream()
                .filter(uno -> uno.cuenta() && uno.numero() == numero)
                .map(DiaContado::dia)
                .findFirst()
                .orElseThrow();
    }
}
