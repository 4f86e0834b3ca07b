/** The cronograma as a page to print and as a file to keep. */
@NullMarked
package co.cuentasclaras.avance.web;

import org.jspecify.annotations.NullMarked;
