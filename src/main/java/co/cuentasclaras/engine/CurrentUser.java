package co.cuentasclaras.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is asking the engine right now. */
@Component
public class CurrentUser {

    /** Stands for the product itself: timers, start-up. */
    public static final String SYSTEM = "sistema";

    private final ObjectProvider<IdentityService> identity;

    CurrentUser(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** The user of the request at hand; none when a timer or the start-up acts. */
    public Optional<String> find() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }

    /** Does it as the product itself, whoever asks. */
    public void asSystem(Runnable deed) {
        Authentication before = identity.getObject().getCurrentAuthentication();
        identity.getObject().clearAuthentication();
        try {
            deed.run();
        } finally {
            identity.getObject().setAuthentication(before);
        }
    }

    /** The user id, or {@value #SYSTEM}. */
    public String id() {
        return find().orElse(SYSTEM);
    }
}
