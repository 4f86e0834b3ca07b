/** The planned activities of a cycle: their dates, import, and what happens when a date moves. */
@NullMarked
package co.cuentasclaras.cronograma;

import org.jspecify.annotations.NullMarked;
