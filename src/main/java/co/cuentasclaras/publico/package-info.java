/** What anybody reads and asks without an account: questions and answers, the calendar, what was published. */
@NullMarked
package co.cuentasclaras.publico;

import org.jspecify.annotations.NullMarked;
