package co.cuentasclaras.pregunta;

import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which role does each step of a question, and who of it gets the task. */
@Component
public class EncargadosDePasos {

    private final RolesDePreguntas deEllas;
    private final Roles roles;

    EncargadosDePasos(RolesDePreguntas deEllas, Roles roles) {
        this.deEllas = deEllas;
        this.roles = roles;
    }

    /** Who does a step; nobody when it waits for no one of the entity. */
    public Optional<String> rol(PreguntaCiudadana pregunta, PasoDePregunta paso) {
        return switch (paso) {
            case CLASIFICAR, TRASLADAR, PEDIR_COMPLEMENTO, DECLARAR_DESISTIMIENTO, CERRAR, COMUNICAR ->
                Optional.of(deEllas.clasifica());
            case REVISAR, REVISAR_CIERRE -> Optional.of(deEllas.revisa());
            case PUBLICAR -> Optional.of(deEllas.publica());
            case PROYECTAR -> Optional.of(responde(pregunta));
            case ESPERAR_COMPLEMENTO, ESPERAR_PRINCIPAL, NINGUNO -> Optional.empty();
        };
    }

    /** Who decides about extensions. */
    public String prorroga() {
        return deEllas.revisa();
    }

    /** Who gets what comes to a role today; nobody while it is vacant. */
    public Optional<String> recibe(String rol) {
        return roles.rol(rol).map(Rol::recibe);
    }

    private String responde(PreguntaCiudadana pregunta) {
        String rol = pregunta.rolResponde();
        return rol != null && roles.rol(rol).isPresent() ? rol : Roles.LIDER;
    }
}
