/** What those who direct a cycle ask over HTTP: its activities, its hearing, and the entity's non-working days. */
@NullMarked
package co.cuentasclaras.ciclo.web;

import org.jspecify.annotations.NullMarked;
