package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the cards of Tasklist's lists tell, in the same few statements however many there are. */
@Component
public class Tarjetas {

    /** More than a page of Tasklist ever has. */
    private static final int MAXIMO = 100;

    private final TareasVisibles tareas;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Tarjetas(TareasVisibles tareas, Personas personas, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.tareas = tareas;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** The cards of these tasks, by task; of those that the person may see and that are due some day. */
    public Map<String, Tarjeta> de(List<String> ids) {
        if (ids.size() > MAXIMO) {
            throw new SolicitudInvalida("Pida hasta %d tareas.".formatted(MAXIMO));
        }
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<TareaVisible> visibles = tareas.entre(ids);
        Map<String, String> nombres = personas.nombres(visibles.stream()
                .map(TareaVisible::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Tarjeta> tarjetas = new LinkedHashMap<>();
        for (TareaVisible tarea : visibles) {
            if (tarea.vencimiento() != null) {
                LocalDate vencimiento = LocalDate.ofInstant(tarea.vencimiento(), clock.getZone());
                tarjetas.put(
                        tarea.id(),
                        new Tarjeta(
                                Semaforo.de(vencimiento, true, null, hoy, calendario),
                                Palabras.plazo(vencimiento, hoy, calendario),
                                Palabras.dia(vencimiento),
                                tarea.persona(),
                                nombres.get(tarea.persona())));
            }
        }
        return tarjetas;
    }

    /** What is left of the term, its last day, and who holds the task, by user and by name. */
    public record Tarjeta(
            Semaforo estado, String texto, String dia, @Nullable String usuario, @Nullable String persona) {}
}
