/** How a plan is read from the spreadsheet of an entity: what each cell means, and what has to be asked. */
@NullMarked
package co.cuentasclaras.plan.lectura;

import org.jspecify.annotations.NullMarked;
