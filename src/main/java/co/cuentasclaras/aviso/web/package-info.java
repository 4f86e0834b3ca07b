/** The page and the interface where managers see which mails left and which did not. */
@NullMarked
package co.cuentasclaras.aviso.web;

import org.jspecify.annotations.NullMarked;
