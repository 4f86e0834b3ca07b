/** The cronograma inside the engine: the expressions of the models, the listeners of the tasks, and moving dates. */
@NullMarked
package co.cuentasclaras.cronograma.process;

import org.jspecify.annotations.NullMarked;
