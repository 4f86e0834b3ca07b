package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas.CuantasEnEstado;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas.CuantasEnPaso;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas.CuantasPorTermino;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the questions of cycles: the database groups them by state and day, so that it costs the same for 5,000. */
@Component
public class ResumenesDePreguntas {

    private final JdbcClient jdbc;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    ResumenesDePreguntas(JdbcClient jdbc, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.jdbc = jdbc;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /**
     * Of one cycle.
     *
     * @param roles only what these roles answer; null for who sees all
     */
    @Transactional(readOnly = true)
    public ResumenDePreguntas de(String ciclo, @Nullable Set<String> roles) {
        return de(List.of(ciclo), roles)
                .getOrDefault(ciclo, contar(List.of(), CalendarioLaboral.deColombia(List.of())));
    }

    /** Of each of these cycles that has any question. Who may see them is decided by the caller. */
    @Transactional(readOnly = true)
    public Map<String, ResumenDePreguntas> deCiclos(Collection<String> ciclos) {
        return de(ciclos, null);
    }

    /** Of one cycle, how many wait at each step that somebody has. Who may see them is decided by the caller. */
    @Transactional(readOnly = true)
    public List<CuantasEnPaso> porPaso(String ciclo) {
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<PasoDePregunta, CuantasEnPaso> pasos = new EnumMap<>(PasoDePregunta.class);
        jdbc.sql(
                        """
                        select estado, via, desistible, vencimiento, count(*) as cuantas from cc_pregunta
                        where ciclo = :ciclo group by estado, via, desistible, vencimiento""")
                .param("ciclo", ciclo)
                .query(fila -> {
                    EstadoDePregunta estado = EstadoDePregunta.valueOf(fila.getString("estado"));
                    String via = fila.getString("via");
                    PasoDePregunta paso = PasoDePregunta.de(
                            estado, via == null ? null : Via.valueOf(via), fila.getBoolean("desistible"));
                    SituacionDelTermino situacion = SituacionDelTermino.de(
                            estado, fila.getObject("vencimiento", LocalDate.class), null, hoy, calendario);
                    int cuantas = fila.getInt("cuantas");
                    if (!paso.tarea().isEmpty()) {
                        pasos.merge(
                                paso,
                                new CuantasEnPaso(
                                        paso,
                                        situacion,
                                        cuantas,
                                        situacion == SituacionDelTermino.VENCIDA ? cuantas : 0),
                                ResumenesDePreguntas::juntas);
                    }
                });
        return List.copyOf(pasos.values());
    }

    private static CuantasEnPaso juntas(CuantasEnPaso una, CuantasEnPaso otra) {
        return new CuantasEnPaso(
                una.paso(),
                una.peor().compareTo(otra.peor()) <= 0 ? una.peor() : otra.peor(),
                una.cuantas() + otra.cuantas(),
                una.vencidas() + otra.vencidas());
    }

    private Map<String, ResumenDePreguntas> de(Collection<String> ciclos, @Nullable Set<String> roles) {
        if (ciclos.isEmpty()) {
            return Map.of();
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        return jdbc
                .sql(
                        """
                        select ciclo, estado, vencimiento, count(*) as cuantas from cc_pregunta
                        where ciclo in (:ciclos) and (:todas or rol_responde in (:roles)) group by ciclo, estado, vencimiento""")
                .param("ciclos", ciclos)
                .param("todas", roles == null)
                .param("roles", roles == null || roles.isEmpty() ? Set.of("") : roles)
                .query((fila, n) -> new CuantasDeUnDia(
                        fila.getString("ciclo"),
                        EstadoDePregunta.valueOf(fila.getString("estado")),
                        fila.getObject("vencimiento", LocalDate.class),
                        fila.getInt("cuantas")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        CuantasDeUnDia::ciclo,
                        Collectors.collectingAndThen(Collectors.toList(), grupos -> contar(grupos, calendario))));
    }

    private ResumenDePreguntas contar(List<CuantasDeUnDia> grupos, CalendarioLaboral calendario) {
        LocalDate hoy = LocalDate.now(clock);
        Map<EstadoDePregunta, Integer> estados = new EnumMap<>(EstadoDePregunta.class);
        Map<SituacionDelTermino, Integer> terminos = new EnumMap<>(SituacionDelTermino.class);
        int total = 0;
        int abiertas = 0;
        for (CuantasDeUnDia grupo : grupos) {
            estados.merge(grupo.estado(), grupo.cuantas(), Integer::sum);
            total += grupo.estado() == EstadoDePregunta.ANULADA ? 0 : grupo.cuantas();
            if (grupo.estado().abierta()) {
                abiertas += grupo.cuantas();
                terminos.merge(
                        SituacionDelTermino.de(grupo.estado(), grupo.vencimiento(), null, hoy, calendario),
                        grupo.cuantas(),
                        Integer::sum);
            }
        }
        return new ResumenDePreguntas(
                hoy,
                total,
                abiertas,
                terminos.getOrDefault(SituacionDelTermino.VENCIDA, 0),
                estados.entrySet().stream()
                        .map(uno ->
                                new CuantasEnEstado(uno.getKey(), uno.getKey().nombre(), uno.getValue()))
                        .toList(),
                terminos.entrySet().stream()
                        .map(uno ->
                                new CuantasPorTermino(uno.getKey(), uno.getKey().nombre(), uno.getValue()))
                        .toList());
    }

    private record CuantasDeUnDia(String ciclo, EstadoDePregunta estado, LocalDate vencimiento, int cuantas) {}
}
