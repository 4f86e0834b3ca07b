package co.cuentasclaras.verificacion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The faults: the first ones of each kind, and how many there are. One change may have a million followers. */
final class FallasHalladas {

    /** So many of a kind are told; the others are counted. */
    private static final int DE_CADA_CLASE = 20;

    private final List<FallaHallada> primeros = new ArrayList<>();
    private final Map<ClaseDeFalla, Long> cuantos = new EnumMap<>(ClaseDeFalla.class);

    void agregar(FallaHallada hallazgo) {
        if (cuantos.merge(hallazgo.clase(), 1L, Long::sum) <= DE_CADA_CLASE) {
            primeros.add(hallazgo);
        }
    }

    /** By their kind, the oldest line first. */
    List<FallaHallada> primeros() {
        return primeros.stream()
                .sorted(Comparator.comparing(FallaHallada::clase)
                        .thenComparing(FallaHallada::tamano, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    long total() {
        return cuantos.values().stream().mapToLong(Long::longValue).sum();
    }
}
