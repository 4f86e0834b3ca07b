/** Roles, the people who hold them, their deputies, and how a task finds its owner. */
@NullMarked
package co.cuentasclaras.responsable;

import org.jspecify.annotations.NullMarked;
