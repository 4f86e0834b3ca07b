/** Who may see and do what, from the roles of the entity. */
@NullMarked
package co.cuentasclaras.permiso;

import org.jspecify.annotations.NullMarked;
