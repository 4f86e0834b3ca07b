/** What the engine says of its own work to whoever keeps the server. */
@NullMarked
package co.cuentasclaras.operacion.process;

import org.jspecify.annotations.NullMarked;
