/** What the engine asks of who comes in. */
@NullMarked
package co.cuentasclaras.ingreso.process;

import org.jspecify.annotations.NullMarked;
