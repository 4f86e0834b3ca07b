/** The one stage on which tests of a running cycle play: its entity, its clock, its mails and its people's browsers. */
@NullMarked
package co.cuentasclaras.prueba;

import org.jspecify.annotations.NullMarked;
