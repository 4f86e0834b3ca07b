package co.cuentasclaras.web;

import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our scripts, style sheets and signs within the webapps come anew with each page: left to itself a browser keeps for
 * days what has a date, and would mix the files of two versions. They carry no date either, for two builds may have the
 * same one.
 */
@Configuration(proxyBeanMethods = false)
class BrowserFiles implements WebMvcConfigurer {

    private final String root;

    BrowserFiles(@Value(SecurityConfiguration.WEBAPPS) String root) {
        this.root = root;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        fresh(registry, "/lib/cuentas-claras/", "**");
        fresh(registry, "/assets/", "*.css", "*.svg");
    }

    private void fresh(ResourceHandlerRegistry registry, String folder, String... files) {
        registry.addResourceHandler(
                        Stream.of(files).map(file -> root + folder + file).toArray(String[]::new))
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda" + folder)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false);
    }
}
