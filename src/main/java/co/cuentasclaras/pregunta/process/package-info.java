/** The process of a citizen's question, as the engine runs it. */
@NullMarked
package co.cuentasclaras.pregunta.process;

import org.jspecify.annotations.NullMarked;
