package co.cuentasclaras.cronograma;

import java.util.Set;

/**
 * The activities that the deployed models know.
 *
 * @param simples those done once: the cronograma has one row of each
 * @param multiples those done once for each audience: the cronograma has one row {@code code/delivery} or more of each
 * @param legales those of both whose term the law sets
 */
public record CodigosDelModelo(Set<String> simples, Set<String> multiples, Set<String> legales) {

    public CodigosDelModelo {
        simples = Set.copyOf(simples);
        multiples = Set.copyOf(multiples);
        legales = Set.copyOf(legales);
    }
}
