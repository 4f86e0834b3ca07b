/** What the jar is made of: its licences, and what is known to be wrong with it. Run by hand: src/docs/cadena-de-suministro.md. */
package co.cuentasclaras.suministro;
