/** Evidence where the engine decides: who may see or add it, and that an activity is not finished without. */
@NullMarked
package co.cuentasclaras.evidencia.process;

import org.jspecify.annotations.NullMarked;
