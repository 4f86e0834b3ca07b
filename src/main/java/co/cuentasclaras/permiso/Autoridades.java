package co.cuentasclaras.permiso;

import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Roles;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a user may do on our own pages, from the roles of the entity that the user's groups are. */
@Component
public class Autoridades {

    /** The administrators of the installation, who may what any profile may. */
    public static final String ADMINISTRADOR = "ADMINISTRADOR";

    private static final String GRUPO_ADMINISTRADOR = "camunda-admin";

    private final Roles roles;

    Autoridades(Roles roles) {
        this.roles = roles;
    }

    /** The names of the user's profiles, and {@value #ADMINISTRADOR}. */
    public Set<String> de(Usuario usuario) {
        Set<String> autoridades = perfiles(usuario).stream().map(Perfil::name).collect(Collectors.toSet());
        if (administra(usuario)) {
            autoridades.add(ADMINISTRADOR);
        }
        return autoridades;
    }

    /** Whether the user may move the dates of the cycle. */
    public boolean dirige(Usuario usuario) {
        return perfiles(usuario).contains(Perfil.DIRIGE);
    }

    /** Whether the user sees the whole cycle. */
    public boolean veElCiclo(Usuario usuario) {
        return perfiles(usuario).stream().anyMatch(Perfil::veElCiclo);
    }

    /** Whether the user sees what is of the entity and of no cycle: who watches it, and who administers it. */
    public boolean veLaEntidad(Usuario usuario) {
        return perfiles(usuario).contains(Perfil.VIGILA);
    }

    private Set<Perfil> perfiles(Usuario usuario) {
        return administra(usuario) ? EnumSet.allOf(Perfil.class) : roles.perfiles(usuario.grupos());
    }

    private static boolean administra(Usuario usuario) {
        return usuario.grupos().contains(GRUPO_ADMINISTRADOR);
    }
}
