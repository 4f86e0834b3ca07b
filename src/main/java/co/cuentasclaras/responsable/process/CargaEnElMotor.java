package co.cuentasclaras.responsable.process;

import co.cuentasclaras.responsable.CargaResponsables;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Responsables;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@link CargaResponsables} into the engine's users and groups, and our roles. Who leaves a role loses its group but keeps the user, because history names it; a role that is
 * no longer in the file is left without people and no new cronograma may name it.
 */
@Component
class CargaEnElMotor implements CargaResponsables {

    private static final String DE_TRABAJO = "WORKFLOW";

    private final IdentityService identidad;
    private final Roles roles;

    CargaEnElMotor(IdentityService identidad, Roles roles) {
        this.identidad = identidad;
        this.roles = roles;
    }

    @Override
    @Transactional
    public List<String> cargar(Responsables responsables, ContrasenaInicial contrasenas) {
        List<String> creados = new ArrayList<>();
        for (Persona persona : responsables.personas()) {
            if (guardarUsuario(persona, contrasenas)) {
                creados.add(persona.usuario());
            }
        }
        Set<String> anteriores = new HashSet<>(roles.ids());
        for (Rol rol : responsables.roles()) {
            anteriores.remove(rol.id());
            guardarGrupo(rol);
            ponerMiembros(
                    rol.id(),
                    Stream.of(rol.titular(), rol.suplente())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            roles.guardar(rol);
        }
        for (String sobrante : anteriores) {
            ponerMiembros(sobrante, Set.of());
            roles.eliminar(sobrante);
        }
        return creados;
    }

    private boolean guardarUsuario(Persona persona, ContrasenaInicial contrasenas) {
        User usuario = identidad.createUserQuery().userId(persona.usuario()).singleResult();
        boolean nuevo = usuario == null;
        if (nuevo) {
            usuario = identidad.newUser(persona.usuario());
            usuario.setPassword(contrasenas.nueva());
        } else if (persona.equals(
                new Persona(usuario.getId(), usuario.getFirstName(), usuario.getLastName(), usuario.getEmail()))) {
            return false;
        }
        usuario.setFirstName(persona.nombre());
        usuario.setLastName(persona.apellido());
        usuario.setEmail(persona.correo());
        identidad.saveUser(usuario);
        return nuevo;
    }

    private void guardarGrupo(Rol rol) {
        Group grupo = identidad.createGroupQuery().groupId(rol.id()).singleResult();
        if (grupo == null) {
            grupo = identidad.newGroup(rol.id());
        } else if (rol.nombre().equals(grupo.getName()) && DE_TRABAJO.equals(grupo.getType())) {
            return;
        }
        grupo.setName(rol.nombre());
        grupo.setType(DE_TRABAJO);
        identidad.saveGroup(grupo);
    }

    private void ponerMiembros(String grupo, Set<String> debidos) {
        Set<String> actuales = identidad.createUserQuery().memberOfGroup(grupo).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        debidos.stream()
                .filter(usuario -> !actuales.contains(usuario))
                .forEach(usuario -> identidad.createMembership(usuario, grupo));
        actuales.stream()
                .filter(usuario -> !debidos.contains(usuario))
                .forEach(usuario -> identidad.deleteMembership(usuario, grupo));
    }
}
