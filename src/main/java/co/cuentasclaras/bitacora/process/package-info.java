/** What happens in the engine without our use cases, as facts. */
@NullMarked
package co.cuentasclaras.bitacora.process;

import org.jspecify.annotations.NullMarked;
