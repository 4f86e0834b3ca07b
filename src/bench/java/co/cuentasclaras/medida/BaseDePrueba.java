package co.cuentasclaras.medida;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database for a measurement, empty at its beginning; the one of PostgreSQL is a server of its own. */
record BaseDePrueba(String nombre, String url, String usuario, String clave, Closeable servidor) implements Closeable {

    static BaseDePrueba de(String cual, Path carpeta) throws IOException {
        return switch (cual.toLowerCase(Locale.ROOT)) {
            case "h2" -> new BaseDePrueba("H2", "jdbc:h2:file:" + carpeta.resolve("base") + ";QUERY_CACHE_SIZE=1000", "sa", "", () -> {});
            case "h2-al-instante" ->
                new BaseDePrueba(
                        "H2 con WRITE_DELAY=0",
                        "jdbc:h2:file:" + carpeta.resolve("base") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=1000",
                        "sa",
                        "",
                        () -> {});
            case "h2-mem" ->
                new BaseDePrueba("H2", "jdbc:h2:mem:medida" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000", "sa", "", () -> {});
            case "postgresql" -> postgresql("PostgreSQL", false);
            case "postgresql-al-instante" -> postgresql("PostgreSQL al instante", true);
            default ->
                throw new IllegalArgumentException(
                        "h2, h2-al-instante, h2-mem, postgresql or postgresql-al-instante, and not " + cual);
        };
    }

    /** @param alInstante whether each commit waits for the disk, as it does unless somebody changes it */
    private static BaseDePrueba postgresql(String nombre, boolean alInstante) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", alInstante ? "on" : "off")
                .setServerConfig("fsync", alInstante ? "on" : "off")
                .start();
        return new BaseDePrueba(
                nombre, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", postgres);
    }

    /** The one that whoever started this process has. */
    static BaseDePrueba ajena() {
        return new BaseDePrueba(
                "", System.getProperty("base.url"), System.getProperty("base.usuario"), System.getProperty("base.clave"), () -> {});
    }

    /** In nanoseconds; the server's processes have their own clocks, which tick a hundred times a second. 0 of an embedded one. */
    long cpu(JdbcClient jdbc) {
        if (!esServidor()) {
            return 0;
        }
        long uno = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        return ProcessHandle.of(uno)
                .flatMap(ProcessHandle::parent)
                .map(padre -> padre.children()
                        .flatMap(hijo -> hijo.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum())
                .orElse(0L);
    }

    /** How many rows of tables PostgreSQL read since it began; -1 of a database that does not count them. */
    long filasLeidas(JdbcClient jdbc) {
        if (!esServidor()) {
            return -1;
        }
        // What a connection read is told when it rests, and a thread has always the same one.
        jdbc.sql("select cast(pg_stat_force_next_flush() as varchar)").query().singleRow();
        return jdbc.sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables")
                .query(Long.class)
                .single();
    }

    private boolean esServidor() {
        return nombre.startsWith("PostgreSQL");
    }

    @Override
    public void close() throws IOException {
        servidor.close();
    }
}
