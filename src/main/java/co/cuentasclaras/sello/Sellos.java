package co.cuentasclaras.sello;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.PorPaginas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals, and the public keys that they were made with. */
@Repository
public class Sellos {

    private static final int PAGINA = 1_000;

    /** How long a sealer is waited for, in seconds; it is done within one. */
    private static final int ESPERA = 10;

    /** Who takes the origin away leaves seals that are of another one. */
    private static final String BORRADO = "(borrado)";

    private static final String SELLO = "select tamano, raiz, momento, nota from cc_sello ";

    private final JdbcClient jdbc;
    private final JdbcTemplate plantilla;

    Sellos(JdbcClient jdbc, JdbcTemplate plantilla) {
        this.jdbc = jdbc;
        this.plantilla = plantilla;
    }

    /** Whose seals these are, the same in all of them; also the name of the keys. */
    public String origen() {
        return jdbc.sql("select origen from cc_sellador")
                .query(String.class)
                .optional()
                .orElse(BORRADO);
    }

    /** The public keys in the order of their use; the last one is that of the last seal. */
    public List<LlavePublica> llaves() {
        return jdbc.sql("select llave from cc_sello_llave order by orden").query(String.class).list().stream()
                .map(LlavePublica::leer)
                .toList();
    }

    public Optional<Sello> ultimo() {
        return jdbc.sql(SELLO + "order by tamano desc limit 1")
                .query(Sellos::leer)
                .optional();
    }

    /** The first seal that holds the row with that number. */
    public Optional<Sello> delNumero(long n) {
        return jdbc.sql(SELLO + "where tamano >= :n order by tamano limit 1")
                .param("n", n)
                .query(Sellos::leer)
                .optional();
    }

    /** Whether this is one of them, letter by letter. */
    boolean tiene(String nota) {
        try {
            return jdbc.sql("select nota from cc_sello where tamano = :tamano")
                    .param("tamano", Cabeza.leer(NotaFirmada.leer(nota).texto()).tamano())
                    .query(String.class)
                    .list()
                    .contains(nota);
        } catch (IllegalArgumentException noEsUno) {
            return false;
        }
    }

    /** All of them, from the first one on, however many they are. */
    public void recorrer(Consumer<Sello> cada) {
        PorPaginas.recorrer(
                0L,
                PAGINA,
                (despues, cuantos) -> jdbc.sql(SELLO + "where tamano > :despues order by tamano limit :cuantos")
                        .param("despues", despues)
                        .param("cuantos", cuantos)
                        .query(Sellos::leer)
                        .list(),
                Sello::tamano,
                cada);
    }

    /** Holds the place of the one who seals until the end of the transaction; not when another one holds it. */
    boolean reservar() {
        boolean libre = !jdbc.sql("select id from cc_sellador for update skip locked")
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!libre) {
            origen(); // fails aloud when somebody took the place itself away
        }
        return libre;
    }

    /** The same, after the other one is done. */
    void esperarTurno() {
        plantilla.execute((StatementCallback<Boolean>) orden -> {
            try {
                orden.setQueryTimeout(ESPERA);
                return orden.execute("select id from cc_sellador for update");
            } finally {
                // In H2 it is the connection's, and whoever has it next would be cut off.
                orden.setQueryTimeout(0);
            }
        });
    }

    /** The tree as it stood at the last seal. */
    ArbolDeHojas arbol() {
        return arbolAntesDe(Long.MAX_VALUE);
    }

    /** The tree as it stood at the last seal that does not hold the row with that number. */
    ArbolDeHojas arbolAntesDe(long n) {
        return jdbc.sql("select tamano, frontera from cc_sello where tamano < :n order by tamano desc limit 1")
                .param("n", n)
                .query((fila, cual) -> arbol(fila.getLong("tamano"), fila.getString("frontera")))
                .optional()
                .orElseGet(ArbolDeHojas::new);
    }

    /** Without leaves when somebody changed it in the database until it is none: then it is made of the leaves. */
    private static ArbolDeHojas arbol(long tamano, String frontera) {
        try {
            return new ArbolDeHojas(
                    tamano,
                    Arrays.stream(frontera.split(" "))
                            .map(HexFormat.of()::parseHex)
                            .toList());
        } catch (IllegalArgumentException noEsUna) {
            return new ArbolDeHojas();
        }
    }

    void agregar(LlavePublica llave, Instant desde) {
        jdbc.sql(
                        """
                        insert into cc_sello_llave (orden, llave, desde)
                        select count(*) + 1, :llave, cast(:desde as timestamp with time zone) from cc_sello_llave""")
                .param("llave", llave.escribir())
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .update();
    }

    void agregar(Sello sello, List<byte[]> frontera) {
        jdbc.sql(
                        """
                        insert into cc_sello (tamano, anterior, llave, raiz, momento, nota, frontera)
                        select cast(:tamano as bigint), (select max(tamano) from cc_sello), max(orden), :raiz,
                        cast(:momento as timestamp with time zone), :nota, :frontera from cc_sello_llave""")
                .param("tamano", sello.tamano())
                .param("raiz", HexFormat.of().formatHex(sello.raiz()))
                .param("momento", sello.momento().atOffset(ZoneOffset.UTC))
                .param("nota", sello.nota())
                .param(
                        "frontera",
                        frontera.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" ")))
                .update();
    }

    private static Sello leer(ResultSet fila, int n) throws SQLException {
        return new Sello(
                fila.getLong("tamano"),
                raiz(fila.getString("raiz")),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                fila.getString("nota"));
    }

    private static byte[] raiz(String escrita) {
        try {
            return HexFormat.of().parseHex(escrita);
        } catch (IllegalArgumentException noEsUna) {
            return new byte[0];
        }
    }
}
