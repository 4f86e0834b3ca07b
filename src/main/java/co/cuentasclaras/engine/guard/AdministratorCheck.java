package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/**
 * Second half of the guard against CVE-2026-77226: the webapps let anyone create the first administrator for as long as
 * the group camunda-admin has no direct member. The web filter denies that page; this check makes sure that it is not
 * needed either.
 */
final class AdministratorCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorCheck.class);

    private final ProcessEngine engine;
    private final Environment environment;

    AdministratorCheck(ProcessEngine engine, Environment environment) {
        this.engine = engine;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long members = engine.getIdentityService()
                .createUserQuery()
                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                .count();
        if (members > 0) {
            return;
        }
        String configured = environment.getProperty("camunda.bpm.admin-user.id", "");
        if (!configured.isBlank()) {
            throw new ArranqueInseguro(
                    "El usuario administrador «" + configured
                            + "» existe, pero el grupo camunda-admin no tiene ningún miembro directo.",
                    "Agregue un miembro al grupo camunda-admin (tabla ACT_ID_MEMBERSHIP) o configure en"
                            + " camunda.bpm.admin-user.id un usuario nuevo.");
        }
        LOG.warn("No hay ningún administrador: configure camunda.bpm.admin-user.id y camunda.bpm.admin-user.password.");
    }
}
