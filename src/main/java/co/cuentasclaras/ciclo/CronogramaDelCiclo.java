package co.cuentasclaras.ciclo;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.LectorCronograma;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Where the cronograma of a new cycle comes from: the file of the start form, or the one that the product ships. */
@Component
public class CronogramaDelCiclo {

    private final LectorCronograma lector = new LectorCronograma();
    private final CodigosDelModelo codigos;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Resource archivo;
    private final int vigenciaDelArchivo;

    CronogramaDelCiclo(
            CodigosDelModelo codigos,
            Roles roles,
            DiasNoHabiles diasNoHabiles,
            @Value("${cuentasclaras.cronograma.archivo}") Resource archivo,
            @Value("${cuentasclaras.cronograma.vigencia}") int vigenciaDelArchivo) {
        this.codigos = codigos;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.archivo = archivo;
        this.vigenciaDelArchivo = vigenciaDelArchivo;
    }

    /**
     * Reads a file of the entity.
     *
     * @throws co.cuentasclaras.cronograma.CronogramaInvalido with every error of the file
     */
    public Cronograma leer(InputStream texto, int vigencia) {
        return lector.leer(texto, codigos, roles.nombres(), vigencia, diasNoHabiles.calendario());
    }

    /** The shipped cronograma as it was written. */
    public byte[] deEjemplo() {
        try {
            return archivo.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped cronograma, moved to a vigencia by whole years; the working days are those of that year. */
    public Cronograma deEjemplo(int vigencia) {
        try (InputStream texto = archivo.getInputStream()) {
            return leer(texto, vigenciaDelArchivo).trasladar(vigencia - vigenciaDelArchivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
