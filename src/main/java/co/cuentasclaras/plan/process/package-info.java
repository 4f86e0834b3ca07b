/** What the engine does for a plan: the table of approvals, and the process that prepares it. */
@NullMarked
package co.cuentasclaras.plan.process;

import org.jspecify.annotations.NullMarked;
