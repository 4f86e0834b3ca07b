package co.cuentasclaras.ingreso;

import co.cuentasclaras.responsable.ContrasenaAlAzar;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.Cuentas;
import co.cuentasclaras.responsable.CuentasDeDirectorio;
import co.cuentasclaras.responsable.DireccionCorreo;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import jakarta.mail.internet.AddressException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the account of somebody of the entity's directory to what that says of her: name, address, and the roles that
 * her groups give, besides those that she is named for here. Whoever has no role does not come in.
 */
@Component
public class EntradaPorDirectorio {

    private static final Logger LOG = LoggerFactory.getLogger(EntradaPorDirectorio.class);

    private static final Pattern USUARIO = Pattern.compile("[a-z0-9._@-]{1,64}");
    private static final Pattern NO_DE_NOMBRE = Pattern.compile("[^\\p{L}\\p{M}\\d .'’ªº-]");
    private static final int LARGO_DE_NOMBRE = 255;

    private final GruposDelDirectorio grupos;
    private final CuentasDeDirectorio directorio;
    private final Cuentas cuentas;
    private final Personas personas;
    private final Roles roles;
    private final TransactionTemplate transaccion;
    private final ContrasenaInicial contrasena = new ContrasenaAlAzar();
    private final Set<String> dichos = ConcurrentHashMap.newKeySet();

    EntradaPorDirectorio(
            GruposDelDirectorio grupos,
            CuentasDeDirectorio directorio,
            Cuentas cuentas,
            Personas personas,
            Roles roles,
            TransactionTemplate transaccion) {
        this.grupos = grupos;
        this.directorio = directorio;
        this.cuentas = cuentas;
        this.personas = personas;
        this.roles = roles;
        this.transaccion = transaccion;
    }

    /** Whether the password of that account is kept here although there is a directory: a local administrator's. */
    boolean esLocal(String usuario) {
        return !directorio.conoce(usuario) && cuentas.grupos(usuario).contains(LectorResponsables.ADMINISTRADORES);
    }

    /**
     * She was recognized by the directory and comes in.
     *
     * @return her account
     * @throws EntradaNegada when she does not
     */
    public String entrar(PersonaDelDirectorio persona) {
        try {
            return exigirRol(alDia(persona));
        } catch (DuplicateKeyException e) {
            // She came in twice in the same moment; the other one made the account.
            return exigirRol(alDia(persona));
        }
    }

    /** What the directory says of her by now, whether she comes in or not. */
    void actualizar(PersonaDelDirectorio persona) {
        alDia(persona);
    }

    /** The directory does not know her any more. */
    void retirar(String usuario) {
        transaccion.executeWithoutResult(estado -> {
            directorio.reservar(usuario);
            directorio.retirar(usuario);
            directorio.ponerRoles(usuario, Set.of());
            cuentas.cambiarGrupos(usuario, cuentas.grupos(usuario), Set.of());
        });
        LOG.info("The directory does not know {} any more: all roles are withdrawn", usuario);
    }

    private String exigirRol(String usuario) {
        if (cuentas.grupos(usuario).isEmpty()) {
            throw new EntradaNegada(
                    "Su cuenta está en el directorio de la entidad, pero no tiene ningún rol aquí. Pida a"
                            + " quien administra Cuentas Claras que le dé uno.");
        }
        return usuario;
    }

    private String alDia(PersonaDelDirectorio persona) {
        return Optional.ofNullable(transaccion.execute(estado -> ponerAlDia(persona)))
                .orElseThrow();
    }

    private String ponerAlDia(PersonaDelDirectorio persona) {
        String usuario = cuenta(persona);
        directorio.reservar(usuario);
        List<Rol> nombrada = roles.todos().stream()
                .filter(rol -> rol.personas().anyMatch(usuario::equals))
                .toList();
        Set<String> dados = conciliados(usuario, nombrada, dados(persona));
        boolean hayCuenta = personas.buscar(usuario).isPresent();
        if (!hayCuenta && nombrada.isEmpty() && dados.isEmpty()) {
            throw new EntradaNegada(
                    "Su cuenta está en el directorio de la entidad, pero ninguno de sus grupos tiene un rol"
                            + " aquí. Pida a quien administra Cuentas Claras que le dé uno.");
        }
        cuentas.guardar(datos(usuario, persona), contrasena);
        directorio.reconocer(usuario);
        Set<String> antes = directorio.roles(usuario);
        Set<String> nombrados = nombrada.stream().map(Rol::id).collect(Collectors.toSet());
        directorio.ponerRoles(usuario, dados);
        Set<String> tiene = cuentas.grupos(usuario);
        Set<String> entra = union(dados, nombrados);
        Set<String> sale = new HashSet<>(antes);
        sale.removeAll(entra);
        sale.retainAll(tiene);
        entra.removeAll(tiene);
        cuentas.cambiarGrupos(usuario, sale, entra);
        return usuario;
    }

    /** The account of that person: hers since she came in first, or the one that is called so and is nobody's yet. */
    private String cuenta(PersonaDelDirectorio persona) {
        Optional<String> suya = directorio.usuario(persona.emisor(), persona.sujeto());
        if (suya.isPresent() && personas.buscar(suya.get()).isPresent()) {
            return suya.get();
        }
        suya.ifPresent(directorio::olvidar);
        String usuario = persona.usuario().toLowerCase(Locale.ROOT);
        if (!USUARIO.matcher(usuario).matches()) {
            throw new EntradaNegada(
                    "El directorio la llama «" + usuario + "», y una cuenta solo lleva hasta 64 letras sin"
                            + " tildes, números, puntos, guiones y arroba. Pida a quien administra el directorio otro nombre.");
        }
        if (personas.buscar(usuario).isEmpty()) {
            directorio.olvidar(usuario);
        } else if (esLocal(usuario)) {
            throw new EntradaNegada(
                    "«" + usuario + "» es aquí la cuenta de un administrador local y no la del directorio."
                            + " Pida a quien administra Cuentas Claras que la llame de otro modo.");
        } else if (directorio.emisores(usuario).contains(persona.emisor())) {
            throw new EntradaNegada("La cuenta «" + usuario + "» ya es de otra persona del directorio. Pida a quien"
                    + " administra Cuentas Claras que la elimine si esa persona ya no está.");
        }
        directorio.vincular(usuario, persona.emisor(), persona.sujeto());
        return usuario;
    }

    private Set<String> dados(PersonaDelDirectorio persona) {
        Set<String> dados = new HashSet<>(grupos.roles(persona.grupos()));
        dados.removeIf(rol -> {
            boolean sobra = !rol.equals(LectorResponsables.ADMINISTRADORES)
                    && roles.rol(rol).isEmpty();
            if (sobra && dichos.add(rol)) {
                LOG.warn("The table of groups gives the role {}, which the entity does not have", rol);
            }
            return sobra;
        });
        return dados;
    }

    /** Who watches takes no part (Ley 87 de 1993, art. 12): what she is named for here decides, else she watches. */
    private Set<String> conciliados(String usuario, List<Rol> nombrada, Set<String> dados) {
        Set<String> vigila = dados.stream().filter(this::vigila).collect(Collectors.toSet());
        Set<String> participa = dados.stream()
                .filter(rol -> !vigila.contains(rol) && !rol.equals(LectorResponsables.ADMINISTRADORES))
                .collect(Collectors.toSet());
        boolean vigilara = nombrada.isEmpty()
                ? !vigila.isEmpty()
                : nombrada.stream().anyMatch(rol -> rol.perfil() == Perfil.VIGILA);
        Set<String> sobran = vigilara ? participa : vigila;
        if (sobran.isEmpty()) {
            return dados;
        }
        LOG.warn("{} cannot both watch and take part (Ley 87 de 1993, art. 12): not given {}", usuario, sobran);
        Set<String> quedan = new HashSet<>(dados);
        quedan.removeAll(sobran);
        return quedan;
    }

    private boolean vigila(String rol) {
        return roles.rol(rol).filter(uno -> uno.perfil() == Perfil.VIGILA).isPresent();
    }

    /** What the directory leaves empty, or says in a way that no mail can be sent to, stays as it is. */
    private Persona datos(String usuario, PersonaDelDirectorio persona) {
        Persona antes = personas.buscar(usuario).orElse(new Persona(usuario, "", "", ""));
        String nombre = nombre(persona.nombre());
        String apellido = nombre(persona.apellido());
        boolean sinNombre = nombre.isEmpty() && apellido.isEmpty();
        return new Persona(
                usuario,
                sinNombre ? antes.nombre() : nombre,
                sinNombre ? antes.apellido() : apellido,
                sirve(persona.correo()) ? persona.correo() : antes.correo());
    }

    private static String nombre(String texto) {
        String limpio = NO_DE_NOMBRE.matcher(texto).replaceAll("").strip();
        return limpio.length() > LARGO_DE_NOMBRE ? limpio.substring(0, LARGO_DE_NOMBRE) : limpio;
    }

    private static boolean sirve(String correo) {
        try {
            DireccionCorreo.leer(correo);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static Set<String> union(Set<String> unos, Set<String> otros) {
        Set<String> todos = new HashSet<>(unos);
        todos.addAll(otros);
        return todos;
    }
}
