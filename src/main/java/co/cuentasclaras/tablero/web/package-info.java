/** The cronograma as a page to print and as a file to keep, and the catalogue of the evidence. */
@NullMarked
package co.cuentasclaras.tablero.web;

import org.jspecify.annotations.NullMarked;
