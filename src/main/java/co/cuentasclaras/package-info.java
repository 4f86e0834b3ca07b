/** Cuentas Claras: one package a feature, and the engine and web layers that serve them all. */
@NullMarked
package co.cuentasclaras;

import org.jspecify.annotations.NullMarked;
