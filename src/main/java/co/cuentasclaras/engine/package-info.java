/** Engine plug-ins, guards and parse listeners: what the product adds to Camunda itself. */
@NullMarked
package co.cuentasclaras.engine;

import org.jspecify.annotations.NullMarked;
