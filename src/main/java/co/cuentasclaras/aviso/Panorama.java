package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.Situaciones.CargaDePersona;
import co.cuentasclaras.aviso.Situaciones.Cargas;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a round of mails writes to and speaks of, and what they have open, read once for all mails. */
record Panorama(Map<String, Persona> personas, Map<String, Rol> roles, Cargas cargas) {

    /** How the mail greets; somebody who is no longer there, or has no first name, is not greeted. */
    String saludo(String usuario) {
        Persona persona = personas.get(usuario);
        return persona == null ? "" : persona.nombre();
    }

    /** First and last name; the user id of somebody who is no longer there, and nothing for nobody. */
    Optional<String> nombre(@Nullable String usuario) {
        return Optional.ofNullable(usuario)
                .map(quien -> personas.containsKey(quien) ? personas.get(quien).nombreCompleto() : quien);
    }

    CargaDePersona carga(String usuario) {
        return cargas.de(usuario);
    }

    /** The role for which this person hears what is for the leader, or for the gerencia, if not as its titular. */
    Optional<String> suplenciaDeMando(Urgencia seccion, String usuario) {
        List<String> mandos =
                switch (seccion) {
                    case DECIDIR -> List.of(Roles.LIDER);
                    case CONOCER -> List.of(Roles.GERENCIA, Roles.CONTROL_INTERNO);
                    default -> List.of();
                };
        List<Rol> suyos = mandos.stream()
                .map(roles::get)
                .filter(rol -> rol != null && (usuario.equals(rol.titular()) || usuario.equals(rol.suplente())))
                .toList();
        return suyos.stream().anyMatch(rol -> usuario.equals(rol.titular()))
                ? Optional.empty()
                : suyos.stream().findFirst().map(Rol::nombre);
    }
}
