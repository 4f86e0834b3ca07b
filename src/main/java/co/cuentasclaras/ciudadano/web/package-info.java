/** The page where whoever watches sees who looked at the data of citizens. */
@NullMarked
package co.cuentasclaras.ciudadano.web;

import org.jspecify.annotations.NullMarked;
