/** How the cycles stand, for managers: the board, the page Cronograma and the painted diagrams of Cockpit. */
@NullMarked
package co.cuentasclaras.tablero;

import org.jspecify.annotations.NullMarked;
