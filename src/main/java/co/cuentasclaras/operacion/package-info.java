/** What who keeps the server needs: whether it is well, what failed, what it measures, copies. */
@NullMarked
package co.cuentasclaras.operacion;

import org.jspecify.annotations.NullMarked;
