/** What each page of the models does, lived by itself: one class of tests for each file of {@code bpmn/}. */
@NullMarked
package co.cuentasclaras.pagina;

import org.jspecify.annotations.NullMarked;
