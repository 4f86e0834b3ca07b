/** The one clock, timers that follow their dates, and time that passes at once. */
@NullMarked
package co.cuentasclaras.engine.time;

import org.jspecify.annotations.NullMarked;
