package co.cuentasclaras.aviso;

import java.util.List;

/**
 * When and to whom something is told.
 *
 * @param dias working days from the due date, negative for days before it
 * @param destinatarios {@code responsable}, {@code suplente} or the id of a role
 */
public record PlazoAviso(int dias, List<String> destinatarios) {}
