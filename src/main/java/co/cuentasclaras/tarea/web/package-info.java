/** The page on which people find what comes for them and what they did. */
@NullMarked
package co.cuentasclaras.tarea.web;

import org.jspecify.annotations.NullMarked;
