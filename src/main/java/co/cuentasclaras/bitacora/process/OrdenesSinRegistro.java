package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ContrasenaEquivocada;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada.CambioDeCuenta;
import co.cuentasclaras.bitacora.Hecho.Desplegado;
import co.cuentasclaras.bitacora.Hecho.EntradasRechazadas;
import co.cuentasclaras.bitacora.Hecho.GrupoCambiado;
import co.cuentasclaras.bitacora.Hecho.Hechura;
import co.cuentasclaras.bitacora.Hecho.ListaCambiada;
import co.cuentasclaras.bitacora.Hecho.MembresiaCambiada;
import co.cuentasclaras.bitacora.Hecho.ModelosDesplegados;
import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados.CambioDePermiso;
import co.cuentasclaras.bitacora.Hecho.VariableCambiada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.guard.CommandField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.JsonUtil;
import org.camunda.bpm.engine.impl.util.PermissionConverter;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the engine's log of operations does not tell: what nobody in particular does, as the start, which brings
 * accounts, rights and models up to date; a password among other data; the content of a deployment; and what the engine
 * does not log at all.
 */
final class OrdenesSinRegistro extends CommandInterceptor {

    private static final CommandField<User> USUARIO = CommandField.of(SaveUserCmd.class, "user", User.class);
    private static final CommandField<Group> GRUPO = CommandField.of(SaveGroupCmd.class, "group", Group.class);
    private static final CommandField<Filter> LISTA = CommandField.of(SaveFilterCmd.class, "filter", Filter.class);
    private static final CommandField<Authorization> PERMISO =
            CommandField.of(SaveAuthorizationCmd.class, "authorization", Authorization.class);
    private static final CommandField<String> PERMISO_RETIRADO = texto(DeleteAuthorizationCmd.class, "authorizationId");
    private static final CommandField<String> CUENTA_ELIMINADA = texto(DeleteUserCmd.class, "userId");
    private static final CommandField<String> CLAVE_DE = texto(CheckPassword.class, "userId");

    private final HechosPendientes hechos;
    private final VariablesAMano variables;
    private static final int SEGUIDAS = 10;

    private final EntradasPerdidas perdidas = new EntradasPerdidas();

    private final Map<Class<?>, Mirada> miradas = Map.ofEntries(
            Map.entry(SaveUserCmd.class, this::cuenta),
            Map.entry(DeleteUserCmd.class, this::cuentaEliminada),
            Map.entry(UnlockUserCmd.class, deCuenta(UnlockUserCmd.class, CambioDeCuenta.DESBLOQUEADA)),
            Map.entry(SetUserPictureCmd.class, deCuenta(SetUserPictureCmd.class, CambioDeCuenta.FOTO)),
            Map.entry(DeleteUserPictureCmd.class, deCuenta(DeleteUserPictureCmd.class, CambioDeCuenta.FOTO)),
            Map.entry(CheckPassword.class, this::clave),
            Map.entry(SaveGroupCmd.class, this::grupo),
            Map.entry(DeleteGroupCmd.class, grupoEliminado()),
            Map.entry(CreateMembershipCmd.class, membresia(CreateMembershipCmd.class, true)),
            Map.entry(DeleteMembershipCmd.class, membresia(DeleteMembershipCmd.class, false)),
            Map.entry(SaveAuthorizationCmd.class, this::permiso),
            Map.entry(DeleteAuthorizationCmd.class, this::permisoRetirado),
            Map.entry(SaveFilterCmd.class, this::lista),
            Map.entry(DeleteFilterCmd.class, listaEliminada()),
            Map.entry(DeployCmd.class, (orden, comando) -> this::desplegado),
            Map.entry(AddCommentCmd.class, (orden, comando) -> this::comentado));

    OrdenesSinRegistro(HechosPendientes hechos, VariablesAMano variables) {
        this.hechos = hechos;
        this.variables = variables;
    }

    /** Looks at an order before it is carried out, and says what to do with its answer. */
    private interface Mirada {

        Consumer<@Nullable Object> antes(Command<?> orden, CommandContext comando);
    }

    private static final Consumer<@Nullable Object> NADA = respuesta -> {};

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext comando = Context.getCommandContext();
        if (command instanceof AbstractVariableCmd || command instanceof AbstractPatchVariablesCmd) {
            return alguienPide(comando) ? conVariables(command) : next.execute(command);
        }
        Mirada mirada = miradas.get(command.getClass());
        if (mirada == null) {
            return next.execute(command);
        }
        Consumer<@Nullable Object> despues = mirada.antes(command, comando);
        T respuesta = next.execute(command);
        despues.accept(respuesta);
        return respuesta;
    }

    /** A person, and not a listener or one of our use cases on that person's behalf. */
    private static boolean alguienPide(CommandContext comando) {
        return comando.getAuthenticatedUserId() != null
                && comando.isUserOperationLogEnabled()
                && !EngineCommands.isConsequence();
    }

    private <T> T conVariables(Command<T> orden) {
        List<VariableCambiada> escritas = new ArrayList<>();
        T respuesta = variables.durante(() -> next.execute(orden), escritas);
        escritas.forEach(escrita -> {
            ExecutionEntity instancia = LugarEnElMotor.ejecucion(escrita.instancia());
            hechos.anotar(
                    LugarEnElMotor.de(instancia == null ? null : instancia.getRootProcessInstanceId(), null), escrita);
        });
        return respuesta;
    }

    // ---- accounts ----

    private Consumer<@Nullable Object> cuenta(Command<?> orden, CommandContext comando) {
        UserEntity usuario = (UserEntity) USUARIO.required(orden);
        CambioDeCuenta cambio = usuario.getRevision() == 0
                ? CambioDeCuenta.CREADA
                : usuario.hasNewPassword() ? CambioDeCuenta.CONTRASENA : CambioDeCuenta.DATOS;
        String nombre = nombre(usuario);
        String guardado = cambio == CambioDeCuenta.CREADA ? nombre : nombreGuardado(usuario.getId(), comando);
        CuentaCambiada hecho = !nombre.equals(guardado)
                ? new CuentaCambiada(usuario.getId(), cambio, nombre, guardado)
                : cambio == CambioDeCuenta.CONTRASENA
                        ? new CuentaCambiada(usuario.getId(), cambio)
                        : new CuentaCambiada(usuario.getId(), cambio, nombre, null);
        return respuesta -> deLaEntidad(hecho);
    }

    private Consumer<@Nullable Object> cuentaEliminada(Command<?> orden, CommandContext comando) {
        String usuario = CUENTA_ELIMINADA.required(orden);
        String antes = nombreGuardado(usuario, comando);
        return respuesta -> deLaEntidad(new CuentaCambiada(usuario, CambioDeCuenta.ELIMINADA, null, antes));
    }

    private static @Nullable String nombreGuardado(String usuario, CommandContext comando) {
        UserEntity cuenta = comando.getDbEntityManager().selectById(UserEntity.class, usuario);
        return cuenta == null ? null : nombre(cuenta);
    }

    private static String nombre(UserEntity usuario) {
        return TextoLegible.de(Stream.of(usuario.getFirstName(), usuario.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private Mirada deCuenta(Class<?> orden, CambioDeCuenta cambio) {
        CommandField<String> usuario = texto(orden, "userId");
        return (una, comando) -> respuesta -> deLaEntidad(new CuentaCambiada(usuario.required(una), cambio));
    }

    /** Each of the first few in a row is told, and then one of many, with how many they were. */
    private Consumer<@Nullable Object> clave(Command<?> orden, CommandContext comando) {
        String id = CLAVE_DE.in(orden);
        UserEntity usuario = id == null ? null : comando.getDbEntityManager().selectById(UserEntity.class, id);
        int intentos = usuario == null ? 0 : usuario.getAttempts();
        return correcta -> {
            if (Boolean.TRUE.equals(correcta)) {
                return;
            }
            if (usuario != null && usuario.getAttempts() > intentos) {
                int van = usuario.getAttempts();
                if (van <= SEGUIDAS || van % SEGUIDAS == 0) {
                    deLaEntidad(new ContrasenaEquivocada(usuario.getId(), van, false));
                }
                return;
            }
            int veces = perdidas.otra(ClockUtil.getCurrentTime().toInstant());
            if (veces > 0) {
                deLaEntidad(new EntradasRechazadas(veces));
            }
        };
    }

    // ---- groups and rights ----

    private Consumer<@Nullable Object> grupo(Command<?> orden, CommandContext comando) {
        GroupEntity grupo = (GroupEntity) GRUPO.required(orden);
        Hechura hechura = grupo.getRevision() == 0 ? Hechura.CREADO : Hechura.CAMBIADO;
        return respuesta -> deLaEntidad(new GrupoCambiado(grupo.getId(), hechura));
    }

    private Mirada grupoEliminado() {
        CommandField<String> grupo = texto(DeleteGroupCmd.class, "groupId");
        return (orden, comando) ->
                respuesta -> deLaEntidad(new GrupoCambiado(grupo.required(orden), Hechura.ELIMINADO));
    }

    /** Who gets a role or stands in for somebody is told by the fact that says so. */
    private Mirada membresia(Class<?> clase, boolean entra) {
        CommandField<String> usuario = texto(clase, "userId");
        CommandField<String> grupo = texto(clase, "groupId");
        return (orden, comando) -> EngineCommands.isConsequence()
                ? NADA
                : respuesta ->
                        deLaEntidad(new MembresiaCambiada(usuario.required(orden), grupo.required(orden), entra));
    }

    private Consumer<@Nullable Object> permiso(Command<?> orden, CommandContext comando) {
        AuthorizationEntity nuevo = (AuthorizationEntity) PERMISO.required(orden);
        List<String> antes = nuevo.getId() == null ? List.of() : permisos(guardado(nuevo.getId(), comando), comando);
        return respuesta -> permiso(nuevo, antes, permisos(nuevo, comando), comando);
    }

    private Consumer<@Nullable Object> permisoRetirado(Command<?> orden, CommandContext comando) {
        AuthorizationEntity viejo = guardado(PERMISO_RETIRADO.required(orden), comando);
        List<String> antes = permisos(viejo, comando);
        return respuesta -> permiso(Objects.requireNonNull(viejo), antes, List.of(), comando);
    }

    private static @Nullable AuthorizationEntity guardado(String id, CommandContext comando) {
        return comando.getDbEntityManager().selectById(AuthorizationEntity.class, id);
    }

    private static List<String> permisos(@Nullable AuthorizationEntity permiso, CommandContext comando) {
        return permiso == null
                ? List.of()
                : List.of(PermissionConverter.getNamesForPermissions(
                        permiso,
                        permiso.getPermissions(comando.getProcessEngineConfiguration()
                                .getPermissionProvider()
                                .getPermissionsForResource(permiso.getResourceType()))));
    }

    /** What comes with a task is told by who has it, or to whom it was offered. */
    private void permiso(AuthorizationEntity permiso, List<String> antes, List<String> ahora, CommandContext comando) {
        if (EngineCommands.isConsequence() && permiso.getResourceType() == Resources.TASK.resourceType()) {
            return;
        }
        deLaEntidad(new PermisosCambiados(
                permiso.getUserId(),
                permiso.getGroupId(),
                List.of(new CambioDePermiso(
                        comando.getProcessEngineConfiguration()
                                .getPermissionProvider()
                                .getNameForResource(permiso.getResourceType()),
                        permiso.getResourceId(),
                        permiso.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE,
                        antes,
                        ahora))));
    }

    // ---- lists of tasks and models ----

    /** The start saves them as they should be, whether they are so already or not. */
    private Consumer<@Nullable Object> lista(Command<?> orden, CommandContext comando) {
        FilterEntity nueva = (FilterEntity) LISTA.required(orden);
        if (nueva.getId() == null) {
            return respuesta -> lista(nueva.getId(), nueva.getName(), Hechura.CREADO);
        }
        FilterEntity guardada = comando.getDbEntityManager().selectById(FilterEntity.class, nueva.getId());
        return guardada == null || escrita(guardada).equals(escrita(nueva))
                ? NADA
                : respuesta -> lista(nueva.getId(), nueva.getName(), Hechura.CAMBIADO);
    }

    /** As JSON and not as text: the order of the properties is lost in the database. */
    private static List<@Nullable Object> escrita(FilterEntity lista) {
        return Arrays.asList(
                lista.getName(),
                lista.getOwner(),
                JsonUtil.asObject(lista.getQueryInternal()),
                JsonUtil.asObject(lista.getPropertiesInternal()));
    }

    private Mirada listaEliminada() {
        CommandField<String> lista = texto(DeleteFilterCmd.class, "filterId");
        return (orden, comando) -> respuesta -> lista(lista.required(orden), null, Hechura.ELIMINADO);
    }

    private void lista(String id, @Nullable String nombre, Hechura hechura) {
        deLaEntidad(new ListaCambiada(id, nombre, hechura));
    }

    private void desplegado(@Nullable Object despliegue) {
        if (despliegue instanceof DeploymentEntity nuevo && nuevo.isNew()) {
            deLaEntidad(new ModelosDesplegados(
                    nuevo.getId(),
                    nuevo.getName(),
                    nuevo.getResources().values().stream()
                            .filter(recurso -> !recurso.isGenerated())
                            .map(recurso -> new Desplegado(recurso.getName(), Huella.de(recurso.getBytes())))
                            .sorted(Comparator.comparing(Desplegado::nombre))
                            .toList()));
        }
    }

    /** Of a cycle it is told by who notes what people write. */
    private void comentado(@Nullable Object comentario) {
        if (comentario instanceof CommentEntity nuevo
                && LugarEnElMotor.de(nuevo.getRootProcessInstanceId(), null).equals(Lugar.entidad())) {
            deLaEntidad(new OperacionDelMotor(
                    EntityTypes.COMMENT,
                    UserOperationLogEntry.OPERATION_TYPE_CREATE,
                    List.of(),
                    null,
                    nuevo.getProcessInstanceId(),
                    nuevo.getTaskId(),
                    null,
                    null,
                    nuevo.getId()));
        }
    }

    private void deLaEntidad(Hecho hecho) {
        hechos.anotar(Lugar.entidad(), hecho);
    }

    private static CommandField<String> texto(Class<?> orden, String campo) {
        return CommandField.of(orden, campo, String.class);
    }
}
