/** The page of objectives and resources, and its addresses. */
@NullMarked
package co.cuentasclaras.resultado.web;

import org.jspecify.annotations.NullMarked;
