package co.cuentasclaras.tablero.process;

import co.cuentasclaras.avance.EstadoAUnDia.DiaInvalido;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tablero.Pinturas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** The data of the pages. Days and moments travel as ISO 8601; the browser writes them in Spanish. */
@Produces(TableroResource.JSON)
public class TableroResource extends AbstractCockpitPluginResource {

    static final String JSON = "application/json;charset=UTF-8";

    /** Ours and not Cockpit's, which does not know {@code java.time}. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Paginas paginas;
    private final Pinturas pinturas;

    TableroResource(String motor, Paginas paginas, Pinturas pinturas) {
        super(motor);
        this.paginas = paginas;
        this.pinturas = pinturas;
    }

    @GET
    @Path("tablero")
    public Response tablero(
            @QueryParam("dia") @Nullable String dia, @QueryParam("pagina") @DefaultValue("1") int pagina) {
        return responder(() ->
                Optional.of(dia == null || dia.isBlank() ? paginas.tablero(pagina) : paginas.tableroAl(dia, pagina)));
    }

    @GET
    @Path("ciclos")
    public Response ciclos(@QueryParam("elegido") @Nullable String elegido) {
        return responder(() -> Optional.of(paginas.ciclos(vacioEsNulo(elegido))));
    }

    @GET
    @Path("instancia/{id}/cronograma")
    public Response cronograma(@PathParam("id") String id, @QueryParam("dia") @Nullable String dia) {
        return responder(() -> dia == null || dia.isBlank() ? paginas.cronograma(id) : paginas.cronogramaAl(dia, id));
    }

    @GET
    @Path("instancia/{id}/vencidas")
    public Response vencidas(@PathParam("id") String id) {
        return responder(() -> paginas.vencidas(id));
    }

    @GET
    @Path("instancia/{id}/historia")
    public Response historia(
            @PathParam("id") String id,
            @QueryParam("actividad") @Nullable String actividad,
            @QueryParam("persona") @Nullable String persona,
            @QueryParam("tipo") @Nullable String tipo,
            @QueryParam("desde") @Nullable String desde,
            @QueryParam("hasta") @Nullable String hasta,
            @QueryParam("pagina") @DefaultValue("1") int pagina) {
        return responder(
                () -> paginas.historia(id, FiltroHistoria.escrito(actividad, persona, tipo, desde, hasta), pagina));
    }

    @GET
    @Path("instancia/{id}/diagrama")
    public Response diagramaDeInstancia(
            @PathParam("id") String id,
            @QueryParam("audiencia") @Nullable String audiencia,
            @QueryParam("dia") @Nullable String dia) {
        return responder(() -> pinturas.instancia(id, vacioEsNulo(audiencia), vacioEsNulo(dia)));
    }

    @GET
    @Path("definicion/{id}/diagrama")
    public Response diagramaDeDefinicion(
            @PathParam("id") String id,
            @QueryParam("ciclo") @Nullable String ciclo,
            @QueryParam("audiencia") @Nullable String audiencia,
            @QueryParam("dia") @Nullable String dia) {
        return responder(() -> pinturas.definicion(id, vacioEsNulo(ciclo), vacioEsNulo(audiencia), vacioEsNulo(dia)));
    }

    private Response responder(Supplier<Optional<?>> pregunta) {
        try {
            return pregunta.get()
                    .map(respuesta -> respuesta(Response.Status.OK, respuesta))
                    .orElseGet(() ->
                            respuesta(Response.Status.NOT_FOUND, Map.of("mensaje", "Esto no pertenece a un ciclo.")));
        } catch (FiltroInvalido e) {
            return respuesta(Response.Status.BAD_REQUEST, Map.of("mensaje", e.getMessage(), "campo", e.campo()));
        } catch (DiaInvalido e) {
            return respuesta(
                    Response.Status.BAD_REQUEST, Map.of("mensaje", e.getMessage(), "campo", DiaInvalido.CAMPO));
        } catch (AuthorizationException e) {
            return respuesta(
                    Response.Status.FORBIDDEN,
                    Map.of("mensaje", "Solo quien dirige o vigila el ciclo puede ver esta página."));
        }
    }

    private static Response respuesta(Response.Status estado, Object cuerpo) {
        try {
            return Response.status(estado)
                    .type(JSON)
                    .header("Cache-Control", "no-store")
                    .entity(MAPPER.writeValueAsString(cuerpo))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written", e);
        }
    }

    private static @Nullable String vacioEsNulo(@Nullable String valor) {
        return valor == null || valor.isBlank() ? null : valor;
    }
}
