package co.cuentasclaras.avance.process;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Where Cockpit finds the files and the data of {@link CronogramaPlugin}. */
@Path("plugin/" + CronogramaPlugin.ID)
public class CronogramaRootResource extends AbstractCockpitPluginRootResource {

    public CronogramaRootResource() {
        super(CronogramaPlugin.ID);
    }

    @Path("{engineName}/ciclos")
    public CronogramaResource ciclos(@PathParam("engineName") String engine) {
        CronogramaDatos datos = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(CronogramaDatos.class);
        return subResource(new CronogramaResource(engine, datos), engine);
    }

    @Override
    protected List<String> getAllowedAssets() {
        List<String> archivos = new ArrayList<>(super.getAllowedAssets());
        archivos.addAll(List.of("app/elementos.js", "app/datos.js", "app/vista.js", "app/cambios.js"));
        return archivos;
    }
}
