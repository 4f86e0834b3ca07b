package co.cuentasclaras.tarea.process;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/**
 * What we add to Tasklist: its term on each card and the tab Actividad; lists begin with what is due first and go on by
 * themselves, a task changes hands after a question, times are told by the server's clock, and what a person may not use
 * is not offered.
 */
public final class TareasPlugin extends AbstractTasklistPlugin {

    static final String ID = "cuentas-claras-tareas";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TareasRootResource.class);
    }
}
