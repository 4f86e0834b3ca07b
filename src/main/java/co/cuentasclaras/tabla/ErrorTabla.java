package co.cuentasclaras.tabla;

/**
 * One thing to correct in a table.
 *
 * @param fila the row as a spreadsheet numbers it (the header is 1), or 0 when it concerns the whole file
 * @param columna the column's name, or empty when it concerns the whole row or file
 * @param mensaje what is wrong and what to do
 */
public record ErrorTabla(int fila, String columna, String mensaje) {

    /** The error as a person reads it. */
    public String texto() {
        if (fila == 0) {
            return "Archivo: " + mensaje;
        }
        return columna.isEmpty()
                ? "Fila " + fila + ": " + mensaje
                : "Fila " + fila + ", columna «" + columna + "»: " + mensaje;
    }
}
