/** The plug-ins of Tasklist and what they ask the engine. */
@NullMarked
package co.cuentasclaras.tarea.process;

import org.jspecify.annotations.NullMarked;
