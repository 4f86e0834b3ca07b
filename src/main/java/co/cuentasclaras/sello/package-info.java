/** Seals: what the trail says is numbered, hashed into a tree and signed, so that a change is found out. */
@NullMarked
package co.cuentasclaras.sello;

import org.jspecify.annotations.NullMarked;
