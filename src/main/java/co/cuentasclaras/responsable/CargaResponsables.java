package co.cuentasclaras.responsable;

import co.cuentasclaras.responsable.Roles.Nombrados;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the engine's users and groups, and our roles, to what the file of responsables says. Loading the same file
 * again changes nothing. Who leaves a role loses its group but keeps the user, because history names it; a role that is
 * no longer in the file is left without people and no new cronograma may name it, unless a plan made it.
 *
 * <p>Where the file says of a titular or deputy what it said when it was last read, whoever was named on the screen since
 * then stays, and the log says so; where it says something new, it counts. Name and address of whom the entity's directory
 * knows are what that says.
 */
@Component
public class CargaResponsables {

    private static final Logger LOG = LoggerFactory.getLogger(CargaResponsables.class);

    private final Cuentas cuentas;
    private final Roles roles;
    private final CuentasDeDirectorio directorio;

    CargaResponsables(Cuentas cuentas, Roles roles, CuentasDeDirectorio directorio) {
        this.cuentas = cuentas;
        this.roles = roles;
        this.directorio = directorio;
    }

    /**
     * @param contrasenas gives the password of each user that is created; that of an existing user is never touched
     * @return the users created
     */
    @Transactional
    public List<String> cargar(Responsables responsables, ContrasenaInicial contrasenas) {
        List<String> creados = new ArrayList<>();
        for (Persona persona : responsables.personas()) {
            if (!directorio.conoce(persona.usuario()) && cuentas.guardar(persona, contrasenas)) {
                creados.add(persona.usuario());
            }
        }
        Set<String> anteriores = new HashSet<>(roles.ids());
        anteriores.removeAll(roles.sinArchivo());
        Map<String, Nombrados> antes = roles.segunArchivo();
        for (Rol escrito : responsables.roles()) {
            anteriores.remove(escrito.id());
            Rol rol = conCambiosDePantalla(escrito, antes.get(escrito.id()));
            cuentas.guardar(rol);
            cuentas.ponerMiembros(rol.id(), rol.personas().collect(Collectors.toSet()));
            if (!roles.rol(rol.id()).map(Rol::sinSustituto).filter(rol::equals).isPresent()) {
                roles.guardar(rol);
            }
            Nombrados archivo = new Nombrados(escrito.titular(), escrito.suplente());
            if (!archivo.equals(antes.get(escrito.id()))) {
                roles.recordarArchivo(escrito.id(), archivo);
            }
        }
        for (String sobrante : anteriores) {
            cuentas.ponerMiembros(sobrante, Set.of());
            roles.eliminar(sobrante);
        }
        return creados;
    }

    /** The role as the file has it, but with the people of the screen where the file has nothing new to say. */
    private Rol conCambiosDePantalla(Rol escrito, @Nullable Nombrados antes) {
        Optional<Rol> actual = roles.rol(escrito.id());
        if (antes == null || actual.isEmpty()) {
            return escrito;
        }
        String titular = elegir(
                escrito.id(),
                "titular",
                escrito.titular(),
                antes.titular(),
                actual.get().titular());
        String suplente = elegir(
                escrito.id(),
                "suplente",
                escrito.suplente(),
                antes.suplente(),
                actual.get().suplente());
        return new Rol(
                escrito.id(),
                escrito.nombre(),
                escrito.perfil(),
                titular,
                Objects.equals(titular, suplente) ? null : suplente);
    }

    private static @Nullable String elegir(
            String rol, String que, @Nullable String escrito, @Nullable String antes, @Nullable String actual) {
        if (!Objects.equals(escrito, antes) || Objects.equals(escrito, actual)) {
            return escrito;
        }
        LOG.info(
                "El archivo de responsables no cambió el {} de {}: sigue {}, como se dijo en pantalla, y no {}",
                que,
                rol,
                actual,
                escrito);
        return actual;
    }
}
