/** Who somebody is, as the engine knows it, and its refusals as answers. */
@NullMarked
package co.cuentasclaras.web.process;

import org.jspecify.annotations.NullMarked;
