/** Who asked: the only place where the personal data of citizens is kept, and where each reading of it is noted. */
@NullMarked
package co.cuentasclaras.ciudadano;

import org.jspecify.annotations.NullMarked;
