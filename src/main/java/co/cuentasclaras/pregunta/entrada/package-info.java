/** How questions come in: one, or a whole list; checked, numbered, and compared with those that are like them. */
@NullMarked
package co.cuentasclaras.pregunta.entrada;

import org.jspecify.annotations.NullMarked;
