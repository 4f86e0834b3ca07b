/** The trail over HTTP, and on paper. */
@NullMarked
package co.cuentasclaras.historia.web;

import org.jspecify.annotations.NullMarked;
