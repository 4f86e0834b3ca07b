package co.cuentasclaras.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the web layer.
 *
 * @param limiteCuerpo the largest request body that /api and the webapps' API accept
 * @param hsts whether browsers are told to come by https only
 */
@ConfigurationProperties("cuentasclaras.web")
record WebProperties(@DefaultValue("10MB") DataSize limiteCuerpo, @DefaultValue("true") boolean hsts) {}
