/** Who comes in: passwords, attempts, sessions, the entity's directory. */
@NullMarked
package co.cuentasclaras.ingreso;

import org.jspecify.annotations.NullMarked;
