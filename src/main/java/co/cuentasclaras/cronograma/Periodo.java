package co.cuentasclaras.cronograma;

import java.time.LocalDate;

/** The days between which an activity is done: the one on which it begins and the one on which it is due. */
public record Periodo(LocalDate inicio, LocalDate vencimiento) {}
