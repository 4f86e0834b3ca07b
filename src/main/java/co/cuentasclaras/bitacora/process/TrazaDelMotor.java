package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.engine.EnginePlugins;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the trail see what happens in the engine, in the engine's own transaction. */
@Component
class TrazaDelMotor extends AbstractProcessEnginePlugin {

    private final HechosPendientes hechos;

    TrazaDelMotor(HechosPendientes hechos) {
        this.hechos = hechos;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        VariablesAMano variables = new VariablesAMano();
        configuration.setCustomHistoryEventHandlers(EnginePlugins.before(
                configuration.getCustomHistoryEventHandlers(), new OperacionesAMano(hechos, variables)));
        configuration.setCustomPostCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPostCommandInterceptorsTxRequired(), new OrdenesSinRegistro(hechos, variables)));
    }
}
