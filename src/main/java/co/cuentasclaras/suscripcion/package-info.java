/** What is due, in the calendar of each person's own program: a feed that can be revoked, and a cycle as a file. */
@NullMarked
package co.cuentasclaras.suscripcion;

import org.jspecify.annotations.NullMarked;
