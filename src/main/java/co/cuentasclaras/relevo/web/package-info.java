/** Roles, their people and absences, over HTTP. */
@NullMarked
package co.cuentasclaras.relevo.web;

import org.jspecify.annotations.NullMarked;
