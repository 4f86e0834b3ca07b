package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.idioma.Palabras;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells apart what is done for each of several public hearings and has one name: which hearing it is for, unless its name says so. */
@Component
public class NombresConAudiencia {

    private final Audiencias audiencias;
    private final CodigosDelModelo codigos;

    NombresConAudiencia(Audiencias audiencias, CodigosDelModelo codigos) {
        this.audiencias = audiencias;
        this.codigos = codigos;
    }

    /** The name of an activity, with the hearing that it is for where its cycle has several. */
    public String de(ActividadEnCurso actividad) {
        return esDeAudiencia(actividad.codigo(), actividad.pagina())
                ? conAudiencia(
                        actividad.nombre(),
                        actividad.codigo(),
                        actividad.pagina(),
                        audiencias.deCiclo(actividad.ciclo()))
                : actividad.nombre();
    }

    /** The hearings of these cycles, to be asked once for many activities. */
    public Map<String, List<AudienciaPublica>> deCiclos(Collection<ClaveActividad> actividades) {
        return actividades.isEmpty()
                ? Map.of()
                : audiencias.deCiclos(Set.copyOf(
                        actividades.stream().map(ClaveActividad::ciclo).toList()));
    }

    /**
     * The same, of an activity whose cycle has these hearings.
     *
     * @param pagina the page on which one of the entity's own runs
     */
    public String conAudiencia(
            String nombre, String codigo, @Nullable String pagina, @Nullable List<AudienciaPublica> suyas) {
        return Optional.ofNullable(suyas)
                .filter(todas -> todas.size() > 1 && esDeAudiencia(codigo, pagina))
                .flatMap(todas -> todas.stream()
                        .filter(una -> una.clave().equals(Codigo.leer(codigo).claveDeAudiencia()))
                        .findFirst())
                .filter(una -> !Palabras.llanas(nombre).contains(Palabras.llanas(una.nombre())))
                .map(una -> nombre + " (" + una.nombre() + ")")
                .orElse(nombre);
    }

    /** Whether an activity is done for a public hearing. */
    public boolean esDeAudiencia(String codigo, @Nullable String pagina) {
        return pagina == null
                ? codigos.esDeAudiencia(Codigo.leer(codigo).actividad())
                : codigos.pagina(pagina).filter(PaginaDelModelo::deAudiencia).isPresent();
    }
}
