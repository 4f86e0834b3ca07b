/** The pages in Cockpit and the tab Actividad in Tasklist: who may see them, the models behind them, and their resources. */
@NullMarked
package co.cuentasclaras.tablero.process;

import org.jspecify.annotations.NullMarked;
