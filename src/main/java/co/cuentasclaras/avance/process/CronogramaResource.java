package co.cuentasclaras.avance.process;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;

/** What Cockpit's Cronograma shows. The session is the webapps'; the rights are the engine's. */
@Produces(MediaType.APPLICATION_JSON)
public class CronogramaResource extends AbstractCockpitPluginResource {

    private final CronogramaDatos datos;

    CronogramaResource(String engine, CronogramaDatos datos) {
        super(engine);
        this.datos = datos;
    }

    /** The cycles that the person may see. */
    @GET
    public String todos() {
        return datos.ciclos();
    }

    /** A cycle, or the one that a process instance of a stage belongs to. */
    @GET
    @Path("{instancia}")
    public String uno(@PathParam("instancia") String instancia) {
        return datos.avance(instancia);
    }
}
