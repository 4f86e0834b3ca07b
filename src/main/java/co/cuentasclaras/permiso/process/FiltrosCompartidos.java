package co.cuentasclaras.permiso.process;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.engine.SupportingGroup;
import co.cuentasclaras.engine.guard.ListExpressions;
import co.cuentasclaras.permiso.ListasCompartidas;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of tasks that everybody finds in Tasklist, first due first. A filter narrows what a person may already see;
 * it gives nobody a task.
 */
@Component("filtrosCompartidos")
@InExpressions
public class FiltrosCompartidos implements ListasCompartidas, ListExpressions {

    /** No group has this id, because the engine refuses such an id for one. */
    private static final String NINGUNO = "(ninguno)";

    private static final String USUARIO = "${currentUser()}";
    private static final String SUS_ROLES = "${filtrosCompartidos.oNinguno(currentUserGroups())}";
    private static final String ROLES_POR_TOMAR = "${filtrosCompartidos.porTomar()}";
    private static final String SUS_APOYOS = "${filtrosCompartidos.apoyos(currentUserGroups())}";
    private static final String POR_TOMAR = "Por tomar";

    /** What lists were called before: one that an older version made keeps its place, its readers and its address. */
    private static final Map<String, String> ANTES = Map.of(POR_TOMAR, "Por tomar en mi dependencia");

    private static final String AHORA = "${now()}";
    private static final String FIN_DE_SEMANA = "${filtrosCompartidos.finDeSemana()}";

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final Roles roles;
    private final CurrentUser usuario;
    private final Clock clock;

    FiltrosCompartidos(
            FilterService filterService,
            TaskService taskService,
            AuthorizationService authorizationService,
            Roles roles,
            CurrentUser usuario,
            Clock clock) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.roles = roles;
        this.usuario = usuario;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void crear() {
        List<String> todos = con(perfil -> true);
        List<String> direccion = con(Perfil::veElCiclo);
        compartir(
                guardar(
                        10,
                        "Mis tareas",
                        "Lo que está a su nombre.",
                        taskService.createTaskQuery().taskAssigneeExpression(USUARIO)),
                todos);
        compartir(
                guardar(
                        20,
                        POR_TOMAR,
                        "Lo de sus roles que nadie tiene.",
                        taskService.createTaskQuery().taskCandidateGroupInExpression(SUS_ROLES)),
                todos);
        compartir(
                guardar(
                        25,
                        "Como suplente",
                        "Lo que tienen los titulares de los roles donde usted es suplente: puede tomarlo si no están.",
                        taskService
                                .createTaskQuery()
                                .taskAssigned()
                                .taskCandidateGroupInExpression(ROLES_POR_TOMAR)
                                .includeAssignedTasks()),
                todos);
        compartir(
                guardar(
                        27,
                        "Apoyo",
                        "Lo que sus roles apoyan: véalo, agregue evidencia y comente; lo termina quien responde.",
                        taskService
                                .createTaskQuery()
                                .taskCandidateGroupInExpression(SUS_APOYOS)
                                .includeAssignedTasks()),
                todos);
        compartir(
                guardar(
                        30,
                        "Vencen esta semana",
                        "Lo suyo y lo de su rol que vence de ahora al domingo.",
                        propias().dueAfterExpression(AHORA).dueBeforeExpression(FIN_DE_SEMANA)),
                todos);
        compartir(
                guardar(
                        40,
                        "Vencidas",
                        "Lo suyo y lo de su rol que ya venció.",
                        propias().dueBeforeExpression(AHORA)),
                todos);
        compartir(
                guardar(50, "Todas", "Todas las tareas abiertas de la entidad.", taskService.createTaskQuery()),
                direccion);
    }

    @Override
    public Set<String> all() {
        return Set.of(USUARIO, SUS_ROLES, ROLES_POR_TOMAR, SUS_APOYOS, AHORA, FIN_DE_SEMANA);
    }

    /** For the filters' expressions: the engine refuses an empty list of groups, and a group nobody has finds nothing. */
    public Collection<String> oNinguno(@Nullable Collection<String> grupos) {
        return grupos == null || grupos.isEmpty() ? List.of(NINGUNO) : List.copyOf(grupos);
    }

    /** For the filters' expressions: the roles whose tasks she may take over, those that she is not the titular of. */
    public Collection<String> porTomar() {
        return oNinguno(roles.rolesPorTomar(usuario.id()));
    }

    /** For the filters' expressions: as what her roles, and those of whom she stands in for, support tasks. */
    public Collection<String> apoyos(@Nullable Collection<String> grupos) {
        return oNinguno(Stream.concat(
                        Stream.ofNullable(grupos).flatMap(Collection::stream),
                        roles.rolesQueSustituye(usuario.id()).stream())
                .map(SupportingGroup::of)
                .toList());
    }

    /** For the filters' expressions: the last moment of this week's Sunday. */
    public Date finDeSemana() {
        LocalDate domingo = LocalDate.now(clock).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Date.from(domingo.atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant());
    }

    private TaskQuery propias() {
        return taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(USUARIO)
                .taskCandidateGroupInExpression(SUS_ROLES)
                .includeAssignedTasks()
                .endOr();
    }

    private Filter guardar(int orden, String nombre, String descripcion, TaskQuery query) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", descripcion);
        properties.put("priority", orden);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        Filter debido = filterService.newTaskFilter(nombre);
        debido.setProperties(properties);
        debido.setQuery(query.orderByDueDate().asc());
        Filter actual = buscar(nombre)
                .or(() -> Optional.ofNullable(ANTES.get(nombre)).flatMap(this::buscar))
                .orElse(null);
        if (actual == null) {
            return filterService.saveFilter(debido);
        }
        if (escrito(actual).equals(escrito(debido))) {
            return actual;
        }
        actual.setName(nombre);
        actual.setProperties(properties);
        actual.setQuery(debido.getQuery());
        return filterService.saveFilter(actual);
    }

    /** As it stands in the database. */
    private static List<Object> escrito(Filter filter) {
        return List.of(filter.getName(), filter.getProperties(), ((FilterEntity) filter).getQueryInternal());
    }

    private Optional<Filter> buscar(String nombre) {
        return Optional.ofNullable(
                filterService.createTaskFilterQuery().filterName(nombre).singleResult());
    }

    private void compartir(Filter filter, List<String> roles) {
        List<Authorization> actuales = authorizationService
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .list();
        actuales.stream()
                .filter(actual -> actual.getGroupId() != null && !roles.contains(actual.getGroupId()))
                .filter(actual -> !Groups.CAMUNDA_ADMIN.equals(actual.getGroupId()))
                .forEach(actual -> authorizationService.deleteAuthorization(actual.getId()));
        roles.stream()
                .filter(rol -> actuales.stream().noneMatch(actual -> rol.equals(actual.getGroupId())))
                .forEach(rol -> {
                    Authorization nueva = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                    nueva.setGroupId(rol);
                    nueva.setResource(Resources.FILTER);
                    nueva.setResourceId(filter.getId());
                    nueva.addPermission(Permissions.READ);
                    authorizationService.saveAuthorization(nueva);
                });
    }

    private List<String> con(Predicate<Perfil> perfiles) {
        return roles.todos().stream()
                .filter(rol -> perfiles.test(rol.perfil()))
                .map(Rol::id)
                .toList();
    }
}
