/** The server side of the Cockpit page Cronograma and of what Tasklist tells about a task. */
@NullMarked
package co.cuentasclaras.avance.process;

import org.jspecify.annotations.NullMarked;
