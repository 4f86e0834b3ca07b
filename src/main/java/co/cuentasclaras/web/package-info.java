/** Security of the web layer: filters and rules in front of every request, and the answers when something goes wrong. */
@NullMarked
package co.cuentasclaras.web;

import org.jspecify.annotations.NullMarked;
