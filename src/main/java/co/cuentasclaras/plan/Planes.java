package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.plan.PasoDelPlan.ClaseDePaso;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** The plans of the entity, version by version. */
@Repository
public class Planes {

    private static final String COLUMNAS =
            """
            select id, entidad, vigencia, ciclo, version, estado, archivo_nombre, archivo_formato, archivo_huella,
                   correcciones, contenido, huella, pide_revision, aprueba, revisado, inicia, proceso
            from cc_plan
            """;

    private static final String RESUMENES =
            """
            select id, entidad, vigencia, version, estado, ciclo, archivo_nombre, quien, momento
            from cc_plan join cc_plan_paso on plan = id and orden = 1
            """;

    /** Cycles whose forms are open at once; what a version in force says does not change any more. */
    private static final int EN_MEMORIA = 16;

    private final ConcurrentLruCache<String, Set<String>> conRecurso =
            new ConcurrentLruCache<>(EN_MEMORIA, this::leerConRecurso);

    private final JdbcClient jdbc;
    private final CurrentUser usuario;
    private final Clock clock;

    Planes(JdbcClient jdbc, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Keeps a new draft. */
    PlanGuardado crear(
            String entidad,
            int vigencia,
            @Nullable String ciclo,
            ArchivoDelPlan archivo,
            byte[] bytes,
            @Nullable String motivo) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cc_plan (id, entidad, vigencia, ciclo, version, estado, archivo_nombre, archivo_formato,
                          archivo, archivo_huella, correcciones, pide_revision, revisado)
                        values (:id, :entidad, :vigencia, :ciclo, :version, 'BORRADOR', :nombre, :formato, :bytes, :huella,
                          :correcciones, false, false)""")
                .param("id", id)
                .param("entidad", entidad)
                .param("vigencia", vigencia)
                .param("ciclo", ciclo)
                .param("version", ciclo == null ? 1 : siguienteVersion(ciclo))
                .param("nombre", archivo.nombre())
                .param("formato", archivo.formato())
                .param("bytes", bytes)
                .param("huella", archivo.huella())
                .param("correcciones", JsonDelPlan.escribir(Correcciones.NINGUNA))
                .update();
        anotar(id, ClaseDePaso.CARGADO, motivo);
        return exigir(id);
    }

    /**
     * Keeps what a cycle begins with as its first version, which it runs from now on.
     *
     * @return what came of it
     */
    PlanAplicado estrenar(String ciclo, ArchivoDelPlan archivo, byte[] bytes, Plan contenido) {
        String id = UUID.randomUUID().toString();
        String texto = JsonDelPlan.escribir(contenido);
        String huella = Huella.de(texto);
        String correcciones = JsonDelPlan.escribir(Correcciones.NINGUNA);
        jdbc.sql(
                        """
                        insert into cc_plan (id, entidad, vigencia, ciclo, version, estado, archivo_nombre, archivo_formato,
                          archivo, archivo_huella, correcciones, contenido, huella, pide_revision, revisado)
                        values (:id, :entidad, :vigencia, :ciclo, 1, 'EN_MARCHA', :nombre, :formato, :bytes,
                          :huellaDelArchivo, :correcciones, :contenido, :huella, false, false)""")
                .param("id", id)
                .param("entidad", contenido.entidad())
                .param("vigencia", contenido.vigencia())
                .param("ciclo", ciclo)
                .param("nombre", archivo.nombre())
                .param("formato", archivo.formato())
                .param("bytes", bytes)
                .param("huellaDelArchivo", archivo.huella())
                .param("correcciones", correcciones)
                .param("contenido", texto)
                .param("huella", huella)
                .update();
        jdbc.sql(
                        """
                        insert into cc_plan_paso (plan, orden, paso, quien, momento)
                        values (:plan, 1, 'CARGADO', :quien, :momento), (:plan, 2, 'APLICADO', :quien, :momento)""")
                .param("plan", id)
                .param("quien", usuario.id())
                .param("momento", OffsetDateTime.now(clock))
                .update();
        return new PlanAplicado(
                id, contenido.vigencia(), 1, huella, null, archivo.huella(), Huella.de(correcciones), null);
    }

    private int siguienteVersion(String ciclo) {
        return 1
                + jdbc.sql("select coalesce(max(version), 0) from cc_plan where ciclo = :ciclo")
                        .param("ciclo", ciclo)
                        .query(Integer.class)
                        .single();
    }

    public Optional<PlanGuardado> buscar(String id) {
        return con(jdbc.sql(COLUMNAS + "where id = :id")
                        .param("id", id)
                        .query(Planes::leer)
                        .list())
                .stream()
                .findFirst();
    }

    /** @throws NoSuchElementException when there is no such plan */
    public PlanGuardado exigir(String id) {
        return buscar(id).orElseThrow(() -> new NoSuchElementException(id));
    }

    /**
     * The same, and nobody else changes it until the end of the transaction.
     *
     * @throws NoSuchElementException when there is no such plan
     */
    PlanGuardado reservar(String id) {
        return con(jdbc.sql(COLUMNAS + "where id = :id for update")
                        .param("id", id)
                        .query(Planes::leer)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /**
     * The same, for a decision about what somebody saw of it.
     *
     * @param vista the revision that she saw; null when it does not matter
     * @throws PlanEnOtroPunto when there is another one by now
     */
    PlanGuardado reservar(String id, @Nullable String vista) {
        PlanGuardado plan = reservar(id);
        if (vista != null && !vista.equals(plan.revision())) {
            throw new PlanEnOtroPunto("Otra persona, o usted en otra pestaña, cambió este plan mientras tanto."
                    + " Mire cómo quedó y decida de nuevo.");
        }
        return plan;
    }

    /** Those of a vigencia, or all, the latest first, without what they plan. */
    List<ResumenDePlan> todos(@Nullable Integer vigencia) {
        return jdbc.sql(RESUMENES
                        + "where :vigencia is null or vigencia = :vigencia order by vigencia desc, version desc, id")
                .param("vigencia", vigencia, Types.INTEGER)
                .query(Planes::resumir)
                .list();
    }

    /** The versions of a cycle, the first one first, without what they plan. */
    List<ResumenDePlan> deCiclo(String ciclo) {
        return jdbc.sql(RESUMENES + "where ciclo = :ciclo order by version")
                .param("ciclo", ciclo)
                .query(Planes::resumir)
                .list();
    }

    /** A version of a cycle. */
    Optional<PlanGuardado> deCiclo(String ciclo, int version) {
        return con(jdbc.sql(COLUMNAS + "where ciclo = :ciclo and version = :version")
                        .param("ciclo", ciclo)
                        .param("version", version)
                        .query(Planes::leer)
                        .list())
                .stream()
                .findFirst();
    }

    /** The version of a cycle that is not in force yet, and was not given up. */
    Optional<PlanGuardado> enPreparacion(String ciclo) {
        return con(jdbc.sql(COLUMNAS
                                + "where ciclo = :ciclo and estado in ('BORRADOR', 'EN_REVISION', 'APROBADO')"
                                + " order by version limit 1")
                        .param("ciclo", ciclo)
                        .query(Planes::leer)
                        .list())
                .stream()
                .findFirst();
    }

    /** How many plans there are that wait for what begins a cycle, given up ones apart. */
    int sinComenzar() {
        return jdbc.sql(
                        "select count(*) from cc_plan where ciclo is null and estado in ('BORRADOR', 'EN_REVISION', 'APROBADO')")
                .query(Integer.class)
                .single();
    }

    /** The version that a cycle runs. */
    public Optional<PlanGuardado> vigente(String ciclo) {
        return con(jdbc.sql(COLUMNAS + "where ciclo = :ciclo and estado = 'EN_MARCHA'")
                        .param("ciclo", ciclo)
                        .query(Planes::leer)
                        .list())
                .stream()
                .findFirst();
    }

    /** Whether the version that a cycle runs has a resource for an activity. */
    public boolean tieneRecurso(String ciclo, String codigo) {
        return jdbc.sql("select id from cc_plan where ciclo = :ciclo and estado = 'EN_MARCHA'")
                .param("ciclo", ciclo)
                .query(String.class)
                .optional()
                .filter(version -> conRecurso.get(version).contains(codigo))
                .isPresent();
    }

    private Set<String> leerConRecurso(String version) {
        return Objects.requireNonNull(exigir(version).contenido()).filas().stream()
                .filter(FilaDelPlan::tieneRecurso)
                .map(FilaDelPlan::codigo)
                .collect(Collectors.toSet());
    }

    /** The file that a plan was made of. */
    byte[] archivo(String id) {
        return jdbc.sql("select archivo from cc_plan where id = :id and archivo is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow();
    }

    /** What is decided about a draft. */
    void corregir(String id, String entidad, int vigencia, Correcciones correcciones) {
        jdbc.sql(
                        "update cc_plan set entidad = :entidad, vigencia = :vigencia, correcciones = :correcciones where id = :id")
                .param("entidad", entidad)
                .param("vigencia", vigencia)
                .param("correcciones", JsonDelPlan.escribir(correcciones))
                .param("id", id)
                .update();
    }

    /** What it plans is fixed. */
    void contener(String id, Plan contenido) {
        String texto = JsonDelPlan.escribir(contenido);
        jdbc.sql("update cc_plan set contenido = :contenido, huella = :huella where id = :id")
                .param("contenido", texto)
                .param("huella", Huella.de(texto))
                .param("id", id)
                .update();
    }

    /** It waits for these. */
    void enviar(String id, boolean pideRevision, String aprueba, @Nullable String motivo) {
        jdbc.sql(
                        """
                        update cc_plan set pide_revision = :pideRevision, aprueba = :aprueba, revisado = false
                        where id = :id""")
                .param("pideRevision", pideRevision)
                .param("aprueba", aprueba)
                .param("id", id)
                .update();
        pasar(id, EstadoDelPlan.EN_REVISION, ClaseDePaso.ENVIADO, motivo);
    }

    void revisar(String id, @Nullable String motivo) {
        jdbc.sql("update cc_plan set revisado = true where id = :id")
                .param("id", id)
                .update();
        anotar(id, ClaseDePaso.REVISADO, motivo);
    }

    void devolver(String id, String motivo) {
        pasar(id, EstadoDelPlan.BORRADOR, ClaseDePaso.DEVUELTO, motivo);
        jdbc.sql("update cc_plan set contenido = null, huella = null where id = :id")
                .param("id", id)
                .update();
    }

    void aprobar(String id, @Nullable String motivo) {
        pasar(id, EstadoDelPlan.APROBADO, ClaseDePaso.APROBADO, motivo);
    }

    void descartar(String id, String motivo) {
        pasar(id, EstadoDelPlan.DESCARTADO, ClaseDePaso.DESCARTADO, motivo);
    }

    /** Its cycle will begin on a day. */
    void programar(String id, LocalDate dia) {
        jdbc.sql("update cc_plan set inicia = :dia where id = :id")
                .param("dia", dia)
                .param("id", id)
                .update();
        anotar(id, ClaseDePaso.PROGRAMADO, null);
    }

    /** A cycle runs it from now on, in place of the version that it ran until now. */
    void poner(String id, String ciclo, @Nullable String motivo) {
        jdbc.sql("update cc_plan set estado = 'REEMPLAZADO' where ciclo = :ciclo and estado = 'EN_MARCHA'")
                .param("ciclo", ciclo)
                .update();
        jdbc.sql("update cc_plan set ciclo = :ciclo, estado = 'EN_MARCHA' where id = :id")
                .param("ciclo", ciclo)
                .param("id", id)
                .update();
        anotar(id, ClaseDePaso.APLICADO, motivo);
    }

    /** The engine's instance that prepares it. */
    void prepararEn(String id, String proceso) {
        jdbc.sql("update cc_plan set proceso = :proceso where id = :id")
                .param("proceso", proceso)
                .param("id", id)
                .update();
    }

    private void pasar(String id, EstadoDelPlan estado, ClaseDePaso paso, @Nullable String motivo) {
        jdbc.sql("update cc_plan set estado = :estado where id = :id")
                .param("estado", estado.name())
                .param("id", id)
                .update();
        anotar(id, paso, motivo);
    }

    private void anotar(String id, ClaseDePaso paso, @Nullable String motivo) {
        jdbc.sql(
                        """
                        insert into cc_plan_paso (plan, orden, paso, quien, momento, motivo)
                        values (:plan, (select coalesce(max(orden), 0) + 1 from cc_plan_paso where plan = :plan), :paso,
                          :quien, :momento, :motivo)""")
                .param("plan", id)
                .param("paso", paso.name())
                .param("quien", usuario.id())
                .param("momento", OffsetDateTime.now(clock))
                .param("motivo", motivo)
                .update();
    }

    /** With what became of each. */
    private List<PlanGuardado> con(List<PlanGuardado> planes) {
        Map<String, List<PasoDelPlan>> pasos =
                pasos(planes.stream().map(PlanGuardado::id).toList());
        return planes.stream()
                .map(plan -> plan.con(pasos.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    private Map<String, List<PasoDelPlan>> pasos(Collection<String> planes) {
        return planes.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select plan, paso, quien, momento, motivo from cc_plan_paso where plan in (:planes) order by plan, orden")
                        .param("planes", planes)
                        .query((fila, n) -> Map.entry(
                                fila.getString("plan"),
                                new PasoDelPlan(
                                        ClaseDePaso.valueOf(fila.getString("paso")),
                                        fila.getString("quien"),
                                        Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                                        fila.getString("motivo"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ResumenDePlan resumir(ResultSet fila, int n) throws SQLException {
        return new ResumenDePlan(
                fila.getString("id"),
                fila.getString("entidad"),
                fila.getInt("vigencia"),
                fila.getInt("version"),
                EstadoDelPlan.valueOf(fila.getString("estado")),
                fila.getString("ciclo"),
                fila.getString("archivo_nombre"),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                fila.getString("quien"));
    }

    private static PlanGuardado leer(ResultSet fila, int n) throws SQLException {
        String nombre = fila.getString("archivo_nombre");
        String contenido = fila.getString("contenido");
        String correcciones = fila.getString("correcciones");
        return new PlanGuardado(
                fila.getString("id"),
                fila.getString("entidad"),
                fila.getInt("vigencia"),
                fila.getString("ciclo"),
                fila.getInt("version"),
                EstadoDelPlan.valueOf(fila.getString("estado")),
                nombre == null
                        ? null
                        : new ArchivoDelPlan(
                                nombre, fila.getString("archivo_formato"), fila.getString("archivo_huella")),
                JsonDelPlan.leer(correcciones, Correcciones.class),
                Huella.de(correcciones),
                contenido == null ? null : JsonDelPlan.leer(contenido, Plan.class),
                fila.getString("huella"),
                fila.getBoolean("pide_revision"),
                fila.getString("aprueba"),
                fila.getBoolean("revisado"),
                fila.getObject("inicia", LocalDate.class),
                fila.getString("proceso"),
                List.of());
    }
}
