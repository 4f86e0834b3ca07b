/** What the product costs, and what is left of it after a sudden death: programs, run by hand, that print a table. */
package co.cuentasclaras.medida;
