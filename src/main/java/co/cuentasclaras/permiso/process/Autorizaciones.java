package co.cuentasclaras.permiso.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each role of the entity the least that its people need in the Camunda webapps.
 *
 * <ul>
 *   <li>Who executes has Tasklist and the diagram of a process; the tasks themselves come with being their owner or of
 *       their role (TASK_WORK: claim and complete, not move the due date). No history: it would be everybody's.
 *   <li>Who directs also has Cockpit, starts the cycle, assigns and moves tasks, and retries a failed job.
 *   <li>Who watches sees all of that, and what is done by hand in the engine, and changes nothing.
 *   <li>Nobody here deploys or writes filters.
 * </ul>
 *
 * <p>What was given for a profile that a role no longer has is taken back; rights on anything else stay as they are.
 */
@Component
class Autorizaciones implements DerechosDeRoles {

    private final AuthorizationService authorizationService;
    private final EngineCommands motor;
    private final Roles roles;

    Autorizaciones(AuthorizationService authorizationService, EngineCommands motor, Roles roles) {
        this.authorizationService = authorizationService;
        this.motor = motor;
        this.roles = roles;
    }

    @Override
    @Transactional
    public void otorgar() {
        List<String> procesos = procesos();
        Map<Perfil, Map<Objeto, List<Permission>>> porPerfil = new EnumMap<>(Perfil.class);
        Set<Objeto> administrados = new LinkedHashSet<>();
        for (Perfil perfil : Perfil.values()) {
            Map<Objeto, List<Permission>> derechos = derechos(perfil, procesos);
            porPerfil.put(perfil, derechos);
            administrados.addAll(derechos.keySet());
        }

        List<String> grupos = roles.todos().stream().map(Rol::id).toList();
        Map<Concesion, Authorization> dadas = dadas(grupos);
        roles.todos().forEach(rol -> {
            Map<Objeto, List<Permission>> derechos = porPerfil.getOrDefault(rol.perfil(), Map.of());
            administrados.forEach(objeto ->
                    establecer(dadas, new Concesion(rol.id(), objeto), derechos.getOrDefault(objeto, List.of())));
        });
    }

    /** The engine's own query reads the drawing of each besides, for its documentation. */
    private List<String> procesos() {
        ProcessDefinitionQueryImpl todos = new ProcessDefinitionQueryImpl();
        todos.latestVersion();
        return motor.withoutAuthorization(contexto ->
                contexto.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(todos, null).stream()
                        .map(ProcessDefinition::getKey)
                        .toList());
    }

    /** All that these groups were given, read at once. */
    private Map<Concesion, Authorization> dadas(List<String> grupos) {
        Map<Concesion, Authorization> dadas = new HashMap<>();
        if (!grupos.isEmpty()) {
            authorizationService
                    .createAuthorizationQuery()
                    .groupIdIn(grupos.toArray(String[]::new))
                    .authorizationType(Authorization.AUTH_TYPE_GRANT)
                    .unlimitedList()
                    .forEach(dada -> dadas.put(
                            new Concesion(dada.getGroupId(), new Objeto(dada.getResourceType(), dada.getResourceId())),
                            dada));
        }
        return dadas;
    }

    private static Map<Objeto, List<Permission>> derechos(Perfil perfil, List<String> procesos) {
        return switch (perfil) {
            case EJECUTA -> ejecuta(procesos);
            case DIRIGE -> dirige(procesos);
            case VIGILA -> controla(procesos);
        };
    }

    private static Map<Objeto, List<Permission>> ejecuta(List<String> procesos) {
        Map<Objeto, List<Permission>> derechos = new LinkedHashMap<>();
        derechos.put(new Objeto(Resources.APPLICATION, "tasklist"), List.of(Permissions.ACCESS));
        procesos.forEach(proceso -> derechos.put(proceso(proceso), List.of(ProcessDefinitionPermissions.READ)));
        return derechos;
    }

    private static Map<Objeto, List<Permission>> vigila(List<String> procesos) {
        Map<Objeto, List<Permission>> derechos = new LinkedHashMap<>();
        derechos.put(new Objeto(Resources.APPLICATION, "tasklist"), List.of(Permissions.ACCESS));
        derechos.put(new Objeto(Resources.APPLICATION, "cockpit"), List.of(Permissions.ACCESS));
        derechos.put(new Objeto(Resources.GROUP, Authorization.ANY), List.of(Permissions.READ));
        derechos.put(new Objeto(Resources.DECISION_DEFINITION, Authorization.ANY), List.of(Permissions.READ));
        procesos.forEach(proceso -> derechos.put(
                proceso(proceso),
                List.of(
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY)));
        return derechos;
    }

    private static Map<Objeto, List<Permission>> controla(List<String> procesos) {
        Map<Objeto, List<Permission>> derechos = vigila(procesos);
        // What administrators do to accounts and rights, too.
        derechos.put(
                new Objeto(Resources.OPERATION_LOG_CATEGORY, Authorization.ANY),
                List.of(UserOperationLogCategoryPermissions.READ));
        return derechos;
    }

    private static Map<Objeto, List<Permission>> dirige(List<String> procesos) {
        Map<Objeto, List<Permission>> derechos = vigila(procesos);
        // To choose a person for a task; staff and Control Interno do without everybody's e-mail address.
        derechos.put(new Objeto(Resources.USER, Authorization.ANY), List.of(Permissions.READ));
        derechos.put(new Objeto(Resources.PROCESS_INSTANCE, Authorization.ANY), List.of(Permissions.CREATE));
        procesos.forEach(proceso -> {
            Set<Permission> permisos = new LinkedHashSet<>(derechos.getOrDefault(proceso(proceso), List.of()));
            permisos.addAll(List.of(
                    ProcessDefinitionPermissions.TASK_ASSIGN,
                    ProcessDefinitionPermissions.UPDATE_TASK,
                    ProcessDefinitionPermissions.RETRY_JOB));
            if (proceso.equals(Acceso.CICLO) || proceso.equals(Acceso.PLAN)) {
                permisos.add(ProcessDefinitionPermissions.CREATE_INSTANCE);
            }
            derechos.put(proceso(proceso), List.copyOf(permisos));
        });
        return derechos;
    }

    private void establecer(Map<Concesion, Authorization> dadas, Concesion concesion, List<Permission> permisos) {
        Authorization actual = dadas.get(concesion);
        if (permisos.isEmpty()) {
            if (actual != null) {
                authorizationService.deleteAuthorization(actual.getId());
            }
            return;
        }
        if (actual == null) {
            actual = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            actual.setGroupId(concesion.grupo());
            actual.setResourceType(concesion.objeto().tipo());
            actual.setResourceId(concesion.objeto().id());
        }
        int antes = ((AuthorizationEntity) actual).getPermissions();
        actual.setPermissions(permisos.toArray(Permission[]::new));
        // Saving writes even what is the same.
        if (actual.getId() == null || antes != ((AuthorizationEntity) actual).getPermissions()) {
            authorizationService.saveAuthorization(actual);
        }
    }

    private static Objeto proceso(String clave) {
        return new Objeto(Resources.PROCESS_DEFINITION, clave);
    }

    private record Objeto(int tipo, String id) {

        Objeto(Resource tipo, String id) {
            this(tipo.resourceType(), id);
        }
    }

    /** To which group on what. */
    private record Concesion(String grupo, Objeto objeto) {}
}
