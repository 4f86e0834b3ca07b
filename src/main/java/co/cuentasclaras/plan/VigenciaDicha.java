package co.cuentasclaras.plan;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The vigencia that a file says itself: above its table, or else in its name.
 *
 * @param segun where it says it, in Spanish
 */
record VigenciaDicha(int anio, String segun) {

    /** So far down a title may stand. */
    private static final int FILAS_DEL_TITULO = 15;

    private static final Pattern VIGENCIA =
            Pattern.compile("\\bvigencia (?:(?:fiscal|del?|ano|la) )*(20[1-9]\\d)(?!\\d)(?! (?:al? |y )?20)");

    static Optional<VigenciaDicha> de(Libro libro, String archivo) {
        Stream<VigenciaDicha> titulos = libro.pestanas().stream()
                .filter(pestana -> !pestana.oculta())
                .flatMap(pestana -> Stream.concat(
                        en(pestana.nombre(), "el nombre de la hoja «%s»".formatted(pestana.nombre())),
                        pestana.filas().stream()
                                .filter(fila -> fila.numero() <= FILAS_DEL_TITULO)
                                .flatMap(fila -> fila.celdas().stream()
                                        .map(Celda::texto)
                                        .flatMap(texto -> en(texto, "la fila %d".formatted(fila.numero()))))));
        return Stream.concat(titulos, en(archivo, "el nombre del archivo")).findFirst();
    }

    private static Stream<VigenciaDicha> en(String texto, String segun) {
        return VIGENCIA.matcher(Palabras.llanas(texto.replaceAll("[_:,.-]+", " ")))
                .results()
                .map(hallada -> new VigenciaDicha(Integer.parseInt(hallada.group(1)), segun));
    }

    /** Where the vigencia of a plan comes from, or that its file says another one; nothing when there is nothing to say of it. */
    static Optional<String> nota(Libro libro, String archivo, int vigencia, boolean esDeCiclo) {
        Optional<VigenciaDicha> dicha = de(libro, archivo);
        if (dicha.isPresent() && dicha.get().anio() != vigencia) {
            return Optional.of("%s dice la vigencia %d, y este plan es de la %d: mire que sea el archivo correcto."
                    .formatted(
                            Palabras.conMayuscula(dicha.get().segun()),
                            dicha.get().anio(),
                            vigencia));
        }
        if (esDeCiclo) {
            return Optional.empty();
        }
        return Optional.of(dicha.map(una -> "La vigencia %d la dice %s.".formatted(vigencia, una.segun()))
                .orElse("El archivo no dice su vigencia: se toma la %d. Si es otra, cámbiela en el paso «Cargar»."
                        .formatted(vigencia)));
    }
}
