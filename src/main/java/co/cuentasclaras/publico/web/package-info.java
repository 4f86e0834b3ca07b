/** The addresses that anybody opens. */
@NullMarked
package co.cuentasclaras.publico.web;

import org.jspecify.annotations.NullMarked;
