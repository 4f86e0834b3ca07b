/** What is decided of a question on its way: one use case a step, with the letter that the citizen gets. */
@NullMarked
package co.cuentasclaras.pregunta.tramite;

import org.jspecify.annotations.NullMarked;
