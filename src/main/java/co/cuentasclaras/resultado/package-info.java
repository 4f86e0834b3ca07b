/** What the plan of a cycle came to: its objectives, each with its reading, and its money, planned and spent. */
@NullMarked
package co.cuentasclaras.resultado;

import org.jspecify.annotations.NullMarked;
