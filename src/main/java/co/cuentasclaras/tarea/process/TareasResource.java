package co.cuentasclaras.tarea.process;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.tarea.Busquedas;
import co.cuentasclaras.tarea.Comentarios;
import co.cuentasclaras.tarea.Pases;
import co.cuentasclaras.tarea.Pestanas;
import co.cuentasclaras.tarea.TareaCambiada;
import co.cuentasclaras.tarea.Tarjetas;
import co.cuentasclaras.tarea.Tenencias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginResource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What Tasklist asks about tasks. The session is the webapps'; the rights are the engine's. */
@Produces(MediaType.APPLICATION_JSON)
public class TareasResource extends AbstractAppPluginResource<TasklistPlugin> {

    private static final String INVALIDO = "Los datos enviados no son válidos.";

    private final Tarjetas tarjetas;
    private final Busquedas busquedas;
    private final Pestanas pestanas;
    private final Comentarios comentarios;
    private final Tenencias tenencias;
    private final Pases pases;
    private final ObjectMapper json;

    TareasResource(
            String engine,
            Tarjetas tarjetas,
            Busquedas busquedas,
            Pestanas pestanas,
            Comentarios comentarios,
            Tenencias tenencias,
            Pases pases,
            ObjectMapper json) {
        super(Tasklist.getRuntimeDelegate(), engine);
        this.tarjetas = tarjetas;
        this.busquedas = busquedas;
        this.pestanas = pestanas;
        this.comentarios = comentarios;
        this.tenencias = tenencias;
        this.pases = pases;
        this.json = json;
    }

    /** What is left of the terms of the tasks on a page of the list, by task. */
    @GET
    @Path("plazos")
    public String plazos(@QueryParam("id") List<String> tareas) {
        return responder(() -> tarjetas.de(tareas));
    }

    /** The ids of the open tasks that a text finds. */
    @GET
    @Path("busqueda")
    public String busqueda(@QueryParam("texto") @DefaultValue("") String texto) {
        return responder(() -> busquedas.buscar(texto));
    }

    /** The activity behind a task. */
    @GET
    @Path("{tarea}")
    public String una(@PathParam("tarea") String tarea) {
        return responder(() -> pestanas.de(tarea));
    }

    /** Adds a comment to a task; answers with all of them. */
    @POST
    @Path("{tarea}/comentarios")
    @Consumes(MediaType.APPLICATION_JSON)
    public String comentar(@PathParam("tarea") String tarea, String cuerpo) {
        NuevoComentario comentario = leer(cuerpo, NuevoComentario.class);
        return responder(() -> comentarios.agregar(tarea, comentario.texto()));
    }

    /** Who holds a task, and what the person at the screen may do about it. */
    @GET
    @Path("{tarea}/tenencia")
    public String tenencia(@PathParam("tarea") String tarea) {
        return responder(() -> tenencias.de(tarea));
    }

    /** Takes a task from the person who was named in the question, or from nobody. */
    @POST
    @Path("{tarea}/toma")
    @Consumes(MediaType.APPLICATION_JSON)
    public void tomar(@PathParam("tarea") String tarea, String cuerpo) {
        Toma toma = leer(cuerpo, Toma.class);
        preguntar(() -> {
            tenencias.tomar(tarea, toma.de());
            return "";
        });
    }

    /** The colleagues to whom the person at the screen may pass a task, and what waits for an answer. */
    @GET
    @Path("{tarea}/pase")
    public String pase(@PathParam("tarea") String tarea) {
        return responder(() -> pases.de(tarea));
    }

    /** Asks a colleague to take over a task. */
    @POST
    @Path("{tarea}/pase")
    @Consumes(MediaType.APPLICATION_JSON)
    public String ofrecer(@PathParam("tarea") String tarea, String cuerpo) {
        NuevoPase nuevo = leer(cuerpo, NuevoPase.class);
        return responder(() -> pases.ofrecer(tarea, nuevo.a(), nuevo.mensaje()));
    }

    /** The colleague's answer. */
    @POST
    @Path("{tarea}/pase/respuesta")
    @Consumes(MediaType.APPLICATION_JSON)
    public void contestar(@PathParam("tarea") String tarea, String cuerpo) {
        RespuestaDePase respuesta = leer(cuerpo, RespuestaDePase.class);
        preguntar(() -> {
            pases.responder(tarea, respuesta.acepta(), respuesta.motivo());
            return "";
        });
    }

    /** The colleague need not answer any more. */
    @POST
    @Path("{tarea}/pase/retiro")
    public String retirar(@PathParam("tarea") String tarea) {
        return responder(() -> pases.retirar(tarea));
    }

    /** Who can be named in a comment on a task: whoever may see its activity. */
    @GET
    @Path("{tarea}/mencionables")
    public String mencionables(@PathParam("tarea") String tarea) {
        return responder(() -> comentarios.mencionables(tarea));
    }

    /** By our own mapper: the webapps' tells in English, with names of classes, what is wrong with a body. */
    private <T> T leer(String cuerpo, Class<T> tipo) {
        try {
            T leido = json.readValue(cuerpo, tipo);
            if (leido != null) {
                return leido;
            }
        } catch (JsonProcessingException e) {
            throw new RestException(Status.BAD_REQUEST, e, INVALIDO);
        }
        throw new RestException(Status.BAD_REQUEST, INVALIDO);
    }

    private String responder(Supplier<?> pregunta) {
        Object respuesta = preguntar(pregunta);
        try {
            return json.writeValueAsString(respuesta);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T preguntar(Supplier<T> pregunta) {
        try {
            return pregunta.get();
        } catch (SolicitudInvalida e) {
            throw new RestException(Status.BAD_REQUEST, e.getMessage());
        } catch (NoSuchElementException e) {
            throw new RestException(Status.NOT_FOUND, "No existe la tarea, o no puede verla.");
        } catch (AccessDeniedException e) {
            throw new RestException(Status.FORBIDDEN, "Esta tarea no es para usted: puede verla, y no hacerla.");
        } catch (TareaCambiada e) {
            throw new RestException(Status.CONFLICT, e.getMessage());
        }
    }

    record NuevoComentario(@Nullable String texto) {}

    record NuevoPase(@Nullable String a, @Nullable String mensaje) {}

    record RespuestaDePase(boolean acepta, @Nullable String motivo) {}

    record Toma(@Nullable String de) {}
}
