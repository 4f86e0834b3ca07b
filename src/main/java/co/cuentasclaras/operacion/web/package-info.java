/** The page of who keeps the server, and who may ask for its health. */
@NullMarked
package co.cuentasclaras.operacion.web;

import org.jspecify.annotations.NullMarked;
