package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@DisplayName("Cada página de los modelos")
class CadaPaginaTest {

    private static final String EXTENSION = ".bpmn";

    @Test
    @DisplayName("tiene sus pruebas, y ninguna página que ya no está las tiene")
    void conPruebas() throws IOException {
        List<String> paginas;
        try (Stream<Path> modelos = Files.list(Path.of("bpmn"))) {
            paginas = modelos.map(modelo -> modelo.getFileName().toString())
                    .filter(nombre -> nombre.endsWith(EXTENSION))
                    .map(nombre -> nombre.substring(0, nombre.length() - EXTENSION.length()))
                    .toList();
        }

        ClassPathScanningCandidateComponentProvider clases = new ClassPathScanningCandidateComponentProvider(false);
        clases.addIncludeFilter(new AnnotationTypeFilter(Pagina.class));
        List<String> probadas = clases.findCandidateComponents(getClass().getPackageName()).stream()
                .map(clase -> ((AnnotatedBeanDefinition) clase).getMetadata().getAnnotations())
                .map(anotaciones -> anotaciones.get(Pagina.class).getString("value"))
                .toList();

        assertThat(probadas).isNotEmpty().containsExactlyInAnyOrderElementsOf(paginas);
    }
}
