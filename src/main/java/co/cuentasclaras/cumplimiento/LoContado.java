package co.cuentasclaras.cumplimiento;

import java.util.Optional;

/** What was told of other activities of the same cycle when they were finished. */
@FunctionalInterface
interface LoContado {

    /** The last account of an activity; none while it is not finished. */
    Optional<CumplimientoEscrito> de(String codigo);
}
