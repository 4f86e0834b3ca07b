package co.cuentasclaras.pregunta;

import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which role does what with the questions: the one that is set, or the leader where the entity has no such role. */
@Component
public class RolesDePreguntas {

    private final AjustesDePreguntas ajustes;
    private final Roles roles;

    RolesDePreguntas(AjustesDePreguntas ajustes, Roles roles) {
        this.ajustes = ajustes;
        this.roles = roles;
    }

    /** Files, classifies and communicates. */
    public String clasifica() {
        return elQueHaya(ajustes.rolClasifica());
    }

    /** Reviews answers and closings, and decides about extensions. */
    public String revisa() {
        return elQueHaya(ajustes.rolRevisa());
    }

    public String publica() {
        return elQueHaya(ajustes.rolPublica());
    }

    /** All three. */
    public Set<String> todos() {
        return Set.copyOf(List.of(clasifica(), revisa(), publica()));
    }

    private String elQueHaya(String rol) {
        return roles.rol(rol).map(Rol::id).orElse(Roles.LIDER);
    }
}
