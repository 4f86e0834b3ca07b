package co.cuentasclaras.tabla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in a workbook that who sent it should know: each thing once, with where. */
final class NotasDeLibro {

    /** The cells that are named; of the others their number is told. */
    private static final int NOMBRADAS = 10;

    private final Set<String> notas = new LinkedHashSet<>();
    private final Map<String, Integer> formulas = new LinkedHashMap<>();
    private final Lugares sinValor = new Lugares();
    private final Lugares errores = new Lugares();

    private static final class Lugares {
        private final List<String> primeros = new ArrayList<>();
        private int cuenta;

        void agregar(String lugar) {
            if (cuenta++ < NOMBRADAS) {
                primeros.add(lugar);
            }
        }

        String texto() {
            String texto = String.join(", ", primeros);
            return cuenta > NOMBRADAS ? texto + " y " + (cuenta - NOMBRADAS) + " más" : texto;
        }
    }

    void agregar(String nota) {
        notas.add(nota);
    }

    void columnasOcultas(String hoja) {
        notas.add("La hoja «" + hoja + "» tiene columnas ocultas; también se leyeron.");
    }

    /** A formula; with its place when the workbook does not keep what it gave. */
    void formula(String hoja, @Nullable String sinValorEn) {
        formulas.merge(hoja, 1, Integer::sum);
        if (sinValorEn != null) {
            sinValor.agregar("«" + hoja + "», " + sinValorEn);
        }
    }

    void error(String hoja, String lugar, String error) {
        errores.agregar("«" + hoja + "», " + lugar + " (" + error + ")");
    }

    List<String> todas() {
        List<String> todas = new ArrayList<>(notas);
        formulas.forEach((hoja, cuantas) ->
                todas.add("La hoja «" + hoja + "» tiene " + (cuantas == 1 ? "una fórmula" : cuantas + " fórmulas")
                        + "; se leyó el último valor guardado de cada una."));
        if (sinValor.cuenta > 0) {
            todas.add("Hay fórmulas sin valor guardado, que se leyeron como celdas vacías: " + sinValor.texto()
                    + ". Abra el libro en la hoja de cálculo, guárdelo y envíelo otra vez.");
        }
        if (errores.cuenta > 0) {
            todas.add("Hay celdas con un error en lugar de un valor, que se leyeron como vacías: " + errores.texto()
                    + ".");
        }
        return todas;
    }
}
