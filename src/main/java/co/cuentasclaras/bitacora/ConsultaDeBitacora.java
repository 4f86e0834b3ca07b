package co.cuentasclaras.bitacora;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are looked for; null, or nothing, asks for all.
 *
 * @param ciclo of this cycle; null asks for all cycles and for what belongs to none
 * @param actividad of this activity
 * @param persona by this user, or touching this user
 * @param clases of these kinds
 * @param desde from this moment on
 * @param hasta before this moment
 * @param palabras each of them is somewhere in the line
 */
public record ConsultaDeBitacora(
        @Nullable String ciclo,
        @Nullable String actividad,
        @Nullable String persona,
        Set<String> clases,
        @Nullable Instant desde,
        @Nullable Instant hasta,
        List<PalabraBuscada> palabras) {

    public ConsultaDeBitacora {
        clases = Set.copyOf(clases);
        palabras = List.copyOf(palabras);
    }

    /**
     * A word, and what it stands for in a line that keeps ids.
     *
     * @param llana in small letters without accents
     * @param actividades the codes of the activities that are called so
     * @param personas the users who are called so
     * @param clases the kinds of facts that are called so
     */
    public record PalabraBuscada(String llana, Set<String> actividades, Set<String> personas, Set<String> clases) {

        public PalabraBuscada {
            actividades = Set.copyOf(actividades);
            personas = Set.copyOf(personas);
            clases = Set.copyOf(clases);
        }
    }
}
