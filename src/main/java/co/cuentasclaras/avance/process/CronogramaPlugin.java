package co.cuentasclaras.avance.process;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Cockpit's page and tabs Cronograma. */
public final class CronogramaPlugin extends AbstractCockpitPlugin {

    static final String ID = "cuentas-claras-cronograma";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CronogramaRootResource.class);
    }
}
