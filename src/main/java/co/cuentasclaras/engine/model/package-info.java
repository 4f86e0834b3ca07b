/** What makes a drawn task an activity: parse listeners, the models' deployment, their variables. */
@NullMarked
package co.cuentasclaras.engine.model;

import org.jspecify.annotations.NullMarked;
