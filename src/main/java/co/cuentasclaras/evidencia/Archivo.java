package co.cuentasclaras.evidencia;

import co.cuentasclaras.comun.SolicitudInvalida;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A file accepted as evidence.
 *
 * @param nombre safe to save under
 * @param medio media type found in the content
 */
public record Archivo(String nombre, String medio, byte[] contenido) {

    /**
     * Reads what a person sent.
     *
     * @throws SolicitudInvalida when it is too large or of a type that is not accepted; it names the file, for several may
     *     have been chosen at once
     */
    public static Archivo leer(@Nullable String nombre, byte[] contenido, DataSize limite) {
        try {
            if (contenido.length > limite.toBytes()) {
                throw new SolicitudInvalida("Pesa más de %d MB: redúzcalo, divídalo o publíquelo y agregue el enlace."
                        .formatted(limite.toMegabytes()));
            }
            TipoArchivo tipo = TipoArchivo.de(contenido);
            return new Archivo(NombreSeguro.de(nombre, tipo), tipo.medio(), contenido);
        } catch (SolicitudInvalida e) {
            throw new SolicitudInvalida(
                    "«%s»: %s".formatted(nombre == null ? "Sin nombre" : NombreSeguro.deTexto(nombre), e.getMessage()));
        }
    }
}
