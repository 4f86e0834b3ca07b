package co.cuentasclaras.avance;

import co.cuentasclaras.aviso.Situaciones;
import co.cuentasclaras.comun.ClaveActividad;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers the mail from the tables of cycles, activities and roles. */
@Repository
class SituacionesDelCronograma implements Situaciones {

    private final JdbcClient jdbc;

    SituacionesDelCronograma(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ClaveActividad, SituacionActividad> de(Collection<ClaveActividad> actividades) {
        if (actividades.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select a.ciclo, a.codigo, c.vigencia, c.entidad, c.terminado as ciclo_terminado, a.nombre,
                          coalesce(r.nombre, a.responsable) as nombre_rol, a.vencimiento, a.terminada, a.tarea
                        from cc_actividad a join cc_ciclo c on c.id = a.ciclo
                        left join cc_rol r on r.id = a.responsable
                        where a.ciclo in (:ciclos) and a.codigo in (:codigos)""")
                .param("ciclos", actividades.stream().map(ClaveActividad::ciclo).collect(Collectors.toSet()))
                .param(
                        "codigos",
                        actividades.stream().map(ClaveActividad::codigo).collect(Collectors.toSet()))
                .query((fila, n) -> Map.entry(clave(fila), situacion(fila)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ClaveActividad clave(ResultSet fila) throws SQLException {
        return new ClaveActividad(fila.getString("ciclo"), fila.getString("codigo"));
    }

    private static SituacionActividad situacion(ResultSet fila) throws SQLException {
        return new SituacionActividad(
                fila.getInt("vigencia"),
                fila.getString("entidad"),
                fila.getObject("ciclo_terminado") != null,
                fila.getString("nombre"),
                fila.getString("nombre_rol"),
                fila.getObject("vencimiento", LocalDate.class),
                fila.getObject("terminada") != null,
                fila.getString("tarea"));
    }
}
