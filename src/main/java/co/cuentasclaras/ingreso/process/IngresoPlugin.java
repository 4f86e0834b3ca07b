package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.EnginePlugins;
import co.cuentasclaras.ingreso.AjustesDeDirectorio;
import co.cuentasclaras.ingreso.ClavesAnteriores;
import co.cuentasclaras.ingreso.ClavesDelDirectorio;
import co.cuentasclaras.ingreso.PeticionActual;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts what holds for passwords and accounts into the engine, through which everybody's pass. */
@Component
class IngresoPlugin extends AbstractProcessEnginePlugin {

    private final PasswordThrottle intentos;
    private final AjustesDeDirectorio ajustes;
    private final ObjectProvider<ClavesDelDirectorio> claves;
    private final PeticionActual peticion;
    private final ObjectProvider<EngineCommands> comandos;
    private final ObjectProvider<ClavesAnteriores> anteriores;
    private final ObjectProvider<PlatformTransactionManager> transacciones;
    private final boolean demostracion;

    IngresoPlugin(
            PasswordThrottle intentos,
            AjustesDeDirectorio ajustes,
            ObjectProvider<ClavesDelDirectorio> claves,
            PeticionActual peticion,
            ObjectProvider<EngineCommands> comandos,
            ObjectProvider<ClavesAnteriores> anteriores,
            ObjectProvider<PlatformTransactionManager> transacciones,
            Environment entorno) {
        this.intentos = intentos;
        this.ajustes = ajustes;
        this.claves = claves;
        this.peticion = peticion;
        this.comandos = comandos;
        this.anteriores = anteriores;
        this.transacciones = transacciones;
        this.demostracion = entorno.acceptsProfiles(Profiles.of("demostracion"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Argon2Passwords argon2 = new Argon2Passwords();
        if (demostracion) {
            // Its one password is public, and nothing waits for the hash of it.
            configuration.setCustomPasswordChecker(List.of(argon2));
        } else {
            configuration.setPasswordEncryptor(argon2);
            configuration.setCustomPostCommandInterceptorsTxRequired(EnginePlugins.before(
                    configuration.getCustomPostCommandInterceptorsTxRequired(), new PasswordRenewal()));
        }
        configuration.setIdentityService(
                new IdentidadVigilada(intentos, argon2, ajustes.hay() ? Optional.of(claves) : Optional.empty()));
        configuration.setCustomPreCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new AccountRules(configuration, demostracion, peticion, comandos, anteriores, transacciones)));
    }
}
