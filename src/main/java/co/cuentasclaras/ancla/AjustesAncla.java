package co.cuentasclaras.ancla;

import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seals go to.
 *
 * @param correo whether the last one leaves by mail each working morning
 * @param testigos addresses outside of the entity that get it besides Control Interno
 * @param tsa the authority that stamps the time of it (RFC 3161), if any
 * @param tsaRaiz PEM of the certificates that its own must lead to; without it, what the authority sends is kept unchecked
 *     beyond its own signature
 */
@ConfigurationProperties("cuentasclaras.sello")
record AjustesAncla(
        @DefaultValue("true") boolean correo,
        @DefaultValue List<String> testigos,
        @Nullable URI tsa,
        @Nullable Path tsaRaiz) {

    AjustesAncla {
        testigos = testigos.stream().map(AjustesAncla::direccion).toList();
    }

    private static String direccion(String escrita) {
        try {
            return DireccionCorreo.leer(escrita).ascii();
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "«%s» no es una dirección de correo: corríjala en cuentasclaras.sello.testigos".formatted(escrita),
                    e);
        }
    }
}
