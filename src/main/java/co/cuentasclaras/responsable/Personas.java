package co.cuentasclaras.responsable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the entity, as they are now. */
public interface Personas {

    /** By user id, in one statement; somebody who is no longer there is left out. */
    Map<String, Persona> porUsuario(Collection<String> usuarios);

    /** Everybody. */
    List<Persona> todas();

    /** First and last name by user id, in one statement; somebody who is no longer there is left out. */
    default Map<String, String> nombres(Collection<String> usuarios) {
        return porUsuario(usuarios).values().stream()
                .collect(Collectors.toMap(Persona::usuario, Persona::nombreCompleto));
    }

    default Optional<Persona> buscar(String usuario) {
        return Optional.ofNullable(porUsuario(Set.of(usuario)).get(usuario));
    }

    /** First and last name; the user id of somebody who is no longer there. */
    default String nombre(String usuario) {
        return buscar(usuario).map(Persona::nombreCompleto).orElse(usuario);
    }
}
