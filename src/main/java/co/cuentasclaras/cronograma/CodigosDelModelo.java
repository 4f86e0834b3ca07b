package co.cuentasclaras.cronograma;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the models of this program draw. */
public interface CodigosDelModelo {

    /** Those that they know; an entity's own ones are none of them. */
    List<ActividadDelModelo> actividades();

    /** Their pages, each after the one that calls it. */
    List<PaginaDelModelo> paginas();

    /**
     * A drawn activity.
     *
     * @param codigo the id of its task
     * @param nombre what its box says
     * @param pagina the model that draws it
     * @param multiple whether it is done once for each audience: a plan has rows {@code code/delivery} of it
     * @param legal whether the law sets its term
     * @param antes the codes of what must be finished before it, across pages and messages
     */
    record ActividadDelModelo(
            String codigo, String nombre, String pagina, boolean multiple, boolean legal, Set<String> antes) {

        public ActividadDelModelo {
            antes = Set.copyOf(antes);
        }
    }

    /**
     * A page of the models.
     *
     * @param id of its process
     * @param dentroDe the page that calls it; empty of the first one
     * @param deAudiencia whether it runs once for each public hearing
     * @param admitePropias whether activities of the entity's own run on it
     */
    record PaginaDelModelo(String id, String nombre, String dentroDe, boolean deAudiencia, boolean admitePropias) {}

    default Optional<ActividadDelModelo> actividad(String codigo) {
        return actividades().stream().filter(una -> una.codigo().equals(codigo)).findFirst();
    }

    default Optional<PaginaDelModelo> pagina(String id) {
        return paginas().stream().filter(una -> una.id().equals(id)).findFirst();
    }

    /** Whether an activity is done once for each public hearing. */
    default boolean esDeAudiencia(String codigo) {
        return actividad(codigo)
                .flatMap(una -> pagina(una.pagina()))
                .filter(PaginaDelModelo::deAudiencia)
                .isPresent();
    }
}
