package co.cuentasclaras.cronograma;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An activity in the words in which its forms tell of it. */
@Component
public class Resumenes {

    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Personas personas;
    private final LoQueSigue loQueSigue;
    private final Clock clock;

    Resumenes(DiasNoHabiles diasNoHabiles, Roles roles, Personas personas, LoQueSigue loQueSigue, Clock clock) {
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.personas = personas;
        this.loQueSigue = loQueSigue;
        this.clock = clock;
    }

    public Resumen de(ActividadEnCurso actividad) {
        return new Resumen(
                actividad.nombre(),
                responsable(actividad),
                FechaEscrita.de(actividad.vencimiento()),
                plazo(actividad),
                actividad.producto());
    }

    private String plazo(ActividadEnCurso actividad) {
        if (actividad.enSuspenso()) {
            return "en suspenso: su audiencia está suspendida";
        }
        LocalDate llegada =
                actividad.iniciada() == null ? null : LocalDate.ofInstant(actividad.iniciada(), clock.getZone());
        return Optional.ofNullable(llegada)
                .filter(dia -> dia.isAfter(actividad.vencimiento()))
                .flatMap(dia -> loQueSigue
                        .esperaba(actividad)
                        .map(otra -> Palabras.llegada(dia, otra.nombre(), roles.nombre(otra.responsable()))))
                .orElseGet(() ->
                        PlazoEscrito.de(LocalDate.now(clock), actividad.vencimiento(), diasNoHabiles.calendario()));
    }

    /** The role that answers for an activity, and the person who holds its task. */
    private String responsable(ActividadEnCurso actividad) {
        String rol = roles.nombre(actividad.responsable());
        String persona = actividad.persona();
        return persona == null ? rol : personas.nombre(persona) + ", " + rol;
    }

    /** What a form says of an activity. */
    public record Resumen(String nombre, String responsable, String vencimientoTexto, String plazo, String producto) {}
}
