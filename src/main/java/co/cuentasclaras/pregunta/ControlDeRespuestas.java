package co.cuentasclaras.pregunta;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciclo.DeCadaManana;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.EfectoFicha;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.pregunta.CuentasDePreguntas.PreguntaContada;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The activity that watches over all answers after a hearing. It is due when the last open question is, it does not end while
 * one is open, and what it tells is counted. What came by no channel of a hearing belongs to the first one; what belongs to
 * one whose control has ended, or is not planned, to the last control that has not.
 */
@Component
public class ControlDeRespuestas implements EfectoFicha, SeguidorDeActividad, DeCadaManana {

    /** The task of the models. */
    public static final String ACTIVIDAD = "responderPreguntasVirtuales";

    /** So many open questions are named; of the others it is said how many they are. */
    private static final int NOMBRADAS = 10;

    private static final String RESPONDIDAS = "respondidas";

    private final CuentasDePreguntas cuentas;
    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Ciclos ciclos;

    ControlDeRespuestas(
            CuentasDePreguntas cuentas, Actividades actividades, Reprogramacion reprogramacion, Ciclos ciclos) {
        this.cuentas = cuentas;
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.ciclos = ciclos;
    }

    // ---- what it tells ----

    @Override
    public String ficha() {
        return Fichas.CONTROL_DE_RESPUESTAS;
    }

    @Override
    public Map<String, Object> datosDados(ActividadEnCurso actividad) {
        List<PreguntaContada> suyas = de(actividad);
        return Map.of(
                "recibidas",
                suyas.size(),
                RESPONDIDAS,
                cuantas(suyas, una -> una.comunicada() != null),
                "enTermino",
                cuantas(
                        suyas,
                        una -> una.comunicada() != null && !una.comunicada().isAfter(una.vencimiento())),
                "publicadas",
                cuantas(suyas, PreguntaContada::publicada),
                "trasladadas",
                cuantas(suyas, una -> una.estado() == EstadoDePregunta.TRASLADADA),
                "sinRespuesta",
                cuantas(
                        suyas,
                        una -> una.estado() == EstadoDePregunta.DESISTIDA
                                || una.estado() == EstadoDePregunta.CERRADA_SIN_RESPUESTA));
    }

    private static int cuantas(List<PreguntaContada> suyas, Predicate<PreguntaContada> cuales) {
        return (int) suyas.stream().filter(cuales).count();
    }

    @Override
    public Set<String> consumados() {
        return Set.of("recibidas", RESPONDIDAS, "enTermino", "publicadas", "trasladadas", "sinRespuesta");
    }

    // ---- when it may end ----

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        return loQueFalta(actividad).map(falta -> new Falta(RESPONDIDAS, falta)).stream()
                .toList();
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        // It only watches.
    }

    /** Also of a cycle whose models are of before the questions had their numbers. */
    @Override
    public void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        if (actividad.partes().actividad().equals(ACTIVIDAD)) {
            loQueFalta(actividad).ifPresent(falta -> {
                throw new SolicitudInvalida(falta);
            });
        }
    }

    private Optional<String> loQueFalta(ActividadEnCurso actividad) {
        List<PreguntaContada> suyas = de(actividad);
        List<PreguntaContada> abiertas = abiertas(suyas);
        if (abiertas.isEmpty()) {
            return Optional.empty();
        }
        String nombradas = abiertas.stream()
                .limit(NOMBRADAS)
                .map(una -> una.radicado() + " (vence el " + FechaEscrita.de(una.vencimiento()) + ")")
                .collect(Collectors.joining(", "));
        int demas = abiertas.size() - NOMBRADAS;
        return Optional.of("No se puede terminar mientras haya preguntas abiertas: faltan %d de %d, %s%s."
                .formatted(abiertas.size(), suyas.size(), nombradas, demas > 0 ? " y " + demas + " más" : ""));
    }

    /** Those of an activity that watches over them, the first to expire first. */
    public List<PreguntaContada> de(ActividadEnCurso control) {
        List<ActividadEnCurso> todas = actividades.deCiclo(control.ciclo());
        Reparto reparto = Reparto.de(todas, control);
        return cuentas.deCiclo(control.ciclo()).stream()
                .filter(una -> reparto.esDe(una, control))
                .toList();
    }

    private static List<PreguntaContada> abiertas(List<PreguntaContada> suyas) {
        return suyas.stream().filter(una -> una.estado().abierta()).toList();
    }

    // ---- when it is due ----

    /** Questions are new, or have another last day: their control is not due before any of them. */
    public void alVencer(Collection<PreguntaCiudadana> preguntas) {
        preguntas.stream()
                .collect(Collectors.groupingBy(
                        ControlDeRespuestas::control,
                        Collectors.mapping(
                                PreguntaCiudadana::vencimiento, Collectors.maxBy(Comparator.naturalOrder()))))
                .forEach((control, ultimo) -> actividades
                        .buscar(control.ciclo(), control.codigo())
                        .filter(suyo -> suyo.vencimiento().isBefore(ultimo.orElseThrow()))
                        .ifPresent(suyo -> seguir(suyo, ultimo.orElseThrow())));
    }

    private static ClaveActividad control(PreguntaCiudadana pregunta) {
        String espacio = pregunta.espacio();
        String audiencia =
                espacio != null && Codigo.esUno(espacio) ? Codigo.leer(espacio).audiencia() : null;
        return new ClaveActividad(pregunta.ciclo(), new Codigo(ACTIVIDAD, null, audiencia).texto());
    }

    /** The working days are others: what watches over these has another last day too, a later one or an earlier one. */
    public void alCorrerse(Collection<PreguntaCiudadana> preguntas) {
        preguntas.stream().map(PreguntaCiudadana::ciclo).distinct().forEach(this::ponerEnHora);
        alVencer(preguntas);
    }

    @Override
    public void hacer() {
        ciclos.enCurso().forEach(ciclo -> ponerEnHora(ciclo.id()));
    }

    /** Those that have begun are due with the last of their open questions. */
    private void ponerEnHora(String ciclo) {
        List<ActividadEnCurso> controles = actividades.deCiclo(ciclo).stream()
                .filter(una -> una.partes().actividad().equals(ACTIVIDAD) && una.enMarcha())
                .toList();
        for (ActividadEnCurso control : controles) {
            abiertas(de(control)).stream()
                    .map(PreguntaContada::vencimiento)
                    .max(Comparator.naturalOrder())
                    .filter(ultimo -> !ultimo.equals(control.vencimiento()))
                    .ifPresent(ultimo -> seguir(control, ultimo));
        }
    }

    private void seguir(ActividadEnCurso control, LocalDate ultimo) {
        reprogramacion.seguirTermino(
                control, ultimo, "ese día vence la última de las preguntas abiertas, según su término de ley");
    }

    /** Whose each question is. */
    private record Reparto(Map<String, String> audiencias, Map<String, String> controles, @Nullable String ultimo) {

        /** @param este counts as not ended, whatever it is */
        static Reparto de(List<ActividadEnCurso> todas, ActividadEnCurso este) {
            Map<String, String> audiencias = todas.stream()
                    .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::claveDeAudiencia));
            List<ActividadEnCurso> controles = new ArrayList<>(todas.stream()
                    .filter(una -> una.partes().actividad().equals(ACTIVIDAD))
                    .filter(una -> !una.estaTerminada() || una.codigo().equals(este.codigo()))
                    .toList());
            return new Reparto(
                    audiencias,
                    controles.stream()
                            .collect(Collectors.toMap(
                                    ActividadEnCurso::claveDeAudiencia, ActividadEnCurso::codigo, (una, otra) -> una)),
                    controles.isEmpty()
                            ? null
                            : controles.get(controles.size() - 1).codigo());
        }

        boolean esDe(PreguntaContada pregunta, ActividadEnCurso control) {
            String espacio = Objects.requireNonNullElse(pregunta.espacio(), "");
            String audiencia = audiencias.getOrDefault(espacio, "");
            return control.codigo().equals(controles.getOrDefault(audiencia, ultimo));
        }
    }
}
