package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.Espera;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.avance.SituacionesDeTareas;
import co.cuentasclaras.avance.SituacionesDeTareas.SituacionDeTarea;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.lista.TarjetasDePreguntas;
import co.cuentasclaras.pregunta.lista.TarjetasDePreguntas.TarjetaDePregunta;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the cards of Tasklist's lists tell, in the same few statements however many there are. */
@Component
public class Tarjetas {

    /** More than a page of Tasklist ever has. */
    private static final int MAXIMO = 100;

    private static final String PREGUNTA = "pregunta-ciudadana:";

    private final TareasVisibles tareas;
    private final SituacionesDeTareas situaciones;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final TarjetasDePreguntas preguntas;
    private final Clock clock;

    Tarjetas(
            TareasVisibles tareas,
            SituacionesDeTareas situaciones,
            Personas personas,
            DiasNoHabiles diasNoHabiles,
            TarjetasDePreguntas preguntas,
            Clock clock) {
        this.tareas = tareas;
        this.situaciones = situaciones;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.preguntas = preguntas;
        this.clock = clock;
    }

    /** The cards of these tasks, by task; of those that the person may see and that are about an activity or a question. */
    public Map<String, Tarjeta> de(List<String> ids) {
        if (ids.size() > MAXIMO) {
            throw new SolicitudInvalida("Pida hasta %d tareas.".formatted(MAXIMO));
        }
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<TareaVisible> visibles = tareas.entre(ids);
        Map<String, SituacionDeTarea> porTarea =
                situaciones.de(visibles.stream().map(TareaVisible::id).collect(Collectors.toSet()));
        Map<String, String> nombres = personas.nombres(porTarea.values().stream()
                .map(SituacionDeTarea::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Tarjeta> tarjetas = new LinkedHashMap<>();
        for (TareaVisible tarea : visibles) {
            SituacionDeTarea una = porTarea.get(tarea.id());
            if (una != null) {
                LocalDate llegada = una.iniciada() == null
                        ? null
                        : LocalDate.ofInstant(una.iniciada().toInstant(), clock.getZone());
                LocalDate enTermino = Espera.enTermino(una.vencimiento(), una.esperaba(), llegada);
                tarjetas.put(
                        tarea.id(),
                        new Tarjeta(
                                una.enSuspenso()
                                        ? Semaforo.EN_SUSPENSO
                                        : Semaforo.de(enTermino, true, null, hoy, calendario),
                                una.enSuspenso()
                                        ? Semaforo.EN_SUSPENSO.nombre()
                                        : enTermino.equals(una.vencimiento())
                                                ? Palabras.plazo(enTermino, hoy, calendario)
                                                : Palabras.conMayuscula(Palabras.llegada(
                                                        enTermino,
                                                        Objects.requireNonNull(una.esperaba()),
                                                        Objects.requireNonNull(una.deQuien()))),
                                Palabras.dia(una.vencimiento()),
                                una.etapa() + " · Vigencia " + una.vigencia(),
                                una.faltaEvidencia() ? "Falta la evidencia" : null,
                                encargado(una, nombres),
                                tarea.id().equals(una.atencion()) ? decision(tarea, hoy) : null));
            }
        }
        tarjetas.putAll(deLaCiudadania(visibles.stream()
                .filter(tarea ->
                        !tarjetas.containsKey(tarea.id()) && tarea.modelo().startsWith(PREGUNTA))
                .toList()));
        return tarjetas;
    }

    /** What is left of the terms of questions, whatever the day of their step is. */
    private Map<String, Tarjeta> deLaCiudadania(List<TareaVisible> suyas) {
        if (suyas.isEmpty()) {
            return Map.of();
        }
        Map<String, TarjetaDePregunta> porProceso =
                preguntas.de(suyas.stream().map(TareaVisible::proceso).collect(Collectors.toSet()));
        Map<String, String> nombres = personas.nombres(suyas.stream()
                .map(TareaVisible::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Tarjeta> tarjetas = new LinkedHashMap<>();
        for (TareaVisible tarea : suyas) {
            TarjetaDePregunta una = porProceso.get(tarea.proceso());
            if (una != null) {
                String persona = tarea.persona();
                tarjetas.put(
                        tarea.id(),
                        new Tarjeta(
                                Semaforo.valueOf(una.situacion().name()),
                                una.plazo(),
                                Palabras.dia(una.vence()),
                                una.comienzo(),
                                null,
                                persona == null ? "Nadie la tiene" : nombres.getOrDefault(persona, persona),
                                null));
            }
        }
        return tarjetas;
    }

    private static String encargado(SituacionDeTarea una, Map<String, String> nombres) {
        String persona = una.persona();
        return Stream.of(una.nombreRol(), persona == null ? "nadie la tiene" : nombres.getOrDefault(persona, persona))
                .collect(Collectors.joining(": "));
    }

    /** The leader's own term, apart from the activity's. */
    private @Nullable String decision(TareaVisible tarea, LocalDate hoy) {
        if (tarea.vencimiento() == null) {
            return null;
        }
        LocalDate dia = LocalDate.ofInstant(tarea.vencimiento(), clock.getZone());
        return (dia.isBefore(hoy) ? "decisión vencida el " : "decisión hasta el ") + Palabras.dia(dia);
    }

    /**
     * What a card tells of its activity.
     *
     * @param texto what is left of the activity's term, or by how much it is late
     * @param dia its due date
     * @param grupo stage and vigencia; of a question, its first words
     * @param falta what is demanded and not there
     * @param encargado the role that answers, and who holds the activity's task
     * @param decision of a task about a late activity, until when the leader decides
     */
    public record Tarjeta(
            Semaforo estado,
            String texto,
            String dia,
            String grupo,
            @Nullable String falta,
            String encargado,
            @Nullable String decision) {}
}
