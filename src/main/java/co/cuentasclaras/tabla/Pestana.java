package co.cuentasclaras.tabla;

import java.util.List;

/**
 * A sheet of a spreadsheet, cell by cell. A merged cell says in each of its places what it says.
 *
 * @param nombre as its tab says
 * @param oculta whether the spreadsheet hides it
 * @param filas the rows in order, each with its cells from column A on; a row that is not there is empty
 */
public record Pestana(String nombre, boolean oculta, List<FilaDePestana> filas) {

    public Pestana {
        filas = List.copyOf(filas);
    }

    /**
     * @param numero as the spreadsheet numbers it, from 1
     * @param oculta whether the spreadsheet hides it, or a filter does
     */
    public record FilaDePestana(int numero, boolean oculta, List<Celda> celdas) {

        public FilaDePestana {
            celdas = List.copyOf(celdas);
        }

        /** The cell of a column, counted from 0. */
        public Celda celda(int columna) {
            return columna < celdas.size() ? celdas.get(columna) : Celda.VACIA;
        }

        public boolean estaVacia() {
            return celdas.stream().allMatch(Celda::estaVacia);
        }

        /** Up to the last column in which it says something. */
        public int ancho() {
            int ancho = celdas.size();
            while (ancho > 0 && celdas.get(ancho - 1).estaVacia()) {
                ancho--;
            }
            return ancho;
        }
    }
}
