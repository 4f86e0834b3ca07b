package co.cuentasclaras.ciclo;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.Palabras;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** The cycles, running and past. */
@Repository
public class Ciclos {

    private static final String COLUMNAS = "select id, vigencia, entidad, iniciado, terminado from cc_ciclo ";

    private static final OffsetDateTime NUNCA = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** More than run at a time. */
    private static final int RECORDADOS = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What never changes of a cycle. */
    private final ConcurrentLruCache<String, Instant> comienzos =
            new ConcurrentLruCache<>(RECORDADOS, id -> buscar(id).orElseThrow().iniciado());

    Ciclos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a cycle.
     *
     * @throws SolicitudInvalida when the entity already has one of this vigencia that runs
     */
    public void abrir(String id, int vigencia, String entidad, String quien) {
        String enCurso = vigencia + " " + Palabras.llanas(entidad);
        // An insert that breaks the constraint takes the whole transaction with it, and with it the words for why.
        if (jdbc.sql("select count(*) from cc_ciclo where en_curso = :enCurso")
                        .param("enCurso", enCurso)
                        .query(Integer.class)
                        .single()
                > 0) {
            throw yaCorre(entidad, vigencia);
        }
        try {
            jdbc.sql(
                            """
                            insert into cc_ciclo (id, vigencia, entidad, en_curso, iniciado, iniciado_por)
                            values (:id, :vigencia, :entidad, :enCurso, :ahora, :quien)""")
                    .param("id", id)
                    .param("vigencia", vigencia)
                    .param("entidad", entidad)
                    .param("enCurso", enCurso)
                    .param("ahora", OffsetDateTime.now(clock))
                    .param("quien", quien)
                    .update();
        } catch (DuplicateKeyException e) {
            throw yaCorre(entidad, vigencia);
        }
    }

    private static SolicitudInvalida yaCorre(String entidad, int vigencia) {
        return new SolicitudInvalida(
                "%s ya tiene en marcha el ciclo de la vigencia %d: ábralo en Cockpit por su clave «%s». No se inició otro."
                        .formatted(entidad, vigencia, Ciclo.clave(vigencia)));
    }

    public void cerrar(String id) {
        jdbc.sql("update cc_ciclo set en_curso = null, terminado = :ahora where id = :id")
                .param("ahora", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** The running cycles, oldest vigencia first. */
    public List<Ciclo> enCurso() {
        return jdbc.sql(COLUMNAS + "where en_curso is not null order by vigencia")
                .query(Ciclo.class)
                .list();
    }

    /**
     * The running cycle that somebody names, by its id or by its vigencia.
     *
     * @throws SolicitudInvalida when there is none, when it has ended, or when several have that vigencia
     */
    public Ciclo exigirEnCurso(String nombre) {
        List<Ciclo> nombrados = jdbc.sql(
                        COLUMNAS
                                + "where en_curso is not null and (id = :nombre or cast(vigencia as varchar(10)) = :nombre) order by vigencia")
                .param("nombre", nombre)
                .query(Ciclo.class)
                .list();
        if (nombrados.size() > 1) {
            throw new SolicitudInvalida(
                    "Hay %d ciclos en marcha de la vigencia %s. Escriba en la dirección el identificador del que es: %s."
                            .formatted(
                                    nombrados.size(),
                                    nombre,
                                    nombrados.stream()
                                            .map(ciclo -> "%s (%s)".formatted(ciclo.id(), ciclo.entidad()))
                                            .collect(Collectors.joining(" o "))));
        }
        return nombrados.stream().findFirst().orElseThrow(() -> buscar(nombre)
                .map(terminado -> new SolicitudInvalida(
                        "El ciclo de la vigencia %d ya terminó: no se puede cambiar.".formatted(terminado.vigencia())))
                .orElseGet(() -> new SolicitudInvalida(
                        "No existe un ciclo en marcha con el identificador o la vigencia «%s».".formatted(nombre))));
    }

    /** A cycle, running or ended. */
    public Optional<Ciclo> buscar(String id) {
        return jdbc.sql(COLUMNAS + "where id = :id")
                .param("id", id)
                .query(Ciclo.class)
                .optional();
    }

    /** When a cycle began. */
    public Instant iniciado(String id) {
        return comienzos.get(id);
    }

    /**
     * The cycle, running or ended, that somebody names by its id or by its vigencia. Of several of that vigencia it is the
     * one that runs.
     *
     * @throws NoSuchElementException when there is none
     * @throws SolicitudInvalida when several have that vigencia and none or several of them run
     */
    public Ciclo exigir(String nombre) {
        Optional<Ciclo> suyo = buscar(nombre);
        if (suyo.isPresent()) {
            return suyo.get();
        }
        List<Ciclo> deLaVigencia = deLaVigencia(nombre);
        if (deLaVigencia.size() > 1) {
            return exigirEnCurso(nombre);
        }
        return deLaVigencia.stream().findFirst().orElseThrow();
    }

    /** The cycles of a vigencia, the latest first. */
    public List<Ciclo> deLaVigencia(int vigencia) {
        return deLaVigencia(String.valueOf(vigencia));
    }

    private List<Ciclo> deLaVigencia(String vigencia) {
        return jdbc.sql(COLUMNAS + "where cast(vigencia as varchar(10)) = :vigencia order by iniciado desc")
                .param("vigencia", vigencia)
                .query(Ciclo.class)
                .list();
    }

    /** The latest one of the latest vigencia. */
    public Optional<Ciclo> ultimo() {
        return jdbc.sql(COLUMNAS + "order by vigencia desc, iniciado desc limit 1")
                .query(Ciclo.class)
                .optional();
    }

    /** The one that began last. */
    public Optional<Ciclo> masReciente() {
        return jdbc.sql(COLUMNAS + "order by iniciado desc, id limit 1")
                .query(Ciclo.class)
                .optional();
    }

    /** All cycles, the latest first. */
    public List<Ciclo> todos() {
        return jdbc.sql(COLUMNAS + "order by vigencia desc, iniciado desc")
                .query(Ciclo.class)
                .list();
    }

    /** Those of these ids that there are, the oldest vigencia first. */
    public List<Ciclo> entre(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNAS + "where id in (:ids) order by vigencia, iniciado, id")
                        .param("ids", ids)
                        .query(Ciclo.class)
                        .list();
    }

    /**
     * A page of all cycles, counted from 1: first those that run, of which the oldest vigencia has most to tell, then the past
     * ones, the latest vigencia first. The database pages them, so that it costs the same however many there are.
     */
    public PaginaDeCiclos pagina(int pagina, int porPagina) {
        return pagina(pagina, porPagina, NUNCA);
    }

    /** The same at a moment: of those that had begun, with the order that they had then. */
    public PaginaDeCiclos pagina(int pagina, int porPagina, Instant antesDe) {
        return pagina(pagina, porPagina, antesDe.atOffset(ZoneOffset.UTC));
    }

    private PaginaDeCiclos pagina(int pagina, int porPagina, OffsetDateTime antesDe) {
        int numero = Math.max(pagina, 1);
        List<EnPagina> suyos = jdbc.sql(
                        """
                        select id, vigencia, entidad, iniciado, terminado, count(*) over () as total from cc_ciclo
                        where iniciado < :antesDe
                        order by case when terminado is null or terminado >= :antesDe then 0 else 1 end,
                          case when terminado is null or terminado >= :antesDe then vigencia else -vigencia end,
                          iniciado desc, id limit :cuantos offset :desde""")
                .param("antesDe", antesDe)
                .param("cuantos", porPagina)
                .param("desde", (numero - 1L) * porPagina)
                .query(EnPagina.class)
                .list();
        if (suyos.isEmpty() && numero > 1) {
            // Beyond the last one.
            int total = jdbc.sql("select count(*) from cc_ciclo where iniciado < :antesDe")
                    .param("antesDe", antesDe)
                    .query(Integer.class)
                    .single();
            return pagina(paginas(total, porPagina), porPagina, antesDe);
        }
        int total = suyos.stream().mapToInt(EnPagina::total).findFirst().orElse(0);
        return new PaginaDeCiclos(
                suyos.stream().map(EnPagina::ciclo).toList(), numero, paginas(total, porPagina), total);
    }

    private static int paginas(int total, int porPagina) {
        return Math.max(1, (total + porPagina - 1) / porPagina);
    }

    private record EnPagina(
            String id, int vigencia, String entidad, Instant iniciado, @Nullable Instant terminado, int total) {

        Ciclo ciclo() {
            return new Ciclo(id, vigencia, entidad, iniciado, terminado);
        }
    }

    /** When the first of all cycles began. */
    public Optional<Instant> comienzo() {
        return jdbc.sql("select iniciado from cc_ciclo order by iniciado limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The cycles of the same entity of earlier vigencias, the latest first. */
    public List<Ciclo> anteriores(String id) {
        return deLaMismaEntidad(id, "vigencia < :vigencia");
    }

    /** The running cycles of the same entity of later vigencias. */
    public List<Ciclo> posteriores(String id) {
        return deLaMismaEntidad(id, "vigencia > :vigencia and terminado is null");
    }

    private List<Ciclo> deLaMismaEntidad(String id, String cuales) {
        return buscar(id)
                .map(este -> jdbc
                        .sql(COLUMNAS + "where " + cuales + " order by vigencia desc, iniciado desc")
                        .param("vigencia", este.vigencia())
                        .query(Ciclo.class)
                        .list()
                        .stream()
                        .filter(otro -> Palabras.llanas(otro.entidad()).equals(Palabras.llanas(este.entidad())))
                        .toList())
                .orElse(List.of());
    }
}
