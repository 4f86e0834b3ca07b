package co.cuentasclaras.tablero.process;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
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
        Consultas consultas = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(Consultas.class);
        return subResource(new TableroResource(motor, consultas), motor);
    }
}
