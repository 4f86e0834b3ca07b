/** The plug-in of Cockpit and what it asks the engine. */
@NullMarked
package co.cuentasclaras.tablero.process;

import org.jspecify.annotations.NullMarked;
