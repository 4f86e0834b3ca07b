package co.cuentasclaras.historia;

import co.cuentasclaras.historia.Historia.Filtro;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail of a cycle, or of the entity, newest first.
 *
 * @param ciclo the cycle, or null for the entity
 * @param titulo of what it is the trail, as people call it
 * @param total how many lines the filter leaves
 * @param hayMas whether there are more than that, which are not counted
 * @param actividades what the list can be narrowed to; none in the trail of the entity
 */
public record PaginaDeBitacora(
        @Nullable String ciclo,
        String titulo,
        List<LineaDeBitacora> lineas,
        int total,
        boolean hayMas,
        int pagina,
        int paginas,
        List<Filtro> actividades,
        List<Filtro> personas,
        List<Filtro> familias) {

    /** What a filter leaves of it, in words; empty when it leaves all. */
    public String enPalabras(FiltroBitacora filtro) {
        String familia = filtro.familia() == null ? null : filtro.familia().name();
        return Stream.of(
                        Filtro.elegido("Sobre qué: ", familia, familias),
                        Filtro.elegido("Actividad: ", filtro.actividad(), actividades),
                        Filtro.elegido("Persona: ", filtro.persona(), personas),
                        Historia.dia("Desde el ", filtro.desde()),
                        Historia.dia("Hasta el ", filtro.hasta()),
                        filtro.palabras().isEmpty() ? "" : "Palabras: " + String.join(" ", filtro.palabras()))
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /**
     * One line.
     *
     * @param fila its row, by which it is opened
     * @param n its number among all that is sealed; null when it is not sealed yet
     * @param tipo what kind of fact, for a sign beside it
     * @param quien name of who did it; null when nobody in particular
     * @param frase a whole sentence
     * @param ciclo the cycle of which it tells, where those of several stand together; else null
     */
    public record LineaDeBitacora(
            long fila,
            @Nullable Long n,
            Instant momento,
            String tipo,
            @Nullable String quien,
            String frase,
            @Nullable String ciclo) {}
}
