/** Evidence over HTTP. */
@NullMarked
package co.cuentasclaras.evidencia.web;

import org.jspecify.annotations.NullMarked;
