package co.cuentasclaras.avance;

import co.cuentasclaras.avance.AvanceActividad.RolQueApoya;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.NombresConAudiencia;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people, roles and the activities of the models are called, and which of these are done for a public hearing. */
@Component
class NombresDeAvances {

    private final Personas personas;
    private final Roles roles;
    private final CodigosDelModelo codigos;
    private final NombresConAudiencia conAudiencia;

    NombresDeAvances(Personas personas, Roles roles, CodigosDelModelo codigos, NombresConAudiencia conAudiencia) {
        this.conAudiencia = conAudiencia;
        this.personas = personas;
        this.roles = roles;
        this.codigos = codigos;
    }

    /** First and last name, by user. */
    Map<String, String> dePersonas(Set<String> usuarios) {
        return personas.nombres(usuarios);
    }

    List<RolQueApoya> deRoles(Collection<String> ids) {
        return ids.stream().map(id -> new RolQueApoya(id, roles.nombre(id))).toList();
    }

    /** What does not apply, by name; what no model draws any more by its code. */
    List<ActividadNoAplica> deLoQueNoAplica(Map<String, String> motivos, Map<String, String> audiencias) {
        return motivos.entrySet().stream()
                .map(una -> new ActividadNoAplica(
                        una.getKey(), nombre(Codigo.leer(una.getKey()), audiencias), una.getValue()))
                .sorted(Comparator.comparing(ActividadNoAplica::nombre))
                .toList();
    }

    boolean esDeAudiencia(FilaDeActividad fila) {
        return conAudiencia.esDeAudiencia(fila.codigo(), fila.pagina());
    }

    /** What the models call it, with its hearing where there are several. */
    private String nombre(Codigo codigo, Map<String, String> audiencias) {
        String nombre = codigos.actividad(codigo.actividad())
                .map(ActividadDelModelo::nombre)
                .orElse(codigo.texto());
        String audiencia = audiencias.size() > 1 && codigos.esDeAudiencia(codigo.actividad())
                ? audiencias.get(codigo.claveDeAudiencia())
                : null;
        return audiencia == null ? nombre : nombre + " (" + audiencia + ")";
    }
}
