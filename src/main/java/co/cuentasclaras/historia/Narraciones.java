package co.cuentasclaras.historia;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells facts one by one, however many they are. */
@Component
public class Narraciones {

    private final Personas personas;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Narraciones(Personas personas, Roles roles, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.personas = personas;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /**
     * Who tells the facts of these cycles and of the entity.
     *
     * @param usuarios of whom they tell
     */
    public Narracion de(Collection<AvanceCiclo> ciclos, Collection<String> usuarios) {
        Map<String, String> nombresDeRoles = roles.nombres();
        Map<String, String> nombres = personas.nombres(usuarios);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Function<Map<String, String>, Relato> relato =
                actividades -> new Relato(actividades, nombresDeRoles, nombres, calendario, clock.getZone());
        Map<String, Relato> deCiclo = ciclos.stream()
                .collect(Collectors.toMap(
                        avance -> avance.ciclo().id(),
                        avance -> relato.apply(avance.todas()
                                .collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::nombre)))));
        Relato deLaEntidad = relato.apply(Map.of());
        return anotacion -> deCiclo.getOrDefault(String.valueOf(anotacion.ciclo()), deLaEntidad)
                .frase(anotacion);
    }

    /** The name of a kind of fact as a person reads it. */
    public static String nombre(String hecho) {
        return NombreDeHecho.de(hecho);
    }

    /** Says a fact in a sentence. */
    @FunctionalInterface
    public interface Narracion {

        String frase(Anotacion anotacion);
    }
}
