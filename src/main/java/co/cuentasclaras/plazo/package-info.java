/** Colombian working days and the terms counted in them; pure functions over java.time and a holiday library. */
@NullMarked
package co.cuentasclaras.plazo;

import org.jspecify.annotations.NullMarked;
