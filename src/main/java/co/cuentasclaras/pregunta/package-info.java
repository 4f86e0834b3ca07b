/** What citizens ask: each question with its number, its term of law, its answer, and what became of it. */
@NullMarked
package co.cuentasclaras.pregunta;

import org.jspecify.annotations.NullMarked;
