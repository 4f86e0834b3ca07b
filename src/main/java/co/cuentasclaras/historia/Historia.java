package co.cuentasclaras.historia;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened in a cycle, newest first.
 *
 * @param actividades what the list can be narrowed to, in the order of the cronograma
 * @param personas who the list can be narrowed to, by name
 * @param tipos the kinds of things that happened so far, by name
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
        List<Filtro> personas,
        List<Filtro> tipos) {

    /** What a filter leaves of it, in words; empty when it leaves all. */
    public String enPalabras(FiltroHistoria filtro) {
        return Stream.of(
                        Filtro.elegido("Qué pasó: ", filtro.tipo(), tipos),
                        Filtro.elegido("Actividad: ", filtro.actividad(), actividades),
                        Filtro.elegido("Persona: ", filtro.persona(), personas),
                        dia("Desde el ", filtro.desde()),
                        dia("Hasta el ", filtro.hasta()))
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(". "));
    }

    static String dia(String titulo, @Nullable LocalDate dia) {
        return dia == null ? "" : titulo + FechaEscrita.de(dia);
    }

    /**
     * One thing that happened.
     *
     * @param fila the line of the trail that tells it; of a mail about several activities, the last one
     * @param n the number of that line; null when it is not sealed yet
     * @param tipo what kind of thing, for a sign beside it
     * @param quien name of who did it; null when nobody in particular
     * @param frase a whole sentence
     * @param contado the activity of which it tells that something was told, to be opened there; else null
     */
    public record Suceso(
            long fila,
            @Nullable Long n,
            Instant momento,
            String tipo,
            @Nullable String quien,
            String frase,
            @Nullable String contado) {}

    public record Filtro(String id, String nombre) {

        static String elegido(String titulo, @Nullable String id, List<Filtro> entre) {
            return id == null
                    ? ""
                    : titulo
                            + entre.stream()
                                    .filter(uno -> uno.id().equals(id))
                                    .map(Filtro::nombre)
                                    .findFirst()
                                    .orElse(id);
        }

        static List<Filtro> porNombre(Stream<Filtro> filtros) {
            Collator alfabeto = Collator.getInstance(Palabras.COLOMBIA);
            return filtros.sorted(Comparator.comparing(Filtro::nombre, alfabeto))
                    .toList();
        }
    }
}
