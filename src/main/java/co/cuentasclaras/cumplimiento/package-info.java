/** What was done in an activity: the account that whoever finishes it gives, with the act's own data. */
@NullMarked
package co.cuentasclaras.cumplimiento;

import org.jspecify.annotations.NullMarked;
