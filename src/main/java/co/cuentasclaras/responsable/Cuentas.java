package co.cuentasclaras.responsable;

import java.util.Collection;
import java.util.Set;

/** The accounts of the people of the entity, and the groups that their roles make of them. */
public interface Cuentas {

    /**
     * Brings a person's account to what is said of her; a password is given to a new one alone.
     *
     * @return whether the account is new
     */
    boolean guardar(Persona persona, ContrasenaInicial contrasenas);

    /** Whether there is such a group already, whoever made it. */
    boolean hayGrupo(String id);

    /** Brings the group of a role to its name. */
    void guardar(Rol rol);

    /** Lets these people be the group's, and whom the directory gives the role, and nobody else. */
    void ponerMiembros(String rol, Set<String> usuarios);

    /** Those of these people who may sign in: they have an account, and a role or the administration. */
    Set<String> puedenEntrar(Collection<String> usuarios);

    /** The groups that somebody is in now, whoever put her there. */
    Set<String> grupos(String usuario);

    /** Takes somebody out of these groups and puts her into those. */
    void cambiarGrupos(String usuario, Set<String> sale, Set<String> entra);
}
