/** The append-only record of what people decided about a cycle. */
@NullMarked
package co.cuentasclaras.bitacora;

import org.jspecify.annotations.NullMarked;
