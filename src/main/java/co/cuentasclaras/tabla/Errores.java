package co.cuentasclaras.tabla;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors of a table as they are found. Only the first fifty are kept: a wrong file may hold a million. */
public final class Errores {

    private static final int LISTADOS = 50;

    private final List<ErrorTabla> primeros = new ArrayList<>();
    private int cuenta;

    public void agregar(int fila, String columna, String mensaje) {
        cuenta++;
        if (primeros.size() < LISTADOS) {
            primeros.add(new ErrorTabla(fila, columna, mensaje));
        }
    }

    /** An error of the whole file. */
    public void agregar(String mensaje) {
        agregar(0, "", mensaje);
    }

    public boolean hay() {
        return cuenta > 0;
    }

    /** The errors kept, by row; those of the whole file last. */
    List<ErrorTabla> listados() {
        return primeros.stream()
                .sorted(Comparator.comparingInt(error -> error.fila() == 0 ? Integer.MAX_VALUE : error.fila()))
                .toList();
    }

    int omitidos() {
        return cuenta - primeros.size();
    }
}
