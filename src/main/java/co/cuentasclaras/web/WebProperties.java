package co.cuentasclaras.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the web layer.
 *
 * @param limiteCuerpo the largest request body that /api and the webapps' API accept
 * @param hsts whether browsers are told to come by https only
 * @param https whether what comes in the clear is refused; the proxy in front says how it came (X-Forwarded-Proto)
 * @param nombres by which names (the Host header) it is asked for; any when none is named
 * @param accesos whether the log has a line for each request
 */
@ConfigurationProperties("cuentasclaras.web")
record WebProperties(
        @DefaultValue("10MB") DataSize limiteCuerpo,
        @DefaultValue("true") boolean hsts,
        @DefaultValue("false") boolean https,
        @DefaultValue List<String> nombres,
        @DefaultValue("false") boolean accesos) {}
