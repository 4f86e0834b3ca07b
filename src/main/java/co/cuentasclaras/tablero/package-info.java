/** Read models for managers: how far each cycle is, what is late and whose it is, and what happened. */
@NullMarked
package co.cuentasclaras.tablero;

import org.jspecify.annotations.NullMarked;
