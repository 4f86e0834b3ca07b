package co.cuentasclaras.responsable;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who can come in and do something with a task; it is given to nobody else. */
@Component
public class QuienEntra {

    private final Personas personas;
    private final Cuentas cuentas;

    QuienEntra(Personas personas, Cuentas cuentas) {
        this.personas = personas;
        this.cuentas = cuentas;
    }

    /**
     * Lets through who can.
     *
     * @throws SolicitudInvalida when there is no such person, or she could do nothing with a task
     */
    public void exigir(String usuario) {
        Persona persona = personas.buscar(usuario)
                .orElseThrow(
                        () -> new SolicitudInvalida("No hay ninguna persona con el usuario «%s».".formatted(usuario)));
        if (cuentas.puedenEntrar(Set.of(usuario)).isEmpty()) {
            throw new SolicitudInvalida("%s no puede entrar: no tiene ningún rol. Elija a otra persona."
                    .formatted(persona.nombreCompleto()));
        }
    }
}
