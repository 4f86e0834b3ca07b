/** The start and the end of a cycle, as the engine lives them. */
@NullMarked
package co.cuentasclaras.ciclo.process;

import org.jspecify.annotations.NullMarked;
