package co.cuentasclaras.comun;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what may be of any length a page at a time, in the order of a key: only a page of it is in memory. */
public final class PorPaginas {

    private PorPaginas() {}

    /**
     * Gives each one to somebody, in their order.
     *
     * @param despuesDe a key before the first one
     * @param tamano how many are read at once
     * @param leer those after a key, so many at most, in the order of their keys
     */
    public static <K, T> void recorrer(
            K despuesDe, int tamano, BiFunction<K, Integer, List<T>> leer, Function<T, K> clave, Consumer<T> cada) {
        K ultima = despuesDe;
        List<T> pagina;
        do {
            pagina = leer.apply(ultima, tamano);
            for (T uno : pagina) {
                cada.accept(uno);
                ultima = clave.apply(uno);
            }
        } while (pagina.size() == tamano);
    }
}
