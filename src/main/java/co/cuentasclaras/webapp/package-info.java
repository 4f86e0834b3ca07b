/** Security of the web layer, and the shared filters and rights of the Camunda webapps. */
@NullMarked
package co.cuentasclaras.webapp;

import org.jspecify.annotations.NullMarked;
