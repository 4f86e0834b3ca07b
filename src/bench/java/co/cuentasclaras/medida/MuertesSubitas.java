package co.cuentasclaras.medida;

import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.cumplimiento.Cumplimientos;
import co.cuentasclaras.evidencia.Evidencias;
import com.fasterxml.jackson.databind.ObjectMapper;
import co.cuentasclaras.expediente.Expedientes;
import co.cuentasclaras.plan.VersionesGuardadas;
import co.cuentasclaras.pregunta.DocumentosDePreguntas;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.prueba.HechosYTablas;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.verificacion.Dictamen;
import co.cuentasclaras.verificacion.SelloDeFuera;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills a process with SIGKILL at moments that a seed decides, again and again, and looks each time at what it left: as
 * many facts as the engine has ended tasks, nothing lost that it was told to be done, no number twice, no half seal.
 * Every {@value #CADA} deaths, and at the end, the trail is verified, also against a head that was kept from before.
 */
final class MuertesSubitas implements Medida {

    private static final int CADA = 20;

    /** A life ends after at most so many finished tasks and then so many milliseconds, however slow the machine is. */
    private static final int LO_MAS_HECHO = 16;

    private static final int LO_MAS_TARDE = 200;

    /** One in so many dies while it starts. */
    private static final int AL_ARRANCAR = 8;

    @Override
    public String nombre() {
        return "muertes";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2" : argumentos.get(0);
        int muertes = argumentos.size() < 2 ? 200 : Integer.parseInt(argumentos.get(1));
        long semilla = argumentos.size() < 3 ? 2022 : Long.parseLong(argumentos.get(2));
        boolean entera = argumentos.size() > 3 && argumentos.get(3).equals("entero");
        Path carpeta = Files.createTempDirectory("muertes");
        try (BaseDePrueba datos = BaseDePrueba.de(base, carpeta)) {
            new Serie(datos, carpeta, new Random(semilla), entera).matar(muertes, semilla, cuadro);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As much of the product as verifies; nothing seals meanwhile. */
    @Import({MotorMinimo.class, VerificacionDeBitacora.class, Cumplimientos.class, ObjectMapper.class, VersionesGuardadas.class,
        DocumentosDePreguntas.class, RespuestasDadas.class, Anexos.class})
    @ComponentScan(
            basePackageClasses = Evidencias.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "co\\.cuentasclaras\\.evidencia\\.Evidencias(Alteradas)?"))
    static class Revision {}

    private static final class Serie {

        private final BaseDePrueba datos;
        private final Path carpeta;
        private final Path archivoDeClases;
        private final Random azar;
        private final boolean entero;
        private final Map<String, Object> ajustes;
        private final Set<String> prometidas = new HashSet<>();
        private int alArrancar;
        private int perdidas;
        private String guardado = "";

        private Serie(BaseDePrueba datos, Path carpeta, Random azar, boolean entero) {
            this.entero = entero;
            this.datos = datos;
            this.carpeta = carpeta;
            this.archivoDeClases = carpeta.resolve("clases.jsa");
            this.azar = azar;
            this.ajustes = Map.of(
                    "base.url", datos.url(),
                    "base.usuario", datos.usuario(),
                    "base.clave", datos.clave(),
                    "cuentasclaras.sello.llave", carpeta.resolve("sello.pem").toString(),
                    "cuentasclaras.sello.cada", "PT0.05S");
        }

        void matar(int muertes, long semilla, Cuadro cuadro) throws IOException, InterruptedException {
            if (!entero) {
            Flyway.configure()
                    .dataSource(datos.url(), datos.usuario(), datos.clave())
                    .locations("classpath:db/migration")
                    .table("cc_migracion")
                    .load()
                    .migrate();
            }
            // Lives to its end, so that the next ones find the tables of the engine and their classes ready.
            Process primero = nacer(List.of("-XX:ArchiveClassesAtExit=" + archivoDeClases), "2");
            escuchar(primero, new CountDownLatch(1)).join();
            primero.waitFor();
            revisar(false);
            for (int muerte = 1; muerte <= muertes; muerte++) {
                unaVida();
                revisar(muerte % CADA == 0 || muerte == muertes);
                System.out.printf(
                        "%s: %d muertes, %d tareas prometidas, %d perdidas%n",
                        datos.nombre(), muerte, prometidas.size() + perdidas, perdidas);
            }
            cuadro.fila(
                    "kill -9" + (entero ? " al producto entero, " : ", ") + datos.nombre(),
                    "%d, de ellas %d al arrancar (semilla %d)".formatted(muertes, alArrancar, semilla));
            cuadro.fila("tareas terminadas, " + datos.nombre(), prometidas.size() + perdidas);
            cuadro.fila("perdidas aunque se dijo que estaban, " + datos.nombre(), perdidas);
            cuadro.fila("fallas del verificador, " + datos.nombre(), 0);
        }

        private void unaVida() throws IOException, InterruptedException {
            boolean pronto = azar.nextInt(AL_ARRANCAR) == 0;
            int cuantas = azar.nextInt(entero ? LO_MAS_HECHO / 4 : LO_MAS_HECHO);
            int cuando = azar.nextInt(LO_MAS_TARDE);
            Process vida = nacer(List.of("-XX:SharedArchiveFile=" + archivoDeClases, "-Xshare:auto"));
            // Until it is ready and has done so many, or for as long as it may take to start.
            CountDownLatch falta = new CountDownLatch(pronto ? 1 : cuantas + 1);
            Thread oyente = escuchar(vida, falta);
            if (pronto) {
                alArrancar++;
                cuando *= AL_ARRANCAR;
            } else if (!falta.await(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("It does not work: see " + carpeta.resolve("vida.log"));
            }
            if (vida.waitFor(cuando, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("It died by itself: see " + carpeta.resolve("vida.log"));
            }
            vida.destroyForcibly().waitFor();
            oyente.join();
        }

        private Process nacer(List<String> opciones, String... argumentos) throws IOException {
            List<String> orden = new ArrayList<>();
            orden.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            orden.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
            orden.addAll(opciones);
            ajustes.forEach((nombre, valor) -> orden.add("-D" + nombre + "=" + valor));
            orden.addAll(List.of("-cp", System.getProperty("java.class.path"), (entero ? VidaEntera.class : VidaBreve.class).getName()));
            orden.addAll(List.of(argumentos));
            ProcessBuilder fabrica = new ProcessBuilder(orden);
            fabrica.redirectError(ProcessBuilder.Redirect.appendTo(
                    new File(carpeta.toFile(), "vida.log")));
            return fabrica.start();
        }

        private Thread escuchar(Process vida, CountDownLatch falta) {
            Thread oyente = new Thread(() -> {
                try (BufferedReader lineas = new BufferedReader(new InputStreamReader(vida.getInputStream()))) {
                    for (String linea = lineas.readLine(); linea != null; linea = lineas.readLine()) {
                        if (linea.equals(VidaBreve.LISTO)) {
                            falta.countDown();
                        } else if (linea.matches("[0-9a-f-]{36}")) {
                            prometidas.add(linea);
                            falta.countDown();
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            oyente.start();
            return oyente;
        }

        // ---- what is left ----

        private void revisar(boolean entera) throws IOException {
            if (entera && entero) {
                revisarProducto();
                return;
            }
            try (AnnotationConfigApplicationContext aplicacion = new AnnotationConfigApplicationContext()) {
                aplicacion.getEnvironment().getPropertySources().addFirst(new MapPropertySource("medida", ajustes));
                aplicacion
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("sinRonda", Map.of("cuentasclaras.sello.ronda", "false")));
                if (!entera) {
                    aplicacion.register(SoloDatos.class);
                    aplicacion.refresh();
                    contar(aplicacion.getBean(JdbcClient.class));
                    return;
                }
                aplicacion.register(Revision.class);
                aplicacion.refresh();
                contar(aplicacion.getBean(JdbcClient.class));
                aplicacion.getBean(Sellador.class).sellar();
                verificar(aplicacion.getBean(VerificacionDeBitacora.class));
                iguales(
                        "lines and leaves",
                        aplicacion.getBean(HojasSelladas.class).filas(),
                        aplicacion.getBean(HojasSelladas.class).tamano());
            }
        }

        private void contar(JdbcClient jdbc) {
            if (entero) {
                contarActividades(jdbc);
            } else {
                contarTareas(jdbc);
            }
            // With a condition they are looked at one by one. H2 keeps a count, which after a death was once seen to have
            // the rows of a transaction that never ended.
            long hojas = numero(jdbc, "select count(*) from cc_bitacora_hoja where n > 0");
            iguales("numbers without gaps", hojas, numero(jdbc, "select coalesce(max(n), 0) from cc_bitacora_hoja"));
            iguales("the last seal", hojas, numero(jdbc, "select coalesce(max(tamano), 0) from cc_sello"));
            iguales(
                    "rows that were sealed twice",
                    0,
                    numero(jdbc, "select count(*) - count(distinct fila) from cc_bitacora_hoja"));
            Set<String> terminadas = new HashSet<>(
                    jdbc.sql("select id_ from act_hi_taskinst where end_time_ is not null")
                            .query(String.class)
                            .list());
            int antes = prometidas.size();
            prometidas.retainAll(terminadas);
            perdidas += antes - prometidas.size();
        }

        private static void contarTareas(JdbcClient jdbc) {
            iguales("begun tasks", hechos(jdbc, "ACTIVIDAD_INICIADA"), numero(jdbc, "select count(*) from act_hi_taskinst"));
            iguales(
                    "ended tasks",
                    hechos(jdbc, "ACTIVIDAD_TERMINADA"),
                    numero(jdbc, "select count(*) from act_hi_taskinst where end_time_ is not null"));
            iguales(
                    "tasks that are not held by who took them last",
                    0,
                    numero(
                            jdbc,
                            """
                            select count(*) from act_ru_task t where coalesce(t.assignee_, '-') <> coalesce((select b.quien
                            from cc_bitacora b where b.ciclo = t.proc_inst_id_ and b.hecho = 'ACTIVIDAD_TOMADA'), '-')"""));
            iguales(
                    "variables set by hand",
                    hechos(jdbc, "VARIABLE_CAMBIADA"),
                    numero(jdbc, "select count(*) from act_hi_varinst where name_ = 'a_mano'"));
        }

        private static void contarActividades(JdbcClient jdbc) {
            iguales(
                    "ended activities",
                    hechos(jdbc, "ACTIVIDAD_TERMINADA"),
                    jdbc.sql("select count(*) from act_hi_taskinst where end_time_ is not null and task_def_key_ = ?")
                            .param(VidaEntera.ACTIVIDAD)
                            .query(Long.class)
                            .single());
            iguales("cycles", hechos(jdbc, "CICLO_INICIADO"), numero(jdbc, "select count(*) from cc_ciclo"));
        }

        /** The whole product looks: its tables are what the facts tell, and what is taken away has no fault. */
        private void revisarProducto() throws IOException {
            Map<String, Object> sinRonda = new HashMap<>(ajustes);
            sinRonda.put("cuentasclaras.sello.ronda", "false");
            try (ConfigurableApplicationContext aplicacion =
                    ProductoEnMarcha.sobre(datos, sinRonda).aplicacion()) {
                contar(aplicacion.getBean(JdbcClient.class));
                aplicacion.getBean(HechosYTablas.class).comprobar();
                aplicacion.getBean(Sellador.class).sellar();
                verificar(aplicacion.getBean(VerificacionDeBitacora.class));
                Path zip = carpeta.resolve("entidad.zip");
                aplicacion.getBean(Expedientes.class).exportar(null, nombre -> Files.newOutputStream(zip));
                exigir(VerificacionDeExpediente.de(zip, SelloDeFuera.leer(guardado)));
            }
        }

        private static Dictamen exigir(Dictamen dictamen) {
            if (!dictamen.correcta()) {
                throw new IllegalStateException("The trail has faults: " + dictamen.fallas());
            }
            return dictamen;
        }

        private void verificar(VerificacionDeBitacora verificacion) {
            Dictamen dictamen = exigir(verificacion.verificar(SelloDeFuera.leer(guardado), false));
            guardado = dictamen.ultimoSello().nota();
        }

        private static long hechos(JdbcClient jdbc, String hecho) {
            return jdbc.sql("select count(*) from cc_bitacora where hecho = ?")
                    .param(hecho)
                    .query(Long.class)
                    .single();
        }

        private static long numero(JdbcClient jdbc, String consulta) {
            return jdbc.sql(consulta).query(Long.class).single();
        }

        private static void iguales(String que, long uno, long otro) {
            if (uno != otro) {
                throw new IllegalStateException("%s: %d and %d".formatted(que, uno, otro));
            }
        }
    }
}
