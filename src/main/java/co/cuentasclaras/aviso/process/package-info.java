/** The only place of the mails that knows Camunda: tasks, incidents, and the table of terms. */
@NullMarked
package co.cuentasclaras.aviso.process;

import org.jspecify.annotations.NullMarked;
