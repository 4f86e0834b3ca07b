/** What of a request counts for who comes in. */
@NullMarked
package co.cuentasclaras.ingreso.web;

import org.jspecify.annotations.NullMarked;
