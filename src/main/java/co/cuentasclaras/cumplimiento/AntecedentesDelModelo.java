package co.cuentasclaras.cumplimiento;

import java.util.Map;
import java.util.Set;

/**
 * Which activities the models let show what others collected before them. An entity may have none of those others: then
 * there is nothing to show.
 *
 * @param delCiclo for the code of an activity in the models, the codes of what it shows of its own cycle
 * @param delAnterior the same of the entity's cycle before
 */
public record AntecedentesDelModelo(Map<String, Set<String>> delCiclo, Map<String, Set<String>> delAnterior) {

    /** The extension property of a user task, with codes between commas. */
    public static final String PROPIEDAD = "antecedentes";

    /** The same, for the cycle before. */
    public static final String PROPIEDAD_DEL_ANTERIOR = "antecedentesDelCicloAnterior";

    public AntecedentesDelModelo {
        delCiclo = Map.copyOf(delCiclo);
        delAnterior = Map.copyOf(delAnterior);
    }
}
