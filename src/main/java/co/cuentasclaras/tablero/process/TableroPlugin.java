package co.cuentasclaras.tablero.process;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Tells Cockpit of our pages; found by its name in {@code META-INF/services}. */
public final class TableroPlugin extends AbstractCockpitPlugin {

    static final String ID = "cuentas-claras-tablero";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TableroRootResource.class);
    }
}
