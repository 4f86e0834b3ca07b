package co.cuentasclaras.medida;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A database for a measurement, empty at its beginning; the one of PostgreSQL is a server of its own. */
record BaseDePrueba(String nombre, String url, String usuario, String clave, Closeable servidor) implements Closeable {

    static BaseDePrueba de(String cual, Path carpeta) throws IOException {
        return switch (cual.toLowerCase(Locale.ROOT)) {
            case "h2" -> new BaseDePrueba("H2", "jdbc:h2:file:" + carpeta.resolve("base"), "sa", "", () -> {});
            case "h2-al-instante" ->
                new BaseDePrueba(
                        "H2 con WRITE_DELAY=0",
                        "jdbc:h2:file:" + carpeta.resolve("base") + ";WRITE_DELAY=0",
                        "sa",
                        "",
                        () -> {});
            case "h2-mem" ->
                new BaseDePrueba("H2", "jdbc:h2:mem:medida" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "", () -> {});
            case "postgresql" -> {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                yield new BaseDePrueba(
                        "PostgreSQL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "postgres",
                        "postgres",
                        postgres);
            }
            default -> throw new IllegalArgumentException("h2, h2-al-instante, h2-mem or postgresql, and not " + cual);
        };
    }

    /** The one that whoever started this process has. */
    static BaseDePrueba ajena() {
        return new BaseDePrueba(
                "", System.getProperty("base.url"), System.getProperty("base.usuario"), System.getProperty("base.clave"), () -> {});
    }

    @Override
    public void close() throws IOException {
        servidor.close();
    }
}
