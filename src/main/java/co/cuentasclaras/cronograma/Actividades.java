package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.PorTransaccion;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** The activities of the cycles, in the engine's database and transactions. */
@Repository
public class Actividades {

    private static final String COLUMNAS =
            """
            select ciclo, codigo, etapa, nombre, responsable, persona, por, producto, fin_plan, inicio_regla, fin_regla,
                   inicio, vencimiento, evidencia, termino_legal, escalar_desde, tarea, atencion, iniciada, terminada, terminada_por,
                   pagina, espera, apoyan, hecha_antes, retirada, motivo_retiro, en_suspenso
            from cc_actividad
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** The expressions of the models ask for the same activity again and again within one command. */
    private final PorTransaccion<Map<ClaveActividad, ActividadEnCurso>> leidas = new PorTransaccion<>(HashMap::new);

    /** The cycles of which all activities were read: another one is not there. */
    private final PorTransaccion<Map<String, List<ActividadEnCurso>>> enteros = new PorTransaccion<>(HashMap::new);

    /** The same few texts again and again in all rows. */
    private static final ConcurrentLruCache<String, FechaPlan> FECHAS =
            new ConcurrentLruCache<>(2_000, FechaPlan::leer);

    Actividades(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Writes the cronograma of a new cycle, its dates resolved with the calendar of today.
     *
     * @return what the trail has to tell of it
     */
    public Map<Lugar, ActividadPlaneada> crear(String ciclo, Cronograma cronograma, CalendarioLaboral calendario) {
        DiasDeAudiencia audiencias = cronograma.dias(calendario);
        Map<Lugar, ActividadPlaneada> planeadas = new LinkedHashMap<>();
        for (Actividad actividad : cronograma.actividades()) {
            planeadas.put(
                    new Lugar(ciclo, actividad.codigo()),
                    planeada(
                            planeadas.size() + 1,
                            actividad,
                            actividad.periodo(calendario, audiencias),
                            cronograma.descansa(actividad)));
        }
        insertar(ciclo, planeadas);
        // The clocks of the new cycle ask for each of them.
        deCiclo(ciclo);
        return planeadas;
    }

    /**
     * Adds activities behind those that a cycle has. One that was taken out is there again, as if it never had begun.
     *
     * @return what the trail has to tell of it
     */
    Map<Lugar, ActividadPlaneada> agregar(
            String ciclo,
            List<Actividad> nuevas,
            CalendarioLaboral calendario,
            DiasDeAudiencia audiencias,
            Predicate<Actividad> descansan) {
        Map<Lugar, ActividadPlaneada> planeadas = new LinkedHashMap<>();
        int orden = jdbc.sql("select coalesce(max(orden), 0) from cc_actividad where ciclo = :ciclo")
                .param("ciclo", ciclo)
                .query(Integer.class)
                .single();
        for (Actividad una : nuevas) {
            orden++;
            planeadas.put(
                    new Lugar(ciclo, una.codigo()),
                    planeada(orden, una, una.periodo(calendario, audiencias), descansan.test(una)));
        }
        Map<Boolean, Map<Lugar, ActividadPlaneada>> repartidas = planeadas.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        una -> buscar(ciclo, Objects.requireNonNull(una.getKey().codigo()))
                                .isPresent(),
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (uno, otro) -> uno, LinkedHashMap::new)));
        insertar(ciclo, repartidas.getOrDefault(false, Map.of()));
        repartidas.getOrDefault(true, Map.of()).forEach((lugar, planeada) -> {
            ActividadEnCurso suya = exigir(ciclo, Objects.requireNonNull(lugar.codigo()));
            escribir(
                    suya,
                    """
                    orden = ?, tarea = null, persona = null, por = null, iniciada = null, terminada = null,
                    terminada_por = null, escalar_desde = null, esperaba = null, hecha_antes = false, retirada = null,
                    motivo_retiro = null""",
                    planeada.orden());
            planear(suya, planeada, planeada.inicioPlan(), planeada.finPlan());
        });
        return planeadas;
    }

    /**
     * It is planned otherwise. A due date that somebody has moved stays where it was put, unless the plan says another one,
     * and that of a hearing is moved on its own; its days are counted afterwards. It runs where it ran, and what rests goes
     * on only then.
     */
    void replanear(ActividadEnCurso actividad, Actividad planeada, boolean enSuspenso) {
        ActividadPlaneada antes = planeada(actividad);
        ActividadPlaneada ahora = planeada(
                antes.orden(),
                planeada.enPagina(actividad.pagina()),
                actividad.periodo(),
                enSuspenso || actividad.enSuspenso());
        planear(
                actividad,
                ahora,
                ahora.inicioPlan(),
                actividad.esAudiencia() || ahora.finPlan().equals(antes.finPlan())
                        ? actividad.finRegla().texto()
                        : ahora.finPlan());
    }

    private void planear(ActividadEnCurso actividad, ActividadPlaneada una, String inicioRegla, String finRegla) {
        escribir(
                actividad,
                """
                etapa = ?, frente = ?, nombre = ?, responsable = ?, producto = ?, origen = ?, inicio_plan = ?, fin_plan = ?,
                inicio_regla = ?, fin_regla = ?, inicio = ?, vencimiento = ?, termino_legal = ?, evidencia = ?, pagina = ?,
                espera = ?, apoyan = ?, en_suspenso = ?""",
                una.etapa(),
                una.frente(),
                una.nombre(),
                una.rol(),
                una.producto(),
                una.origen(),
                una.inicioPlan(),
                una.finPlan(),
                inicioRegla,
                finRegla,
                una.inicio(),
                una.vencimiento(),
                una.terminoLegal(),
                una.exigeEvidencia(),
                una.pagina(),
                una.espera(),
                una.apoyan() == null ? null : String.join(",", una.apoyan()),
                una.descansa());
    }

    /** What the trail tells of an activity as its plan says it now. */
    ActividadPlaneada planeada(ActividadEnCurso actividad) {
        return jdbc.sql(
                        "select orden, frente, origen, inicio_plan, fin_plan from cc_actividad where ciclo = ? and codigo = ?")
                .params(actividad.ciclo(), actividad.codigo())
                .query((fila, n) -> new ActividadPlaneada(
                        fila.getInt("orden"),
                        actividad.etapa(),
                        fila.getString("frente"),
                        actividad.nombre(),
                        actividad.producto(),
                        actividad.responsable(),
                        fila.getString("origen"),
                        fila.getString("inicio_plan"),
                        fila.getString("fin_plan"),
                        actividad.inicio(),
                        actividad.vencimiento(),
                        actividad.terminoLegal(),
                        actividad.exigeEvidencia(),
                        actividad.pagina(),
                        actividad.espera(),
                        actividad.apoyan().isEmpty() ? null : actividad.apoyan(),
                        actividad.enSuspenso() ? true : null))
                .single();
    }

    /** It runs on that page of the models. */
    void ponerEnPagina(ActividadEnCurso actividad, String pagina) {
        escribir(actividad, "pagina = ?", pagina);
    }

    /** A version of the plan took it out. */
    void retirar(ActividadEnCurso actividad, String motivo) {
        OffsetDateTime ahora = OffsetDateTime.now(clock);
        escribir(actividad, "retirada = ?, terminada = ?, motivo_retiro = ?", ahora, ahora, motivo);
    }

    private static ActividadPlaneada planeada(int orden, Actividad actividad, Periodo periodo, boolean enSuspenso) {
        return new ActividadPlaneada(
                orden,
                actividad.etapa(),
                actividad.frente(),
                actividad.nombre(),
                actividad.producto(),
                actividad.responsable(),
                actividad.origen(),
                actividad.inicio().texto(),
                actividad.fin().texto(),
                periodo.inicio(),
                periodo.vencimiento(),
                actividad.terminoLegal(),
                actividad.evidencia(),
                actividad.pagina(),
                actividad.espera(),
                actividad.apoyan().isEmpty() ? null : actividad.apoyan(),
                enSuspenso ? true : null);
    }

    private void insertar(String ciclo, Map<Lugar, ActividadPlaneada> planeadas) {
        enteros.leer().remove(ciclo);
        batches.batchUpdate(
                """
                insert into cc_actividad (ciclo, codigo, orden, etapa, frente, nombre, responsable, producto, origen,
                  inicio_plan, fin_plan, inicio_regla, fin_regla, inicio, vencimiento, termino_legal, evidencia,
                  pagina, espera, apoyan, en_suspenso)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                planeadas.entrySet().stream()
                        .map(entrada -> {
                            ActividadPlaneada una = entrada.getValue();
                            return new @Nullable Object[] {
                                ciclo,
                                entrada.getKey().codigo(),
                                una.orden(),
                                una.etapa(),
                                una.frente(),
                                una.nombre(),
                                una.rol(),
                                una.producto(),
                                una.origen(),
                                una.inicioPlan(),
                                una.finPlan(),
                                una.inicioPlan(),
                                una.finPlan(),
                                una.inicio(),
                                una.vencimiento(),
                                una.terminoLegal(),
                                una.exigeEvidencia(),
                                una.pagina(),
                                una.espera(),
                                una.apoyan() == null ? null : String.join(",", una.apoyan()),
                                una.descansa()
                            };
                        })
                        .toList());
    }

    public Optional<ActividadEnCurso> buscar(String ciclo, String codigo) {
        ActividadEnCurso leida = leidas.leer().get(new ClaveActividad(ciclo, codigo));
        return leida != null || enteros.leer().containsKey(ciclo)
                ? Optional.ofNullable(leida)
                : jdbc.sql(COLUMNAS + "where ciclo = :ciclo and codigo = :codigo")
                        .param("ciclo", ciclo)
                        .param("codigo", codigo)
                        .query(this::leer)
                        .optional();
    }

    /**
     * An activity that must be there.
     *
     * @throws IllegalStateException when the cycle has no such activity
     */
    public ActividadEnCurso exigir(String ciclo, String codigo) {
        return buscar(ciclo, codigo)
                .orElseThrow(() -> new IllegalStateException(
                        "El cronograma del ciclo %s no tiene la actividad %s".formatted(ciclo, codigo)));
    }

    /** The activity of a running or finished user task. */
    public Optional<ActividadEnCurso> deTarea(String tarea) {
        return leidas.leer().values().stream()
                .filter(actividad -> tarea.equals(actividad.tarea()))
                .findFirst()
                .or(() -> jdbc.sql(COLUMNAS + "where tarea = :tarea")
                        .param("tarea", tarea)
                        .query(this::leer)
                        .optional());
    }

    /**
     * Holds the activity until the transaction ends, so that it is not finished while something is added to it,
     * and two who decide about it do so one after the other.
     *
     * @return the activity as it is now that nobody else changes it
     */
    public ActividadEnCurso reservar(ActividadEnCurso actividad) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo and codigo = :codigo for update")
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .query(this::leer)
                .single();
    }

    /** All activities of a cycle, held until the transaction ends. */
    List<ActividadEnCurso> reservar(String ciclo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo order by orden for update")
                .param("ciclo", ciclo)
                .query(this::leer)
                .list();
    }

    /** All activities of a cycle, in the order of its cronograma. */
    public List<ActividadEnCurso> deCiclo(String ciclo) {
        List<ActividadEnCurso> todas = jdbc.sql(COLUMNAS + "where ciclo = :ciclo order by orden")
                .param("ciclo", ciclo)
                .query(this::leer)
                .list();
        enteros.leer().put(ciclo, todas);
        return todas;
    }

    /**
     * What a person answers for or supports in these cycles, the first due first. Until it begins it is her roles'; then it is
     * that of who holds it. What rests or was taken out is nobody's.
     */
    public List<ActividadEnCurso> deQuien(String persona, Collection<String> roles, Collection<String> ciclos) {
        if (ciclos.isEmpty()) {
            return List.of();
        }
        List<String> suyas = new ArrayList<>(
                List.of("iniciada is null and responsable in (:roles)", "iniciada is not null and persona = :persona"));
        Map<String, Object> valores = new HashMap<>();
        roles.forEach(rol -> {
            String nombre = "apoya" + valores.size();
            suyas.add("concat(',', apoyan, ',') like :" + nombre);
            valores.put(nombre, "%," + rol + ",%");
        });
        return jdbc.sql(COLUMNAS + "where ciclo in (:ciclos) and retirada is null and not en_suspenso and ("
                        + String.join(" or ", suyas) + ") order by vencimiento, ciclo, orden")
                .params(valores)
                .param("persona", persona)
                .param("roles", roles.isEmpty() ? List.of("") : roles)
                .param("ciclos", ciclos)
                .query(this::leer)
                .list();
    }

    /** The public hearings of a cycle; none when it holds none. */
    public List<ActividadEnCurso> audiencias(String ciclo) {
        return jdbc
                .sql(COLUMNAS + "where ciclo = :ciclo and codigo like :audiencia order by orden")
                .param("ciclo", ciclo)
                .param("audiencia", Cronograma.AUDIENCIA + "%")
                .query(this::leer)
                .list()
                .stream()
                .filter(ActividadEnCurso::esAudiencia)
                .toList();
    }

    /** The public hearing of a key, which is empty for the only or the first one; none when the cycle holds none. */
    public Optional<ActividadEnCurso> audiencia(String ciclo, String clave) {
        return buscar(ciclo, Codigo.leer(Cronograma.AUDIENCIA).en(clave).texto());
    }

    /** The public hearing that an activity is for. */
    public Optional<ActividadEnCurso> audienciaDe(ActividadEnCurso actividad) {
        return audiencia(actividad.ciclo(), actividad.claveDeAudiencia());
    }

    /** All activities of these cycles, those of each in the order of its cronograma. */
    List<ActividadEnCurso> deCiclos(Collection<String> ciclos) {
        return jdbc.sql(COLUMNAS + "where ciclo in (:ciclos) order by ciclo, orden")
                .param("ciclos", ciclos)
                .query(this::leer)
                .list();
    }

    /** Those of these cycles that have not begun, were due before that day, and of whose wait nobody was told yet. */
    List<ActividadEnCurso> sinComenzarVencidas(LocalDate dia, Collection<String> ciclos) {
        return ciclos.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNAS
                                + "where ciclo in (:ciclos) and iniciada is null and terminada is null and vencimiento < :dia"
                                + " and not en_suspenso and (retencion_avisada is null or retencion_avisada <> vencimiento)"
                                + " order by vencimiento, ciclo, orden")
                        .param("ciclos", ciclos)
                        .param("dia", dia)
                        .query(this::leer)
                        .list();
    }

    /** It was told of these that they wait past their due date. */
    void anotarRetencion(Collection<ActividadEnCurso> retenidas) {
        batches.batchUpdate(
                "update cc_actividad set retencion_avisada = vencimiento where ciclo = ? and codigo = ?",
                retenidas.stream()
                        .map(una -> new Object[] {una.ciclo(), una.codigo()})
                        .toList());
    }

    /** The running activities of these cycles that were due before that day, the oldest first. */
    public List<ActividadEnCurso> vencidasAntesDe(LocalDate dia, Collection<String> ciclos) {
        return jdbc.sql(COLUMNAS
                        + "where ciclo in (:ciclos) and iniciada is not null and terminada is null and vencimiento < :dia"
                        + " and not en_suspenso"
                        + " order by vencimiento, ciclo, orden")
                .param("ciclos", ciclos)
                .param("dia", dia)
                .query(this::leer)
                .list();
    }

    /** The cycles that have unfinished activities, also those that were cancelled. */
    List<String> ciclosPorTerminar() {
        return jdbc.sql("select distinct ciclo from cc_actividad where terminada is null order by ciclo")
                .query(String.class)
                .list();
    }

    /**
     * The codes {@code codigo/…} of a cycle, in the order of its cronograma.
     *
     * @param audiencia the key of the hearing in which they are done; empty for the only or the first one, and outside
     */
    public List<String> entregas(String ciclo, String codigo, String audiencia) {
        List<ActividadEnCurso> todas = enteros.leer().get(ciclo);
        List<String> suyas = todas != null
                ? codigos(todas, una -> una.codigo().startsWith(codigo + "/"))
                : jdbc.sql(
                                "select codigo from cc_actividad where ciclo = :ciclo and codigo like :entregas order by orden")
                        .param("ciclo", ciclo)
                        .param("entregas", codigo + "/%")
                        .query(String.class)
                        .list();
        return enAudiencia(suyas, audiencia);
    }

    /**
     * The codes of the entity's own activities that run on a page, in the order of the cronograma.
     *
     * @param audiencia the key of the hearing whose page it is; empty for the only or the first one, and outside
     */
    public List<String> propias(String ciclo, String pagina, String audiencia) {
        List<ActividadEnCurso> todas = enteros.leer().get(ciclo);
        List<String> suyas = todas != null
                ? codigos(todas, una -> pagina.equals(una.pagina()))
                : jdbc.sql("select codigo from cc_actividad where ciclo = :ciclo and pagina = :pagina order by orden")
                        .param("ciclo", ciclo)
                        .param("pagina", pagina)
                        .query(String.class)
                        .list();
        return enAudiencia(suyas, audiencia);
    }

    private static List<String> codigos(List<ActividadEnCurso> todas, Predicate<ActividadEnCurso> cuales) {
        return todas.stream().filter(cuales).map(ActividadEnCurso::codigo).toList();
    }

    private static List<String> enAudiencia(List<String> codigos, String audiencia) {
        return codigos.stream()
                .filter(una -> Codigo.leer(una).claveDeAudiencia().equals(audiencia))
                .toList();
    }

    /** What an activity of the entity's own waits for beside what the models draw, with all its deliveries. */
    public List<ActividadEnCurso> esperadasPor(ActividadEnCurso propia) {
        return propia.espera() == null ? List.of() : esperadas(propia, propia.espera(), deCiclo(propia.ciclo()));
    }

    /** Those of the entity's own that wait for an activity, and have not begun. */
    public List<ActividadEnCurso> queEsperan(ActividadEnCurso otra) {
        List<ActividadEnCurso> esperan = queEsperan(otra.ciclo());
        List<ActividadEnCurso> todas = esperan.isEmpty() ? List.of() : deCiclo(otra.ciclo());
        return esperan.stream()
                .filter(propia -> propia.espera() != null
                        && esperadas(propia, propia.espera(), todas).stream()
                                .anyMatch(una -> una.codigo().equals(otra.codigo())))
                .toList();
    }

    /** Those of a cycle that wait for another one and have not begun, also those that were taken out meanwhile. */
    public List<ActividadEnCurso> queEsperan(String ciclo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo and espera is not null and iniciada is null order by orden")
                .param("ciclo", ciclo)
                .query(this::leer)
                .list();
    }

    /** In a further hearing that of this hearing is meant, where there is one. */
    private static List<ActividadEnCurso> esperadas(
            ActividadEnCurso propia, String espera, List<ActividadEnCurso> todas) {
        Codigo esperada = Codigo.leer(espera);
        Map<String, List<ActividadEnCurso>> porAudiencia = todas.stream()
                .filter(otra -> otra.partes().actividad().equals(esperada.actividad()))
                .filter(otra -> esperada.entrega() == null
                        || esperada.entrega().equals(otra.partes().entrega()))
                .collect(Collectors.groupingBy(otra -> otra.partes().claveDeAudiencia()));
        String suya = esperada.audiencia() == null ? propia.partes().claveDeAudiencia() : esperada.audiencia();
        return porAudiencia.getOrDefault(suya, porAudiencia.getOrDefault(esperada.claveDeAudiencia(), List.of()));
    }

    /** Whether nothing is left to do in a cycle under a code: it does not apply, was taken out, or was done before. */
    public boolean pasa(String ciclo, String codigo) {
        return buscar(ciclo, codigo).map(ActividadEnCurso::pasa).orElse(true);
    }

    /**
     * Its task has come to its owner, or waits for one; a task of an earlier round is forgotten.
     *
     * @param esperaba the code of the activity for which it had waited when it came after its due date
     */
    public void empezar(
            ActividadEnCurso actividad,
            String tarea,
            @Nullable String persona,
            @Nullable String por,
            @Nullable LocalDate escalarDesde,
            @Nullable String esperaba) {
        escribir(
                actividad,
                """
                tarea = ?, persona = ?, por = ?, iniciada = coalesce(iniciada, ?), terminada = null, terminada_por = null,
                escalar_desde = ?, esperaba = ?""",
                tarea,
                persona,
                por,
                OffsetDateTime.now(clock),
                escalarDesde,
                esperaba);
    }

    public void terminar(ActividadEnCurso actividad, String quien) {
        escribir(actividad, "terminada = ?, terminada_por = ?", OffsetDateTime.now(clock), quien);
    }

    /** It was done before the cycle began, at that moment. */
    void darPorHecha(ActividadEnCurso actividad, Instant momento) {
        OffsetDateTime cuando = momento.atOffset(ZoneOffset.UTC);
        escribir(actividad, "hecha_antes = true, iniciada = ?, terminada = ?", cuando, cuando);
    }

    /** What was done is not enough: the activity is as if it had not begun, until its next task comes. */
    public void deshacer(ActividadEnCurso actividad) {
        escribir(
                actividad,
                """
                tarea = null, persona = null, por = null, iniciada = null, terminada = null, terminada_por = null,
                escalar_desde = null, esperaba = null""");
    }

    /** Writes down who holds the task now, in whose place, and the role that answers for it. */
    public void asignar(ActividadEnCurso actividad, String rol, @Nullable String persona, @Nullable String por) {
        escribir(actividad, "responsable = ?, persona = ?, por = ?", rol, persona, por);
    }

    /** The running activities of all cycles. */
    public List<ActividadEnCurso> enMarcha() {
        return jdbc.sql(COLUMNAS + "where iniciada is not null and terminada is null order by ciclo, orden")
                .query(this::leer)
                .list();
    }

    /** Those of which the leader has a task. */
    public List<ActividadEnCurso> conAtencion() {
        return jdbc.sql(COLUMNAS + "where atencion is not null and terminada is null order by ciclo, orden")
                .query(this::leer)
                .list();
    }

    /** The leader has a task about it since that moment, where a decision is waited for until that day. */
    public void esperarAtencion(ActividadEnCurso actividad, String tarea, Instant desde, LocalDate plazo) {
        escribir(
                actividad,
                "atencion = ?, atencion_desde = ?, atencion_plazo = ?",
                tarea,
                desde.atOffset(ZoneOffset.UTC),
                plazo);
    }

    /** The leader's tasks of which it is known since when they wait. */
    public Set<String> atencionesConocidas() {
        return Set.copyOf(
                jdbc.sql("select atencion from cc_actividad where atencion is not null and atencion_desde is not null")
                        .query(String.class)
                        .list());
    }

    /** Nothing waits for the leader. */
    public void cerrarAtencion(ActividadEnCurso actividad) {
        escribir(actividad, "atencion = null, atencion_desde = null, atencion_plazo = null");
    }

    /** Gives the owner a new chance: the escalation counts from the day given. */
    public void escalarDesde(ActividadEnCurso actividad, LocalDate dia) {
        escribir(actividad, "escalar_desde = ?", dia);
    }

    /** The hearing was held on that day, presided over by that person, as its account tells. */
    public void realizar(ActividadEnCurso audiencia, LocalDate dia, @Nullable String preside) {
        escribir(audiencia, "realizada = ?, preside = ?", dia, preside);
    }

    /** From now on the due date is a day of its own, whatever the cronograma said. */
    public void fijarFin(ActividadEnCurso actividad, FechaPlan regla) {
        escribir(actividad, "fin_regla = ?", regla.texto());
    }

    private void escribir(ActividadEnCurso actividad, String cambios, @Nullable Object... valores) {
        jdbc.sql("update cc_actividad set " + cambios + " where ciclo = ? and codigo = ?")
                .params(valores)
                .params(actividad.ciclo(), actividad.codigo())
                .update();
        olvidar(actividad);
    }

    /** These are counted from a hearing that has no day any more. */
    void suspender(Collection<ActividadEnCurso> suyas) {
        descansar(suyas, true);
    }

    /** The hearing from which these are counted has a day again. */
    void reanudar(Collection<ActividadEnCurso> suyas) {
        descansar(suyas, false);
    }

    private void descansar(Collection<ActividadEnCurso> suyas, boolean enSuspenso) {
        batches.batchUpdate(
                "update cc_actividad set en_suspenso = ? where ciclo = ? and codigo = ?",
                suyas.stream()
                        .map(una -> new Object[] {enSuspenso, una.ciclo(), una.codigo()})
                        .toList());
        suyas.forEach(this::olvidar);
    }

    /** Writes the dates that moved. */
    void moverFechas(String ciclo, List<FechaMovida> movidas) {
        batches.batchUpdate(
                "update cc_actividad set inicio = ?, vencimiento = ? where ciclo = ? and codigo = ?",
                movidas.stream()
                        .map(movida -> new Object[] {
                            movida.nuevo().inicio(),
                            movida.nuevo().vencimiento(),
                            ciclo,
                            movida.actividad().codigo()
                        })
                        .toList());
        movidas.forEach(movida -> olvidar(movida.actividad()));
    }

    /**
     * An activity whose dates are no longer what they were.
     *
     * @param reanudada it rested, and its hearing has a day again
     */
    record FechaMovida(ActividadEnCurso actividad, Periodo nuevo, boolean reanudada) {}

    private void olvidar(ActividadEnCurso actividad) {
        leidas.leer().remove(actividad.clave());
        enteros.leer().remove(actividad.ciclo());
    }

    private ActividadEnCurso leer(ResultSet row, int n) throws SQLException {
        ActividadEnCurso actividad = new ActividadEnCurso(
                row.getString("ciclo"),
                row.getString("codigo"),
                row.getString("etapa"),
                row.getString("nombre"),
                row.getString("responsable"),
                row.getString("persona"),
                row.getString("por"),
                row.getString("producto"),
                FECHAS.get(row.getString("fin_plan")),
                FECHAS.get(row.getString("inicio_regla")),
                FECHAS.get(row.getString("fin_regla")),
                row.getObject("inicio", LocalDate.class),
                row.getObject("vencimiento", LocalDate.class),
                row.getBoolean("evidencia"),
                row.getBoolean("termino_legal"),
                row.getObject("escalar_desde", LocalDate.class),
                row.getString("tarea"),
                row.getString("atencion"),
                InstanteSql.leer(row, "iniciada"),
                InstanteSql.leer(row, "terminada"),
                row.getString("terminada_por"),
                row.getString("pagina"),
                row.getString("espera"),
                lista(row.getString("apoyan")),
                row.getBoolean("hecha_antes"),
                InstanteSql.leer(row, "retirada"),
                row.getString("motivo_retiro"),
                row.getBoolean("en_suspenso"));
        leidas.leer().put(actividad.clave(), actividad);
        return actividad;
    }

    /** The roles of a column that holds several. */
    public static List<String> lista(@Nullable String ids) {
        return ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(","));
    }
}
