package co.cuentasclaras.ciudadano;

/**
 * Which question somebody asked: all that this room knows of it.
 *
 * @param id as the room of the questions keeps it
 * @param ciclo of which cycle
 * @param radicado its number, which is all that the trail says of it
 */
public record ReferenciaDePregunta(String id, String ciclo, String radicado) {}
