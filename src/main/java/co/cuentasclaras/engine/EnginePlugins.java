package co.cuentasclaras.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every plug-in of ours does with the engine's lists, each of which may be missing. */
public final class EnginePlugins {

    private EnginePlugins() {}

    /** What is added, and after it what another plug-in has put there already. */
    @SafeVarargs
    public static <T> List<T> before(@Nullable List<T> present, T... added) {
        List<T> all = new ArrayList<>(List.of(added));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
