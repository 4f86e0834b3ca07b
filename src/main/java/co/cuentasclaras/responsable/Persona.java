package co.cuentasclaras.responsable;

/** Somebody of the entity: a user, with the address to which mails go. */
public record Persona(String usuario, String nombre, String apellido, String correo) {}
