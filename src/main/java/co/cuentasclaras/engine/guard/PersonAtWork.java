package co.cuentasclaras.engine.guard;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/** Tells what a person asks of the engine from what the engine or the product does as a consequence. */
public final class PersonAtWork {

    private final ProcessEngineConfigurationImpl configuration;

    public PersonAtWork(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** Who asks for the command at hand; nobody inside another command, in a job or at start-up. */
    public Optional<Authentication> asks() {
        return Context.getCommandContext() != null
                ? Optional.empty()
                : Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication())
                        .filter(authentication -> authentication.getUserId() != null);
    }

    public boolean isAdministrator(Authentication who) {
        return configuration.getAdminUsers().contains(who.getUserId())
                || anyOf(who.getGroupIds(), configuration.getAdminGroups());
    }

    private static boolean anyOf(@Nullable Collection<String> groups, Collection<String> wanted) {
        return groups != null && groups.stream().anyMatch(wanted::contains);
    }
}
