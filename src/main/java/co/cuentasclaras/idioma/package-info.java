/** One voice: days, terms, sizes and counts in Spanish words, for pages, mails and story alike. */
@NullMarked
package co.cuentasclaras.idioma;

import org.jspecify.annotations.NullMarked;
