package co.cuentasclaras.plan;

import java.util.Set;

/**
 * The version that a cycle runs, by which another one is read.
 *
 * @param hechas the codes of what is done in the cycle
 * @param usados the codes that the cycle has or had
 */
public record VersionEnMarcha(Plan plan, Set<String> hechas, Set<String> usados) {

    public VersionEnMarcha {
        hechas = Set.copyOf(hechas);
        usados = Set.copyOf(usados);
    }
}
