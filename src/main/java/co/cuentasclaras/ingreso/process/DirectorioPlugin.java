package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.ingreso.AjustesDeDirectorio;
import co.cuentasclaras.ingreso.ClavesDelDirectorio;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine ask the entity's directory, where there is one. */
@Component
class DirectorioPlugin extends AbstractProcessEnginePlugin {

    private final AjustesDeDirectorio ajustes;
    private final ObjectProvider<ClavesDelDirectorio> claves;

    DirectorioPlugin(AjustesDeDirectorio ajustes, ObjectProvider<ClavesDelDirectorio> claves) {
        this.ajustes = ajustes;
        this.claves = claves;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (ajustes.hay()) {
            configuration.setIdentityService(new IdentidadConDirectorio(claves));
        }
    }
}
