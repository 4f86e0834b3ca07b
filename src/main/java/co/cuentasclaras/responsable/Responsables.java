package co.cuentasclaras.responsable;

import java.util.List;

/** What the file of responsables says: the roles, and the people who hold them. */
public record Responsables(List<Rol> roles, List<Persona> personas) {

    public Responsables {
        roles = List.copyOf(roles);
        personas = List.copyOf(personas);
    }
}
