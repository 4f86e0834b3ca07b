package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.pregunta.termino.TerminoExplicado;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as its page and its task show it: what {@code GET /api/preguntas/{radicado}} answers. Nothing of the person
 * who asked.
 *
 * @param version what a change is sent with, so that of two people who decide at once the second is told
 * @param espacio the code of the activity whose channel it came by
 * @param registradaPor the name of who wrote it down; null when it came by the public form
 * @param dicho what was said of it on its way, {@code propuso} with the name of who proposed to close it
 * @param rolResponde the role that answers; null until it is classified
 * @param encargado who holds its step
 * @param situacion how it stands with its term
 * @param plazo the same in words: «quedan 3 días hábiles»
 * @param anonima whether nobody said who asks
 * @param porCorreo whether the one who asks left an address for mail
 * @param principal the question whose answer it gets
 * @param analogas those that get its answer
 * @param respuestas the latest version first
 * @param recomunicaciones how it was communicated once more, oldest first
 */
public record VistaDePregunta(
        String radicado,
        String ciclo,
        int version,
        Nombrado canal,
        @Nullable String espacio,
        Instant recibida,
        Instant registrada,
        @Nullable String registradaPor,
        String texto,
        DichoDePregunta dicho,
        @Nullable String tema,
        Nombrado tipo,
        @Nullable Nombrado rolResponde,
        @Nullable String talonario,
        Nombrado estado,
        @Nullable Via via,
        PasoDePregunta paso,
        @Nullable EncargadoDePregunta encargado,
        LocalDate vence,
        Nombrado situacion,
        String plazo,
        TerminoExplicado termino,
        boolean anonima,
        boolean porCorreo,
        @Nullable OtraPregunta principal,
        List<OtraPregunta> analogas,
        List<RespuestaVista> respuestas,
        List<RecomunicacionVista> recomunicaciones,
        List<ArchivoVisto> archivos,
        LoQuePuede puede) {

    /** A code with what people call it. */
    public record Nombrado(String id, String nombre) {}

    /**
     * Who has its step.
     *
     * @param persona the name of who holds it; null while nobody took it
     * @param tarea the task in Tasklist
     */
    public record EncargadoDePregunta(@Nullable String persona, String tarea) {}

    public record OtraPregunta(String radicado, String texto, String estado) {}

    /**
     * @param proyecto the name of who wrote it
     * @param enviada whether it left its author's hands to be reviewed
     * @param aprobada null until it is reviewed
     * @param motivo why it was returned
     * @param medio how it was communicated, in words
     */
    public record RespuestaVista(
            int version,
            String texto,
            @Nullable String fuentes,
            String proyecto,
            Instant proyectada,
            boolean enviada,
            @Nullable String reviso,
            @Nullable Instant revisada,
            @Nullable Boolean aprobada,
            @Nullable String motivo,
            @Nullable String preguntaPublica,
            @Nullable String respuestaPublica,
            @Nullable Instant comunicada,
            @Nullable String medio,
            @Nullable String constancia,
            @Nullable Instant publicada) {}

    /**
     * @param medio in words
     * @param quien the name of who wrote it down
     */
    public record RecomunicacionVista(String medio, String constancia, String quien, Instant momento) {}

    public record ArchivoVisto(String id, String nombre, boolean publico) {}

    /**
     * What is offered to the person at the screen.
     *
     * @param actuar the step at hand
     * @param decidirProrroga there is an extension that waits for her
     * @param recomunicar its answer did not arrive, and she writes down how it went another way
     * @param atenderVencida its term has expired and the decision about that is hers
     */
    public record LoQuePuede(
            boolean actuar,
            boolean pedirProrroga,
            boolean decidirProrroga,
            boolean atenderVencida,
            boolean verCiudadano,
            boolean recomunicar,
            boolean anular,
            boolean suprimir) {}
}
