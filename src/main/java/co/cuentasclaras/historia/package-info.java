/** What happened in a cycle, told in sentences and paged. */
@NullMarked
package co.cuentasclaras.historia;

import org.jspecify.annotations.NullMarked;
