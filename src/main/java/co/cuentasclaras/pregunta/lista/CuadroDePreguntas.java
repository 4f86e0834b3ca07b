package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.termino.CuentaDelTermino;
import co.cuentasclaras.pregunta.termino.HechoDeTermino;
import co.cuentasclaras.pregunta.termino.HechosDeTermino;
import co.cuentasclaras.pregunta.tramite.Recomunicacion;
import co.cuentasclaras.pregunta.tramite.Recomunicaciones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All questions of a cycle with their terms and answers, read in as many statements for 5,000 as for one. No person. */
@Component
class CuadroDePreguntas {

    private final Preguntas preguntas;
    private final HechosDeTermino hechos;
    private final RespuestasDadas respuestas;
    private final Recomunicaciones recomunicaciones;
    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    CuadroDePreguntas(
            Preguntas preguntas,
            HechosDeTermino hechos,
            RespuestasDadas respuestas,
            Recomunicaciones recomunicaciones,
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            Clock clock) {
        this.preguntas = preguntas;
        this.hechos = hechos;
        this.respuestas = respuestas;
        this.recomunicaciones = recomunicaciones;
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<PreguntaConTermino> de(String ciclo) {
        List<PreguntaCiudadana> suyas = preguntas.deCiclo(ciclo);
        Map<String, PreguntaCiudadana> porId =
                suyas.stream().collect(Collectors.toMap(PreguntaCiudadana::id, Function.identity()));
        Map<String, List<HechoDeTermino>> hechosDe = hechos.deCiclo(ciclo);
        Map<String, RespuestaDada> aprobadas = respuestas.aprobadas(ciclo);
        Map<String, String> espacios = espacios(ciclo);
        Map<String, List<Recomunicacion>> recomunicadas = recomunicaciones.deCiclo(ciclo);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<TerminoSinMover, CuentaDelTermino> contadas = new HashMap<>();
        return suyas.stream()
                .map(una -> {
                    RespuestaDada respuesta = aprobadas.get(una.id());
                    PreguntaCiudadana principal = una.principal() == null ? null : porId.get(una.principal());
                    RespuestaDada suya =
                            respuesta == null && principal != null ? aprobadas.get(principal.id()) : respuesta;
                    LocalDate respondida = respuesta == null ? null : dia(respuesta.comunicada());
                    CuentaDelTermino cuenta =
                            cuenta(Objects.requireNonNull(hechosDe.get(una.id())), calendario, contadas);
                    return new PreguntaConTermino(
                            una,
                            una.espacio() == null ? null : espacios.getOrDefault(una.espacio(), una.espacio()),
                            cuenta,
                            respuesta,
                            recomunicadas.getOrDefault(una.id(), List.of()),
                            suya == null ? null : suya.texto(),
                            respondida,
                            respuesta == null ? null : dia(respuesta.publicada()),
                            cuenta.transcurridos(respondida == null ? LocalDate.now(clock) : respondida, calendario),
                            principal == null ? null : principal.radicado());
                })
                .toList();
    }

    /** The activities of a cycle by whose channels questions come, by their codes. */
    Map<String, String> espacios(String ciclo) {
        return actividades.deCiclo(ciclo).stream()
                .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::nombre));
    }

    /** The days that are declared non-working. */
    List<DiaNoHabil> diasNoHabiles() {
        return diasNoHabiles.todos();
    }

    /** Those of one day and one kind that nothing moved are counted once. */
    private static CuentaDelTermino cuenta(
            List<HechoDeTermino> hechos,
            CalendarioLaboral calendario,
            Map<TerminoSinMover, CuentaDelTermino> contadas) {
        HechoDeTermino primero = hechos.get(0);
        return hechos.size() > 1
                ? CuentaDelTermino.de(hechos, calendario)
                : contadas.computeIfAbsent(
                        new TerminoSinMover(primero.fecha(), primero.dias(), primero.norma()),
                        nuevo -> CuentaDelTermino.de(hechos, calendario));
    }

    /** What a term that nothing moved is counted from. */
    private record TerminoSinMover(LocalDate desde, @Nullable Integer dias, @Nullable String norma) {}

    private @Nullable LocalDate dia(@Nullable Instant momento) {
        return momento == null ? null : LocalDate.ofInstant(momento, clock.getZone());
    }

    /**
     * A question as the entity's own lists have it.
     *
     * @param espacio the name of the activity whose channel it came by
     * @param respuesta what was approved for it; null of one that waits, also for its principal
     * @param recomunicaciones how that went once more, oldest first
     * @param texto the words of that, or of its principal's answer
     * @param respondida when the citizen was told
     * @param usados working days of its term until then, or until today
     * @param principal the radicado of the one whose answer it gets
     */
    record PreguntaConTermino(
            PreguntaCiudadana pregunta,
            @Nullable String espacio,
            CuentaDelTermino cuenta,
            @Nullable RespuestaDada respuesta,
            List<Recomunicacion> recomunicaciones,
            @Nullable String texto,
            @Nullable LocalDate respondida,
            @Nullable LocalDate publicada,
            int usados,
            @Nullable String principal) {

        /** By which ways who asked got the answer, in words. */
        @Nullable
        String medios() {
            MedioDeRespuesta primero = respuesta == null ? null : respuesta.medio();
            return primero == null
                    ? null
                    : Stream.concat(
                                    Stream.of(primero),
                                    recomunicaciones.stream().map(Recomunicacion::medio))
                            .map(MedioDeRespuesta::nombre)
                            .distinct()
                            .collect(Collectors.joining("; "));
        }

        /** The last day in time as it was before it was extended. */
        LocalDate vence() {
            HechoDeTermino prorroga = cuenta.prorroga();
            LocalDate antes = prorroga == null ? null : prorroga.antes();
            return antes == null ? pregunta.vencimiento() : antes;
        }

        /** The last day in time when it was extended. */
        @Nullable
        LocalDate prorrogadaHasta() {
            return cuenta.prorroga() == null ? null : pregunta.vencimiento();
        }

        /** It was answered in time. */
        boolean enTermino() {
            return respondida != null && !respondida.isAfter(pregunta.vencimiento());
        }

        /** It was answered late, or its last day is over and it waits for the entity. */
        boolean fueraDeTermino(LocalDate hoy) {
            boolean corre = pregunta.estado().abierta() && pregunta.estado() != EstadoDePregunta.PENDIENTE_COMPLEMENTO;
            return respondida == null
                    ? corre && hoy.isAfter(pregunta.vencimiento())
                    : respondida.isAfter(pregunta.vencimiento());
        }
    }
}
