package co.cuentasclaras.tarea.process;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * Brings {@code plugin-webapp/cuentas-claras} into Tasklist: lists begin with what is due first and go on by themselves,
 * a task changes hands after a question, times are told by the server's clock, and what a person may not use is not
 * offered.
 */
public final class TasklistDeLaEntidad extends AbstractTasklistPlugin {

    private static final String ID = "cuentas-claras";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(Archivos.class);
    }

    /** Serves the plug-in's script and style sheet. */
    @Path("plugin/" + ID)
    public static final class Archivos extends AbstractTasklistPluginRootResource {

        public Archivos() {
            super(ID);
        }

        @Override
        protected List<String> getAllowedAssets() {
            List<String> archivos = new ArrayList<>(super.getAllowedAssets());
            archivos.addAll(List.of(
                    "app/attention.js",
                    "app/date-in-words.js",
                    "app/hand-over.js",
                    "app/next-task.js",
                    "app/question.js"));
            return archivos;
        }
    }
}
