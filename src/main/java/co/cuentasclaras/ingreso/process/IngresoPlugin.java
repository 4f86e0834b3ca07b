package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.ingreso.AjustesDeDirectorio;
import co.cuentasclaras.ingreso.ClavesDelDirectorio;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what holds for passwords into the engine, through which everybody's pass. */
@Component
class IngresoPlugin extends AbstractProcessEnginePlugin {

    private final PasswordThrottle intentos;
    private final AjustesDeDirectorio ajustes;
    private final ObjectProvider<ClavesDelDirectorio> claves;

    IngresoPlugin(PasswordThrottle intentos, AjustesDeDirectorio ajustes, ObjectProvider<ClavesDelDirectorio> claves) {
        this.intentos = intentos;
        this.ajustes = ajustes;
        this.claves = claves;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(
                new IdentidadVigilada(intentos, ajustes.hay() ? Optional.of(claves) : Optional.empty()));
    }
}
