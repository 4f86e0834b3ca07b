package co.cuentasclaras.permiso;

import java.util.List;

/** Who makes the request: the engine's user and the groups that the user belongs to at this moment. */
public record Usuario(String id, List<String> grupos) {

    public Usuario {
        grupos = List.copyOf(grupos);
    }
}
