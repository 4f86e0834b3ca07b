package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas.RespuestaAlCiudadano;
import co.cuentasclaras.pregunta.termino.TerminoExplicado;
import co.cuentasclaras.pregunta.termino.Terminos;
import co.cuentasclaras.pregunta.tramite.Complementos;
import co.cuentasclaras.publico.FormularioFirmado.Secreto;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a question goes, for whoever has its number and its secret. */
@Component
public class Seguimientos {

    private static final String DEMASIADO =
            "Desde su conexión llegó mucho en poco tiempo y esto todavía no se recibió. Envíelo otra vez en unos minutos.";

    private final PreguntasPublicadas preguntas;
    private final Terminos terminos;
    private final Complementos complementos;
    private final LimitesPublicos limites;
    private final Roles roles;
    private final Clock clock;

    Seguimientos(
            PreguntasPublicadas preguntas,
            Terminos terminos,
            Complementos complementos,
            LimitesPublicos limites,
            Roles roles,
            Clock clock) {
        this.preguntas = preguntas;
        this.terminos = terminos;
        this.complementos = complementos;
        this.limites = limites;
        this.roles = roles;
        this.clock = clock;
    }

    /** Nothing when there is no question of that vigencia with that number and that secret; which of both is wrong is not told. */
    public Optional<PreguntaSeguida> buscar(int vigencia, String radicado, String clave) {
        return preguntas
                .seguida(radicado, Secreto.escrito(clave).huella())
                .filter(una -> una.radicado().startsWith("P-%d-".formatted(vigencia)))
                .map(this::leer);
    }

    /**
     * What was missing of a question comes from whoever has its number and its secret. What comes twice is taken once.
     *
     * @return the question as it is by then, and what is wrong with what came, if anything is; nothing when there is no such
     *     question
     */
    public Optional<PreguntaCompletada> completar(
            int vigencia, String radicado, String clave, String texto, String origen) {
        Optional<PreguntaSeguida> antes = buscar(vigencia, radicado, clave);
        if (antes.isEmpty() || !antes.get().porCompletar()) {
            return antes.map(una -> new PreguntaCompletada(una, null));
        }
        if (!limites.admitePregunta(origen)) {
            return antes.map(una -> new PreguntaCompletada(una, DEMASIADO));
        }
        String falta = null;
        try {
            complementos.recibirDeLaCiudadania(antes.get().radicado(), texto);
        } catch (RuntimeException e) {
            falta = falta(Reparo.de(e));
        }
        String queda = falta;
        return buscar(vigencia, radicado, clave).map(una -> new PreguntaCompletada(una, queda));
    }

    private static @Nullable String falta(SolicitudInvalida e) {
        if (e instanceof PreguntaCambiada) {
            // It came at the same time in another way: what is shown says so.
            return null;
        }
        return "recibido".equals(e.campo())
                ? "El mes para completarla ya terminó. Haga una pregunta nueva con todo lo que quiere saber."
                : "Escriba lo que falta, en menos letras de las que caben: entre todo son 4.000.";
    }

    /** The term of a question that was just filed. */
    public TerminoExplicado termino(PreguntaCiudadana pregunta) {
        return terminos.explicado(pregunta);
    }

    /** The last day for a question that comes now. */
    public LocalDate hastaCuando(Ciclo ciclo) {
        return terminos.vence(ciclo.id(), null, TipoDePregunta.PREGUNTA_RDC, clock.instant());
    }

    private PreguntaSeguida leer(PreguntaCiudadana pregunta) {
        Optional<RespuestaAlCiudadano> respuesta = preguntas.respuestaDada(pregunta);
        boolean corre = pregunta.estado().abierta();
        return new PreguntaSeguida(
                pregunta.radicado(),
                FechaEscrita.de(dia(pregunta.recibida())),
                pregunta.texto(),
                situacion(pregunta, respuesta.orElse(null)),
                corre ? FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento()) : null,
                terminos.explicado(pregunta),
                pregunta.paso() == PasoDePregunta.ESPERAR_COMPLEMENTO,
                respuesta.map(RespuestaAlCiudadano::texto).orElse(null));
    }

    private String situacion(PreguntaCiudadana pregunta, @Nullable RespuestaAlCiudadano respuesta) {
        String motivo =
                pregunta.dicho().motivo() == null ? "" : " " + pregunta.dicho().motivo();
        return switch (pregunta.estado()) {
            case RADICADA -> "La recibimos. Ahora se decide quién la responde.";
            case CLASIFICADA, EN_PROYECTO -> enTramite(pregunta);
            case EN_REVISION, APROBADA -> "La respuesta está escrita. La revisamos antes de enviarla.";
            case ACUMULADA -> "Otra persona preguntó lo mismo. Las dos preguntas tendrán la misma respuesta.";
            case COMUNICADA, PUBLICADA ->
                respuesta == null
                        ? "Respondida."
                        : "Respondida el " + FechaEscrita.de(dia(respuesta.comunicada())) + ".";
            case PENDIENTE_COMPLEMENTO ->
                "Para responderle necesitamos que complete su pregunta: "
                        + pregunta.dicho().falta();
            case TRASLADADA ->
                pregunta.dicho().destino() == null
                        ? "La enviamos a la entidad que debe responderla."
                        : "La enviamos a quien debe responderla: "
                                + pregunta.dicho().destino() + ".";
            case DESISTIDA -> "La cerramos porque no llegó lo que le pedimos completar." + motivo;
            case CERRADA_SIN_RESPUESTA -> "La cerramos sin respuesta." + motivo;
            case ANULADA -> "Se anuló porque se había escrito por error." + motivo;
        };
    }

    private String enTramite(PreguntaCiudadana pregunta) {
        return pregunta.rolResponde() == null
                ? "Preparamos la respuesta."
                : "Prepara la respuesta: " + roles.nombre(pregunta.rolResponde()) + ".";
    }

    private LocalDate dia(Instant momento) {
        return LocalDate.ofInstant(momento, clock.getZone());
    }

    /** @param falta what is wrong with what came; null when nothing is */
    public record PreguntaCompletada(PreguntaSeguida pregunta, @Nullable String falta) {}

    /**
     * A question as who asked it sees it.
     *
     * @param situacion how it goes, in a sentence
     * @param vence its last day in time; null once nothing waits any more
     * @param porCompletar it waits for what who asked was asked for
     * @param respuesta as it was communicated; null before
     */
    public record PreguntaSeguida(
            String radicado,
            String recibida,
            String texto,
            String situacion,
            @Nullable String vence,
            TerminoExplicado termino,
            boolean porCompletar,
            @Nullable String respuesta) {

        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "PreguntaSeguida[" + radicado + "]";
        }
    }
}
