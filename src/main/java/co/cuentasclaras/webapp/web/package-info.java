/** Filters and rules in front of every request, and the answers when something goes wrong. */
@NullMarked
package co.cuentasclaras.webapp.web;

import org.jspecify.annotations.NullMarked;
