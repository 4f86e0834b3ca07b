package co.cuentasclaras.operacion;

import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.mail.internet.AddressException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the server is watched.
 *
 * @param correo addresses that learn of incidents; without any the administrators do
 * @param discoMinimo less free space than this is an incident
 * @param carpetas folders whose disks are looked at, besides the one that the product works in
 * @param nodo how this server is called among several; without it, its machine and port
 */
@ConfigurationProperties("cuentasclaras.operacion")
record AjustesOperacion(
        @DefaultValue List<String> correo,
        @DefaultValue("1GB") DataSize discoMinimo,
        @DefaultValue List<Path> carpetas,
        @Nullable String nodo) {

    AjustesOperacion {
        correo = correo.stream().map(AjustesOperacion::direccion).toList();
        carpetas = List.copyOf(carpetas);
    }

    private static String direccion(String escrita) {
        try {
            return DireccionCorreo.leer(escrita).ascii();
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "«%s» no es una dirección de correo: corríjala en cuentasclaras.operacion.correo"
                            .formatted(escrita),
                    e);
        }
    }
}
