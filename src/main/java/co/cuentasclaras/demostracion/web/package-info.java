/** The page and the address that move the demonstration's clock. */
@NullMarked
package co.cuentasclaras.demostracion.web;

import org.jspecify.annotations.NullMarked;
