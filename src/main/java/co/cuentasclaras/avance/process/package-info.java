/** What the read model asks the engine. */
@NullMarked
package co.cuentasclaras.avance.process;

import org.jspecify.annotations.NullMarked;
