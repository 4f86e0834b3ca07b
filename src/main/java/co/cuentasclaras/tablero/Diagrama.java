package co.cuentasclaras.tablero;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A deployed model.
 *
 * @param definicion id of its process definition
 * @param elementos the codes that each user task and call activity stands for, those of called models included; what
 *     runs the entity's own activities stands for all of its page, by the page's name
 */
public record Diagrama(String definicion, String proceso, Map<String, Set<String>> elementos) {

    public Set<String> codigos() {
        return elementos.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
