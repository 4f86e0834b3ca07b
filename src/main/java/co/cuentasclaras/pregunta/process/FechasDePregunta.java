package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.guard.DatesOfLaw;
import org.springframework.stereotype.Component;

/** The dates of a question follow its term, and that the law. */
@Component
class FechasDePregunta implements DatesOfLaw {

    @Override
    public boolean of(String processDefinitionKey) {
        return TramiteDelMotor.PROCESO.equals(processDefinitionKey);
    }

    @Override
    public String why() {
        return "El término de una pregunta lo da la ley y nadie lo escribe: solo lo mueven lo que se le pide a quien"
                + " pregunta, una prórroga concedida o un día declarado no hábil.";
    }

    @Override
    public String whyItsCourse() {
        return "Una pregunta se radica, se tramita y se anula en sus páginas; su proceso no se empieza, no se detiene ni se"
                + " mueve a mano, porque su término sigue corriendo.";
    }
}
