/** The term of law of a question: when it starts, each day that counts, what moved it, and how it is told. */
@NullMarked
package co.cuentasclaras.pregunta.termino;

import org.jspecify.annotations.NullMarked;
