package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.ciclo.Ciclo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was handed in during a cycle, activity by activity, in the order of the cronograma.
 *
 * @param documentadas how many activities have evidence
 */
public record CatalogoEvidencias(Ciclo ciclo, int actividades, int documentadas, List<Grupo> grupos) {

    /** The activities of a stage and front. */
    public record Grupo(String nombre, List<ActividadDocumentada> renglones) {}

    public record ActividadDocumentada(AvanceActividad actividad, List<Pieza> piezas) {}

    /**
     * A document or a link.
     *
     * @param clase what it is, in words
     * @param agregada when and by whom
     * @param sellada the day on which its activity was finished with it, in words, or null while it may still be removed
     * @param huella SHA-256, in hexadecimal
     */
    public record Pieza(
            String id, String nombre, String clase, String agregada, @Nullable String sellada, String huella) {}
}
