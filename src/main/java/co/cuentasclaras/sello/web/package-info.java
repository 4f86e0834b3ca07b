/** How the sealing of the trail goes, over HTTP. */
@NullMarked
package co.cuentasclaras.sello.web;

import org.jspecify.annotations.NullMarked;
