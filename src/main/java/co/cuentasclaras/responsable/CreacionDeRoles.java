package co.cuentasclaras.responsable;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an office a role that answers for activities, without a line in the file of responsables. */
@Component
public class CreacionDeRoles {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int LARGO_NOMBRE = 120;

    private final Roles roles;
    private final Cuentas cuentas;

    CreacionDeRoles(Roles roles, Cuentas cuentas) {
        this.roles = roles;
        this.cuentas = cuentas;
    }

    /** Whether a role may be called so: not as those who administer the installation. */
    public static boolean puedeSer(String id) {
        return ID.matcher(id).matches() && !id.equals(LectorResponsables.ADMINISTRADORES);
    }

    /** Why such a role cannot be made; nothing when it can. */
    public Optional<String> impedimento(String id, String nombre, @Nullable String titular) {
        if (!puedeSer(id)) {
            return Optional.of(
                    "«%s» no sirve como identificador de un rol: use minúsculas sin tildes, números y guiones, y no el de quienes administran."
                            .formatted(id));
        }
        if (roles.rol(id).isEmpty() && cuentas.hayGrupo(id)) {
            return Optional.of(
                    "«%s» ya es un grupo que hizo quien administra la instalación, con los permisos que le haya dado: use otro identificador para el rol."
                            .formatted(id));
        }
        if (nombre.isBlank() || nombre.length() > LARGO_NOMBRE) {
            return Optional.of("Escriba cómo se llama el rol «%s» (hasta %d letras).".formatted(id, LARGO_NOMBRE));
        }
        if (titular != null && cuentas.puedenEntrar(List.of(titular)).isEmpty()) {
            return Optional.of(
                    "No hay ninguna persona «%s» que pueda iniciar sesión: elija a otra como titular, o déjelo vacante."
                            .formatted(titular));
        }
        if (titular != null && vigila(titular)) {
            return Optional.of(
                    "«%s» vigila el ciclo y no puede ser titular de un rol que participa en él (Ley 87 de 1993, artículo 12)."
                            .formatted(titular));
        }
        return Optional.empty();
    }

    private boolean vigila(String persona) {
        return roles.todos().stream()
                .anyMatch(rol -> rol.perfil() == Perfil.VIGILA && rol.personas().anyMatch(persona::equals));
    }

    /**
     * Makes it.
     *
     * @return whether it is new; one that is there stays as it is
     * @throws SolicitudInvalida when such a role cannot be made
     */
    public boolean crear(String id, String nombre, @Nullable String titular) {
        impedimento(id, nombre, titular).ifPresent(porQue -> {
            throw new SolicitudInvalida(porQue);
        });
        if (roles.rol(id).isPresent()) {
            return false;
        }
        Rol rol = new Rol(id, nombre.strip(), Perfil.EJECUTA, titular, null);
        roles.guardar(rol);
        roles.conservar(id);
        cuentas.guardar(rol);
        cuentas.ponerMiembros(id, Stream.ofNullable(titular).collect(Collectors.toSet()));
        return true;
    }
}
