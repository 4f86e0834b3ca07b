package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.idioma.Palabras;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which activities concern a person, found by the database, so that of however many cycles only those are read that are
 * shown. Who may see them is decided by the caller.
 */
@Repository
public class ActividadesDePersona {

    /** As {@link Palabras#llanas} writes what people call an activity. */
    private static final String LLANO =
            """
            lower(translate(concat(a.nombre, ' ', a.etapa, ' ', a.frente, ' ', u.nombre, ' ', coalesce(r.nombre, a.responsable)),
              'áàäâãéèëêíìïîóòöôõúùüûñçÁÀÄÂÃÉÈËÊÍÌÏÎÓÒÖÔÕÚÙÜÛÑÇ', 'aaaaaeeeeiiiiooooouuuuncaaaaaeeeeiiiiooooouuuunc'))""";

    private final JdbcClient jdbc;

    ActividadesDePersona(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What these roles will answer for or support in the running cycles and has not begun, the next first. What is empty in all of
     * them stands before what orders them, as in the index, which is read no further than so many.
     */
    public List<ClaveActividad> porVenir(Collection<String> roles, int cuantas) {
        return roles.isEmpty()
                ? List.of()
                : conRoles(
                                """
                                select a.ciclo, a.codigo from cc_actividad a join cc_ciclo c on c.id = a.ciclo
                                where c.en_curso is not null and a.iniciada is null and a.terminada is null and a.retirada is null
                                  and (%s)
                                order by a.terminada, a.iniciada, a.retirada, a.inicio, a.vencimiento, a.ciclo, a.orden limit :cuantas""",
                                roles)
                        .param("cuantas", cuantas)
                        .query(ClaveActividad.class)
                        .list();
    }

    /** What the person finished, the last first. */
    public List<TareaTerminada> terminadas(String persona, int cuantas) {
        return jdbc.sql(
                        """
                        select ciclo, codigo, tarea from cc_actividad where terminada_por = :persona and terminada is not null
                        order by terminada desc, ciclo, orden limit :cuantas""")
                .param("persona", persona)
                .param("cuantas", cuantas)
                .query(TareaTerminada.class)
                .list();
    }

    /** @param tarea the engine's task; none of what was done before its cycle began */
    public record TareaTerminada(String ciclo, String codigo, @Nullable String tarea) {

        public ClaveActividad clave() {
            return new ClaveActividad(ciclo, codigo);
        }
    }

    /**
     * The tasks of the activities that run and that have all these words in their name, stage, hearing, role or person. What is
     * hers or of her roles stands first, then what is due first.
     *
     * @param palabras written plainly, each with the people in whose name it is
     */
    public List<String> tareasConPalabras(
            Map<String, Set<String>> palabras, String persona, Collection<String> roles, int cuantas) {
        List<String> donde = new ArrayList<>();
        Map<String, Object> valores = new HashMap<>();
        palabras.forEach((palabra, personas) -> {
            int n = donde.size();
            donde.add("(%s like :palabra%d or a.persona in (:personas%d) or a.por in (:personas%d))"
                    .formatted(LLANO, n, n, n));
            valores.put("palabra" + n, "%" + palabra.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            valores.put("personas" + n, personas.isEmpty() ? Set.of("") : personas);
        });
        return conRoles(
                        """
                        select a.tarea from cc_actividad a
                        left join cc_rol r on r.id = a.responsable
                        left join cc_audiencia u on u.ciclo = a.ciclo and (a.codigo like concat('%%@', u.clave) or u.clave = ''
                          and a.codigo not like '%%@%%' and exists (select 1 from cc_audiencia v where v.ciclo = a.ciclo and v.clave <> ''))
                        where a.tarea is not null and a.iniciada is not null and a.terminada is null and """
                                + String.join(" and ", donde)
                                + " order by case when a.persona = :persona or %s then 0 else 1 end, a.vencimiento, a.ciclo, a.orden limit :cuantas",
                        roles)
                .params(valores)
                .param("persona", persona)
                .param("cuantas", cuantas)
                .query(String.class)
                .list();
    }

    /** The running cycles in which something is hers or of these roles, the oldest vigencia first. */
    public List<Ciclo> ciclos(String persona, Collection<String> roles, int cuantos) {
        return conRoles(
                        """
                        select c.id, c.vigencia, c.entidad, c.iniciado, c.terminado from cc_ciclo c where c.en_curso is not null and exists (
                          select 1 from cc_actividad a where a.ciclo = c.id and a.retirada is null
                            and (a.persona = :persona or a.terminada_por = :persona or %s))
                        order by c.vigencia, c.iniciado, c.id limit :cuantos""",
                        roles)
                .param("persona", persona)
                .param("cuantos", cuantos)
                .query(Ciclo.class)
                .list();
    }

    /** The roles that answer stand in a column of their own; those that support, one after the other in another one. */
    private JdbcClient.StatementSpec conRoles(String sql, Collection<String> roles) {
        List<String> todos = List.copyOf(roles);
        List<String> suyas = new ArrayList<>(List.of("a.responsable in (:roles)"));
        for (int n = 0; n < todos.size(); n++) {
            suyas.add("concat(',', a.apoyan, ',') like :apoya" + n);
        }
        JdbcClient.StatementSpec consulta = jdbc.sql(sql.formatted(String.join(" or ", suyas)))
                .param("roles", todos.isEmpty() ? List.of("") : todos);
        for (int n = 0; n < todos.size(); n++) {
            consulta = consulta.param("apoya" + n, "%," + todos.get(n) + ",%");
        }
        return consulta;
    }
}
