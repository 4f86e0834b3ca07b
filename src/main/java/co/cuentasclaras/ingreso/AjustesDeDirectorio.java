package co.cuentasclaras.ingreso;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The entity's directory, if people come in with it: one that is asked for passwords (LDAP), a provider of identities
 * (OpenID Connect), or both.
 *
 * @param grupos the table that says which role each group of the directory gives; without it they give none
 */
@ConfigurationProperties("cuentasclaras.directorio")
public record AjustesDeDirectorio(
        @Nullable Resource grupos, @Nullable AjustesDeLdap ldap, @Nullable AjustesDeOidc oidc) {

    /** The directory that is asked for passwords, if there is one. */
    Optional<AjustesDeLdap> conLdap() {
        return Optional.ofNullable(ldap).filter(uno -> !uno.url().isEmpty());
    }

    /** The provider of identities, if there is one. */
    public Optional<AjustesDeOidc> conOidc() {
        return Optional.ofNullable(oidc).filter(uno -> !uno.emisor().isBlank());
    }

    /** Whether people come in with a directory; then a password that is kept here is good for local administrators alone. */
    public boolean hay() {
        return conLdap().isPresent() || conOidc().isPresent();
    }

    /**
     * @param url one or more servers of the same directory, {@code ldaps://…} or {@code ldap://…}
     * @param base below which everything is looked for
     * @param usuario who looks for people in it; without one nobody says who she is
     * @param personas where people are, below the base
     * @param filtroPersona which entry is the person's who wrote {0}
     * @param atributoUsuario what her account here is called by
     * @param gruposEn where groups are, below the base
     * @param filtroGrupos which groups the person with the name {0} is in
     * @param starttls whether the connection to {@code ldap://} is encrypted before anything is said
     * @param sinCifrar whether passwords may go over the network as they are written
     * @param espera how long a silent server is waited for
     */
    record AjustesDeLdap(
            @DefaultValue List<URI> url,
            @DefaultValue("") String base,
            @Nullable String usuario,
            @DefaultValue("") String clave,
            @DefaultValue("") String personas,
            @DefaultValue("(uid={0})") String filtroPersona,
            @DefaultValue("uid") String atributoUsuario,
            @DefaultValue("") String gruposEn,
            @DefaultValue("(member={0})") String filtroGrupos,
            boolean starttls,
            boolean sinCifrar,
            @DefaultValue("5s") Duration espera) {}

    /**
     * @param emisor the address that the provider calls itself by
     * @param cliente what it calls this installation
     * @param usuario the claim that the account here is called by
     * @param grupos the claim with her groups; with dots, one within others
     * @param dominio the domain of the entity, for a provider that knows people of others as well
     * @param nombre what the button says
     */
    public record AjustesDeOidc(
            @DefaultValue("") String emisor,
            @DefaultValue("") String cliente,
            @DefaultValue("") String secreto,
            @DefaultValue({"openid", "profile", "email"}) Set<String> ambitos,
            @DefaultValue("preferred_username") String usuario,
            @DefaultValue("groups") String grupos,
            @Nullable String dominio,
            @DefaultValue("Entrar con la cuenta de la entidad") String nombre) {}
}
