/** The tables that people keep in XLSX, ODS or CSV: how they are read and written, and how their errors are told. */
@NullMarked
package co.cuentasclaras.tabla;

import org.jspecify.annotations.NullMarked;
