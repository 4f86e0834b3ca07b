package co.cuentasclaras.responsable.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.Cuentas;
import co.cuentasclaras.responsable.CuentasDeDirectorio;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Rol;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Accounts as the engine's users, roles as its groups. */
@Component
class CuentasDelMotor implements Cuentas {

    private static final String DE_TRABAJO = "WORKFLOW";

    private final IdentityService identidad;
    private final EngineCommands comandos;
    private final CuentasDeDirectorio directorio;

    CuentasDelMotor(@Lazy IdentityService identidad, EngineCommands comandos, CuentasDeDirectorio directorio) {
        this.identidad = identidad;
        this.comandos = comandos;
        this.directorio = directorio;
    }

    @Override
    public boolean guardar(Persona persona, ContrasenaInicial contrasenas) {
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

    @Override
    public boolean hayGrupo(String id) {
        return comandos.withoutAuthorization(
                () -> identidad.createGroupQuery().groupId(id).count() > 0);
    }

    @Override
    public void guardar(Rol rol) {
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

    @Override
    public void ponerMiembros(String grupo, Set<String> nombrados) {
        Set<String> debidos = directorio.miembros(grupo, nombrados);
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

    @Override
    public Set<String> grupos(String usuario) {
        return identidad.createGroupQuery().groupMember(usuario).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void cambiarGrupos(String usuario, Set<String> sale, Set<String> entra) {
        sale.forEach(grupo -> identidad.deleteMembership(usuario, grupo));
        entra.forEach(grupo -> identidad.createMembership(usuario, grupo));
    }

    /** Whoever is in no group opens no application. */
    @Override
    public Set<String> puedenEntrar(Collection<String> usuarios) {
        if (usuarios.isEmpty()) {
            return Set.of();
        }
        return comandos.withoutAuthorization(
                () -> identidad.createUserQuery().userIdIn(usuarios.toArray(String[]::new)).unlimitedList().stream()
                        .map(User::getId)
                        .filter(usuario -> identidad
                                        .createGroupQuery()
                                        .groupMember(usuario)
                                        .count()
                                > 0)
                        .collect(Collectors.toSet()));
    }
}
