/** The record taken away over HTTP. */
@NullMarked
package co.cuentasclaras.expediente.web;

import org.jspecify.annotations.NullMarked;
