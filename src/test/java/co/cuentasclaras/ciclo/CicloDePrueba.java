package co.cuentasclaras.ciclo;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.TimeLapse;
import co.cuentasclaras.evidencia.Expediente;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts cycles, lives stretches of them, acts as their people, and tells what came of it. */
@TestComponent
class CicloDePrueba {

    static final String PROCESO = "ciclo-rendicion-cuentas";

    /** When people act: the day's tasks and mails are there. */
    static final LocalTime LAS_DIEZ = LocalTime.of(10, 0);

    private final ProcessEngine motor;
    private final Actividades actividades;
    private final Bitacora bitacora;
    private final Expediente expediente;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transacciones;
    private final TimeLapse viaje;
    private final Map<String, Rol> rolesCambiados = new LinkedHashMap<>();
    private String id = "";

    CicloDePrueba(
            ProcessEngine motor,
            Cartero cartero,
            Actividades actividades,
            Bitacora bitacora,
            Expediente expediente,
            Roles roles,
            DiasNoHabiles diasNoHabiles,
            JdbcClient jdbc,
            PlatformTransactionManager transacciones) {
        this.motor = motor;
        this.actividades = actividades;
        this.bitacora = bitacora;
        this.expediente = expediente;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.jdbc = jdbc;
        this.transacciones = transacciones;
        this.viaje = new TimeLapse(motor.getManagementService(), new CorreoDelViaje(cartero));
    }

    // ---- living ----

    /** The leader starts the shipped cycle of 2022 at five in the morning of that day. */
    CicloDePrueba iniciar(LocalDate dia) {
        reloj(dia, LocalTime.of(5, 0));
        return iniciar(Map.of("vigencia", 2022, "entidad", "Infimanizales"));
    }

    /** The leader starts a cycle now; from then on this is the cycle that is asked about. */
    CicloDePrueba iniciar(Map<String, Object> variables) {
        id = como("lider", () -> motor.getRuntimeService()
                .startProcessInstanceByKey(PROCESO, variables)
                .getId());
        return this;
    }

    /** Asks about another cycle from now on. */
    CicloDePrueba de(String ciclo) {
        id = ciclo;
        return this;
    }

    String id() {
        return id;
    }

    /** Lives until ten in the morning of that day. */
    CicloDePrueba vivirHasta(LocalDate dia) {
        return vivirHasta(dia, LAS_DIEZ);
    }

    CicloDePrueba vivirHasta(LocalDate dia, LocalTime hora) {
        viaje.until(momento(dia, hora).toInstant());
        return this;
    }

    /** Moves the clock without anything happening on the way, as when the server was off. */
    CicloDePrueba apagadoHasta(LocalDate dia, LocalTime hora) {
        reloj(dia, hora);
        return this;
    }

    static void reloj(LocalDate dia, LocalTime hora) {
        ClockUtil.setCurrentTime(momento(dia, hora));
    }

    // ---- acting ----

    <T> T como(String persona, Supplier<T> accion) {
        motor.getIdentityService()
                .setAuthentication(
                        persona,
                        motor.getIdentityService().createGroupQuery().groupMember(persona).list().stream()
                                .map(Group::getId)
                                .toList());
        try {
            return accion.get();
        } finally {
            motor.getIdentityService().clearAuthentication();
        }
    }

    void hacer(String persona, Runnable accion) {
        como(persona, () -> {
            accion.run();
            return null;
        });
    }

    /** Who holds the task finishes it. */
    CicloDePrueba terminar(String codigo) {
        return terminar(tarea(codigo), codigo);
    }

    /** Who holds the task adds the link of evidence that the cronograma demands, tells what was done, and finishes it. */
    CicloDePrueba terminar(Task tarea, String codigo) {
        hacer(tarea.getAssignee(), () -> {
            if (expediente.de(id, codigo).exige()) {
                expediente.agregarEnlace(id, codigo, "https://entidad.example/" + codigo, tarea.getName());
            }
            motor.getTaskService()
                    .complete(
                            tarea.getId(),
                            Map.of(
                                    "hecho",
                                    "Se hizo: " + tarea.getName(),
                                    "fecha",
                                    dia(ClockUtil.getCurrentTime()).toString(),
                                    "motivoTardanza",
                                    "Faltaba información de las áreas",
                                    "datos",
                                    FichasDelCiclo.datos(
                                            codigo,
                                            actividad(Cronograma.AUDIENCIA)
                                                    .vencimiento()
                                                    .toString())));
        });
        return this;
    }

    /** The leader decides about a late activity. */
    CicloDePrueba decidir(String codigo, Map<String, Object> decision) {
        Task tarea = tareaDelLider(codigo).orElseThrow();
        hacer("lider", () -> motor.getTaskService().complete(tarea.getId(), decision));
        return this;
    }

    /** Changes a role until the end of the test; the file of responsables is not read again. */
    CicloDePrueba rol(String rol, String titular, String suplente) {
        Rol antes = roles.rol(rol).orElseThrow();
        rolesCambiados.putIfAbsent(rol, antes);
        roles.guardar(new Rol(rol, antes.nombre(), antes.perfil(), titular, suplente));
        return this;
    }

    // ---- asking ----

    ActividadEnCurso actividad(String codigo) {
        return actividades.exigir(id, codigo);
    }

    List<ActividadEnCurso> todas() {
        return actividades.deCiclo(id);
    }

    /** The open task of an activity. */
    Task tarea(String codigo) {
        return motor.getTaskService()
                .createTaskQuery()
                .taskId(actividad(codigo).tarea())
                .singleResult();
    }

    /** The codes of the activities whose task this person has. */
    Set<String> tareasDe(String persona) {
        Set<String> suyas = motor.getTaskService().createTaskQuery().taskAssignee(persona).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
        return todas().stream()
                .filter(actividad -> suyas.contains(actividad.tarea()))
                .map(ActividadEnCurso::codigo)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The leader's open task about a late activity. */
    Optional<Task> tareaDelLider(String codigo) {
        List<Task> suyas = tareasDelLider().stream()
                .filter(tarea -> codigo.equals(motor.getTaskService().getVariable(tarea.getId(), "codigo")))
                .toList();
        if (suyas.size() > 1) {
            throw new AssertionError("El líder tiene %d tareas sobre %s".formatted(suyas.size(), codigo));
        }
        return suyas.stream().findFirst();
    }

    List<Task> tareasDelLider() {
        return motor.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("atenderActividadVencida")
                .processInstanceId(id)
                .list();
    }

    /** When each timer of an activity's task fires; one that has fired is not there. */
    Map<String, LocalDateTime> relojes(String codigo) {
        Map<String, LocalDateTime> relojes = new TreeMap<>();
        for (Job job : motor.getManagementService()
                .createJobQuery()
                .executionId(tarea(codigo).getExecutionId())
                .list()) {
            // As the engine writes it: the task, and after the mark the listener; a drawn clock has no mark.
            String[] partes = ((JobEntity) job).getJobHandlerConfigurationRaw().split("\\$taskListener~");
            relojes.put(partes.length == 1 ? "escalamientoLider" : partes[1], hora(job.getDuedate()));
        }
        return relojes;
    }

    /** When an activity that has not begun will reach its owner. */
    Optional<LocalDateTime> inicioPrevisto(String proceso, String timer) {
        return motor
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(proceso)
                .activityId(timer)
                .list()
                .stream()
                .map(job -> hora(job.getDuedate()))
                .findFirst();
    }

    List<Anotacion> bitacora() {
        return bitacora.deCiclo(id);
    }

    Anotacion ultimaAnotacion() {
        return bitacora().get(bitacora().size() - 1);
    }

    /** A mail as its reader has it. */
    record Recibido(String persona, LocalDateTime hora, String asunto, String texto) {

        LocalDate dia() {
            return hora.toLocalDate();
        }

        /** The names of the activities that it tells of. */
        Set<String> actividades() {
            return texto.lines()
                    .filter(linea -> linea.startsWith("* "))
                    .map(linea -> linea.substring(2).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean nombra(ActividadEnCurso actividad) {
            return actividades().contains(actividad.nombre());
        }
    }

    List<Recibido> correos() {
        return jdbc.sql("select destinatario, creado, asunto, texto from cc_correo order by creado, destinatario")
                .query((row, n) -> new Recibido(
                        row.getString("destinatario"),
                        hora(Date.from(
                                row.getObject("creado", OffsetDateTime.class).toInstant())),
                        row.getString("asunto"),
                        row.getString("texto")))
                .list();
    }

    List<Recibido> correos(LocalDate dia) {
        return correos().stream().filter(correo -> correo.dia().equals(dia)).toList();
    }

    List<Recibido> correos(String persona, LocalDate dia) {
        return correos(dia).stream()
                .filter(correo -> correo.persona().equals(persona))
                .toList();
    }

    /** Who is told of an activity on a day. */
    Set<String> avisados(String codigo, LocalDate dia) {
        ActividadEnCurso actividad = actividad(codigo);
        return correos(dia).stream()
                .filter(correo -> correo.nombra(actividad))
                .map(Recibido::persona)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Date momento(LocalDate dia, LocalTime hora) {
        return Date.from(dia.atTime(hora).atZone(EngineClock.BOGOTA).toInstant());
    }

    static Date finDelDia(LocalDate dia) {
        return momento(dia, LocalTime.of(23, 59, 59));
    }

    static LocalDate dia(Date momento) {
        return hora(momento).toLocalDate();
    }

    static LocalDateTime hora(Date momento) {
        return LocalDateTime.ofInstant(momento.toInstant(), EngineClock.BOGOTA);
    }

    // ---- cleaning ----

    void limpiar() {
        motor.getIdentityService().clearAuthentication();
        ClockUtil.reset();
        motor.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instancia -> motor.getRuntimeService().deleteProcessInstance(instancia, "fin de la prueba"));
        motor.getHistoryService().createHistoricProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(instancia -> motor.getHistoryService().deleteHistoricProcessInstance(instancia));
        List.of(
                        "cc_cumplimiento",
                        "cc_evidencia",
                        "cc_aviso",
                        "cc_correo",
                        "cc_bitacora",
                        "cc_actividad",
                        "cc_ciclo",
                        "cc_dia_no_habil")
                .forEach(tabla -> jdbc.sql("delete from " + tabla).update());
        olvidarDiasNoHabiles();
        rolesCambiados.values().forEach(roles::guardar);
        rolesCambiados.clear();
        id = "";
    }

    /** A day whose declaration is rolled back makes the calendar in memory be read again. */
    private void olvidarDiasNoHabiles() {
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            diasNoHabiles.declarar(new DiaNoHabil(LocalDate.of(2000, 1, 3), "ninguno", "nadie", Instant.EPOCH));
            estado.setRollbackOnly();
        });
    }

    private record CorreoDelViaje(Cartero cartero) implements TimeLapse.Mail {

        @Override
        public int sendDue() {
            return cartero.enviarPendientes();
        }

        @Override
        public Optional<Instant> nextDue() {
            return cartero.proximoEnvio();
        }
    }
}
