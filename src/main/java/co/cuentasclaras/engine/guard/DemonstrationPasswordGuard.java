package co.cuentasclaras.engine.guard;

import co.cuentasclaras.comun.Huella;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.core.env.Environment;

/**
 * Outside the demonstration the product refuses to start while its published password opens any account. Looks at the
 * stored hashes, so that nobody's count of failed logins moves.
 */
public final class DemonstrationPasswordGuard extends AbstractProcessEnginePlugin {

    /** The one password of the demonstration's people; everybody can read it here, hence this guard. */
    public static final String PASSWORD = "Demostracion#2022";

    /** Beside each account: the digest of the hash that was looked at. */
    private static final String LOOKED_AT = "cuentasclaras.hash";

    private static final String REMEDY = "La contraseña de demostración es pública. Cámbiela por una propia antes de"
            + " arrancar fuera del perfil «demostracion».";

    private final Environment environment;

    DemonstrationPasswordGuard(Environment environment) {
        this.environment = environment;
    }

    /** Before the engine is built, because building it would already create the configured administrator. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (PASSWORD.equals(environment.getProperty("camunda.bpm.admin-user.password"))) {
            throw new ArranqueInseguro(
                    "La contraseña configurada en camunda.bpm.admin-user.password es la de demostración.", REMEDY);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        requireStrongPassword(engine);
        PasswordManager passwords =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        IdentityService identity = engine.getIdentityService();
        List<String> open = identity.createUserQuery().list().stream()
                .filter(user -> opens(identity, passwords, user))
                .map(User::getId)
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            throw new ArranqueInseguro(
                    "Estas personas todavía entran con la contraseña de demostración: " + String.join(", ", open) + ".",
                    REMEDY);
        }
    }

    /** The engine would refuse to create the administrator too, with a stack trace that does not say what it wants. */
    private void requireStrongPassword(ProcessEngine engine) {
        String id = environment.getProperty("camunda.bpm.admin-user.id", "");
        String password = environment.getProperty("camunda.bpm.admin-user.password", "");
        IdentityService identity = engine.getIdentityService();
        if (engine.getProcessEngineConfiguration().isEnablePasswordPolicy()
                && !id.isBlank()
                && identity.createUserQuery().userId(id).count() == 0
                && !identity.checkPasswordAgainstPolicy(password, identity.newUser(id))
                        .isValid()) {
            throw new ArranqueInseguro(
                    "La contraseña de camunda.bpm.admin-user.password es demasiado débil para el administrador «%s»."
                            .formatted(id),
                    "Use diez caracteres o más, con mayúsculas, minúsculas, una cifra y un signo, y sin el nombre del usuario.");
        }
    }

    /** A hash that does not open is noted, so that what it costs to look at one is paid once and not at each start. */
    private static boolean opens(IdentityService identity, PasswordManager passwords, User user) {
        if (!(user instanceof UserEntity stored) || stored.getPassword() == null) {
            return false;
        }
        String hash = Huella.de(stored.getPassword());
        if (hash.equals(identity.getUserInfo(user.getId(), LOOKED_AT))) {
            return false;
        }
        boolean opens;
        try {
            opens = passwords.check(EncryptionUtil.saltPassword(PASSWORD, stored.getSalt()), stored.getPassword());
        } catch (ProcessEngineException unknown) {
            // Of a kind that nobody knows: nobody comes in with it.
            return false;
        }
        if (!opens) {
            identity.setUserInfo(user.getId(), LOOKED_AT, hash);
        }
        return opens;
    }
}
