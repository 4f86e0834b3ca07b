/** The account of an activity in the engine: written with its task, checked when it is completed. */
@NullMarked
package co.cuentasclaras.cumplimiento.process;

import org.jspecify.annotations.NullMarked;
