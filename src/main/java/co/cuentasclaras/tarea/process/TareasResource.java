package co.cuentasclaras.tarea.process;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginResource;
import org.jspecify.annotations.Nullable;

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

    /** Adds a comment to a task; answers with all of them. */
    @POST
    @Path("{tarea}/comentarios")
    @Consumes(MediaType.APPLICATION_JSON)
    public String comentar(@PathParam("tarea") String tarea, NuevoComentario comentario) {
        return datos.comentar(tarea, comentario.texto());
    }

    /** Who holds a task, and what the person at the screen may do about it. */
    @GET
    @Path("{tarea}/tenencia")
    public String tenencia(@PathParam("tarea") String tarea) {
        return datos.tenencia(tarea);
    }

    /** Takes a task from the person who was named in the question, or from nobody. */
    @POST
    @Path("{tarea}/toma")
    @Consumes(MediaType.APPLICATION_JSON)
    public void tomar(@PathParam("tarea") String tarea, Toma toma) {
        datos.tomar(tarea, toma.de());
    }

    record NuevoComentario(@Nullable String texto) {}

    record Toma(@Nullable String de) {}
}
