/** What is seen of the questions: one of them, rows, counts, sheets, what is public. Knows the questions; nothing in them knows it. */
@NullMarked
package co.cuentasclaras.pregunta.lista;

import org.jspecify.annotations.NullMarked;
