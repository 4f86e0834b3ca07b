/** The one read model that joins the tables of others: how far each cycle and each activity is. */
@NullMarked
package co.cuentasclaras.avance;

import org.jspecify.annotations.NullMarked;
