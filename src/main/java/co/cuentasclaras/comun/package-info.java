/** A closed list of small things that every feature may use: a refusal worded for a person, the key of an activity, moments as the databases keep them, whether a failure came of a database that is away, and the colours. */
@NullMarked
package co.cuentasclaras.comun;

import org.jspecify.annotations.NullMarked;
