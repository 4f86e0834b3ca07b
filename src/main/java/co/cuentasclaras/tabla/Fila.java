package co.cuentasclaras.tabla;

import java.util.Map;

/** A row of a table. It checks its own cells and tells their errors with their place. */
public final class Fila {

    private final int numero;
    private final Map<String, String> celdas;
    private final Errores errores;

    Fila(int numero, Map<String, String> celdas, Errores errores) {
        this.numero = numero;
        this.celdas = celdas;
        this.errores = errores;
    }

    /** The row as a spreadsheet numbers it. */
    public int numero() {
        return numero;
    }

    /** The text of a cell that must not be empty nor longer than {@code maximo}; what is wrong becomes an error. */
    public String obligatoria(String columna, int maximo) {
        String texto = texto(columna);
        if (texto.isEmpty()) {
            error(columna, "la celda está vacía; escriba su valor.");
        } else if (texto.length() > maximo) {
            error(
                    columna,
                    "el texto tiene " + texto.length() + " caracteres y caben " + maximo + "; escríbalo más corto.");
        } else {
            LetrasDanadas.en(texto).ifPresent(queja -> error(columna, queja));
        }
        return texto;
    }

    /** The text of a cell, unchecked. */
    public String texto(String columna) {
        return celdas.getOrDefault(columna, "");
    }

    public boolean vacia(String columna) {
        return !celdas.containsKey(columna);
    }

    public void error(String columna, String mensaje) {
        errores.agregar(numero, columna, mensaje);
    }
}
