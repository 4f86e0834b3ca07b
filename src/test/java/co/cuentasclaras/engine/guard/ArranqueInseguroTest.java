package co.cuentasclaras.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Fuera de la demostración el producto se niega a arrancar")
class ArranqueInseguroTest {

    private final MockEnvironment environment = new MockEnvironment();
    private ProcessEngine engine;

    @BeforeEach
    void motor() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("arranque")
                .setJdbcUrl("jdbc:h2:mem:arranque")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP)
                .buildProcessEngine();
    }

    @AfterEach
    void cerrar() {
        engine.close();
    }

    /** A kind of hash that takes its time. */
    private static final class Lenta implements PasswordEncryptor {

        private int miradas;

        @Override
        public String encrypt(String clave) {
            return new StringBuilder(clave).reverse().toString();
        }

        @Override
        public boolean check(String clave, String guardada) {
            miradas++;
            return encrypt(clave).equals(guardada);
        }

        @Override
        public String hashAlgorithmName() {
            return "lenta";
        }
    }

    private void conContrasenasDe(PasswordEncryptor clase) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .setPasswordManager(new PasswordManager(clase, List.of()));
    }

    private void persona(String id, String clave) {
        User user = engine.getIdentityService().newUser(id);
        user.setPassword(clave);
        engine.getIdentityService().saveUser(user);
    }

    @Test
    @DisplayName("si alguien todavía entra con la contraseña de demostración, y dice quién")
    void guardada() {
        persona("ana", "Otra#Clave2026");
        persona("beto", DemonstrationPasswordGuard.PASSWORD);
        assertThatThrownBy(() -> new DemonstrationPasswordGuard(environment).postProcessEngineBuild(engine))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("beto")
                .hasMessageNotContaining("ana,");
        // Looking is no attempt to log in: the right password still works at once.
        assertThat(engine.getIdentityService().checkPassword("ana", "Otra#Clave2026"))
                .isTrue();
    }

    @Test
    @DisplayName("se guarde como se guarde, y sin mirar dos veces lo que ya miró")
    void deOtraClase() {
        DemonstrationPasswordGuard guard = new DemonstrationPasswordGuard(environment);
        Lenta lenta = new Lenta();
        conContrasenasDe(lenta);
        persona("ana", "Otra#Clave2026");
        guard.postProcessEngineBuild(engine);
        guard.postProcessEngineBuild(engine);
        assertThat(lenta.miradas).isEqualTo(1);

        persona("beto", DemonstrationPasswordGuard.PASSWORD);
        User ana = engine.getIdentityService().createUserQuery().userId("ana").singleResult();
        ana.setPassword(DemonstrationPasswordGuard.PASSWORD);
        engine.getIdentityService().saveUser(ana);
        assertThatThrownBy(() -> guard.postProcessEngineBuild(engine)).hasMessageContaining("ana, beto");
    }

    @Test
    @DisplayName("si está configurada para el administrador")
    void configurada() {
        environment.setProperty("camunda.bpm.admin-user.password", DemonstrationPasswordGuard.PASSWORD);
        assertThatThrownBy(() -> new DemonstrationPasswordGuard(environment)
                        .preInit((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("camunda.bpm.admin-user.password");
    }

    @Test
    @DisplayName("si la contraseña del administrador que se va a crear es débil, y dice qué le falta")
    void debil() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .setPasswordPolicy(new DefaultPasswordPolicyImpl())
                .setEnablePasswordPolicy(true);
        environment.setProperty("camunda.bpm.admin-user.id", "administrador");
        environment.setProperty("camunda.bpm.admin-user.password", "corta");
        DemonstrationPasswordGuard guard = new DemonstrationPasswordGuard(environment);
        assertThatThrownBy(() -> guard.postProcessEngineBuild(engine))
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("«administrador»")
                .hasMessageNotContaining("corta");

        environment.setProperty("camunda.bpm.admin-user.password", "Otra#Clave2026");
        assertThatCode(() -> guard.postProcessEngineBuild(engine)).doesNotThrowAnyException();
        persona("administrador", "Otra#Clave2026");
        environment.setProperty("camunda.bpm.admin-user.password", "corta");
        assertThatCode(() -> guard.postProcessEngineBuild(engine)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("y arranca cuando cada quien tiene la suya")
    void segura() {
        persona("ana", "Otra#Clave2026");
        assertThatCode(() -> new DemonstrationPasswordGuard(environment).postProcessEngineBuild(engine))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("si hay un administrador configurado que no es miembro de camunda-admin")
    void sinMiembro() {
        environment.setProperty("camunda.bpm.admin-user.id", "admin");
        persona("admin", "Otra#Clave2026");
        AdministratorCheck check = new AdministratorCheck(engine, environment);
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(ArranqueInseguro.class)
                .hasMessageContaining("camunda-admin");
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup("camunda-admin"));
        engine.getIdentityService().createMembership("admin", "camunda-admin");
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }
}
