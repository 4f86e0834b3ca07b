package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The question that an instance is about: the one that somebody just decided about, else as the table has it. */
@Component
class PreguntaALaMano {

    private final Preguntas preguntas;
    private final ThreadLocal<@Nullable PreguntaCiudadana> decidida = new ThreadLocal<>();

    PreguntaALaMano(Preguntas preguntas) {
        this.preguntas = preguntas;
    }

    PreguntaCiudadana de(VariableScope instancia) {
        String id = TramiteDelMotor.PREGUNTA.get(instancia);
        PreguntaCiudadana suya = decidida.get();
        return suya != null && suya.id().equals(id) ? suya : preguntas.porId(id);
    }

    /** Does it with what was decided about a question at hand. */
    <T> T con(PreguntaCiudadana pregunta, Supplier<T> que) {
        PreguntaCiudadana antes = decidida.get();
        decidida.set(pregunta);
        try {
            return que.get();
        } finally {
            decidida.set(antes);
        }
    }
}
