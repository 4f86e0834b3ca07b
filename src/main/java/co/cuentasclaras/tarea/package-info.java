/** What staff see and do around a task in Tasklist: the tab Actividad, terms on the cards, taking and commenting. */
@NullMarked
package co.cuentasclaras.tarea;

import org.jspecify.annotations.NullMarked;
