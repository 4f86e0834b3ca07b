package co.cuentasclaras.aviso;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the product writes mail; the server itself is {@code spring.mail.*}.
 *
 * @param remitente address of the sender; its domain is also that of the Message-ID
 * @param calma a round waits until nothing new was queued for a person during this time, so that a cycle started late
 *     or a machine switched on late tells all that was already past in one mail
 * @param conexiones how many connections many mails leave over at once, where the server takes so many
 */
@ConfigurationProperties("cuentasclaras.correo")
record AjustesCorreo(
        @DefaultValue("cuentas-claras@localhost") String remitente,
        @DefaultValue("PT1M") Duration calma,
        @DefaultValue("3") int conexiones) {}
