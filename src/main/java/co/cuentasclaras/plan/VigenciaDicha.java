package co.cuentasclaras.plan;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vigencia that a file says itself: above its table, or else in its name. */
final class VigenciaDicha {

    /** So far down a title may stand. */
    private static final int FILAS_DEL_TITULO = 15;

    private static final Pattern VIGENCIA =
            Pattern.compile("\\bvigencia (?:(?:fiscal|del?|ano|la) )*(20[1-9]\\d)(?!\\d)(?! (?:al? |y )?20)");

    private VigenciaDicha() {}

    static Optional<Integer> de(Libro libro, String archivo) {
        Stream<String> titulos = libro.pestanas().stream()
                .filter(pestana -> !pestana.oculta())
                .flatMap(pestana -> Stream.concat(
                        Stream.of(pestana.nombre()),
                        pestana.filas().stream()
                                .filter(fila -> fila.numero() <= FILAS_DEL_TITULO)
                                .flatMap(fila -> fila.celdas().stream().map(Celda::texto))));
        return Stream.concat(titulos, Stream.of(archivo))
                .map(texto -> Palabras.llanas(texto.replaceAll("[_:,.-]+", " ")))
                .flatMap(texto -> VIGENCIA.matcher(texto).results())
                .map(hallada -> Integer.valueOf(hallada.group(1)))
                .findFirst();
    }
}
