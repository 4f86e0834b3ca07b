/** Finds out whether the trail is still what was sealed: in the database, and in an expediente on any machine. */
@NullMarked
package co.cuentasclaras.verificacion;

import org.jspecify.annotations.NullMarked;
