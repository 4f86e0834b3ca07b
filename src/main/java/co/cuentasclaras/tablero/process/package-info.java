/** The pages of the tablero in Cockpit: who may see them, the models that they are painted on, and their resources. */
@NullMarked
package co.cuentasclaras.tablero.process;

import org.jspecify.annotations.NullMarked;
