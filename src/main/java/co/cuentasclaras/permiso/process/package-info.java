/** The rights of the roles in the engine and its webapps, and the lists of tasks that they share. */
@NullMarked
package co.cuentasclaras.permiso.process;

import org.jspecify.annotations.NullMarked;
