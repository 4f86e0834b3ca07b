package co.cuentasclaras.tarea.process;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** What Tasklist tells about a task: its term on the card, and the tab Actividad. */
public final class TareasPlugin extends AbstractTasklistPlugin {

    static final String ID = "cuentas-claras-actividad";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TareasRootResource.class);
    }
}
