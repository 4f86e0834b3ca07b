package co.cuentasclaras.tarea.process;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Where Tasklist finds the files and the data of {@link TareasPlugin}. */
@Path("plugin/" + TareasPlugin.ID)
public class TareasRootResource extends AbstractAppPluginRootResource<TasklistPlugin> {

    public TareasRootResource() {
        super(TareasPlugin.ID, Tasklist.getRuntimeDelegate());
    }

    @Path("{engineName}/tareas")
    public TareasResource tareas(@PathParam("engineName") String engine) {
        TareasDatos datos = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(TareasDatos.class);
        return subResource(new TareasResource(engine, datos), engine);
    }
}
