package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.ControlDeRespuestas;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.tramite.Prorrogas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The terms of law of the questions, which nobody writes: each comes from a row of the table of terms, and only what
 * {@link MovimientoDeTermino} lists moves it, in the transaction of whoever decided that. The engine follows.
 */
@Component
public class Terminos {

    private final HechosDeTermino hechos;
    private final TablaDeTerminos tabla;
    private final InicioDelTermino inicio;
    private final DiasNoHabiles diasNoHabiles;
    private final TramiteDePregunta tramite;
    private final ControlDeRespuestas control;
    private final Clock clock;

    Terminos(
            HechosDeTermino hechos,
            TablaDeTerminos tabla,
            InicioDelTermino inicio,
            DiasNoHabiles diasNoHabiles,
            @Lazy TramiteDePregunta tramite,
            ControlDeRespuestas control,
            Clock clock) {
        this.hechos = hechos;
        this.tabla = tabla;
        this.inicio = inicio;
        this.diasNoHabiles = diasNoHabiles;
        this.tramite = tramite;
        this.control = control;
        this.clock = clock;
    }

    // ---- before anything is filed ----

    /** The last day in time of a question that comes then. */
    public LocalDate vence(@Nullable String ciclo, @Nullable String espacio, TipoDePregunta tipo, Instant recibida) {
        return Objects.requireNonNull(cuenta(ciclo, espacio, tipo, LocalDate.ofInstant(recibida, clock.getZone()))
                .vence());
    }

    /** The term of a question that comes on that day; nothing is filed. */
    public TerminoExplicado previsto(@Nullable String ciclo, TipoDePregunta tipo, LocalDate recibida) {
        return explicar(tipo, recibida, cuenta(ciclo, null, tipo, recibida));
    }

    private CuentaDelTermino cuenta(
            @Nullable String ciclo, @Nullable String espacio, TipoDePregunta tipo, LocalDate recibida) {
        return CuentaDelTermino.de(inicio.de(ciclo, espacio, recibida), tabla.para(tipo), diasNoHabiles.calendario());
    }

    // ---- what moves it ----

    /** Writes what the terms of new questions come from, of all in as many statements as of one. */
    public void radicar(Collection<PreguntaCiudadana> nuevas) {
        Map<List<@Nullable Object>, LocalDate> desde = new HashMap<>();
        hechos.agregar(nuevas.stream()
                .map(nueva -> {
                    TerminoDeLey ley = tabla.para(nueva.tipo());
                    return hechos.nuevo(
                            nueva,
                            1,
                            MovimientoDeTermino.RADICACION,
                            desde.computeIfAbsent(
                                    Arrays.asList(nueva.ciclo(), nueva.espacio(), nueva.dia()),
                                    donde -> inicio.de(nueva.ciclo(), nueva.espacio(), nueva.dia())),
                            ley.dias(),
                            ley.norma(),
                            null);
                })
                .toList());
        control.alVencer(nuevas);
    }

    /** Its kind was decided, which it already says; when that has other days, its last day moves. */
    public PreguntaCiudadana clasificar(PreguntaCiudadana pregunta) {
        List<HechoDeTermino> suyos = de(pregunta.id());
        CuentaDelTermino antes = CuentaDelTermino.de(suyos, diasNoHabiles.calendario());
        TerminoDeLey ley = tabla.para(pregunta.tipo());
        return ley.dias() == antes.dias() && ley.norma().equals(antes.norma())
                ? pregunta
                : mover(pregunta, suyos, MovimientoDeTermino.CLASIFICACION, hoy(), ley.dias(), ley.norma(), null);
    }

    /** The citizen was asked today for what is missing: the term rests, unless it is over. */
    public PreguntaCiudadana suspender(PreguntaCiudadana pregunta, String falta) {
        List<HechoDeTermino> suyos = de(pregunta.id());
        return mover(pregunta, suyos, MovimientoDeTermino.SUSPENSION, hoy(), quedan(suyos, hoy()), null, falta);
    }

    /** What was missing came on that day: the term goes on from the day after it with what was left. */
    public PreguntaCiudadana reanudar(PreguntaCiudadana pregunta, LocalDate completado) {
        List<HechoDeTermino> suyos = de(pregunta.id());
        return mover(
                pregunta, suyos, MovimientoDeTermino.REANUDACION, completado, quedan(suyos, completado), null, null);
    }

    /** It was extended up to that day; {@link Prorrogas} says whether it may. */
    public PreguntaCiudadana prorrogar(PreguntaCiudadana pregunta, LocalDate hasta, String motivo) {
        List<HechoDeTermino> suyos = de(pregunta.id());
        int dias = CuentaDelTermino.de(suyos, diasNoHabiles.calendario()).diasHasta(hasta, diasNoHabiles.calendario());
        return mover(pregunta, suyos, MovimientoDeTermino.PRORROGA, hoy(), dias, null, motivo);
    }

    private int quedan(List<HechoDeTermino> suyos, LocalDate dia) {
        CuentaDelTermino cuenta = CuentaDelTermino.de(suyos, diasNoHabiles.calendario());
        return cuenta.termino().dias() - cuenta.termino().usados(dia);
    }

    private PreguntaCiudadana mover(
            PreguntaCiudadana pregunta,
            List<HechoDeTermino> suyos,
            MovimientoDeTermino que,
            LocalDate fecha,
            int dias,
            @Nullable String norma,
            @Nullable String motivo) {
        HechoDeTermino nuevo = hechos.nuevo(pregunta, suyos.size() + 1, que, fecha, dias, norma, motivo);
        List<HechoDeTermino> todos = new ArrayList<>(suyos);
        todos.add(nuevo);
        LocalDate vence = CuentaDelTermino.de(todos, diasNoHabiles.calendario()).vence();
        hechos.agregar(List.of(nuevo.hasta(vence)));
        PreguntaCiudadana movida = vence == null ? pregunta : pregunta.con(vence);
        tramite.ponerEnHora(movida);
        control.alVencer(List.of(movida));
        return movida;
    }

    // ---- what is known of it ----

    /** What a term came from and what moved it, in its order. */
    public List<HechoDeTermino> de(String pregunta) {
        return hechos.de(pregunta);
    }

    /** The same of all questions of a cycle, by the id of each. */
    public Map<String, List<HechoDeTermino>> deCiclo(String ciclo) {
        return hechos.deCiclo(ciclo);
    }

    public CuentaDelTermino cuenta(String pregunta) {
        return CuentaDelTermino.de(de(pregunta), diasNoHabiles.calendario());
    }

    /** The terms of all questions of a cycle, by the id of each, in one statement. */
    public Map<String, CuentaDelTermino> cuentas(String ciclo) {
        Map<String, CuentaDelTermino> cuentas = new HashMap<>();
        hechos.deCiclo(ciclo)
                .forEach((pregunta, suyos) ->
                        cuentas.put(pregunta, CuentaDelTermino.de(suyos, diasNoHabiles.calendario())));
        return cuentas;
    }

    /** The term of a question in words and day by day, for its page, its mails and the public. */
    public TerminoExplicado explicado(PreguntaCiudadana pregunta) {
        return explicar(pregunta.tipo(), pregunta.dia(), cuenta(pregunta.id()));
    }

    /** The same of many, by the id of each, in one statement. */
    public Map<String, TerminoExplicado> explicados(Collection<PreguntaCiudadana> preguntas) {
        Map<String, List<HechoDeTermino>> suyos = preguntas.isEmpty()
                ? Map.of()
                : hechos.de(preguntas.stream().map(PreguntaCiudadana::id).toList());
        return preguntas.stream()
                .filter(una -> suyos.containsKey(una.id()))
                .collect(Collectors.toMap(
                        PreguntaCiudadana::id,
                        una -> explicar(
                                una.tipo(),
                                una.dia(),
                                CuentaDelTermino.de(
                                        Objects.requireNonNull(suyos.get(una.id())), diasNoHabiles.calendario()))));
    }

    private TerminoExplicado explicar(TipoDePregunta tipo, LocalDate recibida, CuentaDelTermino cuenta) {
        return TerminoExplicado.de(
                recibida, cuenta, tabla.para(tipo).diasDeCopias(), hoy(), diasNoHabiles.calendario());
    }

    private LocalDate hoy() {
        return LocalDate.now(clock);
    }
}
