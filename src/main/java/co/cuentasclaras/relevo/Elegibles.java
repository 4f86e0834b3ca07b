package co.cuentasclaras.relevo;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.QuienEntra;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be named for a role, stand in for somebody or be asked to take something over. */
@Component
class Elegibles {

    private final Encargados encargados;
    private final Personas personas;
    private final QuienEntra entra;
    private final CurrentUser usuario;

    Elegibles(Encargados encargados, Personas personas, QuienEntra entra, CurrentUser usuario) {
        this.encargados = encargados;
        this.personas = personas;
        this.entra = entra;
        this.usuario = usuario;
    }

    /** Says so when that is nobody. */
    void exigirQueExista(@Nullable String persona, String campo) {
        if (persona == null || persona.isBlank()) {
            throw new SolicitudInvalida("Elija " + campo + ".");
        }
        if (personas.buscar(persona).isEmpty()) {
            throw new SolicitudInvalida("No hay ninguna persona con el usuario «%s».".formatted(persona));
        }
    }

    /** Says so when that person could do nothing with a task. */
    void exigirQueEntre(String persona) {
        entra.exigir(persona);
    }

    /** Nobody gives herself a role, nor the tasks of one of which she is not even the deputy. */
    void exigirQueNoSeaQuienLoDice(String persona, String rolPropio) {
        if (usuario.find().filter(persona::equals).isPresent()) {
            throw new SolicitudInvalida(
                    "Nadie se nombra a sí mismo%s: pídaselo a otra persona que dirija o a quien administra."
                            .formatted(rolPropio));
        }
    }

    /** Whoever watches takes no part in what she watches (Ley 87 de 1993, art. 12). */
    void exigirQueNoVigileYParticipe(String persona, Perfil perfil) {
        encargados.exigirQueNoVigileYParticipe(persona, perfil);
    }
}
