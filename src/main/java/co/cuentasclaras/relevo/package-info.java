/** What becomes of tasks and mails when people leave, are away, or ask a colleague. */
@NullMarked
package co.cuentasclaras.relevo;

import org.jspecify.annotations.NullMarked;
