/** The sheet and the catalogue as pages. */
@NullMarked
package co.cuentasclaras.hoja.web;

import org.jspecify.annotations.NullMarked;
