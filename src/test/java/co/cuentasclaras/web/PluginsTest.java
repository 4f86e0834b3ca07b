package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;

import co.cuentasclaras.avance.Semaforo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

@DisplayName("Lo que corre en el navegador")
class PluginsTest {

    private static final Path RECURSOS = Path.of("src/main/resources");
    private static final Path WEBAPPS = RECURSOS.resolve("META-INF/resources/webjars/camunda");
    private static final Path NUESTRO = WEBAPPS.resolve("lib/cuentas-claras");
    private static final Path PLUGINS = RECURSOS.resolve("plugin-webapp");

    private static final Pattern IMPORTA = Pattern.compile("(?:from|import\\() ?'([^']+)'");

    private static List<AppPlugin> plugins() {
        return Stream.concat(
                        ServiceLoader.load(CockpitPlugin.class).stream().map(ServiceLoader.Provider::get),
                        ServiceLoader.load(TasklistPlugin.class).stream().map(ServiceLoader.Provider::get))
                .map(AppPlugin.class::cast)
                .filter(plugin -> plugin.getClass().getPackageName().startsWith("co.cuentasclaras"))
                .toList();
    }

    @Test
    @DisplayName(
            "son dos complementos, uno de Tasklist y uno de Cockpit, que entregan lo que hay en su carpeta y nada más")
    void archivos() {
        assertThat(plugins()).hasSize(2);
        assertThat(plugins().stream().map(plugin -> PLUGINS.resolve(plugin.getId())))
                .containsExactlyInAnyOrderElementsOf(en(PLUGINS, 1, Files::isDirectory));
        assertThat(plugins()).allSatisfy(plugin -> {
            Path carpeta = PLUGINS.resolve(plugin.getId());
            Class<?> raiz = plugin.getResourceClasses().iterator().next();
            List<String> entrega = invokeMethod(BeanUtils.instantiateClass(raiz), "getAllowedAssets");
            assertThat(entrega)
                    .containsExactlyInAnyOrderElementsOf(en(carpeta, 9, Files::isRegularFile).stream()
                            .map(archivo -> carpeta.relativize(archivo).toString())
                            .toList());
        });
    }

    @Test
    @DisplayName("importa solo lo que existe, y todo lo que existe se usa")
    void modulos() {
        Deque<Path> porLeer = new ArrayDeque<>(scripts(PLUGINS));
        porLeer.addAll(scripts(WEBAPPS.resolve("app")));
        porLeer.addAll(List.of(
                NUESTRO.resolve("angular.js"),
                NUESTRO.resolve("entrada.js"),
                NUESTRO.resolve("menu.js"))); // named in config.js, from where an app's own folder is
        en(RECURSOS.resolve("templates"), 9, archivo -> termina(archivo, ".html"))
                .forEach(plantilla -> hallados(plantilla, "/camunda/lib/cuentas-claras/([\\w-]+\\.js)")
                        .forEach(script -> porLeer.add(NUESTRO.resolve(script))));
        Set<Path> leidos = new TreeSet<>();
        while (!porLeer.isEmpty()) {
            Path script = porLeer.pop();
            if (leidos.add(script)) {
                importa(script).forEach(porLeer::add);
            }
        }
        assertThat(leidos.stream().filter(script -> script.startsWith(NUESTRO)))
                .containsExactlyInAnyOrderElementsOf(scripts(NUESTRO));
    }

    @Test
    @DisplayName(
            "le habla al servidor y arma la página por un solo camino, también en los formularios, y sin esperar quieto")
    void unSoloCliente() {
        List<Path> todo = Stream.of(scripts(RECURSOS), en(Path.of("bpmn"), 1, archivo -> termina(archivo, ".html")))
                .flatMap(List::stream)
                .toList();
        // Who signs in again where she is does so beside what the client sends, which waits for her.
        assertThat(conTexto(todo, "fetch\\(|XMLHttpRequest|sendBeacon"))
                .containsExactly(NUESTRO.resolve("client.js"), NUESTRO.resolve("session.js"));
        assertThat(conTexto(todo, "XSRF-TOKEN=")).containsExactly(NUESTRO.resolve("session.js"));
        assertThat(conTexto(todo, "createElement(NS)?\\(")).containsExactly(NUESTRO.resolve("dom.js"));
        assertThat(conTexto(todo, "\\.open\\([^)]*,\\s*false\\s*\\)")).isEmpty();
    }

    @Test
    @DisplayName("tiene un signo para cada clase de hecho de la historia")
    void signosDeLaHistoria() {
        Set<String> hechos =
                hallados(Path.of("src/main/java/co/cuentasclaras/bitacora/Hecho.java"), "@EscritoComo\\(\"(\\w+)\"\\)");
        hechos.add("ACTIVIDAD_TERMINADA_TARDE");
        assertThat(hallados(NUESTRO.resolve("tablero/historia.js"), "\n  (\\w+): \\['"))
                .isEqualTo(hechos);
        Set<String> usados = hallados(NUESTRO.resolve("tablero/historia.js"), ": \\['(\\w+)'");
        assertThat(hallados(WEBAPPS.resolve("assets/signos.svg"), "symbol id=\"(\\w+)\""))
                .containsAll(usados)
                .containsAll(Stream.of(Semaforo.values()).map(Enum::name).toList());
    }

    private static Set<String> hallados(Path archivo, String patron) {
        return Pattern.compile(patron)
                .matcher(leer(archivo))
                .results()
                .map(hallado -> hallado.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> importa(Path script) {
        // A plug-in's folder is served as /camunda/api/…/plugin/…/static, beside /camunda/lib.
        Path servido = script.startsWith(PLUGINS)
                ? WEBAPPS.resolve("api/x/plugin/x/static")
                        .resolve(PLUGINS.relativize(script).subpath(1, 3))
                : script;
        return IMPORTA.matcher(leer(script))
                .results()
                .map(hallado -> servido.resolveSibling(hallado.group(1)).normalize())
                .peek(modulo ->
                        assertThat(modulo).as("lo que importa " + script).exists());
    }

    private static List<Path> conTexto(List<Path> archivos, String patron) {
        Predicate<String> loTiene = Pattern.compile(patron).asPredicate();
        return archivos.stream().filter(archivo -> loTiene.test(leer(archivo))).toList();
    }

    private static List<Path> scripts(Path carpeta) {
        return en(carpeta, 9, archivo -> termina(archivo, ".js"));
    }

    private static boolean termina(Path archivo, String fin) {
        return archivo.toString().endsWith(fin);
    }

    private static List<Path> en(Path carpeta, int hondo, Predicate<Path> cuales) {
        try (Stream<Path> archivos = Files.walk(carpeta, hondo)) {
            return archivos.filter(archivo -> !archivo.equals(carpeta) && cuales.test(archivo))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
