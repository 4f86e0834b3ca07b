package co.cuentasclaras;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * What of Spring Boot's own configuration is looked at: each start asks of all of it whether it applies. Health and measures
 * are left out as a whole where they have no port.
 */
final class OnlyWhatIsUsed implements AutoConfigurationImportFilter, EnvironmentAware, Ordered {

    private static final String SPRING_BOOT = "org.springframework.boot.autoconfigure.";

    private static final String ACTUATOR = "org.springframework.boot.actuate.autoconfigure.";

    /** The packages that are used; the directory of the entity (LDAP) has settings of ours. */
    private static final Set<String> USED = Set.of(
            "aop",
            "availability",
            "context",
            "flyway",
            "http",
            "jackson",
            "jdbc",
            "mail",
            "security",
            "sql",
            "ssl",
            "task",
            "thymeleaf",
            "transaction",
            "web");

    private boolean measured;

    @Override
    public void setEnvironment(Environment environment) {
        measured = environment.getProperty("management.server.port", Integer.class, -1) >= 0;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] used = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            used[i] = classes[i] != null && isUsed(classes[i]);
        }
        return used;
    }

    private boolean isUsed(String name) {
        if (name.startsWith(ACTUATOR)) {
            return measured;
        }
        return !name.startsWith(SPRING_BOOT)
                || USED.contains(name.substring(SPRING_BOOT.length(), name.indexOf('.', SPRING_BOOT.length())));
    }
}
