/** Documents and links that show what was done in an activity, sealed by hash when it is finished. */
@NullMarked
package co.cuentasclaras.evidencia;

import org.jspecify.annotations.NullMarked;
