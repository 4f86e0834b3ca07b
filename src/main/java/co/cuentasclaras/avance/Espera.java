package co.cuentasclaras.avance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An unfinished activity that another one waits for.
 *
 * @param responsableYPersona whose it is: the role that answers, and the person in it
 */
public record Espera(String codigo, String nombre, String responsableYPersona) {

    /** The last day in time: of what came after its due date because it had waited, the day on which it came. */
    public static LocalDate enTermino(LocalDate vencimiento, @Nullable String esperaba, @Nullable LocalDate llegada) {
        return esperaba != null && llegada != null && llegada.isAfter(vencimiento) ? llegada : vencimiento;
    }

    /** What it is and whose, as it is told of who waits. */
    public String enPalabras() {
        return nombre + ", de " + responsableYPersona;
    }
}
