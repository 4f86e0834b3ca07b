package co.cuentasclaras.permiso;

import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Roles;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a user may do on our own pages, from the roles of the entity that the user's groups are. */
@Component
public class Autoridades {

    /** Everybody who can log in. */
    public static final String USUARIO = "USUARIO";

    /** Who directs or watches the cycle, and the administrators. */
    public static final String DIRECCION = "DIRECCION";

    /** Who directs the cycle, and the administrators: who may move its dates. */
    public static final String DIRIGE = "DIRIGE";

    /** The administrators of the installation. */
    public static final String ADMINISTRADOR = "ADMINISTRADOR";

    private static final String GRUPO_ADMINISTRADOR = "camunda-admin";

    private final Roles roles;

    Autoridades(Roles roles) {
        this.roles = roles;
    }

    public Set<String> de(Usuario usuario) {
        Set<String> autoridades = new LinkedHashSet<>();
        autoridades.add(USUARIO);
        boolean administrador = usuario.grupos().contains(GRUPO_ADMINISTRADOR);
        if (administrador) {
            autoridades.add(ADMINISTRADOR);
        }
        Set<Perfil> perfiles = roles.perfiles(usuario.grupos());
        if (administrador || perfiles.contains(Perfil.DIRIGE)) {
            autoridades.add(DIRIGE);
        }
        if (autoridades.contains(DIRIGE) || perfiles.contains(Perfil.VIGILA)) {
            autoridades.add(DIRECCION);
        }
        return autoridades;
    }
}
