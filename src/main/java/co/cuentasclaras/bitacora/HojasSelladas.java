package co.cuentasclaras.bitacora;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.PorPaginas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** The trail in the order in which it was sealed: each row's number and leaf. */
@Repository
public class HojasSelladas {

    /** What is read at once of a trail of any length. */
    private static final int PAGINA = 1_000;

    private static final String FILA =
            "b.id, b.ciclo, b.codigo, b.momento, b.quien, b.hecho, b.version, b.datos, b.deducido";

    private final HechosPorEscribir porEscribir;
    private final JdbcTemplate tandas;

    HojasSelladas(HechosPorEscribir porEscribir, JdbcTemplate tandas) {
        this.porEscribir = porEscribir;
        this.tandas = tandas;
    }

    /** How many rows have their number. */
    public long tamano() {
        return mayor("n");
    }

    /** The last row that has its number, by its id. */
    public long ultimaFila() {
        return mayor("fila");
    }

    /** From one number to another, both included and in their order, however many they are. */
    public void recorrer(long desdeN, long hastaN, Consumer<HojaSellada> cada) {
        String filas =
                """
                select h.n, h.fila, h.hoja, %s from cc_bitacora_hoja h left join cc_bitacora b on b.id = h.fila
                where h.n > :despues and h.n <= :hasta order by h.n limit :cuantas"""
                        .formatted(FILA);
        recorrer(filas, Map.of("hasta", hastaN), desdeN - 1, cada);
    }

    /** Those of a cycle up to a number, in the order of their numbers, however many they are. */
    public void recorrerCiclo(String ciclo, long hastaN, Consumer<HojaSellada> cada) {
        recorrerDonde("b.ciclo = :ciclo", Map.of("ciclo", ciclo), hastaN, cada);
    }

    /** The same of what tells of one activity, or of the cycle or the entity alone. */
    public void recorrerLugar(Lugar lugar, long hastaN, Consumer<HojaSellada> cada) {
        Map<String, Object> valores = new HashMap<>();
        String condicion = igual("ciclo", lugar.ciclo(), valores) + " and " + igual("codigo", lugar.codigo(), valores);
        recorrerDonde(condicion, valores, hastaN, cada);
    }

    private void recorrerDonde(String condicion, Map<String, Object> valores, long hastaN, Consumer<HojaSellada> cada) {
        String filas =
                """
                select h.n, h.fila, h.hoja, %s from cc_bitacora b join cc_bitacora_hoja h on h.fila = b.id
                where %s and h.n > :despues and h.n <= :hasta order by h.n limit :cuantas"""
                        .formatted(FILA, condicion);
        Map<String, Object> todos = new HashMap<>(valores);
        todos.put("hasta", hastaN);
        recorrer(filas, todos, 0, cada);
    }

    private void recorrer(String filas, Map<String, ?> valores, long despuesDeN, Consumer<HojaSellada> cada) {
        PorPaginas.recorrer(
                despuesDeN,
                PAGINA,
                (despues, cuantas) -> porEscribir
                        .lectura()
                        .sql(filas)
                        .params(valores)
                        .param("despues", despues)
                        .param("cuantas", cuantas)
                        .query(HojasSelladas::leerHoja)
                        .list(),
                HojaSellada::n,
                cada);
    }

    private static String igual(String columna, @Nullable String valor, Map<String, Object> valores) {
        if (valor == null) {
            return "b.%s is null".formatted(columna);
        }
        valores.put(columna, valor);
        return "b.%1$s = :%1$s".formatted(columna);
    }

    /** The leaves alone, of all numbers from the first one. */
    public void recorrerHojas(Consumer<String> cada) {
        PorPaginas.recorrer(
                0L,
                PAGINA,
                (despues, cuantas) -> porEscribir
                        .lectura()
                        .sql("select n, hoja from cc_bitacora_hoja where n > :despues order by n limit :cuantas")
                        .param("despues", despues)
                        .param("cuantas", cuantas)
                        .query((hoja, fila) -> new HojaNumerada(hoja.getLong("n"), hoja.getString("hoja")))
                        .list(),
                HojaNumerada::n,
                una -> cada.accept(una.hoja()));
    }

    /** The leaves alone, from one number to another, both included and in their order. */
    public List<String> hojas(long desdeN, long hastaN) {
        return porEscribir
                .lectura()
                .sql("select hoja from cc_bitacora_hoja where n between :desde and :hasta order by n")
                .param("desde", desdeN)
                .param("hasta", hastaN)
                .query(String.class)
                .list();
    }

    /** The number and the leaf of a row; nothing when it is not sealed yet. */
    public Optional<HojaSellada> deFila(long fila) {
        return porEscribir
                .lectura()
                .sql(
                        """
                        select h.n, h.fila, h.hoja, %s from cc_bitacora_hoja h left join cc_bitacora b on b.id = h.fila
                        where h.fila = :fila"""
                                .formatted(FILA))
                .param("fila", fila)
                .query(HojasSelladas::leerHoja)
                .optional();
    }

    /** The numbers of these rows, by their ids; what is not sealed yet is left out. */
    public Map<Long, Long> numeros(List<Long> filas) {
        Map<Long, Long> numeros = new HashMap<>();
        for (int desde = 0; desde < filas.size(); desde += PAGINA) {
            porEscribir
                    .lectura()
                    .sql("select fila, n from cc_bitacora_hoja where fila in (:filas)")
                    .param("filas", filas.subList(desde, Math.min(filas.size(), desde + PAGINA)))
                    .query((RowCallbackHandler) hoja -> numeros.put(hoja.getLong("fila"), hoja.getLong("n")));
        }
        return numeros;
    }

    /** The committed rows after that one that have no number yet, in the order of their ids. */
    public List<FilaSellada> porSellar(long despuesDe, int cuantas) {
        // The second bound is what the first one implies; no database sees that by itself.
        return porEscribir
                .lectura()
                .sql(
                        """
                        select %s from cc_bitacora b where b.id > :fila and not exists
                        (select 1 from cc_bitacora_hoja h where h.fila = b.id and h.fila > :fila)
                        order by b.id limit :cuantas"""
                                .formatted(FILA))
                .param("fila", despuesDe)
                .param("cuantas", cuantas)
                .query(HojasSelladas::leerFila)
                .list();
    }

    /** Gives numbers, from that one on, to rows by their ids with their leaves. */
    public void numerar(long desdeN, List<HojaNueva> hojas) {
        long[] n = {desdeN};
        tandas.batchUpdate(
                "insert into cc_bitacora_hoja (n, fila, hoja) values (?, ?, ?)",
                hojas.stream()
                        .map(una -> new Object[] {n[0]++, una.fila(), una.hoja()})
                        .toList());
    }

    /** How many rows there are, sealed or not. */
    public long filas() {
        // The condition has them counted one by one: the count that H2 keeps may be wrong after a sudden death.
        return porEscribir
                .lectura()
                .sql("select count(*) from cc_bitacora where id > 0")
                .query(Long.class)
                .single();
    }

    private long mayor(String columna) {
        return porEscribir
                .lectura()
                .sql("select coalesce(max(%s), 0) from cc_bitacora_hoja".formatted(columna))
                .query(Long.class)
                .single();
    }

    private static HojaSellada leerHoja(ResultSet fila, int n) throws SQLException {
        return new HojaSellada(
                fila.getLong("n"),
                fila.getLong("fila"),
                fila.getObject("id") == null ? null : leerFila(fila, n),
                fila.getString("hoja"));
    }

    static FilaSellada leerFila(ResultSet fila, int n) throws SQLException {
        return new FilaSellada(
                fila.getLong("id"),
                fila.getString("ciclo"),
                fila.getString("codigo"),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                fila.getString("quien"),
                fila.getString("hecho"),
                fila.getInt("version"),
                fila.getString("datos"),
                fila.getBoolean("deducido"));
    }

    /**
     * A leaf and its row.
     *
     * @param id of the row
     * @param fila the row as it stands now; nothing when somebody took it away
     * @param hoja the leaf as it was sealed, in hexadecimal
     */
    public record HojaSellada(long n, long id, @Nullable FilaSellada fila, String hoja) {}

    private record HojaNumerada(long n, String hoja) {}

    /** A leaf, in hexadecimal, for the row with that id. */
    public record HojaNueva(long fila, String hoja) {}
}
