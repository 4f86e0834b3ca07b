package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The password of the first administrator, by the engine's rules and before there is an engine. */
public final class FirstPassword {

    private FirstPassword() {}

    /** Whether the engine would refuse it for that account. */
    public static boolean isWeak(String account, String password) {
        UserEntity owner = new UserEntity(account);
        return new DefaultPasswordPolicyImpl().getRules().stream().anyMatch(rule -> !rule.execute(password, owner));
    }
}
