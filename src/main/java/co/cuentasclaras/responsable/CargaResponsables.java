package co.cuentasclaras.responsable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the engine's users and groups, and our roles, to what the file of responsables says. Loading the same file
 * again changes nothing. Who leaves a role loses its group but keeps the user, because history names it; a role that is
 * no longer in the file is left without people and no new cronograma may name it.
 */
@Component
public class CargaResponsables {

    private final Cuentas cuentas;
    private final Roles roles;

    CargaResponsables(Cuentas cuentas, Roles roles) {
        this.cuentas = cuentas;
        this.roles = roles;
    }

    /**
     * @param contrasenas gives the password of each user that is created; that of an existing user is never touched
     * @return the users created
     */
    @Transactional
    public List<String> cargar(Responsables responsables, ContrasenaInicial contrasenas) {
        List<String> creados = new ArrayList<>();
        for (Persona persona : responsables.personas()) {
            if (cuentas.guardar(persona, contrasenas)) {
                creados.add(persona.usuario());
            }
        }
        Set<String> anteriores = new HashSet<>(roles.ids());
        for (Rol rol : responsables.roles()) {
            anteriores.remove(rol.id());
            cuentas.guardar(rol);
            cuentas.ponerMiembros(
                    rol.id(),
                    Stream.of(rol.titular(), rol.suplente())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            roles.guardar(rol);
        }
        for (String sobrante : anteriores) {
            cuentas.ponerMiembros(sobrante, Set.of());
            roles.eliminar(sobrante);
        }
        return creados;
    }
}
