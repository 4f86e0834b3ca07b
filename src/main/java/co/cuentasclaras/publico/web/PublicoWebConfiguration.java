package co.cuentasclaras.publico.web;

import co.cuentasclaras.publico.LimitesPublicos;
import co.cuentasclaras.publico.PlantillasPublicas;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the public pages. */
@Configuration(proxyBeanMethods = false)
class PublicoWebConfiguration {

    @Bean
    FilterRegistrationBean<EnviosFilter> enviosPublicos(
            LimitesPublicos limites, PlantillasPublicas plantillas, PuertaPublica puerta) {
        FilterRegistrationBean<EnviosFilter> registro =
                new FilterRegistrationBean<>(new EnviosFilter(limites, plantillas, puerta.raiz()));
        registro.addUrlPatterns("/publico/*");
        // After the headers of security, which stand on a refusal too.
        registro.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 20);
        return registro;
    }
}
