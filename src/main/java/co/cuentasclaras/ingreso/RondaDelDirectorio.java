package co.cuentasclaras.ingreso;

import co.cuentasclaras.responsable.CuentasDeDirectorio;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the entity's directory of everybody who came in with it, so that who leaves it, or loses a group, loses here what
 * that gave. While it does not answer nobody loses anything. A provider of identities cannot be asked: it tells when somebody
 * comes in.
 */
@Component
class RondaDelDirectorio {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDelDirectorio.class);

    private final EntradaPorDirectorio entrada;
    private final CuentasDeDirectorio cuentas;
    private final @Nullable DirectorioLdap ldap;

    RondaDelDirectorio(EntradaPorDirectorio entrada, CuentasDeDirectorio cuentas, ObjectProvider<DirectorioLdap> ldap) {
        this.entrada = entrada;
        this.cuentas = cuentas;
        this.ldap = ldap.getIfAvailable();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void repasar() {
        if (ldap == null) {
            return;
        }
        for (String usuario : cuentas.vigentes(DirectorioLdap.EMISOR)) {
            try {
                Optional<PersonaDelDirectorio> persona = ldap.buscar(usuario);
                if (persona.isPresent()) {
                    entrada.actualizar(persona.get());
                } else {
                    entrada.retirar(usuario);
                }
            } catch (EntradaNegada e) {
                if (e.pasajera()) {
                    LOG.warn(
                            "The entity's directory does not answer; who may come in stays as it is: {}",
                            String.valueOf(e.getCause()));
                    return;
                }
                LOG.warn("The directory's account of {}: {}", usuario, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The directory's account of {} was not brought up to date", usuario, e);
            }
        }
    }
}
