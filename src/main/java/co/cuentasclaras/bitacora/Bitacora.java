package co.cuentasclaras.bitacora;

import co.cuentasclaras.bitacora.Escritura.Escrito;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.engine.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The append-only trail of what happened. Rows are added in the transaction of what they tell, never changed. */
@Repository
public class Bitacora {

    static final String ANOTACIONES =
            "select id, ciclo, codigo, momento, quien, hecho, version, datos, deducido from cc_bitacora ";

    private static final Escritura ESCRITURA = new Escritura(Map.of());

    private final HechosPorEscribir porEscribir;
    private final CurrentUser usuario;
    private final Clock clock;

    Bitacora(HechosPorEscribir porEscribir, CurrentUser usuario, Clock clock) {
        this.porEscribir = porEscribir;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Adds what happens now, by the person of the request at hand or by the product itself. */
    public void anotar(Lugar lugar, Hecho hecho) {
        anotar(Map.of(lugar, hecho));
    }

    /** Adds what happens now in several places at once, in the order of the map. */
    public void anotar(Map<Lugar, ? extends Hecho> hechos) {
        porEscribir.agregar(filas(usuario.id(), hechos.entrySet()));
    }

    /** Adds many things that happen now in one place, in this order. */
    public void anotarEn(Lugar lugar, Collection<? extends Hecho> hechos) {
        porEscribir.agregar(filas(
                usuario.id(),
                hechos.stream().map(hecho -> Map.entry(lugar, hecho)).toList()));
    }

    /**
     * Adds at once what somebody does now, in this order; for who is not the person of the request at hand, or tells it while
     * the transaction ends.
     */
    public void anotar(String quien, Collection<? extends Map.Entry<Lugar, ? extends Hecho>> hechos) {
        porEscribir.agregarYa(filas(quien, hechos));
    }

    private List<Object[]> filas(String quien, Collection<? extends Map.Entry<Lugar, ? extends Hecho>> hechos) {
        OffsetDateTime momento = OffsetDateTime.now(clock);
        return hechos.stream()
                .map(hecho -> {
                    Lugar lugar = hecho.getKey();
                    Escrito escrito = ESCRITURA.escribir(hecho.getValue());
                    return new @Nullable Object[] {
                        lugar.ciclo(),
                        lugar.codigo(),
                        momento,
                        quien,
                        escrito.nombre(),
                        escrito.version(),
                        escrito.datos()
                    };
                })
                .toList();
    }

    /** The id of the last row, sealed or not: while it stays the same, nothing happened. */
    public long ultima() {
        return porEscribir
                .lectura()
                .sql("select coalesce(max(id), 0) from cc_bitacora")
                .query(Long.class)
                .single();
    }

    /** All that happened in a cycle, oldest first. */
    public List<Anotacion> deCiclo(String ciclo) {
        return porEscribir
                .lectura()
                .sql(ANOTACIONES + "where ciclo = :ciclo order by momento, id")
                .param("ciclo", ciclo)
                .query(Bitacora::leer)
                .list();
    }

    /** What of these kinds had happened in a cycle before a moment, oldest first. */
    public List<Anotacion> deCiclo(String ciclo, Instant antesDe, Collection<? extends Class<?>> clases) {
        return porEscribir
                .lectura()
                .sql(ANOTACIONES
                        + "where ciclo = :ciclo and momento < :antesDe and hecho in (:clases) order by momento, id")
                .param("ciclo", ciclo)
                .param("antesDe", antesDe.atOffset(ZoneOffset.UTC))
                .param("clases", clases.stream().map(Escritura::nombre).toList())
                .query(Bitacora::leer)
                .list();
    }

    /** What happened to one activity, oldest first. */
    public List<Anotacion> deActividad(String ciclo, String codigo) {
        return porEscribir
                .lectura()
                .sql(ANOTACIONES + "where ciclo = :ciclo and codigo = :codigo order by momento, id")
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .query(Bitacora::leer)
                .list();
    }

    /** What happened to these activities of a cycle, oldest first. */
    public List<Anotacion> deActividades(String ciclo, Collection<String> codigos) {
        return codigos.isEmpty()
                ? List.of()
                : porEscribir
                        .lectura()
                        .sql(ANOTACIONES + "where ciclo = :ciclo and codigo in (:codigos) order by momento, id")
                        .param("ciclo", ciclo)
                        .param("codigos", codigos)
                        .query(Bitacora::leer)
                        .list();
    }

    /** What happened in a cycle to one question, by its number, from a moment on, oldest first. */
    public List<Anotacion> dePregunta(String ciclo, String radicado, Instant desde) {
        return porEscribir
                .lectura()
                .sql(
                        ANOTACIONES
                                + "where ciclo = :ciclo and codigo is null and momento >= :desde and datos like :suyo order by momento, id")
                .param("ciclo", ciclo)
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .param("suyo", "%\"radicado\":\"" + radicado + "\"%")
                .query(Bitacora::leer)
                .list();
    }

    /** What the columns of a fact say. */
    public static Hecho hecho(String nombre, int version, String datos) {
        return ESCRITURA.leer(new Escrito(nombre, version, datos));
    }

    static Anotacion leer(ResultSet row, int n) throws SQLException {
        return new Anotacion(
                row.getLong("id"),
                row.getString("ciclo"),
                row.getString("codigo"),
                Objects.requireNonNull(InstanteSql.leer(row, "momento")),
                row.getString("quien"),
                hecho(row.getString("hecho"), row.getInt("version"), row.getString("datos")),
                row.getBoolean("deducido"));
    }

    /**
     * One row: what happened to which activity, by whom, and when.
     *
     * @param fila its id, which stays the same for ever
     * @param ciclo the cycle that it belongs to, or null when it is of the entity
     * @param deducido it was not written when it happened, but inferred later from what was left of it
     */
    public record Anotacion(
            long fila,
            @Nullable String ciclo,
            @Nullable String codigo,
            Instant momento,
            String quien,
            Hecho hecho,
            boolean deducido) {}
}
