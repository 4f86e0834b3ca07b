/** The verification of the trail over HTTP. */
@NullMarked
package co.cuentasclaras.verificacion.web;

import org.jspecify.annotations.NullMarked;
