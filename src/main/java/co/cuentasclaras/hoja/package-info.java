/** The cronograma as a sheet to print and as a file to keep, and the catalogue of the evidence. */
@NullMarked
package co.cuentasclaras.hoja;

import org.jspecify.annotations.NullMarked;
