package co.cuentasclaras.tabla;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a spreadsheet says.
 *
 * @param texto as a person reads it there, without invisible characters; empty when it says nothing
 * @param fecha the day, when the spreadsheet keeps it as a date
 * @param numero the number, when the spreadsheet keeps it as one
 */
public record Celda(String texto, @Nullable LocalDate fecha, @Nullable BigDecimal numero) {

    public static final Celda VACIA = new Celda("", null, null);

    public static Celda de(String texto) {
        return texto.isEmpty() ? VACIA : new Celda(texto, null, null);
    }

    public boolean estaVacia() {
        return texto.isEmpty();
    }
}
