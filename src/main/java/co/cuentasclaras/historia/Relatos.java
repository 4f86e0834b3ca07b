package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows the names of today that facts are told with. */
@Component
class Relatos {

    private final Personas personas;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Relatos(Personas personas, Roles roles, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.personas = personas;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** @param actividades the names of the activities by their codes */
    Relato de(Map<String, String> actividades, Collection<Anotacion> anotaciones) {
        return new Relato(
                actividades,
                roles.nombres(),
                personas.nombres(anotaciones.stream()
                        .flatMap(anotacion -> Stream.concat(
                                Stream.of(anotacion.quien()), anotacion.hecho().personas()))
                        .collect(Collectors.toSet())),
                diasNoHabiles.calendario(),
                clock.getZone());
    }
}
