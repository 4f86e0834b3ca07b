/** What the product adds to Camunda itself, in three wings: guards, time and models. */
@NullMarked
package co.cuentasclaras.engine;

import org.jspecify.annotations.NullMarked;
