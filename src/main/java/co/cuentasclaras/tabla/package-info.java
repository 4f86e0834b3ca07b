/** The tables that people keep in a spreadsheet and hand over as CSV: how they are read, and how their errors are told. */
@NullMarked
package co.cuentasclaras.tabla;

import org.jspecify.annotations.NullMarked;
