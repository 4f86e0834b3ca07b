/** The record of a cycle as one file that is taken away and verified anywhere: everything is written while it is sent. */
@NullMarked
package co.cuentasclaras.expediente;

import org.jspecify.annotations.NullMarked;
