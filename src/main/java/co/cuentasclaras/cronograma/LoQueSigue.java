package co.cuentasclaras.cronograma;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What waits for an activity of a cycle, and where it could move with it. */
@Component
public class LoQueSigue {

    private final Actividades actividades;
    private final OrdenDelCiclo orden;
    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Clock clock;

    LoQueSigue(Actividades actividades, OrdenDelCiclo orden, DiasNoHabiles diasNoHabiles, Roles roles, Clock clock) {
        this.actividades = actividades;
        this.orden = orden;
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * What should have begun by now and cannot, because one of these is not finished, or what waits for it; by the one,
     * in one statement for all of them, the nearest first.
     */
    public Map<ActividadEnCurso, List<ActividadEnCurso>> enEsperaDe(Collection<ActividadEnCurso> retienen) {
        if (retienen.isEmpty()) {
            return Map.of();
        }
        LocalDate hoy = LocalDate.now(clock);
        Map<String, List<ActividadEnCurso>> porCiclo =
                actividades
                        .deCiclos(retienen.stream().map(ActividadEnCurso::ciclo).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(ActividadEnCurso::ciclo));
        Map<String, Precedencias> ordenes = new HashMap<>();
        porCiclo.forEach((ciclo, todas) -> ordenes.put(ciclo, orden.de(ciclo, todas)));
        return retienen.stream().distinct().collect(Collectors.toMap(Function.identity(), una -> {
            List<String> siguientes =
                    List.copyOf(Objects.requireNonNull(ordenes.get(una.ciclo())).todoDespuesDe(una.codigo()));
            return porCiclo.getOrDefault(una.ciclo(), List.of()).stream()
                    .filter(otra -> otra.iniciada() == null
                            && !otra.enSuspenso()
                            && !otra.inicio().isAfter(hoy))
                    .filter(otra -> siguientes.contains(otra.codigo()))
                    .sorted(Comparator.comparing(otra -> siguientes.indexOf(otra.codigo())))
                    .toList();
        }));
    }

    /** What an activity that has come after its due date had waited for: of what had to end before it, the last to end. */
    Optional<ActividadEnCurso> esperaba(ActividadEnCurso tardia) {
        if (!orden.delModelo(tardia.ciclo()).espera(tardia)) {
            return Optional.empty();
        }
        List<ActividadEnCurso> todas = actividades.deCiclo(tardia.ciclo());
        Set<String> necesarias = orden.de(tardia.ciclo(), todas).antesDe(tardia.codigo());
        return todas.stream()
                .filter(otra -> otra.terminada() != null
                        && necesarias.contains(otra.codigo())
                        && LocalDate.ofInstant(otra.terminada(), clock.getZone())
                                .isAfter(tardia.vencimiento()))
                .max(Comparator.comparing(otra -> Objects.requireNonNull(otra.terminada())));
    }

    /**
     * What would move along by as many working days when an activity is put off to a day: whatever waits for it, and for
     * that, but neither the hearing nor a term of law, nor what would fall after the hearing from before it.
     */
    public List<Seguidora> si(ActividadEnCurso actividad, LocalDate dia) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        int dias = calendario.diasHabilesEntre(actividad.vencimiento(), dia);
        if (dias <= 0) {
            return List.of();
        }
        List<ActividadEnCurso> todas = actividades.deCiclo(actividad.ciclo());
        Set<String> siguientes = orden.de(actividad.ciclo(), todas).todoDespuesDe(actividad.codigo());
        LocalDate hoy = LocalDate.now(clock);
        Optional<LocalDate> audiencia = actividades.audienciaDe(actividad).map(ActividadEnCurso::vencimiento);
        return todas.stream()
                .filter(otra -> siguientes.contains(otra.codigo()))
                .filter(otra ->
                        !otra.estaTerminada() && !otra.esAudiencia() && !otra.terminoLegal() && !otra.enSuspenso())
                .map(otra -> new Seguidora(
                        otra.codigo(),
                        otra.nombre(),
                        roles.nombre(otra.responsable()),
                        otra.vencimiento(),
                        calendario.sumar(otra.vencimiento(), dias)))
                .filter(otra -> !otra.a().isBefore(hoy))
                .filter(otra -> audiencia
                        .filter(suya -> !otra.de().isAfter(suya) && otra.a().isAfter(suya))
                        .isEmpty())
                .toList();
    }

    /** An activity that follows, its due date and the one that it would have. */
    public record Seguidora(String codigo, String nombre, String responsable, LocalDate de, LocalDate a) {}
}
