package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far the cycles are, in as many statements for seven activities as for seven hundred. */
@Repository
public class Avances {

    private static final String ACTIVIDADES =
            """
            select a.codigo, a.etapa, a.frente, a.nombre, a.producto, a.responsable,
                   coalesce(r.nombre, a.responsable) as nombre_rol,
                   case when a.iniciada is null then coalesce(a.persona, r.titular) else a.persona end as persona,
                   a.inicio_plan, a.fin_plan, a.inicio, a.vencimiento, a.tarea, a.iniciada, a.terminada, a.terminada_por
            from cc_actividad a left join cc_rol r on r.id = a.responsable
            where a.ciclo = :ciclo order by a.orden""";

    private final JdbcClient jdbc;
    private final Ciclos ciclos;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Avances(JdbcClient jdbc, Ciclos ciclos, Personas personas, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.jdbc = jdbc;
        this.ciclos = ciclos;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** A cycle as it stands now. Who may read it is decided by the caller. */
    public Optional<AvanceCiclo> deCiclo(String id) {
        return ciclos.buscar(id).map(ciclo -> {
            LocalDate hoy = ciclo.terminado() == null ? LocalDate.now(clock) : dia(ciclo.terminado());
            List<Fila> filas =
                    jdbc.sql(ACTIVIDADES).param("ciclo", id).query(this::leer).list();
            return new AvanceCiclo(ciclo, hoy, avances(filas, hoy));
        });
    }

    private List<AvanceActividad> avances(List<Fila> filas, LocalDate hoy) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate audiencia = filas.stream()
                .filter(fila -> fila.codigo().equals(Cronograma.AUDIENCIA))
                .map(fila -> fila.finPlan().comoFin(calendario, LocalDate.MIN))
                .findFirst()
                .orElse(hoy);
        Map<String, String> nombres = personas.nombres(filas.stream()
                .flatMap(fila -> Stream.of(fila.persona(), fila.terminadaPor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return filas.stream()
                .map(fila -> avance(fila, hoy, audiencia, calendario, nombres))
                .toList();
    }

    private static AvanceActividad avance(
            Fila fila, LocalDate hoy, LocalDate audiencia, CalendarioLaboral calendario, Map<String, String> nombres) {
        Periodo plan = Periodo.resolver(fila.inicioPlan(), fila.finPlan(), calendario, audiencia);
        Periodo vigente = fila.vigente();
        int corrimiento = calendario.diasHabilesEntre(plan.vencimiento(), vigente.vencimiento());
        LocalDate corte = fila.terminada() == null ? hoy : fila.terminada();
        return new AvanceActividad(
                fila.codigo(),
                fila.etapa(),
                fila.frente(),
                fila.nombre(),
                fila.producto(),
                fila.rol(),
                fila.nombreRol(),
                fila.persona(),
                nombre(nombres, fila.persona()),
                plan,
                vigente,
                fila.iniciada(),
                fila.terminada(),
                nombre(nombres, fila.terminadaPor()),
                Estado.de(fila.iniciada() != null, fila.terminada(), vigente.vencimiento(), hoy, calendario),
                corrimiento,
                Palabras.corrimiento(corrimiento),
                Math.max(0, calendario.diasHabilesEntre(vigente.vencimiento(), corte)),
                fila.terminada() == null
                        ? Palabras.plazo(vigente.vencimiento(), hoy, calendario)
                        : Palabras.cumplimiento(vigente.vencimiento(), fila.terminada(), calendario),
                fila.iniciada() != null && fila.terminada() == null ? fila.tarea() : null);
    }

    private static @Nullable String nombre(Map<String, String> nombres, @Nullable String usuario) {
        return usuario == null ? null : nombres.getOrDefault(usuario, usuario);
    }

    private Fila leer(ResultSet row, int n) throws SQLException {
        return new Fila(
                row.getString("codigo"),
                row.getString("etapa"),
                row.getString("frente"),
                row.getString("nombre"),
                row.getString("producto"),
                row.getString("responsable"),
                row.getString("nombre_rol"),
                row.getString("persona"),
                FechaPlan.leer(row.getString("inicio_plan")),
                FechaPlan.leer(row.getString("fin_plan")),
                new Periodo(row.getObject("inicio", LocalDate.class), row.getObject("vencimiento", LocalDate.class)),
                row.getString("tarea"),
                diaDe(row, "iniciada"),
                diaDe(row, "terminada"),
                row.getString("terminada_por"));
    }

    private @Nullable LocalDate diaDe(ResultSet row, String columna) throws SQLException {
        OffsetDateTime momento = row.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : dia(momento.toInstant());
    }

    private LocalDate dia(Instant momento) {
        return momento.atZone(clock.getZone()).toLocalDate();
    }

    private record Fila(
            String codigo,
            String etapa,
            String frente,
            String nombre,
            String producto,
            String rol,
            String nombreRol,
            @Nullable String persona,
            FechaPlan inicioPlan,
            FechaPlan finPlan,
            Periodo vigente,
            @Nullable String tarea,
            @Nullable LocalDate iniciada,
            @Nullable LocalDate terminada,
            @Nullable String terminadaPor) {}
}
