package co.cuentasclaras.suministro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Reads the bill of materials that is in the jar (CycloneDX) and tells its licences, or compares it with what is published of
 * vulnerabilities (OSV), read from a file: no network is needed. What was looked at and does no harm here stands in a third
 * file, with why (CycloneDX VEX).
 */
public final class Suministro {

    private static final String LISTA = "META-INF/sbom/application.cdx.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** What CycloneDX calls a vulnerability that does no harm. */
    private static final Set<String> INOFENSIVAS = Set.of("not_affected", "false_positive", "resolved");

    /** A library of the jar. */
    record Componente(String nombre, String version, List<String> licencias) {}

    /** Something known of one of them. */
    record Hallazgo(Componente componente, String id, Set<String> nombres, String resumen, String porQueNo) {

        boolean preocupa() {
            return porQueNo.isEmpty();
        }
    }

    private final Map<String, Componente> componentes = new TreeMap<>();

    private Suministro() {}

    /**
     * {@code licencias <jar>}, or {@code vulnerabilidades <jar> <osv.zip, or a folder, or a file> [<vex.json>]}; ends with 1 when
     * something is left to be looked at.
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("licencias")) {
            de(Path.of(args[1])).licencias().forEach((licencia, suyas) -> System.out.println(
                    licencia + "\n    " + String.join("\n    ", suyas)));
        } else if ((args.length == 3 || args.length == 4) && args[0].equals("vulnerabilidades")) {
            Suministro jar = de(Path.of(args[1]));
            List<Hallazgo> hallazgos =
                    jar.vulnerabilidades(Path.of(args[2]), args.length == 4 ? Path.of(args[3]) : null);
            hallazgos.forEach(uno -> System.out.println(escrito(uno)));
            long quedan = hallazgos.stream().filter(Hallazgo::preocupa).count();
            System.out.printf("%d libraries, %d findings to look at%n", jar.componentes.size(), quedan);
            System.exit(quedan == 0 ? 0 : 1);
        } else {
            System.err.println("licencias <jar> | vulnerabilidades <jar> <osv> [<vex>]");
            System.exit(2);
        }
    }

    private static String escrito(Hallazgo uno) {
        return "%s %s %s %s: %s%s"
                .formatted(
                        uno.preocupa() ? "!" : "-",
                        uno.componente().nombre(),
                        uno.componente().version(),
                        String.join(" ", uno.nombres()),
                        uno.resumen(),
                        uno.preocupa() ? "" : " [" + uno.porQueNo() + "]");
    }

    /** @param lista the jar, or the bill of materials itself */
    static Suministro de(Path lista) throws IOException {
        Suministro suministro = new Suministro();
        if (lista.toString().endsWith(".jar")) {
            try (ZipFile jar = new ZipFile(lista.toFile())) {
                ZipEntry entrada = jar.getEntry(LISTA);
                if (entrada == null) {
                    throw new IOException(lista + " has no " + LISTA);
                }
                suministro.leer(JSON.readTree(jar.getInputStream(entrada)));
            }
        } else {
            suministro.leer(JSON.readTree(lista.toFile()));
        }
        return suministro;
    }

    private void leer(JsonNode lista) {
        lista.path("components").forEach(uno -> {
            String nombre = uno.path("group").asText() + ":" + uno.path("name").asText();
            String version = uno.path("version").asText();
            List<String> licencias = cada(uno.path("licenses"))
                    .map(una -> Stream.of(una.path("license").path("id"), una.path("license").path("name"), una.path("expression"))
                            .map(JsonNode::asText)
                            .filter(texto -> !texto.isEmpty())
                            .findFirst()
                            .orElse("?"))
                    .toList();
            componentes.put(nombre + ":" + version, new Componente(nombre, version, licencias));
        });
    }

    /** The libraries by their licence; of several licences any may be chosen. */
    Map<String, Set<String>> licencias() {
        Map<String, Set<String>> todas = new TreeMap<>();
        componentes.values().forEach(uno -> todas.computeIfAbsent(
                        uno.licencias().isEmpty()
                                ? "?"
                                : uno.licencias().stream().sorted().collect(Collectors.joining(" / ")),
                        licencia -> new TreeSet<>())
                .add(uno.nombre() + " " + uno.version()));
        return todas;
    }

    /**
     * @param osv what OSV publishes of Maven as one ZIP, a folder with such files, or one of them
     * @param vex what was looked at already, or null
     */
    List<Hallazgo> vulnerabilidades(Path osv, Path vex) throws IOException {
        Map<String, String> vistas = vex == null ? Map.of() : vistas(JSON.readTree(vex.toFile()));
        Map<String, List<Componente>> porNombre =
                componentes.values().stream().collect(Collectors.groupingBy(Componente::nombre));
        List<Hallazgo> hallazgos = new ArrayList<>();
        cadaRegistro(osv, registro -> {
            if (registro.has("withdrawn")) {
                return;
            }
            Set<String> nombres = new TreeSet<>(Set.of(registro.path("id").asText()));
            cada(registro.path("aliases")).map(JsonNode::asText).forEach(nombres::add);
            Set<Componente> tocados = new HashSet<>();
            registro.path("affected").forEach(parte -> {
                if (parte.path("package").path("ecosystem").asText().equals("Maven")) {
                    porNombre.getOrDefault(parte.path("package").path("name").asText(), List.of()).stream()
                            .filter(uno -> alcanza(parte, uno.version()))
                            .forEach(tocados::add);
                }
            });
            tocados.forEach(uno -> hallazgos.add(new Hallazgo(
                    uno,
                    registro.path("id").asText(),
                    nombres,
                    registro.path("summary").asText(),
                    nombres.stream()
                            .flatMap(nombre -> Stream.ofNullable(vistas.get(clave(nombre, uno.nombre(), uno.version()))))
                            .findFirst()
                            .orElse(""))));
        });
        hallazgos.sort(java.util.Comparator.comparing((Hallazgo uno) -> uno.componente().nombre())
                .thenComparing(Hallazgo::id));
        return hallazgos;
    }

    private static boolean alcanza(JsonNode parte, String version) {
        if (cada(parte.path("versions")).anyMatch(una -> una.asText().equals(version))) {
            return true;
        }
        return cada(parte.path("ranges"))
                .filter(rango -> rango.path("type").asText().equals("ECOSYSTEM"))
                .anyMatch(rango -> enRango(rango.path("events"), new ComparableVersion(version)));
    }

    /** As OSV's schema evaluates it: each event at or before this version decides anew, in the order of the versions. */
    private static boolean enRango(JsonNode sucesos, ComparableVersion version) {
        List<SucesoDeRango> ordenados =
                cada(sucesos).flatMap(SucesoDeRango::de).sorted().toList();
        boolean acabado = ordenados.stream().anyMatch(uno -> uno.clase().equals("limit"))
                && ordenados.stream()
                        .noneMatch(uno -> uno.clase().equals("limit") && version.compareTo(uno.version()) < 0);
        boolean dentro = false;
        for (SucesoDeRango uno : ordenados) {
            int comparada = version.compareTo(uno.version());
            switch (uno.clase()) {
                case "introduced" -> dentro |= comparada >= 0;
                case "fixed" -> dentro &= comparada < 0;
                case "last_affected" -> dentro &= comparada <= 0;
                default -> {}
            }
        }
        return dentro && !acabado;
    }

    /** @param clase introduced, fixed, last_affected or limit */
    private record SucesoDeRango(String clase, ComparableVersion version) implements Comparable<SucesoDeRango> {

        static Stream<SucesoDeRango> de(JsonNode suceso) {
            return suceso.properties().stream()
                    .map(uno -> new SucesoDeRango(
                            uno.getKey(), new ComparableVersion(uno.getValue().asText())));
        }

        @Override
        public int compareTo(SucesoDeRango otro) {
            return version.compareTo(otro.version);
        }
    }

    /** Why each of those that do no harm does none, by its name and library. */
    private static Map<String, String> vistas(JsonNode vex) {
        Map<String, String> vistas = new HashMap<>();
        vex.path("vulnerabilities").forEach(una -> {
            JsonNode analisis = una.path("analysis");
            if (INOFENSIVAS.contains(analisis.path("state").asText())) {
                cada(una.path("affects"))
                        .map(donde -> donde.path("ref").asText())
                        .filter(ref -> ref.startsWith("pkg:maven/"))
                        .forEach(ref -> {
                            String[] partes = ref.substring("pkg:maven/".length()).split("[/@?]");
                            vistas.put(
                                    clave(una.path("id").asText(), partes[0] + ":" + partes[1], partes[2]),
                                    analisis.path("detail").asText("sin detalle"));
                        });
            }
        });
        return vistas;
    }

    private static String clave(String id, String nombre, String version) {
        return id + " " + nombre + " " + version;
    }

    private static void cadaRegistro(Path osv, Consumer<JsonNode> quien) throws IOException {
        if (Files.isDirectory(osv)) {
            try (Stream<Path> archivos = Files.walk(osv)) {
                for (Path archivo : archivos.filter(uno -> uno.toString().endsWith(".json")).toList()) {
                    quien.accept(JSON.readTree(archivo.toFile()));
                }
            }
        } else if (osv.toString().endsWith(".zip")) {
            try (ZipFile zip = new ZipFile(osv.toFile())) {
                for (Enumeration<? extends ZipEntry> todas = zip.entries(); todas.hasMoreElements(); ) {
                    ZipEntry una = todas.nextElement();
                    if (una.getName().endsWith(".json")) {
                        try (InputStream contenido = zip.getInputStream(una)) {
                            quien.accept(JSON.readTree(contenido));
                        }
                    }
                }
            }
        } else {
            quien.accept(JSON.readTree(osv.toFile()));
        }
    }

    private static Stream<JsonNode> cada(JsonNode lista) {
        return StreamSupport.stream(lista.spliterator(), false);
    }
}
