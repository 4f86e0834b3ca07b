/** A closed list of small things that every feature may use: a refusal worded for a person, the key of an activity, and moments as the databases keep them. */
@NullMarked
package co.cuentasclaras.comun;

import org.jspecify.annotations.NullMarked;
