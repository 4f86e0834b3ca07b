package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import co.cuentasclaras.tabla.Rotulo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sheets of one workbook with the same columns, as those of a plan with a sheet for each stage, to be read as one.
 *
 * @param hojas in the order of the workbook
 */
record HojasJuntas(List<Hoja> hojas) {

    static final String NOMBRE = "Todas las hojas";

    /** The rows of the second sheet are numbered from 2001 on, so that a number means one row of the workbook. */
    private static final int POR_HOJA = 1_000;

    /** Those that have the columns of the first; empty when there are not several, or they are too long to be numbered. */
    static Optional<HojasJuntas> de(List<Hoja> posibles) {
        List<Hoja> iguales = posibles.stream()
                .filter(una -> una.encabezado() > 0 && !una.datos().isEmpty())
                .filter(una -> columnas(una).equals(columnas(posibles.get(0))))
                .toList();
        return iguales.size() > 1
                        && iguales.stream()
                                .flatMap(una -> una.datos().stream())
                                .allMatch(fila -> fila.numero() < POR_HOJA)
                ? Optional.of(new HojasJuntas(iguales))
                : Optional.empty();
    }

    private static List<String> columnas(Hoja hoja) {
        return IntStream.range(0, hoja.titulos().size())
                .filter(columna -> !hoja.titulos().get(columna).isEmpty())
                .mapToObj(columna -> columna + " " + Rotulo.clave(hoja.titulos().get(columna)))
                .toList();
    }

    /** Whether two rows stand in the same sheet. */
    static boolean estanEnLaMisma(FilaDePestana una, FilaDePestana otra) {
        return una.numero() / POR_HOJA == otra.numero() / POR_HOJA;
    }

    boolean sonEtapas(Etapas etapas) {
        return nombres().allMatch(nombre -> etapas.porNombre(nombre).isPresent());
    }

    Stream<String> nombres() {
        return hojas.stream().map(hoja -> hoja.pestana().nombre());
    }

    /** With the name of each above its rows, as the title of a section, when it is that of a stage. */
    Hoja juntas(boolean conNombre) {
        Hoja primera = hojas.get(0);
        List<FilaDePestana> filas = new ArrayList<>(encima(primera));
        int datos = filas.size();
        for (int n = 0; n < hojas.size(); n++) {
            Hoja hoja = hojas.get(n);
            int desde = n == 0 ? 0 : (n + 1) * POR_HOJA;
            if (n > 0) {
                encima(hoja).stream()
                        .filter(fila -> fila.numero() >= hoja.encabezado())
                        .forEach(fila -> filas.add(en(desde, fila)));
            }
            if (conNombre) {
                filas.add(new FilaDePestana(
                        desde + hoja.encabezado(),
                        false,
                        Collections.nCopies(
                                Math.max(2, hoja.titulos().size()),
                                Celda.de(hoja.pestana().nombre()))));
            }
            hoja.datos().forEach(fila -> filas.add(en(desde, fila)));
        }
        return new Hoja(
                new Pestana(NOMBRE, false, filas),
                primera.encabezado(),
                primera.titulos(),
                filas.subList(datos, filas.size()),
                primera.puntaje());
    }

    /** The header and what is above it, but for its sheet's name. */
    private static List<FilaDePestana> encima(Hoja hoja) {
        List<FilaDePestana> todas = hoja.pestana().filas();
        return todas.subList(0, todas.size() - hoja.datos().size()).stream()
                .filter(fila -> fila.celdas().stream()
                        .filter(celda -> !celda.estaVacia())
                        .anyMatch(celda ->
                                !celda.texto().strip().equals(hoja.pestana().nombre())))
                .toList();
    }

    private static FilaDePestana en(int desde, FilaDePestana fila) {
        return new FilaDePestana(desde + fila.numero(), fila.oculta(), fila.celdas());
    }

    String nota() {
        List<String> numeradas = IntStream.range(1, hojas.size())
                .mapToObj(n -> "las de «%s» desde la %d"
                        .formatted(hojas.get(n).pestana().nombre(), (n + 1) * POR_HOJA + 1))
                .toList();
        return "Se leen juntas %d hojas del libro: sus nombres son etapas y sus columnas las mismas. Las filas de «%s» conservan su número; se numeran %s. Si el plan es una sola de ellas, elíjala."
                .formatted(hojas.size(), hojas.get(0).pestana().nombre(), Palabras.enumerar(numeradas));
    }
}
