/** What the engine asks of who comes in: passwords, how often they may be tried, and the directory. */
@NullMarked
package co.cuentasclaras.ingreso.process;

import org.jspecify.annotations.NullMarked;
