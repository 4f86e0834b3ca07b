package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.NombresDeEntonces;
import co.cuentasclaras.bitacora.NombresDeEntonces.Llamados;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows the names that facts are told with. */
@Component
class Relatos {

    private final Personas personas;
    private final NombresDeEntonces entonces;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Relatos(Personas personas, NombresDeEntonces entonces, Roles roles, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.personas = personas;
        this.entonces = entonces;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** @param actividades the names of the activities by their codes */
    Relato de(Map<String, String> actividades, Collection<Anotacion> anotaciones) {
        return de(anotaciones).apply(actividades);
    }

    /** What these are told with, once the names of the activities by their codes are known. */
    Function<Map<String, String>, Relato> de(Collection<Anotacion> anotaciones) {
        return conGente(anotaciones.stream()
                .flatMap(anotacion -> Stream.concat(
                        Stream.of(anotacion.quien()), anotacion.hecho().personas()))
                .collect(Collectors.toSet()));
    }

    /** The same, of whatever tells of these people. */
    Function<Map<String, String>, Relato> conGente(Set<String> usuarios) {
        Map<String, String> nombresDeRoles = roles.nombres();
        Map<String, String> nombres = personas.nombres(usuarios);
        Llamados antes = entonces.de(usuarios);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        return actividades -> new Relato(actividades, nombresDeRoles, nombres, antes, calendario, clock.getZone());
    }
}
