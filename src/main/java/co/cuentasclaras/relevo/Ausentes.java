package co.cuentasclaras.relevo;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Ausencias;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether an absence can be: who is away twice, who stands in while away herself, and who may not stand in at all. */
@Component
class Ausentes {

    private final Ausencias ausencias;
    private final Elegibles elegibles;
    private final Roles roles;
    private final Personas personas;

    Ausentes(Ausencias ausencias, Elegibles elegibles, Roles roles, Personas personas) {
        this.ausencias = ausencias;
        this.elegibles = elegibles;
        this.roles = roles;
        this.personas = personas;
    }

    /**
     * Until the end of the transaction nobody else notes another one.
     *
     * @throws SolicitudInvalida with what is wrong and what to do
     */
    void comprobar(Ausencia nueva) {
        roles.reservar();
        elegibles.exigirQueExista(nueva.persona(), "quién está ausente");
        elegibles.exigirQueExista(nueva.sustituto(), "quién responde mientras tanto");
        if (nueva.persona().equals(nueva.sustituto())) {
            throw new SolicitudInvalida("Quien está ausente no puede responder por sí mismo: elija a otra persona.");
        }
        elegibles.exigirQueEntre(nueva.sustituto());
        List<Rol> suyos = roles.todos().stream()
                .filter(rol -> rol.personas().anyMatch(nueva.persona()::equals))
                .toList();
        suyos.forEach(rol -> elegibles.exigirQueNoVigileYParticipe(nueva.sustituto(), rol.perfil()));
        Set<String> suplentes = suyos.stream()
                .flatMap(Rol::personas)
                .filter(persona -> !persona.equals(nueva.persona()))
                .collect(Collectors.toSet());
        if (!suplentes.contains(nueva.sustituto())) {
            elegibles.exigirQueNoSeaQuienLoDice(nueva.sustituto(), " para responder por otra persona");
        }
        for (Ausencia otra : ausencias.vigentes()) {
            if (otra.cae(nueva.desde(), nueva.hasta())) {
                comprobarConOtra(nueva, otra);
            }
        }
    }

    private void comprobarConOtra(Ausencia nueva, Ausencia otra) {
        if (otra.persona().equals(nueva.persona())) {
            throw new SolicitudInvalida("%s ya tiene anotada una ausencia %s: retírela o elija otros días."
                    .formatted(personas.nombre(nueva.persona()), dias(otra)));
        }
        if (otra.persona().equals(nueva.sustituto())) {
            throw new SolicitudInvalida("%s también está ausente, %s: elija a otra persona."
                    .formatted(personas.nombre(nueva.sustituto()), dias(otra)));
        }
        if (otra.sustituto().equals(nueva.persona())) {
            throw new SolicitudInvalida("%s responde por %s %s: cambie primero quién responde por esa persona."
                    .formatted(personas.nombre(nueva.persona()), personas.nombre(otra.persona()), dias(otra)));
        }
    }

    private static String dias(Ausencia ausencia) {
        return "del %s al %s".formatted(FechaEscrita.de(ausencia.desde()), FechaEscrita.de(ausencia.hasta()));
    }
}
