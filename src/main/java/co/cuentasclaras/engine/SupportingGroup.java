package co.cuentasclaras.engine;

import java.util.Optional;

/**
 * The candidate group by which a task knows who supports it: it reads the task and does not work on it. No group has such
 * an id, because the engine refuses it for one; its people are those of the group that it is made of.
 */
public final class SupportingGroup {

    private static final String PREFIX = "apoyo:";

    private SupportingGroup() {}

    /** As whom a group supports a task. */
    public static String of(String group) {
        return PREFIX + group;
    }

    /** The group that supports, when a candidate group is such a one. */
    public static Optional<String> supporting(String candidate) {
        return candidate.startsWith(PREFIX) ? Optional.of(candidate.substring(PREFIX.length())) : Optional.empty();
    }
}
