package co.cuentasclaras.medida;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Other cycles in the database, as many as one likes and at once: each is a copy of one that was lived, with ids and an
 * entity of its own, row by row in the engine's tables (instances, tasks, variables, jobs, what waits for messages, history)
 * and in ours. To everybody they are cycles like any other: their tasks are completed and their clocks go.
 *
 * <p>What is numbered without gaps is not copied: the seals of the trail, whose lines are new and wait to be sealed, and
 * citizens' questions, which the model must not have.
 */
public final class CiclosDeSobra {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** Columns that hold the id of a row that does not itself say whose it is. */
    private static final Set<String> LLEVAN_A = Set.of(
            "bytearray_id_", "exception_stack_id_", "job_exception_stack_id_", "content_id_", "correo");

    private static final int CADA_VEZ = 20;

    private final JdbcTemplate jdbc;
    private final String ciclo;
    private final String entidad;
    private final String enCurso;

    /** The ids that each copy has of its own. */
    private final Set<String> suyos = new HashSet<>();

    /** What there is to copy. */
    private final Map<String, Molde> moldes = new LinkedHashMap<>();

    private CiclosDeSobra(JdbcTemplate jdbc, String ciclo, String entidad, String enCurso) {
        this.jdbc = jdbc;
        this.ciclo = ciclo;
        this.entidad = entidad;
        this.enCurso = enCurso;
        leer(ciclo);
    }

    /** With how many cycles it is measured, as the arguments after the kind of database say it. */
    static List<Integer> pedidos(List<String> argumentos) {
        return argumentos.size() < 2
                ? List.of(1, 50, 1_100)
                : argumentos.subList(1, argumentos.size()).stream()
                        .map(Integer::valueOf)
                        .toList();
    }

    /** Copies of a cycle as it stands now, whatever becomes of it afterwards. */
    public static CiclosDeSobra como(DataSource datos, String ciclo) {
        JdbcTemplate jdbc = new JdbcTemplate(datos);
        return new CiclosDeSobra(
                jdbc,
                ciclo,
                jdbc.queryForObject("select entidad from cc_ciclo where id = ?", String.class, ciclo),
                jdbc.queryForObject("select coalesce(en_curso, id) from cc_ciclo where id = ?", String.class, ciclo));
    }

    /** Copies of what an engine has of a cycle, where there is nothing but the engine. */
    static CiclosDeSobra delMotor(DataSource datos, String ciclo, String entidad) {
        return new CiclosDeSobra(new JdbcTemplate(datos), ciclo, entidad, ciclo);
    }

    /** Adds the copies with these numbers, both included; a number is used once. The ids of the cycles. */
    public List<String> agregar(int desde, int hasta) {
        jdbc.execute((ConnectionCallback<Void>) conexion -> {
            boolean h2 = conexion.getMetaData().getDatabaseProductName().equals("H2");
            try (Statement orden = conexion.createStatement()) {
                // What refers to what is copied as it is.
                orden.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
                try {
                    for (int primero = desde; primero <= hasta; primero += CADA_VEZ) {
                        copiar(conexion, primero, Math.min(hasta, primero + CADA_VEZ - 1));
                    }
                } finally {
                    orden.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
                }
                orden.execute("analyze");
            }
            return null;
        });
        return IntStream.rangeClosed(desde, hasta).mapToObj(n -> id(ciclo, n)).toList();
    }

    /** How many rows each copy has. */
    public int filas() {
        return moldes.values().stream().mapToInt(molde -> molde.filas.size()).sum();
    }

    // ---- what there is ----

    private void leer(String ciclo) {
        List<String> tablas = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                        + " and (lower(table_name) like 'act\\_%' or lower(table_name) like 'cc\\_%') order by table_name",
                String.class);
        Map<String, Molde> todo = tablas.stream()
                .collect(Collectors.toMap(tabla -> tabla, this::tabla, (una, otra) -> una, LinkedHashMap::new));
        suyos.add(ciclo);
        boolean hayMas = true;
        while (hayMas) {
            hayMas = false;
            for (Map.Entry<String, Molde> una : todo.entrySet()) {
                Molde de = una.getValue();
                Molde suyas = moldes.computeIfAbsent(una.getKey().toLowerCase(), nueva -> new Molde(de.tabla, de.columnas));
                for (Object[] fila : List.copyOf(de.filas)) {
                    if (esSuya(fila, de)) {
                        de.filas.remove(fila);
                        suyas.filas.add(fila);
                        hayMas = true;
                        anotar(fila, de);
                    }
                }
            }
        }
        moldes.values().removeIf(molde -> molde.filas.isEmpty());
    }

    private boolean esSuya(Object[] fila, Molde de) {
        for (int i = 0; i < fila.length; i++) {
            if (fila[i] instanceof String texto
                    && (suyos.contains(texto) && !de.columnas.get(i).llevaAOtra())) {
                return true;
            }
        }
        return false;
    }

    private void anotar(Object[] fila, Molde de) {
        for (int i = 0; i < fila.length; i++) {
            Columna columna = de.columnas.get(i);
            if (fila[i] instanceof String texto && (columna.esId() || columna.llevaAOtra())) {
                suyos.add(texto);
                // Those of activities begin with which one it is.
                ID.matcher(texto).results().map(MatchResult::group).forEach(suyos::add);
            }
        }
    }

    private Molde tabla(String tabla) {
        // What the database works out of the rest is not written.
        String suyas = String.join(
                ", ",
                jdbc.queryForList(
                        "select '\"' || column_name || '\"' from information_schema.columns where lower(table_schema) = 'public'"
                                + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                        String.class,
                        tabla));
        return jdbc.query("select " + suyas + " from \"" + tabla + "\"", (ResultSet filas) -> {
            ResultSetMetaData datos = filas.getMetaData();
            List<Columna> columnas = new ArrayList<>();
            for (int i = 1; i <= datos.getColumnCount(); i++) {
                columnas.add(new Columna(datos.getColumnName(i), datos.getColumnType(i), datos.isAutoIncrement(i)));
            }
            Molde molde = new Molde(tabla, columnas);
            while (filas.next()) {
                Object[] fila = new Object[columnas.size()];
                for (int i = 0; i < fila.length; i++) {
                    fila[i] = columnas.get(i).leer(filas, i + 1);
                }
                molde.filas.add(fila);
            }
            return molde;
        });
    }

    // ---- copies ----

    private void copiar(Connection conexion, int desde, int hasta) throws SQLException {
        Map<String, Object> copias = new HashMap<>();
        for (Molde molde : moldes.values()) {
            try (PreparedStatement insertar = conexion.prepareStatement(molde.insertar())) {
                for (int n = desde; n <= hasta; n++) {
                    copias.clear();
                    for (Object[] fila : molde.filas) {
                        int donde = 1;
                        for (int i = 0; i < fila.length; i++) {
                            if (!molde.columnas.get(i).automatica()) {
                                insertar.setObject(
                                        donde++, fila[i] instanceof String texto ? enLaCopia(texto, n) : fila[i]);
                            }
                        }
                        insertar.addBatch();
                    }
                }
                insertar.executeBatch();
            }
        }
    }

    private String enLaCopia(String texto, int n) {
        if (texto.equals(enCurso)) {
            return texto + " " + n;
        }
        String suyo = texto.contains(entidad) ? texto.replace(entidad, entidad + " " + n) : texto;
        if (suyo.length() < 36) {
            return suyo;
        }
        Matcher ids = ID.matcher(suyo);
        StringBuilder copia = null;
        while (ids.find()) {
            if (suyos.contains(ids.group())) {
                copia = copia == null ? new StringBuilder(suyo) : copia;
                copia.replace(ids.start(), ids.end(), id(ids.group(), n));
            }
        }
        return copia == null ? suyo : copia.toString();
    }

    private static String id(String id, int n) {
        return "%s%012x".formatted(id.substring(0, 24), n);
    }

    private record Columna(String nombre, int tipo, boolean automatica) {

        boolean esId() {
            return nombre.equalsIgnoreCase("id_") || nombre.equalsIgnoreCase("id");
        }

        boolean llevaAOtra() {
            return LLEVAN_A.contains(nombre.toLowerCase());
        }

        Object leer(ResultSet fila, int donde) throws SQLException {
            return switch (tipo) {
                case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> fila.getString(donde);
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> fila.getBytes(donde);
                default -> fila.getObject(donde);
            };
        }
    }

    private static final class Molde {

        private final String tabla;
        private final List<Columna> columnas;
        private final List<Object[]> filas = new ArrayList<>();

        private Molde(String tabla, List<Columna> columnas) {
            this.tabla = tabla;
            this.columnas = columnas;
        }

        private String insertar() {
            List<Columna> escritas =
                    columnas.stream().filter(columna -> !columna.automatica()).toList();
            return "insert into \"%s\" (%s) values (%s)"
                    .formatted(
                            tabla,
                            escritas.stream().map(columna -> '"' + columna.nombre() + '"').collect(Collectors.joining(", ")),
                            escritas.stream().map(columna -> "?").collect(Collectors.joining(", ")));
        }
    }
}
