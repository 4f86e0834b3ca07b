package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** A setting that nobody reads changes nothing, and nobody is told. */
@DisplayName("Los ajustes del programa")
class AjustesTest {

    /** Whose names the libraries publish with themselves. */
    private static final List<String> PUBLICADOS = List.of("spring.", "server.", "management.", "camunda.bpm.");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application.yml", "application-demostracion.yml", "application-produccion.yml"})
    @DisplayName("son de los que alguna biblioteca lee")
    void seLeen(String archivo) throws IOException {
        Set<String> conocidos = conocidos();
        assertThat(ajustes(Path.of("src/main/resources", archivo)))
                .filteredOn(ajuste -> PUBLICADOS.stream().anyMatch(ajuste::startsWith))
                .isNotEmpty()
                .allMatch(ajuste -> conocidos.contains(ajuste)
                        || Stream.iterate(ajuste, uno -> uno.contains("."), AjustesTest::grupo)
                                .anyMatch(grupo -> conocidos.contains(grupo + ".*")));
    }

    private static List<String> ajustes(Path archivo) throws IOException {
        return new YamlPropertySourceLoader()
                .load(archivo.toString(), new FileSystemResource(archivo)).stream()
                        .map(PropertySource.class::cast)
                        .flatMap(fuente -> Stream.of(((EnumerablePropertySource<?>) fuente).getPropertyNames()))
                        .map(nombre -> nombre.replaceAll("\\[.*", ""))
                        .toList();
    }

    /** An entry of a map has no name of its own, but the map has. */
    private static String grupo(String ajuste) {
        return ajuste.substring(0, ajuste.lastIndexOf('.'));
    }

    private static Set<String> conocidos() throws IOException {
        Set<String> conocidos = new HashSet<>();
        for (URL catalogo : Collections.list(
                AjustesTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode ajuste : new ObjectMapper().readTree(catalogo).path("properties")) {
                String nombre = ajuste.path("name").asText();
                conocidos.add(nombre);
                if (ajuste.path("type").asText().startsWith("java.util.Map")) {
                    conocidos.add(nombre + ".*");
                }
            }
        }
        return conocidos;
    }
}
