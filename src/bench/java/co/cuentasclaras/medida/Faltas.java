package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.DiscoQueSeLlena;
import co.cuentasclaras.prueba.SemanaDeFallas;
import co.cuentasclaras.prueba.SemanaDeFallas.Cuenta;
import co.cuentasclaras.prueba.SemanaDeFallas.Falla;
import co.cuentasclaras.prueba.SmtpConGuion;
import co.cuentasclaras.prueba.SmtpConGuion.Guion;
import co.cuentasclaras.prueba.SmtpConGuion.Paso;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of an SMTP server in all bad ways, in which the database goes away for a minute and for an hour (PostgreSQL is stopped,
 * the disk of H2 is full), most often just when a mail was taken; the clock goes back an hour and the machine's zone changes.
 * Counts what was lost and what was told twice.
 */
final class Faltas implements Medida {

    /** As long as the product waits for an answer here, so that a slow one does not take the day. */
    private static final int ESPERA_MS = 300;

    private static final List<String> ZONAS = List.of("America/Bogota", "UTC", "Asia/Tokyo", "Pacific/Honolulu");

    private static final int CADA_CUANTAS_HORAS = 6;

    @Override
    public String nombre() {
        return "faltas";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        boolean postgres = !argumentos.isEmpty() && argumentos.get(0).equals("postgresql");
        int semanas = argumentos.size() < 2 ? 1 : Integer.parseInt(argumentos.get(1));
        long semilla = argumentos.size() < 3 ? 2022 : Long.parseLong(argumentos.get(2));
        Path carpeta = Files.createTempDirectory("faltas");
        SmtpConGuion servidor = new SmtpConGuion(0, Falla.NINGUNA.guion());
        try (Estropeable base = postgres ? new PostgresQueSeVa(carpeta) : new DiscoLleno(carpeta);
                ProductoEnMarcha producto = ProductoEnMarcha.sobre(
                        base.base(),
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", servidor.puerto(),
                                "spring.mail.properties.[mail.smtp.timeout]", ESPERA_MS,
                                "spring.datasource.hikari.connection-timeout", 1000,
                                "cuentasclaras.sello.llave", carpeta.resolve("sello.pem"),
                                "cuentasclaras.sello.ronda", false))) {
            producto.pieza(CicloDePrueba.class).en(LocalDate.of(2022, 9, 1));
            Random azar = new Random(semilla);
            SemanaDeFallas semana = new SemanaDeFallas(
                    producto.aplicacion(), servidor, azar, List.of("lider", "comunicaciones", "proyectos"));
            Map<Suceso, Integer> veces = new EnumMap<>(Suceso.class);
            for (int hora = 0; hora < semanas * 7 * 24; hora++) {
                semana.hora(hora % CADA_CUANTAS_HORAS == 0 ? suceder(base, azar, veces, semana) : alguna(azar));
                base.arreglar();
            }
            semana.mejorar();
            Cuenta cuenta = semana.cuenta();
            String donde = base.base().nombre() + ": ";
            cuadro.fila(donde + "semanas, semilla", "%d, %d", semanas, semilla);
            veces.forEach((suceso, cuantas) -> cuadro.fila(donde + suceso.palabras, cuantas));
            cuadro.fila(donde + "rondas sin base de datos", semana.rondasFallidas());
            cuadro.fila(donde + "cartas escritas, confirmadas", "%d, %d", cuenta.cartas(), cuenta.llegaron());
            cuadro.fila(donde + "perdidas", cuenta.perdidas());
            cuadro.fila(donde + "repetidas sin decirlo", cuenta.repetidasEnSilencio());
            cuadro.fila(donde + "repetidas que lo dicen", semana.repetidas());
        } finally {
            servidor.close();
            TimeZone.setDefault(TimeZone.getTimeZone(ZONAS.get(0)));
        }
    }

    private static Guion alguna(Random azar) {
        Falla[] todas = Falla.values();
        int cual = azar.nextInt(todas.length + 1);
        return cual < todas.length ? todas[cual].guion() : Faltas::lento;
    }

    private static String lento(Paso paso, String para) throws InterruptedException {
        if (paso == Paso.FIN) {
            Thread.sleep(2L * ESPERA_MS);
        }
        return paso.deBuenas();
    }

    private static Guion suceder(Estropeable base, Random azar, Map<Suceso, Integer> veces, SemanaDeFallas semana) {
        Suceso suceso = Suceso.values()[azar.nextInt(Suceso.values().length)];
        veces.merge(suceso, 1, Integer::sum);
        switch (suceso) {
            case SIN_BASE_UNA_HORA -> base.romper();
            case SIN_BASE_UN_MINUTO -> {
                base.romper();
                semana.rondas(1);
                base.arreglar();
            }
            case RELOJ_ATRAS -> SemanaDeFallas.pasar(Duration.ofHours(-1));
            case OTRA_ZONA -> TimeZone.setDefault(TimeZone.getTimeZone(ZONAS.get(azar.nextInt(ZONAS.size()))));
            case SIN_BASE_AL_ENTREGAR -> {
                boolean[] rota = {false};
                return (paso, para) -> {
                    if (paso == Paso.FIN && !rota[0]) {
                        rota[0] = true;
                        base.romper();
                    }
                    return paso.deBuenas();
                };
            }
        }
        return Falla.NINGUNA.guion();
    }

    private enum Suceso {
        SIN_BASE_UN_MINUTO("la base se va unos minutos"),
        SIN_BASE_UNA_HORA("la base se va una hora"),
        SIN_BASE_AL_ENTREGAR("la base se va cuando un correo acaba de salir, y el resto de la hora"),
        RELOJ_ATRAS("el reloj vuelve una hora"),
        OTRA_ZONA("la máquina cambia de zona");

        private final String palabras;

        Suceso(String palabras) {
            this.palabras = palabras;
        }
    }

    /** A database that goes away and comes back, with what it had. */
    private interface Estropeable extends AutoCloseable {

        BaseDePrueba base();

        void romper();

        void arreglar();

        @Override
        void close();
    }

    private record DiscoLleno(BaseDePrueba base) implements Estropeable {

        DiscoLleno(Path carpeta) {
            this(new BaseDePrueba(
                    "H2, disco lleno",
                    "jdbc:h2:lleno:" + carpeta.resolve("base") + ";WRITE_DELAY=0",
                    "sa",
                    "",
                    () -> {}));
            DiscoQueSeLlena.montar();
        }

        @Override
        public void romper() {
            DiscoQueSeLlena.llenar(true);
        }

        @Override
        public void arreglar() {
            DiscoQueSeLlena.llenar(false);
        }

        @Override
        public void close() {
            arreglar();
        }
    }

    private static final class PostgresQueSeVa implements Estropeable {

        private final Path datos;
        private volatile @Nullable EmbeddedPostgres servidor;
        private final int puerto;

        PostgresQueSeVa(Path carpeta) throws IOException {
            datos = carpeta.resolve("pg");
            EmbeddedPostgres primero = EmbeddedPostgres.builder()
                    .setDataDirectory(datos)
                    .setCleanDataDirectory(false)
                    .start();
            puerto = primero.getPort();
            servidor = primero;
        }

        @Override
        public BaseDePrueba base() {
            return new BaseDePrueba(
                    "PostgreSQL",
                    "jdbc:postgresql://localhost:" + puerto + "/postgres",
                    "postgres",
                    "postgres",
                    () -> {});
        }

        @Override
        public void romper() {
            EmbeddedPostgres este = servidor;
            servidor = null;
            try {
                if (este != null) {
                    este.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void arreglar() {
            if (servidor == null) {
                try {
                    servidor = EmbeddedPostgres.builder()
                            .setPort(puerto)
                            .setDataDirectory(datos)
                            .setCleanDataDirectory(false)
                            .start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {
            romper();
        }
    }
}
