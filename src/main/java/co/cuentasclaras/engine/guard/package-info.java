/** What people may ask of the engine: closed vulnerabilities, refused ways around a form, clear messages. */
@NullMarked
package co.cuentasclaras.engine.guard;

import org.jspecify.annotations.NullMarked;
