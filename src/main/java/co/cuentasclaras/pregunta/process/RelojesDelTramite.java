package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.pregunta.Vencimientos;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when a clock of {@code pregunta-ciudadana} rings. */
@Configuration(proxyBeanMethods = false)
class RelojesDelTramite {

    /** The last day in time went by; the leader gets a task of it. */
    @Bean
    ExecutionListener vencerTermino(Vencimientos vencimientos) {
        return execution -> vencimientos.vencer(TramiteDelMotor.PREGUNTA.get(execution));
    }

    /** The citizen did not complete it within the month. */
    @Bean
    ExecutionListener vencerEspera(Vencimientos vencimientos) {
        return execution -> vencimientos.vencerEspera(TramiteDelMotor.PREGUNTA.get(execution));
    }
}
