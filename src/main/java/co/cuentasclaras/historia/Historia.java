package co.cuentasclaras.historia;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened in a cycle, newest first.
 *
 * @param actividades what the list can be narrowed to, in the order of the cronograma
 * @param personas who the list can be narrowed to, by name
 */
public record Historia(
        String ciclo,
        int vigencia,
        String entidad,
        List<Suceso> sucesos,
        int total,
        int pagina,
        int paginas,
        List<Filtro> actividades,
        List<Filtro> personas) {

    /**
     * One thing that happened.
     *
     * @param tipo what kind of thing, for a sign beside it
     * @param quien name of who did it; null when nobody in particular
     * @param frase a whole sentence
     * @param contado the activity of which it tells that something was told, to be opened there; else null
     */
    public record Suceso(
            Instant momento, String tipo, @Nullable String quien, String frase, @Nullable String contado) {}

    public record Filtro(String id, String nombre) {}
}
