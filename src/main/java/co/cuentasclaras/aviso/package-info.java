/** Reminders and escalations: what to say to whom and when, the outbox, and the sender. */
@NullMarked
package co.cuentasclaras.aviso;

import org.jspecify.annotations.NullMarked;
