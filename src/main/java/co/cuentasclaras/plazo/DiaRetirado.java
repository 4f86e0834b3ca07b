package co.cuentasclaras.plazo;

import java.time.Instant;

/** A non-working day that was declared and does not count any more; why, by whom and when. */
public record DiaRetirado(DiaNoHabil dia, String motivo, String retiradoPor, Instant retirado) {}
