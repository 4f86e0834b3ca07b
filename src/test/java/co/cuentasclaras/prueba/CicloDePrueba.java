package co.cuentasclaras.prueba;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.Audiencias;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.PlanDelCiclo;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** Starts cycles, lives stretches of them, acts as their people, and tells what came of it. */
@TestComponent
public class CicloDePrueba {

    public static final String PROCESO = "ciclo-rendicion-cuentas";

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final Set<Class<?>> DECISIONES = Set.of(
            ActividadReprogramada.class,
            AudienciaMovida.class,
            ActividadReasignada.class,
            ResponsableRequerido.class,
            DiaNoHabilDeclarado.class,
            CicloTerminado.class);

    private final ProcessEngine motor;
    private final Ciclos ciclos;
    private final PlanDeEjemplo ejemplo;
    private final Actividades actividades;
    private final Audiencias audiencias;
    private final PlanDelCiclo plan;
    private final DiasNoHabiles diasNoHabiles;
    private final Bitacora bitacora;
    private final CarpetaDeEvidencias carpeta;
    private final JdbcClient jdbc;
    private final SimpleJdbcInsert nuevaActividad;
    private final Reloj reloj;
    private final Entidad entidad;
    private String id = "";

    CicloDePrueba(
            ProcessEngine motor,
            Ciclos ciclos,
            PlanDeEjemplo ejemplo,
            Actividades actividades,
            Audiencias audiencias,
            PlanDelCiclo plan,
            DiasNoHabiles diasNoHabiles,
            Bitacora bitacora,
            CarpetaDeEvidencias carpeta,
            JdbcClient jdbc,
            DataSource datos,
            Reloj reloj,
            Entidad entidad) {
        this.motor = motor;
        this.ciclos = ciclos;
        this.ejemplo = ejemplo;
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.plan = plan;
        this.diasNoHabiles = diasNoHabiles;
        this.bitacora = bitacora;
        this.carpeta = carpeta;
        this.jdbc = jdbc;
        this.nuevaActividad = new SimpleJdbcInsert(datos).withTableName("cc_actividad");
        this.reloj = reloj;
        this.entidad = entidad;
    }

    // ---- living ----

    /** The leader starts the entity's cycle of 2022 at five in the morning of that day. */
    public CicloDePrueba iniciar(LocalDate dia) {
        Reloj.poner(dia, LocalTime.of(5, 0));
        return iniciar(Map.of("vigencia", 2022, "entidad", Entidad.NOMBRE));
    }

    /** The leader starts a cycle now; from then on this is the cycle that is asked about. */
    public CicloDePrueba iniciar(Map<String, Object> variables) {
        id = como("lider", () -> motor.getRuntimeService()
                .startProcessInstanceByKey(PROCESO, variables)
                .getId());
        return this;
    }

    /** The cycle of 2022 at ten in the morning of that day, begun on the first day of its plan. */
    public CicloDePrueba en(LocalDate dia) {
        return iniciar(PRIMER_DIA).vivirHasta(dia);
    }

    /** One page of the models by itself, begun when the cycle would begin; the others are not there. */
    public ProcessInstance pagina(String proceso) {
        return pagina(proceso, () -> {});
    }

    /** The same, with another plan than the example's: what is left of it, and what is added to it. */
    public ProcessInstance pagina(String proceso, Runnable plan) {
        Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));
        sinMotor("solo-" + proceso, 2022);
        plan.run();
        return motor.getRuntimeService()
                .startProcessInstanceByKey(
                        proceso, Ciclo.clave(2022), Map.of("ciclo", id, "vigencia", 2022, "entidad", Entidad.NOMBRE));
    }

    /** A cycle of which there is no more than its activities: no task of it will come to anybody. */
    public CicloDePrueba sinMotor(String id, int vigencia) {
        return sinMotor(id, vigencia, ejemplo.cronograma(vigencia));
    }

    /** The same, of another plan. */
    public CicloDePrueba sinMotor(String id, int vigencia, Cronograma cronograma) {
        ciclos.abrir(id, vigencia, Entidad.NOMBRE, "lider");
        plan.escribir(id, cronograma, diasNoHabiles.calendario());
        plan.darPorHecho(id, cronograma.actividades());
        return de(id);
    }

    /** One more activity, in all else like the first one of the plan. */
    public void agregar(String codigo, String nombre, String responsable, LocalDate inicio, LocalDate vencimiento) {
        agregar(
                todas().get(0).codigo(),
                codigo,
                Map.of(
                        "nombre",
                        nombre,
                        "responsable",
                        responsable,
                        "inicio",
                        inicio,
                        "vencimiento",
                        vencimiento,
                        "evidencia",
                        false));
    }

    /** One more activity, in all else like another one that has not begun. */
    public void agregar(String como, String codigo, Map<String, Object> cambios) {
        Map<String, Object> fila = jdbc.sql("select * from cc_actividad where ciclo = ? and codigo = ?")
                .param(id)
                .param(como)
                .query()
                .singleRow();
        fila.put("codigo", codigo);
        fila.put("orden", todas().size() + 1);
        List.of("persona", "tarea", "iniciada", "terminada", "terminada_por")
                .forEach(columna -> fila.put(columna, null));
        fila.putAll(cambios);
        nuevaActividad.execute(fila);
    }

    /** One more public hearing, whose day is that of its activity. */
    public void agregarAudiencia(String clave) {
        audiencias.crear(id, List.of(new AudienciaPublica(clave, "Audiencia " + clave, null, false)), Map.of());
    }

    /** The plan has no more than these: nothing else that the models draw applies. */
    public void dejarSolo(String... codigos) {
        jdbc.sql("delete from cc_actividad where ciclo = :ciclo and codigo not in (:codigos)")
                .param("ciclo", id)
                .param("codigos", codigos.length == 0 ? List.of("-") : List.of(codigos))
                .update();
    }

    /** An activity was done before, or taken out, or whatever else its row says. */
    public void cambiar(String codigo, String columna, Object valor) {
        jdbc.sql("update cc_actividad set " + columna + " = :valor where ciclo = :ciclo and codigo = :codigo")
                .param("valor", valor)
                .param("ciclo", id)
                .param("codigo", codigo)
                .update();
    }

    /** Asks about another cycle from now on. */
    public CicloDePrueba de(String ciclo) {
        id = ciclo;
        return this;
    }

    public String id() {
        return id;
    }

    /** Lives until ten in the morning of that day. */
    public CicloDePrueba vivirHasta(LocalDate dia) {
        return vivirHasta(dia, Reloj.LAS_DIEZ);
    }

    public CicloDePrueba vivirHasta(LocalDate dia, LocalTime hora) {
        reloj.vivirHasta(dia, hora);
        return this;
    }

    /** Moves the clock without anything happening on the way, as when the server was off. */
    public CicloDePrueba apagadoHasta(LocalDate dia, LocalTime hora) {
        Reloj.poner(dia, hora);
        return this;
    }

    // ---- acting ----

    public <T> T como(String persona, Supplier<T> accion) {
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

    public void hacer(String persona, Runnable accion) {
        como(persona, () -> {
            accion.run();
            return null;
        });
    }

    /** Who holds the task finishes it. */
    public CicloDePrueba terminar(String codigo) {
        return terminar(tarea(codigo), codigo);
    }

    /** Who holds the task finishes it with these own data of the act, as JSON. */
    public CicloDePrueba terminar(String codigo, String datos) {
        return terminar(tarea(codigo), codigo, datos);
    }

    public CicloDePrueba terminar(Task tarea, String codigo) {
        return terminar(tarea, codigo, FichasDelCiclo.datos(codigo, audiencias(codigo)));
    }

    /** The days of the hearings that an activity is about: its own one, or all; today where there is none. */
    private String audiencias(String codigo) {
        String suya = Codigo.leer(codigo).audiencia();
        String dias = todas().stream()
                .filter(una -> una.retirada() == null
                        && Codigo.leer(una.codigo()).actividad().equals(Cronograma.AUDIENCIA))
                .filter(una -> suya == null || una.codigo().endsWith("@" + suya))
                .map(una -> una.vencimiento().toString())
                .collect(Collectors.joining(","));
        return dias.isEmpty() ? Reloj.hoy().toString() : dias;
    }

    /** Adds the link of evidence that the cronograma demands, tells what was done, and finishes the task. */
    private CicloDePrueba terminar(Task tarea, String codigo, String datos) {
        hacer(tarea.getAssignee(), () -> {
            if (carpeta.de(id, codigo).exige()) {
                carpeta.agregarEnlace(id, codigo, "https://entidad.example/" + codigo, tarea.getName());
            }
            motor.getTaskService()
                    .complete(
                            tarea.getId(),
                            Map.of(
                                    "hecho",
                                    "Se hizo: " + tarea.getName(),
                                    "fecha",
                                    Reloj.hoy().toString(),
                                    "motivoTardanza",
                                    "Faltaba información de las áreas",
                                    "motivoTrasAudiencia",
                                    "Se hizo a tiempo y se cuenta ahora",
                                    "datos",
                                    datos));
        });
        return this;
    }

    /** Each is finished by who holds it, and what follows by now has come. */
    public CicloDePrueba terminarYSeguir(String... codigos) {
        for (String codigo : codigos) {
            terminar(codigo).seguir();
        }
        return this;
    }

    /** What has fallen due by now happens. */
    public CicloDePrueba seguir() {
        reloj.vivirHastaAhora();
        return this;
    }

    /** Lives until ten in the morning of the day on which an activity begins. */
    public CicloDePrueba alEmpezar(String codigo) {
        return vivirHasta(actividad(codigo).inicio());
    }

    /** The leader decides about a late activity. */
    public CicloDePrueba decidir(String codigo, Map<String, Object> decision) {
        Task tarea = tareaDelLider(codigo).orElseThrow();
        hacer("lider", () -> motor.getTaskService().complete(tarea.getId(), decision));
        return this;
    }

    /** Changes a role until the end of the test; the file of responsables is not read again. */
    public CicloDePrueba rol(String rol, String titular, String suplente) {
        entidad.rol(rol, titular, suplente);
        return this;
    }

    // ---- asking ----

    public ActividadEnCurso actividad(String codigo) {
        return actividades.exigir(id, codigo);
    }

    /** The codes of what is done several times, once for each of the plan's rows. */
    public List<String> entregas(String codigo) {
        return actividades.entregas(id, codigo, AudienciaPublica.PRIMERA);
    }

    public List<ActividadEnCurso> todas() {
        return actividades.deCiclo(id);
    }

    /** The open task of an activity. */
    public Task tarea(String codigo) {
        return motor.getTaskService()
                .createTaskQuery()
                .taskId(actividad(codigo).tarea())
                .singleResult();
    }

    /** The codes of the activities whose task this person has. */
    public Set<String> tareasDe(String persona) {
        Set<String> suyas = motor.getTaskService().createTaskQuery().taskAssignee(persona).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
        return todas().stream()
                .filter(actividad -> suyas.contains(actividad.tarea()))
                .map(ActividadEnCurso::codigo)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The leader's open task about a late activity. */
    public Optional<Task> tareaDelLider(String codigo) {
        List<Task> suyas = tareasDelLider().stream()
                .filter(tarea -> codigo.equals(motor.getTaskService().getVariable(tarea.getId(), "codigo")))
                .toList();
        if (suyas.size() > 1) {
            throw new AssertionError("El líder tiene %d tareas sobre %s".formatted(suyas.size(), codigo));
        }
        return suyas.stream().findFirst();
    }

    public List<Task> tareasDelLider() {
        return motor.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("atenderActividadVencida")
                .processInstanceId(id)
                .list();
    }

    /** When each timer of an activity's task fires; one that has fired is not there. */
    public Map<String, LocalDateTime> relojes(String codigo) {
        Map<String, LocalDateTime> relojes = new TreeMap<>();
        for (Job job : motor.getManagementService()
                .createJobQuery()
                .executionId(tarea(codigo).getExecutionId())
                .list()) {
            // As the engine writes it: the task, and after the mark the listener; a drawn clock has no mark.
            String[] partes = ((JobEntity) job).getJobHandlerConfigurationRaw().split("\\$taskListener~");
            relojes.put(partes.length == 1 ? "escalamientoLider" : partes[1], Reloj.hora(job.getDuedate()));
        }
        return relojes;
    }

    /** When an activity that has not begun will reach its owner. */
    public Optional<LocalDateTime> inicioPrevisto(String proceso, String timer) {
        return motor
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(proceso)
                .activityId(timer)
                .list()
                .stream()
                .map(job -> Reloj.hora(job.getDuedate()))
                .findFirst();
    }

    public List<Anotacion> bitacora() {
        return bitacora.deCiclo(id);
    }

    /** What happened, as data, oldest first. */
    public List<Hecho> hechos() {
        return bitacora().stream().map(Anotacion::hecho).toList();
    }

    /** The latest fact of that kind, with who did it. */
    public Anotacion ultima(Class<? extends Hecho> clase) {
        return bitacora().stream()
                .filter(anotacion -> clase.isInstance(anotacion.hecho()))
                .reduce((antes, despues) -> despues)
                .orElseThrow();
    }

    /** What people decided after the beginning, and not what came by itself. */
    public List<Anotacion> decisiones() {
        return bitacora().stream()
                .filter(anotacion -> DECISIONES.contains(anotacion.hecho().getClass()))
                .toList();
    }

    /** A mail as its reader has it. */
    public record Recibido(String persona, LocalDateTime hora, String asunto, String texto) {

        public LocalDate dia() {
            return hora.toLocalDate();
        }

        /** The names of the activities that it tells of. */
        public Set<String> actividades() {
            return texto.lines()
                    .filter(linea -> linea.startsWith("* "))
                    .map(linea -> linea.substring(2).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        public boolean nombra(ActividadEnCurso actividad) {
            return actividades().contains(actividad.nombre());
        }
    }

    public List<Recibido> correos() {
        return jdbc.sql("select destinatario, creado, asunto, texto from cc_correo order by creado, destinatario")
                .query((row, n) -> new Recibido(
                        row.getString("destinatario"),
                        Reloj.hora(Date.from(
                                row.getObject("creado", OffsetDateTime.class).toInstant())),
                        row.getString("asunto"),
                        row.getString("texto")))
                .list();
    }

    public List<Recibido> correos(LocalDate dia) {
        return correos().stream().filter(correo -> correo.dia().equals(dia)).toList();
    }

    public List<Recibido> correos(String persona, LocalDate dia) {
        return correos(dia).stream()
                .filter(correo -> correo.persona().equals(persona))
                .toList();
    }

    /** Who is told of an activity on a day. */
    public Set<String> avisados(String codigo, LocalDate dia) {
        ActividadEnCurso actividad = actividad(codigo);
        return correos(dia).stream()
                .filter(correo -> correo.nombra(actividad))
                .map(Recibido::persona)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
