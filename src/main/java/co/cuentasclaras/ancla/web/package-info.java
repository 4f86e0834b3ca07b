/** The public page of the last seal. */
@NullMarked
package co.cuentasclaras.ancla.web;

import org.jspecify.annotations.NullMarked;
