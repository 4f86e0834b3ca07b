package co.cuentasclaras.responsable;

/**
 * Somebody of the entity: a user, with the address to which mails go.
 *
 * @param nombre first name; like the last name and the address it may be empty
 */
public record Persona(String usuario, String nombre, String apellido, String correo) {

    /** First and last name, or the user id when there is neither. */
    public String nombreCompleto() {
        String completo = (nombre + " " + apellido).strip();
        return completo.isEmpty() ? usuario : completo;
    }
}
