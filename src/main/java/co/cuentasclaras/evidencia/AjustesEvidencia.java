package co.cuentasclaras.evidencia;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the evidence.
 *
 * @param limite the largest file
 */
@ConfigurationProperties("cuentasclaras.evidencia")
public record AjustesEvidencia(@DefaultValue("8MB") DataSize limite) {}
