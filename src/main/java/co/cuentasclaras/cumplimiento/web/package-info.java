/** The account of an activity over HTTP, for the form of its task. */
@NullMarked
package co.cuentasclaras.cumplimiento.web;

import org.jspecify.annotations.NullMarked;
