package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The code of an activity where a model names it. The models know one page of a hearing, which runs once for each: in a
 * further one what they name is that of this hearing.
 */
final class CodigoEnCurso {

    private CodigoEnCurso() {}

    /** The code that a task or an expression gives, as the cronograma knows it. */
    static String de(VariableScope scope, String codigo) {
        String audiencia = audiencia(scope);
        return audiencia.isEmpty() ? codigo : Codigo.leer(codigo).en(audiencia).texto();
    }

    /** The code of the activity at hand. */
    static String de(VariableScope scope) {
        return de(scope, Variables.CODIGO.get(scope));
    }

    /** The key of the hearing whose page it is; empty for the only or the first one, and outside of any. */
    static String audiencia(VariableScope scope) {
        @Nullable String audiencia = Variables.AUDIENCIA.find(scope);
        return audiencia == null ? AudienciaPublica.PRIMERA : audiencia;
    }
}
