/** The demonstration profile: its people, its clock, and its first cycle. */
@NullMarked
package co.cuentasclaras.demostracion;

import org.jspecify.annotations.NullMarked;
