package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.engine.guard.EndedWhole;
import co.cuentasclaras.permiso.Acceso;
import org.springframework.stereotype.Component;

/** A cycle is cancelled with all its stages, and its trail says why. */
@Component
class CicloEntero implements EndedWhole {

    @Override
    public boolean of(String processDefinitionKey) {
        return Acceso.CICLO.equals(processDefinitionKey);
    }

    @Override
    public String whyNoPart() {
        return "Una parte de un ciclo en curso no se elimina ni se mueve a mano, porque sus actividades se perderían: reprograme la actividad, o"
                + " retírela con otra versión del plan.";
    }

    @Override
    public String whyAReason() {
        return "Un ciclo se cancela con su motivo, que Cockpit no pregunta: quien administra el servidor lo hace como dice"
                + " «Cancelling a cycle» en la guía operacion.md.";
    }
}
