/** Plan against actual: how far each activity of a cycle is, in words and drawn. */
@NullMarked
package co.cuentasclaras.avance;

import org.jspecify.annotations.NullMarked;
