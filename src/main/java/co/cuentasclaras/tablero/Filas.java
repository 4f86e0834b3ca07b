package co.cuentasclaras.tablero;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the activities of cycles in one statement, each with how it stands today or stood when its cycle ended. */
@Repository
class Filas {

    private final JdbcClient jdbc;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Filas(JdbcClient jdbc, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.jdbc = jdbc;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    LocalDate hoy() {
        return LocalDate.now(clock);
    }

    LocalDate dia(Instant momento) {
        return momento.atZone(clock.getZone()).toLocalDate();
    }

    CalendarioLaboral calendario() {
        return diasNoHabiles.calendario();
    }

    List<Fila> de(Collection<String> ciclos) {
        if (ciclos.isEmpty()) {
            return List.of();
        }
        CalendarioLaboral calendario = calendario();
        LocalDate hoy = hoy();
        return jdbc.sql(
                        """
                        select a.ciclo, a.codigo, a.etapa, a.nombre, coalesce(r.nombre, a.responsable) as rol,
                               a.persona, a.vencimiento, a.tarea, a.iniciada, a.terminada, a.terminada_por,
                               c.terminado as fin_del_ciclo
                        from cc_actividad a
                        join cc_ciclo c on c.id = a.ciclo
                        left join cc_rol r on r.id = a.responsable
                        where a.ciclo in (:ciclos) order by a.ciclo, a.orden""")
                .param("ciclos", ciclos)
                .query((row, n) -> leer(row, hoy, calendario))
                .list();
    }

    private Fila leer(ResultSet row, LocalDate hoy, CalendarioLaboral calendario) throws SQLException {
        LocalDate vencimiento = row.getObject("vencimiento", LocalDate.class);
        Instant iniciada = momento(row, "iniciada");
        Instant terminada = momento(row, "terminada");
        LocalDate fin = terminada == null ? null : dia(terminada);
        Instant finDelCiclo = momento(row, "fin_del_ciclo");
        LocalDate dia = finDelCiclo == null ? hoy : dia(finDelCiclo);
        LocalDate hasta = fin == null ? dia : fin;
        return new Fila(
                row.getString("ciclo"),
                row.getString("codigo"),
                row.getString("etapa"),
                row.getString("nombre"),
                row.getString("rol"),
                row.getString("persona"),
                vencimiento,
                row.getString("tarea"),
                iniciada,
                terminada,
                row.getString("terminada_por"),
                Semaforo.de(vencimiento, iniciada != null, fin, dia, calendario),
                hasta.isAfter(vencimiento) ? calendario.diasHabilesEntre(vencimiento, hasta) : 0,
                calendario.diasHabilesEntre(dia, vencimiento));
    }

    static @Nullable Instant momento(ResultSet row, String columna) throws SQLException {
        OffsetDateTime momento = row.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : momento.toInstant();
    }
}
