package co.cuentasclaras.ingreso;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passwords of people whom the entity's directory knows are checked there, and kept nowhere here. */
@Component
public class ClavesDelDirectorio {

    private final EntradaPorDirectorio entrada;
    private final @Nullable DirectorioLdap ldap;

    ClavesDelDirectorio(EntradaPorDirectorio entrada, ObjectProvider<DirectorioLdap> ldap) {
        this.entrada = entrada;
        this.ldap = ldap.getIfAvailable();
    }

    /**
     * Whether that is the person's password; nothing when it is kept here, as a local administrator's.
     *
     * @throws EntradaNegada when the directory knows her and she does not come in, or it does not answer
     */
    public Optional<Boolean> comprobar(String usuario, String clave) {
        if (entrada.esLocal(usuario)) {
            return Optional.empty();
        }
        if (ldap == null) {
            return Optional.of(false);
        }
        // A directory takes it for the same name; who guesses would have as many tries as there are ways to write it.
        comoSeLlama(usuario.strip().toLowerCase(Locale.ROOT), usuario);
        return Optional.of(ldap.conClave(usuario, clave)
                .map(entrada::entrar)
                .filter(cuenta -> comoSeLlama(cuenta, usuario))
                .isPresent());
    }

    /** The webapps sign in whoever is called as it was written. */
    private static boolean comoSeLlama(String cuenta, String escrito) {
        if (!cuenta.equals(escrito)) {
            throw new EntradaNegada("Escriba su usuario así: «" + cuenta + "».");
        }
        return true;
    }
}
