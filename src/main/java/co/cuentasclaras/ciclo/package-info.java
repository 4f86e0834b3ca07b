/** A yearly cycle of rendición de cuentas: its vigencia, its state, how it starts and closes. */
@NullMarked
package co.cuentasclaras.ciclo;

import org.jspecify.annotations.NullMarked;
