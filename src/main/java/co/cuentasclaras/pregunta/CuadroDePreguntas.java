package co.cuentasclaras.pregunta;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.plazo.Pausa;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All questions of a cycle with their terms and answers, read in as many statements for 5,000 as for one. No person. */
@Component
class CuadroDePreguntas {

    private final JdbcClient jdbc;
    private final Preguntas preguntas;
    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    CuadroDePreguntas(
            JdbcClient jdbc, Preguntas preguntas, Actividades actividades, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.jdbc = jdbc;
        this.preguntas = preguntas;
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
        Map<String, TerminoCorrido> terminos = terminos(ciclo);
        Map<String, RespuestaDada> respuestas = respuestas(ciclo);
        Map<String, String> espacios = actividades.deCiclo(ciclo).stream()
                .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::nombre));
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        return suyas.stream()
                .map(una -> {
                    TerminoCorrido termino = terminos.getOrDefault(una.id(), new TerminoCorrido(dia(una.recibida())));
                    RespuestaDada respuesta = respuestas.get(una.id());
                    PreguntaCiudadana principal = una.principal() == null ? null : porId.get(una.principal());
                    RespuestaDada texto =
                            respuesta == null && principal != null ? respuestas.get(principal.id()) : respuesta;
                    return new PreguntaConTermino(
                            una,
                            una.espacio() == null ? null : espacios.getOrDefault(una.espacio(), una.espacio()),
                            termino.norma,
                            termino.dias,
                            termino.sinProrroga == null ? una.vencimiento() : termino.sinProrroga,
                            termino.sinProrroga == null ? null : una.vencimiento(),
                            respuesta,
                            texto == null ? null : texto.texto(),
                            termino.usados(cerrada(una, respuesta), calendario),
                            principal == null ? null : principal.radicado());
                })
                .toList();
    }

    /** The day on which it stopped counting: when it was answered, or today. */
    private LocalDate cerrada(PreguntaCiudadana pregunta, @Nullable RespuestaDada respuesta) {
        LocalDate comunicada = respuesta == null ? null : respuesta.comunicada();
        return comunicada == null ? LocalDate.now(clock) : comunicada;
    }

    private LocalDate dia(Instant momento) {
        return LocalDate.ofInstant(momento, clock.getZone());
    }

    private Map<String, TerminoCorrido> terminos(String ciclo) {
        Map<String, TerminoCorrido> terminos = new HashMap<>();
        jdbc.sql(
                        """
                        select t.pregunta, t.hecho, t.fecha, t.dias, t.antes, t.norma
                        from cc_termino t join cc_pregunta p on p.id = t.pregunta
                        where p.ciclo = :ciclo order by t.pregunta, t.n""")
                .param("ciclo", ciclo)
                .query(fila -> {
                    LocalDate fecha = fila.getObject("fecha", LocalDate.class);
                    terminos.computeIfAbsent(fila.getString("pregunta"), una -> new TerminoCorrido(fecha))
                            .seguir(fila, fecha);
                });
        return terminos;
    }

    private Map<String, RespuestaDada> respuestas(String ciclo) {
        Map<String, RespuestaDada> respuestas = new HashMap<>();
        jdbc.sql(
                        """
                        select r.pregunta, r.texto, r.medio, r.comunicada, r.publicada
                        from cc_respuesta r join cc_pregunta p on p.id = r.pregunta
                        where p.ciclo = :ciclo and r.aprobada order by r.pregunta, r.version""")
                .param("ciclo", ciclo)
                .query(fila -> {
                    respuestas.put(
                            fila.getString("pregunta"),
                            new RespuestaDada(
                                    fila.getString("texto"),
                                    fila.getString("medio"),
                                    dia(fila, "comunicada"),
                                    dia(fila, "publicada")));
                });
        return respuestas;
    }

    private @Nullable LocalDate dia(ResultSet fila, String columna) throws SQLException {
        OffsetDateTime momento = fila.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : dia(momento.toInstant());
    }

    /**
     * A question as the entity's own lists have it.
     *
     * @param espacio the name of the activity whose channel it came by
     * @param dias of its term, without an extension
     * @param vence the last day of that
     * @param prorroga the last day of the extension; null without one
     * @param respuesta what was approved for it; null of one that waits for its principal
     * @param textoDeRespuesta the words of that, or of its principal's answer
     * @param usados working days from its receipt to its answer, or to today, without those on which its term rested
     * @param principal the radicado of the one whose answer it gets
     */
    record PreguntaConTermino(
            PreguntaCiudadana pregunta,
            @Nullable String espacio,
            @Nullable String norma,
            @Nullable Integer dias,
            LocalDate vence,
            @Nullable LocalDate prorroga,
            @Nullable RespuestaDada respuesta,
            @Nullable String textoDeRespuesta,
            int usados,
            @Nullable String principal) {

        /** When the citizen was told; null while she was not. */
        @Nullable
        LocalDate respondida() {
            return respuesta == null ? null : respuesta.comunicada();
        }

        /** Whether it was answered in time, or is open past it; null while neither is so, and of what gets no answer. */
        @Nullable
        Boolean enTermino(LocalDate hoy) {
            LocalDate respondida = respondida();
            if (respondida != null) {
                return !respondida.isAfter(pregunta.vencimiento());
            }
            boolean reposa = pregunta.estado() == EstadoDePregunta.PENDIENTE_COMPLEMENTO;
            return pregunta.estado().abierta() && !reposa && hoy.isAfter(pregunta.vencimiento()) ? false : null;
        }
    }

    /** An answer that was approved, and what became of it. */
    record RespuestaDada(
            String texto, @Nullable String medio, @Nullable LocalDate comunicada, @Nullable LocalDate publicada) {}

    /** The facts of a term, one after the other. */
    private static final class TerminoCorrido {

        private LocalDate desde;
        private @Nullable Integer dias;
        private @Nullable String norma;
        private @Nullable LocalDate sinProrroga;
        private @Nullable LocalDate suspendida;
        private final List<Pausa> pausas = new ArrayList<>();

        TerminoCorrido(LocalDate desde) {
            this.desde = desde;
        }

        void seguir(ResultSet fila, LocalDate fecha) throws SQLException {
            switch (fila.getString("hecho")) {
                case "RADICACION" -> {
                    desde = fecha;
                    contar(fila);
                }
                case "CLASIFICACION" -> contar(fila);
                case "SUSPENSION" -> suspendida = fecha;
                case "REANUDACION" -> {
                    if (suspendida != null) {
                        pausas.add(new Pausa(suspendida, fecha));
                    }
                    suspendida = null;
                }
                case "PRORROGA" -> {
                    if (sinProrroga == null) {
                        sinProrroga = fila.getObject("antes", LocalDate.class);
                    }
                }
                default -> {
                    // A day declared non-working moves the last day only, which the question says.
                }
            }
        }

        private void contar(ResultSet fila) throws SQLException {
            dias = fila.getObject("dias", Integer.class);
            norma = fila.getString("norma");
        }

        int usados(LocalDate hasta, CalendarioLaboral calendario) {
            int usados = Math.max(0, calendario.diasHabilesEntre(desde, hasta));
            for (Pausa pausa : pausas) {
                usados -= habiles(pausa.desde(), pausa.hasta(), hasta, calendario);
            }
            return suspendida == null ? usados : usados - habiles(suspendida, null, hasta, calendario);
        }

        private static int habiles(
                LocalDate desde, @Nullable LocalDate fin, LocalDate hasta, CalendarioLaboral calendario) {
            LocalDate ultimo = fin == null || fin.isAfter(hasta) ? hasta : fin;
            return ultimo.isBefore(desde) ? 0 : calendario.diasHabilesEntre(desde, ultimo);
        }
    }
}
