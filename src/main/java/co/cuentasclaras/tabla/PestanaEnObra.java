package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A sheet while it is read: only what says something is kept, and no more of it than a table of people has. */
final class PestanaEnObra {

    /** A table of people has no more. */
    static final int COLUMNAS = 256;

    /** No spreadsheet has more, written or not. */
    private static final int COLUMNAS_DE_UNA_HOJA = 16_384;

    private static final int FILAS_DE_UNA_HOJA = 1_048_576;

    /** No cell of a spreadsheet holds more. */
    private static final int LETRAS_DE_UNA_CELDA = 32_767;

    /** A row takes room besides its cells, as that of so many. */
    private static final int POR_FILA = 10;

    private static final int POR_HOJA = 500;

    private final String nombre;
    private final boolean oculta;
    private final Cupo cupo;
    private final NavigableMap<Integer, List<Celda>> filas = new TreeMap<>();
    private final Set<Integer> ocultas = new HashSet<>();
    private final List<CellRangeAddress> combinadas = new ArrayList<>();

    /** What may still be read of a file. */
    static final class Cupo {

        private final String archivo;
        private int celdas = 500_000;
        private int letras = 8_000_000;
        private int combinadas = 500_000;

        Cupo(String archivo) {
            this.archivo = archivo;
        }

        void celdas(int cuantas) {
            celdas -= cuantas;
            revisar(celdas);
        }

        void letras(int cuantas) {
            letras -= cuantas;
            revisar(letras);
        }

        void combinadas(int cuantas) {
            combinadas -= cuantas;
            revisar(combinadas);
        }

        private void revisar(int quedan) {
            if (quedan < 0) {
                throw new LibroInvalido(
                        archivo,
                        "tiene más de lo que cabe en una tabla; copie solo la tabla a un libro nuevo y envíe ese.");
            }
        }
    }

    PestanaEnObra(String nombre, boolean oculta, Cupo cupo) {
        this.nombre = nombre;
        this.oculta = oculta;
        this.cupo = cupo;
        cupo.celdas(POR_HOJA);
    }

    /**
     * Keeps a cell.
     *
     * @param fila counted from 0
     * @param columna counted from 0
     * @param filaOculta whether the spreadsheet hides its row
     */
    void celda(int fila, int columna, Celda celda, boolean filaOculta) {
        if (celda.estaVacia()) {
            return;
        }
        exigirQueQuepa(fila, columna, celda.texto().length());
        if (columna >= COLUMNAS) {
            throw new LibroInvalido(
                    cupo.archivo,
                    "tiene algo escrito en la columna "
                            + CellReference.convertNumToColString(columna) + " de la hoja «" + nombre
                            + "», muy lejos de la tabla; bórrelo y envíelo otra vez.");
        }
        List<Celda> celdas = filas.computeIfAbsent(fila, nueva -> {
            cupo.celdas(POR_FILA);
            return new ArrayList<>();
        });
        cupo.celdas(Math.max(columna + 1 - celdas.size(), 0));
        cupo.letras(celda.texto().length());
        poner(celdas, columna, celda);
        if (filaOculta) {
            ocultas.add(fila);
        }
    }

    /** @param letras how many a cell has, as far as it is known */
    void exigirQueQuepa(int fila, int columna, int letras) {
        if (fila >= FILAS_DE_UNA_HOJA) {
            throw new LibroInvalido(
                    cupo.archivo,
                    "tiene más de %d filas; copie solo la tabla a un libro nuevo y envíe ese."
                            .formatted(FILAS_DE_UNA_HOJA));
        }
        if (columna >= COLUMNAS_DE_UNA_HOJA) {
            throw LibroInvalido.enLaFila(
                    fila + 1,
                    cupo.archivo,
                    "tiene en la fila %d más de %d columnas; copie solo la tabla a un libro nuevo y envíe ese."
                            .formatted(fila + 1, COLUMNAS_DE_UNA_HOJA));
        }
        if (letras > LETRAS_DE_UNA_CELDA) {
            throw LibroInvalido.enLaFila(
                    fila + 1,
                    cupo.archivo,
                    "tiene en la fila %d, columna %s, una celda de más de %d letras; acórtela y envíelo otra vez."
                            .formatted(fila + 1, CellReference.convertNumToColString(columna), LETRAS_DE_UNA_CELDA));
        }
    }

    void combinada(CellRangeAddress rango) {
        cupo.combinadas(1);
        combinadas.add(rango);
    }

    Pestana terminada() {
        int ancho = filas.values().stream().mapToInt(List::size).max().orElse(0);
        for (CellRangeAddress rango : combinadas) {
            repetir(rango, ancho);
        }
        return new Pestana(
                nombre,
                oculta,
                filas.entrySet().stream()
                        .map(fila ->
                                new FilaDePestana(fila.getKey() + 1, ocultas.contains(fila.getKey()), fila.getValue()))
                        .toList());
    }

    /** In the rows and columns that say something besides; a merged cell may go on to the end of the sheet. */
    private void repetir(CellRangeAddress rango, int ancho) {
        List<Celda> primera = filas.getOrDefault(rango.getFirstRow(), List.of());
        if (rango.getFirstColumn() >= primera.size()) {
            return;
        }
        Celda dice = primera.get(rango.getFirstColumn());
        int ultima = Math.min(rango.getLastColumn(), ancho - 1);
        for (List<Celda> celdas : filas.subMap(rango.getFirstRow(), true, rango.getLastRow(), true)
                .values()) {
            for (int columna = rango.getFirstColumn(); columna <= ultima; columna++) {
                cupo.combinadas(1);
                cupo.celdas(Math.max(columna + 1 - celdas.size(), 0));
                poner(celdas, columna, dice);
            }
        }
    }

    private static void poner(List<Celda> celdas, int columna, Celda celda) {
        while (celdas.size() <= columna) {
            celdas.add(Celda.VACIA);
        }
        celdas.set(columna, celda);
    }
}
