package co.cuentasclaras.web;

import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.permiso.ListasCompartidas;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small entity with one person of each kind, two dependencies and one process, for the tests of the web layer. Ana, of
 * financiera, is deputy in proyectos.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EntidadDePrueba {

    public static final String CLAVE = "Prueba#Segura77";
    public static final String PROCESO = "proceso-de-prueba";

    @Bean
    Montaje montaje(
            ProcessEngine engine, JdbcClient jdbc, Clock clock, DerechosDeRoles derechos, ListasCompartidas listas) {
        return new Montaje(engine, jdbc, clock, derechos, listas);
    }

    public record Montaje(
            ProcessEngine engine, JdbcClient jdbc, Clock clock, DerechosDeRoles derechos, ListasCompartidas listas) {

        /** Ready to be used by several classes that share the context: what is there already stays. */
        public void montar() {
            if (engine.getIdentityService().createUserQuery().userId("ana").count() > 0) {
                return;
            }
            persona("ana", "financiera", "EJECUTA", null);
            persona("pedro", "proyectos", "EJECUTA", "ana");
            persona("lina", "lider", "DIRIGE", null);
            persona("carla", "control-interno", "VIGILA", null);
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(PROCESO + ".bpmn", proceso())
                    .deploy();
            derechos.otorgar();
            listas.crear();
            tarea("Reportar la ejecución", "ana", "financiera", 2);
            tarea("Cuadrar el presupuesto", "ana", "financiera", -3);
            tarea("Presentar los proyectos", "pedro", "proyectos", 1);
        }

        private void persona(String id, String grupo, String perfil, @Nullable String suplente) {
            User user = engine.getIdentityService().newUser(id);
            user.setFirstName(id);
            user.setLastName("de Prueba");
            user.setEmail(id + "@ejemplo.gov.co");
            user.setPassword(CLAVE);
            engine.getIdentityService().saveUser(user);
            if (engine.getIdentityService().createGroupQuery().groupId(grupo).count() == 0) {
                engine.getIdentityService()
                        .saveGroup(engine.getIdentityService().newGroup(grupo));
                jdbc.sql("insert into cc_rol (id, nombre, perfil, titular, suplente) values (?, ?, ?, ?, ?)")
                        .params(grupo, grupo, perfil, id, suplente)
                        .update();
            }
            engine.getIdentityService().createMembership(id, grupo);
        }

        /** A task of that person and role, due so many hours from now. */
        public void tarea(String nombre, String usuario, String rol, int horas) {
            Date vence = Date.from(clock.instant().plus(horas, ChronoUnit.HOURS));
            String instancia = engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            PROCESO, Map.of("nombre", nombre, "usuario", usuario, "rol", rol, "vence", vence))
                    .getId();
            Task tarea = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instancia)
                    .singleResult();
            engine.getTaskService().setVariableLocal(tarea.getId(), "etapa", "Preparación");
            engine.getTaskService().setVariableLocal(tarea.getId(), "responsable", usuario + " de Prueba");
        }

        private static BpmnModelInstance proceso() {
            return Bpmn.createExecutableProcess(PROCESO)
                    .name("Proceso de prueba")
                    .camundaHistoryTimeToLive(30)
                    .startEvent()
                    .userTask("tarea")
                    .name("${nombre}")
                    .camundaAssignee("${usuario}")
                    .camundaCandidateGroups("${rol}")
                    .camundaDueDate("${vence}")
                    .endEvent()
                    .done();
        }
    }
}
