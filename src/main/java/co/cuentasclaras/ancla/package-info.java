/** Takes the seals out of the database: by mail to witnesses, on a public page, to an authority that stamps time. */
@NullMarked
package co.cuentasclaras.ancla;

import org.jspecify.annotations.NullMarked;
