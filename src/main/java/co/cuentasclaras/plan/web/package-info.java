/** The plan over HTTP: the page and the API. */
@NullMarked
package co.cuentasclaras.plan.web;

import org.jspecify.annotations.NullMarked;
