package co.cuentasclaras.ingreso;

import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeLdap;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.AbstractTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;

/** The entity's directory as a server of LDAP: OpenLDAP, Active Directory and their kin. */
final class DirectorioLdap {

    static final String EMISOR = "ldap";

    private final AjustesDeLdap ajustes;
    private final FilterBasedLdapUserSearch personas;
    private final BindAuthenticator claves;
    private final DefaultLdapAuthoritiesPopulator grupos;

    DirectorioLdap(AjustesDeLdap ajustes) {
        this.ajustes = ajustes;
        DefaultSpringSecurityContextSource servidor = servidor(ajustes);
        personas = new FilterBasedLdapUserSearch(ajustes.personas(), ajustes.filtroPersona(), servidor);
        personas.setSearchTimeLimit(Math.toIntExact(ajustes.espera().toMillis()));
        claves = new BindAuthenticator(servidor);
        claves.setUserSearch(personas);
        grupos = new DefaultLdapAuthoritiesPopulator(servidor, ajustes.gruposEn());
        grupos.setGroupSearchFilter(ajustes.filtroGrupos());
        grupos.setSearchSubtree(true);
        grupos.setRolePrefix("");
        grupos.setConvertToUpperCase(false);
        grupos.setIgnorePartialResultException(true);
    }

    private static DefaultSpringSecurityContextSource servidor(AjustesDeLdap ajustes) {
        DefaultSpringSecurityContextSource servidor = new DefaultSpringSecurityContextSource(
                ajustes.url().stream().map(URI::toString).toList(), ajustes.base());
        String usuario = ajustes.usuario();
        if (usuario == null || usuario.isBlank()) {
            servidor.setAnonymousReadOnly(true);
        } else {
            servidor.setUserDn(usuario);
            servidor.setPassword(ajustes.clave());
        }
        if (ajustes.starttls()) {
            AbstractTlsDirContextAuthenticationStrategy tls = new DefaultTlsDirContextAuthenticationStrategy();
            tls.setShutdownTlsGracefully(true);
            servidor.setAuthenticationStrategy(tls);
        }
        servidor.setPooled(false);
        servidor.setReferral("ignore");
        String espera = String.valueOf(ajustes.espera().toMillis());
        Map<String, Object> entorno = new HashMap<>();
        entorno.put("com.sun.jndi.ldap.connect.timeout", espera);
        entorno.put("com.sun.jndi.ldap.read.timeout", espera);
        servidor.setBaseEnvironmentProperties(entorno);
        servidor.afterPropertiesSet();
        return servidor;
    }

    /**
     * Who has that name and that password; nobody when either is wrong.
     *
     * @throws EntradaNegada when the directory does not answer
     */
    Optional<PersonaDelDirectorio> conClave(String nombre, String clave) {
        // A server takes a name without a password for nobody in particular, and says yes.
        if (nombre.isBlank() || clave.isEmpty()) {
            return Optional.empty();
        }
        return preguntar(() -> {
            try {
                return Optional.of(
                        claves.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(nombre, clave)));
            } catch (BadCredentialsException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Who has that name; nobody when there is no such person.
     *
     * @throws EntradaNegada when the directory does not answer
     */
    Optional<PersonaDelDirectorio> buscar(String nombre) {
        return preguntar(() -> Optional.of(personas.searchForUser(nombre)));
    }

    private interface ConsultaLdap {

        Optional<DirContextOperations> hacer();
    }

    private Optional<PersonaDelDirectorio> preguntar(ConsultaLdap consulta) {
        try {
            return consulta.hacer().map(this::persona);
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        } catch (AuthenticationException | org.springframework.ldap.NamingException e) {
            throw new EntradaNegada(
                    "El directorio de la entidad no responde. Espere un momento e intente de nuevo; si sigue así, avise a"
                            + " quien lo administra.",
                    e);
        }
    }

    private PersonaDelDirectorio persona(DirContextOperations entrada) {
        String usuario = texto(entrada, ajustes.atributoUsuario()).toLowerCase(Locale.ROOT);
        Set<String> suyos = grupos.getGroupMembershipRoles(entrada.getNameInNamespace(), usuario).stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        String nombre = texto(entrada, "givenName");
        String apellido = texto(entrada, "sn");
        return new PersonaDelDirectorio(
                EMISOR,
                usuario,
                usuario,
                nombre.isEmpty() && apellido.isEmpty() ? texto(entrada, "cn") : nombre,
                apellido,
                texto(entrada, "mail"),
                suyos);
    }

    private static String texto(DirContextOperations entrada, String atributo) {
        @Nullable String valor = entrada.getStringAttribute(atributo);
        return valor == null ? "" : valor.strip();
    }

    /** The servers to which a password would travel as it is written. */
    static List<URI> sinCifrar(AjustesDeLdap ajustes) {
        return ajustes.starttls() || ajustes.sinCifrar()
                ? List.of()
                : ajustes.url().stream()
                        .filter(uno -> !"ldaps".equalsIgnoreCase(uno.getScheme()))
                        .filter(uno -> !DirectorioConfiguration.ESTA_MAQUINA.contains(uno.getHost()))
                        .toList();
    }
}
