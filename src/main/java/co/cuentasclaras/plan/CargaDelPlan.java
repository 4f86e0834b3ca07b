package co.cuentasclaras.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a plan asks of a role.
 *
 * @param actividades how many it answers for
 * @param semanas those of them that are due in each week that has any
 */
public record CargaDelPlan(String rol, String nombre, int actividades, List<Semana> semanas) {

    /** @param cuantas activities due between that Monday and the Sunday after it */
    public record Semana(LocalDate lunes, int cuantas) {}

    /** What a plan asks of each role, the busiest first. */
    static List<CargaDelPlan> de(Plan plan, Contexto contexto) {
        DiasDelPlan dias = new DiasDelPlan(plan, contexto.calendario());
        Map<String, List<FilaDelPlan>> porRol = new TreeMap<>();
        plan.filas().stream()
                .filter(fila -> !fila.responsable().isEmpty() && fila.hecha() == null)
                .forEach(fila -> porRol.computeIfAbsent(fila.responsable(), rol -> new ArrayList<>())
                        .add(fila));
        return porRol.entrySet().stream()
                .map(rol -> new CargaDelPlan(
                        rol.getKey(),
                        contexto.rol(rol.getKey()).map(uno -> uno.nombre()).orElse(rol.getKey()),
                        rol.getValue().size(),
                        semanas(rol.getValue(), dias)))
                .sorted((una, otra) -> Integer.compare(otra.actividades(), una.actividades()))
                .toList();
    }

    private static List<Semana> semanas(List<FilaDelPlan> filas, DiasDelPlan dias) {
        Map<LocalDate, Integer> semanas = new TreeMap<>();
        filas.forEach(fila -> dias.de(fila)
                .ifPresent(periodo -> semanas.merge(
                        periodo.vencimiento().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        1,
                        Integer::sum)));
        return semanas.entrySet().stream()
                .map(semana -> new Semana(semana.getKey(), semana.getValue()))
                .toList();
    }
}
