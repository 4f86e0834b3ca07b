/** Facts: what happened, to what, by whom and when; the only writer of the trail. */
@NullMarked
package co.cuentasclaras.bitacora;

import org.jspecify.annotations.NullMarked;
