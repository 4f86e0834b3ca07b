package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.ciclo.Ciclo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was handed in during a cycle, activity by activity, in the order of the cronograma, and what was not.
 *
 * @param documentadas how many activities have evidence
 * @param sinEvidencia the activities that are finished or due and lack the evidence that they demand
 * @param repetidos the files that several activities carry
 * @param noAplica what of the models the plan does without, of which no evidence is to be expected
 */
public record CatalogoEvidencias(
        Ciclo ciclo,
        int actividades,
        int documentadas,
        List<AvanceActividad> sinEvidencia,
        List<Repetido> repetidos,
        List<Grupo> grupos,
        List<ActividadNoAplica> noAplica) {

    /**
     * One file, byte by byte the same, of several activities.
     *
     * @param nombre of its first piece
     * @param actividades their names
     */
    public record Repetido(String huella, String nombre, List<String> actividades) {}

    /** The activities of a stage and front. */
    public record Grupo(String nombre, List<ActividadDocumentada> renglones) {}

    /** @param sinCopia whether it has links alone: of what they show nothing is kept */
    public record ActividadDocumentada(AvanceActividad actividad, List<Pieza> piezas, boolean sinCopia) {}

    /**
     * A document or a link.
     *
     * @param clase what it is, in words
     * @param agregada when and by whom
     * @param sellada the day on which its activity was finished with it, in words, or null while it may still be removed
     * @param huella SHA-256 of a file's content, or of a link's address, in hexadecimal
     * @param otras the other activities that carry the same file
     */
    public record Pieza(
            String id,
            String nombre,
            boolean enlace,
            String clase,
            String agregada,
            @Nullable String sellada,
            String huella,
            List<String> otras) {}
}
