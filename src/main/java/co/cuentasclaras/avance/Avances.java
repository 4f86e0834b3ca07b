package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.cronograma.Precedencias;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            select a.ciclo, a.codigo, a.orden, a.etapa, a.frente, a.nombre, a.producto, a.responsable,
                   coalesce(r.nombre, a.responsable) as nombre_rol, r.titular, a.persona, a.por,
                   a.inicio_plan, a.fin_plan, a.inicio, a.vencimiento, a.tarea, a.iniciada, a.terminada, a.terminada_por, a.realizada, a.preside, a.esperaba,
                   a.termino_legal, a.evidencia, a.atencion, a.atencion_desde, a.atencion_plazo,
                   a.pagina, a.espera, a.apoyan, a.hecha_antes, a.retirada, a.motivo_retiro, a.en_suspenso
            from cc_actividad a left join cc_rol r on r.id = a.responsable
            where a.ciclo in (:ciclos) order by a.orden""";

    /** What its hearings are called, and what of the models does not apply. */
    private static final String ADEMAS =
            """
            select ciclo, true as audiencia, clave, nombre as texto from cc_audiencia where ciclo in (:ciclos)
            union all
            select ciclo, false, codigo, motivo from cc_no_aplica where ciclo in (:ciclos)""";

    private final JdbcClient jdbc;
    private final Ciclos ciclos;
    private final Evidencias evidencias;
    private final NombresDeAvances nombres;
    private final DiasNoHabiles diasNoHabiles;
    private final OrdenDelCiclo orden;
    private final Plegados plegados;
    private final Clock clock;

    Avances(
            JdbcClient jdbc,
            Ciclos ciclos,
            Evidencias evidencias,
            NombresDeAvances nombres,
            DiasNoHabiles diasNoHabiles,
            OrdenDelCiclo orden,
            Plegados plegados,
            Clock clock) {
        this.jdbc = jdbc;
        this.ciclos = ciclos;
        this.evidencias = evidencias;
        this.nombres = nombres;
        this.diasNoHabiles = diasNoHabiles;
        this.orden = orden;
        this.plegados = plegados;
        this.clock = clock;
    }

    /** Today in Bogotá. */
    public LocalDate hoy() {
        return LocalDate.now(clock);
    }

    /** The day of a moment in Bogotá. */
    public LocalDate dia(Instant momento) {
        return momento.atZone(clock.getZone()).toLocalDate();
    }

    /** The moment at which a day in Bogotá is over. */
    Instant fin(LocalDate dia) {
        return dia.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** A cycle as it stands now. Who may read it is decided by the caller. */
    public Optional<AvanceCiclo> deCiclo(String id) {
        return ciclos.buscar(id).map(ciclo -> de(List.of(ciclo)).get(0));
    }

    /** These cycles as they stand now, or stood when they ended, in the order given. */
    public List<AvanceCiclo> de(List<Ciclo> pedidos) {
        return de(pedidos, fila -> true);
    }

    /** The cycles of these activities, each with no more than these: what is shown of many cycles is little of each. */
    public List<AvanceCiclo> soloDe(Set<ClaveActividad> claves) {
        return de(
                ciclos.entre(claves.stream().map(ClaveActividad::ciclo).collect(Collectors.toSet())),
                fila -> claves.contains(new ClaveActividad(fila.ciclo(), fila.codigo())));
    }

    private List<AvanceCiclo> de(List<Ciclo> pedidos, Predicate<FilaDeActividad> cuales) {
        if (pedidos.isEmpty()) {
            return List.of();
        }
        List<String> ids = pedidos.stream().map(Ciclo::id).toList();
        Map<String, List<FilaDeActividad>> filas =
                filas(ids).stream().collect(Collectors.groupingBy(FilaDeActividad::ciclo));
        EntornoDeAvances contexto = new EntornoDeAvances(
                hoy(),
                diasNoHabiles.calendario(),
                nombres(filas.values().stream().flatMap(List::stream)),
                porActividad(evidencias.deCiclos(ids)),
                false);
        Map<String, Map<String, String>> audiencias = new HashMap<>();
        Map<String, Map<String, String>> noAplica = new HashMap<>();
        jdbc.sql(ADEMAS).param("ciclos", ids).query(fila -> {
            (fila.getBoolean("audiencia") ? audiencias : noAplica)
                    .computeIfAbsent(fila.getString("ciclo"), nuevo -> new HashMap<>())
                    .put(fila.getString("clave"), fila.getString("texto"));
        });
        return pedidos.stream()
                .map(ciclo -> avance(
                        ciclo,
                        filas.getOrDefault(ciclo.id(), List.of()),
                        audiencias.getOrDefault(ciclo.id(), Map.of()),
                        noAplica.getOrDefault(ciclo.id(), Map.of()),
                        cuales,
                        contexto))
                .toList();
    }

    /** The activities of these cycles as their table holds them. */
    List<FilaDeActividad> filas(List<String> ids) {
        return jdbc.sql(ACTIVIDADES).param("ciclos", ids).query(Avances::leer).list();
    }

    /** These cycles as they stood at the end of that day, by their facts alone, in the order given. */
    public List<AvanceCiclo> al(LocalDate dia, List<Ciclo> pedidos) {
        return pedidos.stream().map(ciclo -> al(dia, ciclo)).toList();
    }

    private AvanceCiclo al(LocalDate dia, Ciclo ciclo) {
        CicloPlegado plegado = plegados.de(ciclo, dia);
        List<FilaDeActividad> filas = plegados.filas(plegado);
        return avance(
                new Ciclo(ciclo.id(), ciclo.vigencia(), ciclo.entidad(), ciclo.iniciado(), plegado.terminado()),
                filas,
                plegado.nombresDeAudiencias(),
                plegado.noAplica(),
                fila -> true,
                new EntornoDeAvances(
                        dia,
                        plegado.calendario(),
                        nombres(filas.stream()),
                        porActividad(plegados.evidencias(plegado)),
                        plegado.deducido()));
    }

    private static Map<ClaveActividad, List<Evidencia>> porActividad(List<Evidencia> evidencias) {
        return evidencias.stream().collect(Collectors.groupingBy(una -> new ClaveActividad(una.ciclo(), una.codigo())));
    }

    private Map<String, String> nombres(Stream<FilaDeActividad> filas) {
        return nombres.dePersonas(
                filas.flatMap(fila -> Stream.of(fila.encargada(), fila.enLugarDe(), fila.terminadaPor()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private AvanceCiclo avance(
            Ciclo ciclo,
            Collection<FilaDeActividad> filas,
            Map<String, String> nombresDeAudiencias,
            Map<String, String> noAplica,
            Predicate<FilaDeActividad> cuales,
            EntornoDeAvances contexto) {
        LocalDate hoy = ciclo.terminado() == null ? contexto.dia() : dia(ciclo.terminado());
        DiasDeAudiencia audiencias = audiencias(filas, contexto.calendario());
        Precedencias precedencias = orden.de(ciclo.id(), filas);
        Map<Boolean, List<AvanceActividad>> todas = filas.stream()
                .filter(cuales)
                .map(fila -> avance(
                        fila,
                        hoy,
                        audiencias,
                        nombreDeAudiencia(fila, nombresDeAudiencias),
                        nombreDe(fila.espera(), filas),
                        esperas(fila, filas, hoy, precedencias, contexto),
                        esperaba(fila, filas, contexto),
                        contexto))
                .collect(Collectors.partitioningBy(una -> una.retirada() != null));
        return new AvanceCiclo(
                ciclo,
                hoy,
                todas.getOrDefault(false, List.of()),
                todas.getOrDefault(true, List.of()),
                filas.stream()
                        .filter(fila -> fila.esAudiencia() && fila.retirada() == null)
                        .map(fila -> audiencia(fila, nombresDeAudiencias))
                        .toList(),
                preparan(filas, precedencias),
                nombres.deLoQueNoAplica(noAplica, nombresDeAudiencias),
                contexto.deducido());
    }

    private static Map<String, Set<String>> preparan(Collection<FilaDeActividad> filas, Precedencias precedencias) {
        return filas.stream()
                .filter(fila -> fila.esAudiencia() && fila.terminada() == null)
                .collect(Collectors.toMap(FilaDeActividad::codigo, precedencias::preparan));
    }

    private @Nullable String nombreDeAudiencia(FilaDeActividad fila, Map<String, String> audiencias) {
        return audiencias.size() > 1 && nombres.esDeAudiencia(fila)
                ? audiencias.get(Codigo.leer(fila.codigo()).claveDeAudiencia())
                : null;
    }

    private static @Nullable String nombreDe(@Nullable String codigo, Collection<FilaDeActividad> filas) {
        return filas.stream()
                .filter(otra -> otra.codigo().equals(codigo))
                .map(FilaDeActividad::nombre)
                .findFirst()
                .orElse(null);
    }

    private static AudienciaPublica audiencia(FilaDeActividad fila, Map<String, String> nombres) {
        String clave = Codigo.leer(fila.codigo()).claveDeAudiencia();
        boolean sinDia = fila.enSuspenso() && fila.finPlan() instanceof FechaPlan.RelativaAudiencia;
        return new AudienciaPublica(
                clave,
                nombres.getOrDefault(clave, AudienciaPublica.NOMBRE),
                sinDia ? null : fila.vigente().vencimiento(),
                fila.enSuspenso());
    }

    /** As they were planned; of one that had no day then, the day that it has now. */
    private static DiasDeAudiencia audiencias(Collection<FilaDeActividad> filas, CalendarioLaboral calendario) {
        return new DiasDeAudiencia(filas.stream()
                .filter(FilaDeActividad::esAudiencia)
                .collect(Collectors.toMap(
                        fila -> Codigo.leer(fila.codigo()).claveDeAudiencia(),
                        fila -> fila.finPlan() instanceof FechaPlan.RelativaAudiencia
                                ? fila.vigente().vencimiento()
                                : fila.finPlan().comoAudiencia(calendario))));
    }

    private static List<Espera> esperas(
            FilaDeActividad fila,
            Collection<FilaDeActividad> todas,
            LocalDate hoy,
            Precedencias precedencias,
            EntornoDeAvances contexto) {
        if (fila.iniciada() != null
                || fila.terminada() != null
                || fila.enSuspenso()
                || fila.vigente().inicio().isAfter(hoy)) {
            return List.of();
        }
        Set<String> necesarias = precedencias.antesDe(fila.codigo());
        return todas.stream()
                .filter(otra -> otra.terminada() == null && necesarias.contains(otra.codigo()))
                .map(otra -> espera(otra, contexto))
                .toList();
    }

    private static Espera espera(FilaDeActividad otra, EntornoDeAvances contexto) {
        String persona = contexto.nombre(otra.encargada());
        return new Espera(
                otra.codigo(), otra.nombre(), persona == null ? otra.nombreRol() : otra.nombreRol() + ": " + persona);
    }

    /** What it had waited for when it came after its due date. */
    private static @Nullable Espera esperaba(
            FilaDeActividad fila, Collection<FilaDeActividad> todas, EntornoDeAvances contexto) {
        return todas.stream()
                .filter(otra -> otra.codigo().equals(fila.esperaba()))
                .findFirst()
                .map(otra -> espera(otra, contexto))
                .orElse(null);
    }

    private static String espera(List<Espera> esperas) {
        String primera = "Espera a: " + esperas.get(0).enPalabras();
        return switch (esperas.size()) {
            case 1 -> primera;
            case 2 -> primera + "; y a otra más";
            default -> primera + "; y a otras " + (esperas.size() - 1);
        };
    }

    private AvanceActividad avance(
            FilaDeActividad fila,
            LocalDate hoy,
            DiasDeAudiencia audiencias,
            @Nullable String audiencia,
            @Nullable String nombreEspera,
            List<Espera> esperas,
            @Nullable Espera esperaba,
            EntornoDeAvances contexto) {
        CalendarioLaboral calendario = contexto.calendario();
        Periodo plan = Periodo.resolver(fila.inicioPlan(), fila.finPlan(), calendario, audiencias);
        Periodo vigente = fila.vigente();
        LocalDate vencimiento = vigente.vencimiento();
        LocalDate terminada = fila.terminada() == null ? null : dia(fila.terminada());
        LocalDate iniciada = fila.iniciada() == null ? null : dia(fila.iniciada());
        LocalDate enTermino = Espera.enTermino(vencimiento, fila.esperaba(), iniciada);
        Semaforo estado = estado(fila, enTermino, iniciada, terminada, !esperas.isEmpty(), hoy, calendario);
        boolean cuenta = esperas.isEmpty() && !estado.esRara() && !fila.hechaAntes();
        int corrimiento =
                estado == Semaforo.EN_SUSPENSO ? 0 : calendario.diasHabilesEntre(plan.vencimiento(), vencimiento);
        return new AvanceActividad(
                fila.codigo(),
                fila.etapa(),
                fila.frente(),
                fila.nombre(),
                fila.producto(),
                fila.rol(),
                fila.nombreRol(),
                fila.encargada(),
                contexto.nombre(fila.encargada(), fila.enLugarDe()),
                plan,
                vigente,
                fila.iniciada(),
                fila.terminada(),
                iniciada,
                terminada,
                fila.terminadaPor(),
                contexto.nombre(fila.terminadaPor()),
                fila.realizada(),
                fila.preside(),
                estado,
                corrimiento,
                Palabras.corrimiento(corrimiento),
                cuenta
                        ? Math.max(
                                0, calendario.diasHabilesEntre(enTermino, Objects.requireNonNullElse(terminada, hoy)))
                        : 0,
                calendario.diasHabilesEntre(hoy, enTermino),
                cuenta
                        ? plazo(enTermino, terminada, hoy, calendario, enTermino.equals(vencimiento) ? null : esperaba)
                        : esperas.isEmpty() ? sinPlazo(fila) : espera(esperas),
                esperas,
                fila.iniciada() != null && terminada == null ? fila.tarea() : null,
                fila.terminoLegal(),
                decision(fila),
                fila.exigeEvidencia(),
                contexto.evidencias().getOrDefault(new ClaveActividad(fila.ciclo(), fila.codigo()), List.of()),
                fila.pagina(),
                audiencia,
                fila.espera(),
                nombreEspera,
                nombres.deRoles(fila.apoyan()),
                fila.hechaAntes(),
                fila.retirada() == null ? null : dia(fila.retirada()),
                fila.motivoRetiro());
    }

    /** How it stands that has no term, or none any more. */
    private String sinPlazo(FilaDeActividad fila) {
        if (fila.retirada() != null) {
            return "Retirada el %s: %s".formatted(FechaEscrita.de(dia(fila.retirada())), fila.motivoRetiro());
        }
        return fila.hechaAntes() && fila.terminada() != null
                ? "Hecha antes del ciclo, el " + FechaEscrita.de(dia(fila.terminada()))
                : "Audiencia suspendida, sin fecha nueva";
    }

    private static Semaforo estado(
            FilaDeActividad fila,
            LocalDate enTermino,
            @Nullable LocalDate iniciada,
            @Nullable LocalDate terminada,
            boolean espera,
            LocalDate hoy,
            CalendarioLaboral calendario) {
        if (fila.retirada() != null) {
            return Semaforo.RETIRADA;
        }
        if (fila.hechaAntes()) {
            return Semaforo.HECHA;
        }
        if (fila.enSuspenso() && terminada == null) {
            return Semaforo.EN_SUSPENSO;
        }
        return espera ? Semaforo.EN_ESPERA : Semaforo.de(enTermino, iniciada != null, terminada, hoy, calendario);
    }

    /** @param esperaba what it had waited for, so that it came on what is now its last day in time */
    private static String plazo(
            LocalDate enTermino,
            @Nullable LocalDate terminada,
            LocalDate hoy,
            CalendarioLaboral calendario,
            @Nullable Espera esperaba) {
        String plazo = terminada == null
                ? Palabras.plazo(enTermino, hoy, calendario)
                : Palabras.cumplimiento(enTermino, terminada, calendario);
        if (esperaba == null) {
            return plazo;
        }
        String llegada =
                Palabras.conMayuscula(Palabras.llegada(enTermino, esperaba.nombre(), esperaba.responsableYPersona()));
        return Objects.requireNonNullElse(terminada, hoy).isAfter(enTermino) ? plazo + ". " + llegada : llegada;
    }

    private @Nullable DecisionPendiente decision(FilaDeActividad fila) {
        return fila.atencion() == null || fila.atencionDesde() == null || fila.atencionPlazo() == null
                ? null
                : new DecisionPendiente(fila.atencion(), dia(fila.atencionDesde()), fila.atencionPlazo());
    }

    private static FilaDeActividad leer(ResultSet row, int n) throws SQLException {
        return new FilaDeActividad(
                row.getString("ciclo"),
                row.getString("codigo"),
                row.getInt("orden"),
                row.getString("etapa"),
                row.getString("frente"),
                row.getString("nombre"),
                row.getString("producto"),
                row.getString("responsable"),
                row.getString("nombre_rol"),
                row.getString("titular"),
                row.getString("persona"),
                row.getString("por"),
                FechaPlan.leer(row.getString("inicio_plan")),
                FechaPlan.leer(row.getString("fin_plan")),
                new Periodo(row.getObject("inicio", LocalDate.class), row.getObject("vencimiento", LocalDate.class)),
                row.getString("tarea"),
                InstanteSql.leer(row, "iniciada"),
                InstanteSql.leer(row, "terminada"),
                row.getString("terminada_por"),
                row.getObject("realizada", LocalDate.class),
                row.getString("preside"),
                row.getString("esperaba"),
                row.getBoolean("termino_legal"),
                row.getBoolean("evidencia"),
                row.getString("atencion"),
                InstanteSql.leer(row, "atencion_desde"),
                row.getObject("atencion_plazo", LocalDate.class),
                row.getString("pagina"),
                row.getString("espera"),
                Actividades.lista(row.getString("apoyan")),
                row.getBoolean("hecha_antes"),
                InstanteSql.leer(row, "retirada"),
                row.getString("motivo_retiro"),
                row.getBoolean("en_suspenso"));
    }

    /** What is read once for all activities. */
    private record EntornoDeAvances(
            LocalDate dia,
            CalendarioLaboral calendario,
            Map<String, String> nombres,
            Map<ClaveActividad, List<Evidencia>> evidencias,
            boolean deducido) {

        /** Of whoever holds it, and of the absent person in whose place. */
        @Nullable
        String nombre(@Nullable String usuario, @Nullable String por) {
            return por == null ? nombre(usuario) : nombre(usuario) + " por " + nombre(por);
        }

        @Nullable
        String nombre(@Nullable String usuario) {
            return usuario == null ? null : nombres.getOrDefault(usuario, usuario);
        }
    }
}
