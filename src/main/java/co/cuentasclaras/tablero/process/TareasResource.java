package co.cuentasclaras.tablero.process;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginResource;

/** What Tasklist asks about tasks. The session is the webapps'; the rights are the engine's. */
@Produces(MediaType.APPLICATION_JSON)
public class TareasResource extends AbstractAppPluginResource<TasklistPlugin> {

    private final TareasDatos datos;

    TareasResource(String engine, TareasDatos datos) {
        super(Tasklist.getRuntimeDelegate(), engine);
        this.datos = datos;
    }

    /** What is left of the terms of the tasks on a page of the list, by task. */
    @GET
    @Path("plazos")
    public String plazos(@QueryParam("id") List<String> tareas) {
        return datos.plazos(tareas);
    }

    /** The activity behind a task. */
    @GET
    @Path("{tarea}")
    public String una(@PathParam("tarea") String tarea) {
        return datos.actividad(tarea);
    }
}
