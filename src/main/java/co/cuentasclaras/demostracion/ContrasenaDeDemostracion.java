package co.cuentasclaras.demostracion;

import co.cuentasclaras.responsable.ContrasenaInicial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demonstration all people of the example share the administrator's password, which everybody can read. */
@Component
@Profile("demostracion")
class ContrasenaDeDemostracion implements ContrasenaInicial {

    private final String clave;

    ContrasenaDeDemostracion(@Value("${camunda.bpm.admin-user.password}") String clave) {
        this.clave = clave;
    }

    @Override
    public String nueva() {
        return clave;
    }
}
