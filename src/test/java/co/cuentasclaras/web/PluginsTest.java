package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Los plug-ins")
class PluginsTest {

    private static List<AppPlugin> plugins() {
        return Stream.concat(
                        ServiceLoader.load(CockpitPlugin.class).stream().map(ServiceLoader.Provider::get),
                        ServiceLoader.load(TasklistPlugin.class).stream().map(ServiceLoader.Provider::get))
                .map(AppPlugin.class::cast)
                .filter(plugin -> plugin.getClass().getPackageName().startsWith("co.cuentasclaras"))
                .toList();
    }

    /** Below META-INF/resources they would be found in the folder of a build and not in the packaged product. */
    @Test
    @DisplayName("tienen su código donde también el producto empaquetado lo encuentra")
    void archivos() {
        assertThat(plugins()).isNotEmpty().allSatisfy(plugin -> assertThat(
                        getClass().getResource("/plugin-webapp/" + plugin.getId() + "/app/plugin.js"))
                .as(plugin.getId())
                .isNotNull());
    }
}
