package co.cuentasclaras.cumplimiento;

import java.util.Map;
import java.util.Set;

/**
 * Which activities the models let show what others collected before them. An entity may have none of those others: then
 * there is nothing to show.
 */
public interface AntecedentesDelModelo {

    /** The extension property of a user task, with codes between commas. */
    String PROPIEDAD = "antecedentes";

    /** The same, for the cycle before. */
    String PROPIEDAD_DEL_ANTERIOR = "antecedentesDelCicloAnterior";

    /** For the code of an activity in the models, the codes of what it shows of its own cycle. */
    Map<String, Set<String>> delCiclo();

    /** The same of the entity's cycle before. */
    Map<String, Set<String>> delAnterior();
}
