package co.cuentasclaras.tablero;

import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.tablero.Tablero.Audiencia;
import co.cuentasclaras.tablero.Tablero.Avance;
import co.cuentasclaras.tablero.Tablero.Carga;
import co.cuentasclaras.tablero.Tablero.CorreoFallido;
import co.cuentasclaras.tablero.Tablero.CorreosFallidos;
import co.cuentasclaras.tablero.Tablero.Etapa;
import co.cuentasclaras.tablero.Tablero.Hito;
import co.cuentasclaras.tablero.Tablero.Regla;
import co.cuentasclaras.tablero.Tablero.Vencida;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts the tablero together, in the same few statements however many activities there are. */
@Repository
public class Tableros {

    private static final int HITOS = 8;
    private static final int CORREOS = 5;

    private final JdbcClient jdbc;
    private final Filas filas;
    private final Nombres nombres;

    Tableros(JdbcClient jdbc, Filas filas, Nombres nombres) {
        this.jdbc = jdbc;
        this.filas = filas;
        this.nombres = nombres;
    }

    @Transactional(readOnly = true)
    public Tablero hoy() {
        List<Cabecera> ciclos = ciclos();
        Map<String, List<Fila>> porCiclo = filas
                .de(ciclos.stream().map(Cabecera::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Fila::ciclo));
        int fallidos = jdbc.sql("select count(*) from cc_correo where estado = 'FALLIDO'")
                .query(Integer.class)
                .single();
        List<CorreoFallido> ultimos = jdbc.sql(
                        """
                        select id, destinatario, asunto, creado from cc_correo
                        where estado = 'FALLIDO' order by creado desc, id limit :limite""")
                .param("limite", CORREOS)
                .query((row, n) -> new CorreoFallido(
                        row.getString("id"),
                        row.getString("destinatario"),
                        row.getString("asunto"),
                        row.getObject("creado", OffsetDateTime.class).toInstant()))
                .list();
        Map<String, String> personas = nombres.de(Stream.concat(
                        porCiclo.values().stream()
                                .flatMap(List::stream)
                                .filter(fila -> fila.terminada() == null)
                                .map(Fila::persona)
                                .filter(Objects::nonNull),
                        ultimos.stream().map(CorreoFallido::destinatario))
                .collect(Collectors.toSet()));
        return new Tablero(
                filas.hoy(),
                Regla.todas(),
                ciclos.stream()
                        .map(ciclo -> avance(ciclo, porCiclo.getOrDefault(ciclo.id(), List.of()), personas))
                        .toList(),
                new CorreosFallidos(
                        fallidos,
                        ultimos.stream()
                                .map(correo -> new CorreoFallido(
                                        correo.id(),
                                        personas.getOrDefault(correo.destinatario(), correo.destinatario()),
                                        correo.asunto(),
                                        correo.creado()))
                                .toList()));
    }

    private record Cabecera(
            String id, int vigencia, String entidad, boolean enCurso, Instant iniciado, @Nullable Instant terminado) {}

    private List<Cabecera> ciclos() {
        return jdbc.sql(
                        """
                        select id, vigencia, entidad, en_curso, iniciado, terminado from cc_ciclo
                        order by case when en_curso is null then 1 else 0 end,
                          case when en_curso is null then -vigencia else vigencia end, iniciado desc""")
                .query((row, n) -> new Cabecera(
                        row.getString("id"),
                        row.getInt("vigencia"),
                        row.getString("entidad"),
                        row.getString("en_curso") != null,
                        row.getObject("iniciado", OffsetDateTime.class).toInstant(),
                        Filas.momento(row, "terminado")))
                .list();
    }

    private Avance avance(Cabecera ciclo, List<Fila> actividades, Map<String, String> personas) {
        // What a cancelled cycle left open is nobody's work any more.
        List<Fila> abiertas = ciclo.enCurso()
                ? actividades.stream().filter(fila -> fila.terminada() == null).toList()
                : List.of();
        return new Avance(
                ciclo.id(),
                ciclo.vigencia(),
                ciclo.entidad(),
                ciclo.enCurso(),
                ciclo.iniciado(),
                ciclo.terminado(),
                actividades.size(),
                hechas(actividades),
                cuentas(actividades),
                audiencia(actividades),
                etapas(actividades),
                hitos(abiertas, personas),
                vencidas(abiertas, personas),
                cargas(abiertas, personas));
    }

    private static int hechas(List<Fila> actividades) {
        return (int)
                actividades.stream().filter(fila -> fila.estado().estaHecha()).count();
    }

    private static Map<Semaforo, Integer> cuentas(List<Fila> actividades) {
        Map<Semaforo, Integer> cuentas = new EnumMap<>(Semaforo.class);
        for (Semaforo estado : Semaforo.values()) {
            cuentas.put(estado, 0);
        }
        actividades.forEach(fila -> cuentas.merge(fila.estado(), 1, Integer::sum));
        return cuentas;
    }

    private static @Nullable Audiencia audiencia(List<Fila> actividades) {
        Fila audiencia =
                actividades.stream().filter(Tableros::esAudiencia).findFirst().orElse(null);
        if (audiencia == null) {
            return null;
        }
        List<Fila> antes = actividades.stream()
                .filter(fila -> fila.terminada() == null
                        && !esAudiencia(fila)
                        && !fila.vencimiento().isAfter(audiencia.vencimiento()))
                .toList();
        Map<Semaforo, Integer> cuentas = cuentas(antes);
        return new Audiencia(
                audiencia.vencimiento(),
                audiencia.diasRestantes(),
                audiencia.estado(),
                antes.size(),
                cuentas.getOrDefault(Semaforo.VENCIDA, 0),
                cuentas.getOrDefault(Semaforo.VENCE_PRONTO, 0));
    }

    private static boolean esAudiencia(Fila fila) {
        return fila.codigo().equals(Cronograma.AUDIENCIA);
    }

    private static List<Etapa> etapas(List<Fila> actividades) {
        Map<String, List<Fila>> porEtapa = actividades.stream()
                .collect(Collectors.groupingBy(Fila::etapa, LinkedHashMap::new, Collectors.toList()));
        return porEtapa.entrySet().stream()
                .map(etapa -> new Etapa(
                        etapa.getKey(),
                        etapa.getValue().size(),
                        hechas(etapa.getValue()),
                        cuentas(etapa.getValue()),
                        etapa.getValue().stream()
                                .map(Fila::codigoDelModelo)
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<Hito> hitos(List<Fila> abiertas, Map<String, String> personas) {
        List<Fila> siguientes = abiertas.stream()
                .filter(fila -> fila.estado() != Semaforo.VENCIDA)
                .sorted(Comparator.comparing(Fila::vencimiento))
                .toList();
        Set<Fila> hitos = siguientes.stream().limit(HITOS).collect(Collectors.toSet());
        siguientes.stream().filter(Tableros::esAudiencia).forEach(hitos::add);
        return siguientes.stream()
                .filter(hitos::contains)
                .map(fila -> new Hito(
                        fila.codigo(),
                        fila.nombre(),
                        fila.vencimiento(),
                        fila.diasRestantes(),
                        fila.estado(),
                        encargado(fila, personas),
                        fila.enMarcha() ? fila.tarea() : null,
                        esAudiencia(fila)))
                .toList();
    }

    private static List<Vencida> vencidas(List<Fila> abiertas, Map<String, String> personas) {
        return abiertas.stream()
                .filter(fila -> fila.estado() == Semaforo.VENCIDA)
                .sorted(Comparator.comparing(Fila::vencimiento))
                .map(fila -> new Vencida(
                        fila.codigo(),
                        fila.nombre(),
                        fila.etapa(),
                        encargado(fila, personas),
                        fila.rol(),
                        fila.vencimiento(),
                        fila.diasTarde(),
                        fila.enMarcha() ? fila.tarea() : null))
                .toList();
    }

    private List<Carga> cargas(List<Fila> abiertas, Map<String, String> personas) {
        LocalDate hoy = filas.hoy();
        LocalDate domingo = hoy.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<String, List<Fila>> porPersona = abiertas.stream()
                .filter(Fila::enMarcha)
                .collect(Collectors.groupingBy(fila -> Objects.requireNonNullElse(fila.persona(), "")));
        Function<List<Fila>, Integer> vencidas = propias -> (int) propias.stream()
                .filter(fila -> fila.estado() == Semaforo.VENCIDA)
                .count();
        return porPersona.entrySet().stream()
                .map(propias -> new Carga(
                        propias.getKey().isEmpty()
                                ? "Sin asignar"
                                : personas.getOrDefault(propias.getKey(), propias.getKey()),
                        propias.getValue().stream().map(Fila::rol).distinct().collect(Collectors.joining(", ")),
                        propias.getValue().size(),
                        (int) propias.getValue().stream()
                                .filter(fila -> !fila.vencimiento().isBefore(hoy)
                                        && !fila.vencimiento().isAfter(domingo))
                                .count(),
                        vencidas.apply(propias.getValue())))
                .sorted(Comparator.comparingInt(Carga::vencidas)
                        .thenComparingInt(Carga::estaSemana)
                        .thenComparingInt(Carga::abiertas)
                        .reversed()
                        .thenComparing(Carga::encargado))
                .toList();
    }

    /** The person who holds it; before it begins, or while nobody holds it, the role that answers. */
    private static String encargado(Fila fila, Map<String, String> personas) {
        String persona = fila.persona();
        return fila.enMarcha() && persona != null ? personas.getOrDefault(persona, persona) : fila.rol();
    }
}
