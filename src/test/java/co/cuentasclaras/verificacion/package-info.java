/** What the verifiers are tried with. */
@NullMarked
package co.cuentasclaras.verificacion;

import org.jspecify.annotations.NullMarked;
