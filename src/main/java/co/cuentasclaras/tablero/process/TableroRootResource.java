package co.cuentasclaras.tablero.process;

import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tablero.Pinturas;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The address of the plug-in within Cockpit's API, and the files of its pages. */
@Path("plugin/" + TableroPlugin.ID)
public class TableroRootResource extends AbstractCockpitPluginRootResource {

    public TableroRootResource() {
        super(TableroPlugin.ID);
    }

    @Path("{engine}")
    public TableroResource motor(@PathParam("engine") String motor) {
        // JAX-RS makes this object, Spring the one that knows the answers.
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return subResource(
                new TableroResource(motor, beans.getBean(Paginas.class), beans.getBean(Pinturas.class)), motor);
    }
}
