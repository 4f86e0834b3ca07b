/** What the web layer asks the engine and its webapps for: identity, rights and shared filters. */
@NullMarked
package co.cuentasclaras.webapp.process;

import org.jspecify.annotations.NullMarked;
