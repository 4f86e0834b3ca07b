package co.cuentasclaras.avance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activity each of several tasks is about, its own or one that waits for the leader, in one statement. */
@Repository
public class SituacionesDeTareas {

    private final JdbcClient jdbc;

    SituacionesDeTareas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By task; one that is about no activity is left out. Who may see them is decided by the caller. */
    public Map<String, SituacionDeTarea> de(Collection<String> tareas) {
        return tareas.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                                select a.tarea, a.atencion, a.etapa, coalesce(r.nombre, a.responsable) as nombre_rol, a.persona,
                                  c.vigencia, a.vencimiento, a.iniciada, a.en_suspenso, e.nombre as esperaba,
                                  coalesce(er.nombre, e.responsable) as de_quien,
                                  case when a.evidencia and not exists (
                                      select 1 from cc_evidencia e where e.ciclo = a.ciclo and e.codigo = a.codigo)
                                    then true else false end as falta_evidencia
                                from cc_actividad a join cc_ciclo c on c.id = a.ciclo
                                left join cc_rol r on r.id = a.responsable
                                left join cc_actividad e on e.ciclo = a.ciclo and e.codigo = a.esperaba
                                left join cc_rol er on er.id = e.responsable
                                where a.tarea in (:tareas) or a.atencion in (:tareas)""")
                        .param("tareas", tareas)
                        .query(SituacionDeTarea.class)
                        .list()
                        .stream()
                        .flatMap(una -> Stream.of(una.tarea(), una.atencion())
                                .filter(tareas::contains)
                                .map(tarea -> Map.entry(tarea, una)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The activity that a task is about.
     *
     * @param atencion the leader's task about it
     * @param persona who holds the activity's own task
     * @param vencimiento the activity's, whatever term the task has
     * @param esperaba the name of the activity for which it had waited when it came after its due date
     * @param deQuien the role that answers for that one
     * @param enSuspenso its hearing waits for another day
     */
    public record SituacionDeTarea(
            String tarea,
            @Nullable String atencion,
            String etapa,
            String nombreRol,
            @Nullable String persona,
            int vigencia,
            LocalDate vencimiento,
            @Nullable OffsetDateTime iniciada,
            @Nullable String esperaba,
            @Nullable String deQuien,
            boolean faltaEvidencia,
            boolean enSuspenso) {}
}
