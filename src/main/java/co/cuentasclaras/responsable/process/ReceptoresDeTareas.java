package co.cuentasclaras.responsable.process;

import co.cuentasclaras.engine.guard.TaskReceivers;
import co.cuentasclaras.responsable.QuienEntra;
import org.springframework.stereotype.Component;

/** What the engine is asked by hand goes by the same rule as our pages. */
@Component
class ReceptoresDeTareas implements TaskReceivers {

    private final QuienEntra entra;

    ReceptoresDeTareas(QuienEntra entra) {
        this.entra = entra;
    }

    @Override
    public void require(String user) {
        entra.exigir(user);
    }
}
