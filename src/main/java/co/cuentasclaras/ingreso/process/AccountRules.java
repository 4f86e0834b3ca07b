package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.guard.CommandField;
import co.cuentasclaras.engine.guard.DemonstrationPasswordGuard;
import co.cuentasclaras.engine.guard.PersonAtWork;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.ingreso.ClavesAnteriores;
import co.cuentasclaras.ingreso.ClavesAnteriores.ClaveGuardada;
import co.cuentasclaras.ingreso.PeticionActual;
import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.mail.internet.AddressException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What holds for every account that is saved, whichever way: nobody takes another name, a mail address is one, and a
 * password is neither the one that everybody knows nor one that the person had before.
 */
final class AccountRules extends CommandInterceptor {

    private static final CommandField<User> USER = CommandField.of(SaveUserCmd.class, "user", User.class);

    private static final CommandField<String> PASSWORD = CommandField.of(UserEntity.class, "newPassword", String.class);

    private static final String OWN_NAME =
            "Su nombre y su correo los lleva la entidad en su lista de personas: pida el cambio a quien administra Cuentas Claras.";
    private static final String WEAK =
            "La contraseña es demasiado débil: use diez caracteres o más, con mayúsculas, minúsculas, una cifra y un signo,"
                    + " y sin su nombre ni su usuario.";
    private static final String KNOWN =
            "Esa es la contraseña de la demostración, que todo el mundo conoce: elija otra.";
    private static final String REPEATED =
            "Esa contraseña ya la tuvo antes: elija otra, distinta de las cinco últimas.";

    private final ProcessEngineConfigurationImpl engine;
    private final PersonAtWork person;
    private final boolean demonstration;
    private final PeticionActual request;
    private final ObjectProvider<EngineCommands> commands;
    private final ObjectProvider<ClavesAnteriores> earlier;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    AccountRules(
            ProcessEngineConfigurationImpl engine,
            boolean demonstration,
            PeticionActual request,
            ObjectProvider<EngineCommands> commands,
            ObjectProvider<ClavesAnteriores> earlier,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.engine = engine;
        this.person = new PersonAtWork(engine);
        this.demonstration = demonstration;
        this.request = request;
        this.commands = commands;
        this.earlier = earlier;
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof SaveUserCmd) || !(USER.in(command) instanceof UserEntity user)) {
            return next.execute(command);
        }
        Optional<Authentication> asking = person.asks();
        UserEntity before = user.getRevision() == 0 ? null : stored(user.getId());
        asking.ifPresent(who -> profile(user, before, person.isAdministrator(who)));
        if (!user.hasNewPassword() || demonstration) {
            return next.execute(command);
        }
        password(user, before, asking.isPresent());
        if (before == null) {
            return next.execute(command);
        }
        boolean own = asking.filter(who -> user.getId().equals(who.getUserId())).isPresent();
        return new TransactionTemplate(transactions.getObject()).execute(transaction -> {
            if (before.getPassword() != null) {
                earlier.getObject().agregar(user.getId(), new ClaveGuardada(before.getSalt(), before.getPassword()));
            }
            T saved = next.execute(command);
            if (own) {
                request.seguirConOtraClave();
            }
            return saved;
        });
    }

    private @Nullable UserEntity stored(String id) {
        return (UserEntity) commands.getObject()
                .withoutAuthorization(context ->
                        engine.getIdentityService().createUserQuery().userId(id).singleResult());
    }

    private static void profile(UserEntity user, @Nullable UserEntity before, boolean administrator) {
        boolean sameMail = before != null && same(before.getEmail(), user.getEmail());
        if (before != null
                && !administrator
                && !(sameMail
                        && same(before.getFirstName(), user.getFirstName())
                        && same(before.getLastName(), user.getLastName()))) {
            throw new Rechazo(Status.FORBIDDEN, OWN_NAME);
        }
        String mail = user.getEmail();
        if (!sameMail && mail != null && !mail.isBlank()) {
            try {
                DireccionCorreo.leer(mail.strip());
            } catch (AddressException e) {
                throw new Rechazo(Status.BAD_REQUEST, "«%s» %s".formatted(mail, e.getMessage()));
            }
        }
    }

    private void password(UserEntity user, @Nullable UserEntity before, boolean somebodyAsks) {
        String password = PASSWORD.required(user);
        if (DemonstrationPasswordGuard.PASSWORD.equals(password)) {
            throw new Rechazo(Status.BAD_REQUEST, KNOWN);
        }
        if (somebodyAsks
                && engine.isEnablePasswordPolicy()
                && !engine.getIdentityService()
                        .checkPasswordAgainstPolicy(password, user)
                        .isValid()) {
            throw new Rechazo(Status.BAD_REQUEST, WEAK);
        }
        if (before != null
                && before.getPassword() != null
                && Stream.concat(
                                Stream.of(new ClaveGuardada(before.getSalt(), before.getPassword())),
                                earlier.getObject().de(user.getId()).stream())
                        .anyMatch(one -> engine.getPasswordManager()
                                .check(EncryptionUtil.saltPassword(password, one.sal()), one.clave()))) {
            throw new Rechazo(Status.BAD_REQUEST, REPEATED);
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, "").equals(Objects.requireNonNullElse(other, ""));
    }
}
