package co.cuentasclaras.relevo;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Ausencias;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The colleagues who can be asked to take over an activity. */
@Component
public class Colegas {

    /** How many working days somebody has to answer. */
    private static final int DIAS_PARA_RESPONDER = 3;

    private final Elegibles elegibles;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Ausencias ausencias;
    private final Roles roles;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    Colegas(
            Elegibles elegibles,
            Encargados encargados,
            TareasDelCronograma tareas,
            Ausencias ausencias,
            Roles roles,
            Personas personas,
            DiasNoHabiles diasNoHabiles,
            Clock clock) {
        this.elegibles = elegibles;
        this.encargados = encargados;
        this.tareas = tareas;
        this.ausencias = ausencias;
        this.roles = roles;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** By name, without that person: those of the role first asked for, then everybody who takes part. */
    public List<Colega> de(ActividadEnCurso actividad) {
        boolean vigila = encargados.perfil(actividad) == Perfil.VIGILA;
        Set<String> usuarios = roles.todos().stream()
                .filter(rol -> (rol.perfil() == Perfil.VIGILA) == vigila)
                .flatMap(Rol::personas)
                .filter(persona -> !persona.equals(actividad.persona()))
                .collect(Collectors.toSet());
        return personas.nombres(usuarios).entrySet().stream()
                .map(una -> new Colega(una.getKey(), una.getValue()))
                .sorted(Comparator.comparing(Colega::nombre, Collator.getInstance(Palabras.COLOMBIA)))
                .toList();
    }

    /**
     * Says why somebody cannot be asked.
     *
     * @return the last day for an answer
     */
    LocalDate comprobar(ActividadEnCurso actividad, @Nullable String a) {
        elegibles.exigirQueExista(a, "a quién se la pasa");
        String colega = a == null ? "" : a;
        String nombre = personas.nombre(colega);
        if (colega.equals(actividad.persona())) {
            throw new SolicitudInvalida("Usted ya la tiene: elija a otra persona.");
        }
        elegibles.exigirQueEntre(colega);
        encargados.exigirQueNoVigileYParticipe(colega, actividad);
        LocalDate hoy = LocalDate.now(clock);
        for (Ausencia ausencia : ausencias.vigentes()) {
            if (ausencia.persona().equals(colega) && ausencia.cae(hoy, hoy)) {
                throw new SolicitudInvalida("%s está ausente hasta el %s: elija a otra persona."
                        .formatted(nombre, FechaEscrita.de(ausencia.hasta())));
            }
        }
        encargados.exigirQueNoApruebeLoSuyo(colega, actividad, tareas.aprueba(actividad.exigirTarea()));
        return diasNoHabiles.calendario().sumar(hoy, DIAS_PARA_RESPONDER);
    }

    /** Somebody to choose. */
    public record Colega(String usuario, String nombre) {}
}
