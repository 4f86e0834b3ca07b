/** The addresses of the calendars. */
@NullMarked
package co.cuentasclaras.suscripcion.web;

import org.jspecify.annotations.NullMarked;
