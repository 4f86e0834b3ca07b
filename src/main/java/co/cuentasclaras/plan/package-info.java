/** The plan of a cycle as data with versions: from the spreadsheet of an entity to a running cycle, and out again. */
@NullMarked
package co.cuentasclaras.plan;

import org.jspecify.annotations.NullMarked;
