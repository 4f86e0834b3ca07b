/** Roles and people as the engine's groups and users. */
@NullMarked
package co.cuentasclaras.responsable.process;

import org.jspecify.annotations.NullMarked;
