package co.cuentasclaras.tarea.process;

import co.cuentasclaras.tarea.Busquedas;
import co.cuentasclaras.tarea.Comentarios;
import co.cuentasclaras.tarea.Pases;
import co.cuentasclaras.tarea.Pestanas;
import co.cuentasclaras.tarea.Tarjetas;
import co.cuentasclaras.tarea.Tenencias;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Where Tasklist finds the files and the data of {@link TareasPlugin}. */
@Path("plugin/" + TareasPlugin.ID)
public class TareasRootResource extends AbstractAppPluginRootResource<TasklistPlugin> {

    public TareasRootResource() {
        super(TareasPlugin.ID, Tasklist.getRuntimeDelegate());
    }

    @Path("{engineName}/tareas")
    public TareasResource tareas(@PathParam("engineName") String engine) {
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return subResource(
                new TareasResource(
                        engine,
                        beans.getBean(Tarjetas.class),
                        beans.getBean(Busquedas.class),
                        beans.getBean(Pestanas.class),
                        beans.getBean(Comentarios.class),
                        beans.getBean(Tenencias.class),
                        beans.getBean(Pases.class),
                        beans.getBean(ObjectMapper.class)),
                engine);
    }
}
