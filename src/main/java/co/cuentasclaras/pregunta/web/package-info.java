/** The addresses and pages of citizens' questions. */
@NullMarked
package co.cuentasclaras.pregunta.web;

import org.jspecify.annotations.NullMarked;
