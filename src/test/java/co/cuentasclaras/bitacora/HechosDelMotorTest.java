package co.cuentasclaras.bitacora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAlterada;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.evidencia.ContenidoAlterado;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.permiso.ListasCompartidas;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens in the engine without one of our use cases. */
@Escenario
@DisplayName("De lo que pasa en el motor")
class HechosDelMotorTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);

    @Autowired
    private ListasCompartidas listas;

    @Autowired
    private ProcessEngine motor;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private Evidencias evidencias;

    @Autowired
    private JdbcClient jdbc;

    private long desde;

    @BeforeEach
    void recordar() {
        desde = jdbc.sql("select coalesce(max(id), 0) from cc_bitacora")
                .query(Long.class)
                .single();
    }

    /** What was noted since, as «HECHO quien lugar datos». */
    private List<String> nuevos() {
        return jdbc.sql("select hecho, quien, ciclo, codigo, datos from cc_bitacora where id > ? order by id")
                .param(desde)
                .query((fila, n) -> "%s %s %s %s"
                        .formatted(
                                fila.getString("hecho"),
                                fila.getString("quien"),
                                fila.getString("ciclo") == null
                                        ? "entidad"
                                        : fila.getString("codigo") == null ? "ciclo" : fila.getString("codigo"),
                                fila.getString("datos")))
                .list();
    }

    @Test
    @DisplayName("se anota lo que el comienzo puso al día, con la huella de cada modelo")
    void alComenzar() {
        assertThat(jdbc.sql("select datos from cc_bitacora where hecho = 'MODELOS_DESPLEGADOS' and quien = 'sistema'")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .first()
                .asString()
                .containsPattern("\"nombre\":\"plazos-aviso.dmn\",\"huella\":\"[0-9a-f]{64}\"");
        assertThat(jdbc.sql("select count(*) from cc_bitacora where hecho = 'CUENTA_CAMBIADA' and quien = 'sistema'")
                        .query(Long.class)
                        .single())
                .isEqualTo(motor.getIdentityService().createUserQuery().count());
        assertThat(jdbc.sql("select count(*) from cc_bitacora where hecho = 'PERMISOS_CAMBIADOS'")
                        .query(Long.class)
                        .single())
                .as("una línea por rol y por lo que se dio de una vez, y no una por permiso")
                .isBetween(10L, 60L);
    }

    @Test
    @DisplayName("se anota lo que se hace con las cuentas, los grupos y los permisos, y nunca una contraseña")
    void cuentas() {
        ciclo.hacer("admin", () -> {
            User nuevo = motor.getIdentityService().newUser("nueva");
            nuevo.setPassword(Entidad.CLAVE);
            nuevo.setFirstName("Ana");
            motor.getIdentityService().saveUser(nuevo);
            nuevo = motor.getIdentityService().createUserQuery().userId("nueva").singleResult();
            nuevo.setLastName("Ruiz");
            motor.getIdentityService().saveUser(nuevo);
            nuevo = motor.getIdentityService().createUserQuery().userId("nueva").singleResult();
            nuevo.setPassword(Entidad.CLAVE + "2");
            motor.getIdentityService().saveUser(nuevo);
            motor.getIdentityService().createMembership("nueva", "planeacion");
            motor.getIdentityService().deleteMembership("nueva", "planeacion");
            Authorization permiso =
                    motor.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            permiso.setUserId("nueva");
            permiso.setResource(Resources.APPLICATION);
            permiso.setResourceId("cockpit");
            permiso.addPermission(Permissions.ACCESS);
            permiso = motor.getAuthorizationService().saveAuthorization(permiso);
            motor.getAuthorizationService().deleteAuthorization(permiso.getId());
            motor.getIdentityService().deleteUser("nueva");
        });

        assertThat(nuevos())
                .containsSubsequence(
                        "CUENTA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"cambio\":\"CREADA\",\"nombre\":\"Ana\"}",
                        "CUENTA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"cambio\":\"DATOS\",\"nombre\":\"Ana Ruiz\",\"antes\":\"Ana\"}",
                        "CUENTA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"cambio\":\"CONTRASENA\"}",
                        "MEMBRESIA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"grupo\":\"planeacion\",\"entra\":true}",
                        "MEMBRESIA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"grupo\":\"planeacion\",\"entra\":false}",
                        "PERMISOS_CAMBIADOS admin entidad {\"usuario\":\"nueva\",\"cambios\":[{\"recurso\":\"Application\","
                                + "\"objeto\":\"cockpit\",\"revoca\":false,\"de\":[],\"a\":[\"ACCESS\"]}]}",
                        "PERMISOS_CAMBIADOS admin entidad {\"usuario\":\"nueva\",\"cambios\":[{\"recurso\":\"Application\","
                                + "\"objeto\":\"cockpit\",\"revoca\":false,\"de\":[\"ACCESS\"],\"a\":[]}]}",
                        "CUENTA_CAMBIADA admin entidad {\"usuario\":\"nueva\",\"cambio\":\"ELIMINADA\",\"antes\":\"Ana Ruiz\"}")
                .noneMatch(linea -> linea.contains(Entidad.CLAVE));
    }

    @Test
    @DisplayName("se anota quién cambia una lista de tareas, y no quien la guarda igual")
    void listas() {
        ciclo.hacer("admin", () -> {
            Filter lista = motor.getFilterService()
                    .createTaskFilterQuery()
                    .filterName("Vencidas")
                    .singleResult();
            motor.getFilterService().saveFilter(lista);
            lista = motor.getFilterService().getFilter(lista.getId());
            lista.setName("Otro nombre");
            motor.getFilterService().saveFilter(lista);
        });

        assertThat(nuevos())
                .filteredOn(linea -> linea.startsWith("LISTA_CAMBIADA"))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"nombre\":\"Otro nombre\",\"hechura\":\"CAMBIADO\"");
    }

    @Test
    @DisplayName("un arranque que deja las listas de tareas como estaban no anota nada")
    void listasDelArranque() {
        listas.crear();

        assertThat(nuevos()).noneMatch(linea -> linea.startsWith("LISTA_CAMBIADA"));
    }

    @Test
    @DisplayName("lo que se cambia a mano en un ciclo es del ciclo, y de una variable queda la huella y no el valor")
    void enUnCiclo() {
        ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA);
        recordar();
        Job trabajo = motor.getManagementService()
                .createJobQuery()
                .executionId(ciclo.tarea(ESTRATEGIA).getExecutionId())
                .list()
                .get(0);
        ciclo.hacer("admin", () -> {
            motor.getRuntimeService().setVariable(ciclo.id(), "nota", "De una ciudadana");
            motor.getManagementService().setJobRetries(trabajo.getId(), 0);
            motor.getManagementService().setJobRetries(trabajo.getId(), 3);
            motor.getRuntimeService().suspendProcessInstanceById(ciclo.id());
        });

        assertThat(nuevos())
                .anySatisfy(linea -> assertThat(linea)
                        .matches("VARIABLE_CAMBIADA admin ciclo .*\"variable\":\"nota\",\"huella\":\"[0-9a-f]{64}\".*"))
                .anySatisfy(linea -> assertThat(linea)
                        .matches("OPERACION_DEL_MOTOR admin " + ESTRATEGIA + " .*SetJobRetries.*\"a\":\"0\".*"))
                .anySatisfy(linea -> assertThat(linea).startsWith("INCIDENTE_SURGIDO admin " + ESTRATEGIA))
                .anySatisfy(linea -> assertThat(linea).startsWith("INCIDENTE_RESUELTO admin " + ESTRATEGIA))
                .anySatisfy(linea -> assertThat(linea).matches("OPERACION_DEL_MOTOR admin ciclo .*\"Suspend\".*"))
                .noneMatch(linea -> linea.contains("ciudadana"));
        assertThat(nuevos().stream().filter(linea -> linea.startsWith("INCIDENTE")))
                .as("uno que surge y uno que se resuelve, sin los de las instancias de encima")
                .hasSize(2);
    }

    @Test
    @DisplayName("lo que ya cuenta un hecho nuestro no se cuenta dos veces")
    void unaVez() {
        ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA);
        Task tarea = ciclo.tarea(ESTRATEGIA);
        recordar();

        ciclo.hacer(tarea.getAssignee(), () -> motor.getTaskService().setAssignee(tarea.getId(), null));
        ciclo.hacer(tarea.getAssignee(), () -> motor.getTaskService().claim(tarea.getId(), tarea.getAssignee()));
        ciclo.terminar(ESTRATEGIA);

        assertThat(ciclo.hechos()).anyMatch(ActividadTomada.class::isInstance);
        assertThat(nuevos()).noneMatch(linea -> linea.startsWith("OPERACION_DEL_MOTOR"));
    }

    @Test
    @DisplayName("las primeras contraseñas equivocadas seguidas se anotan una por una, y las demás de a diez")
    void contrasenas() {
        for (int i = 0; i < 35; i++) {
            motor.getIdentityService().checkPassword("planeacion", "equivocada");
            motor.getIdentityService().checkPassword("nadie-se-llama-asi", "equivocada");
        }

        assertThat(nuevos().stream().filter(linea -> linea.startsWith("CONTRASENA_EQUIVOCADA")))
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, 10), IntStream.of(20, 30))
                        .mapToObj(intento -> "CONTRASENA_EQUIVOCADA sistema entidad "
                                + "{\"usuario\":\"planeacion\",\"intento\":" + intento + ",\"cierra\":false}")
                        .toList());
        assertThat(nuevos().stream().filter(linea -> linea.startsWith("ENTRADAS_RECHAZADAS")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(nuevos()).noneMatch(linea -> linea.contains("nadie-se-llama-asi"));
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("una evidencia que alguien cambió por fuera se anota una vez, aunque se encuentre muchas")
    void alterada() {
        ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA);
        String persona = ciclo.tarea(ESTRATEGIA).getAssignee();
        ciclo.hacer(
                persona,
                () -> carpeta.agregarEnlace(ciclo.id(), ESTRATEGIA, "https://entidad.example/plan", "El plan"));
        Evidencia evidencia = evidencias.de(ciclo.id(), ESTRATEGIA).get(0);
        jdbc.sql("update cc_evidencia set contenido = ? where id = ?")
                .params(List.of("otra".getBytes(), evidencia.id()))
                .update();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> evidencias.contenido(evidencia)).isInstanceOf(ContenidoAlterado.class);
        }
        Map<String, Object> cumplimiento = Map.of("hecho", "Se hizo", "fecha", "2022-09-01");
        assertThatThrownBy(() -> ciclo.hacer(persona, () -> motor.getTaskService()
                .complete(ciclo.tarea(ESTRATEGIA).getId(), cumplimiento)));

        assertThat(ciclo.hechos().stream().filter(EvidenciaAlterada.class::isInstance))
                .hasSize(1);
    }
}
