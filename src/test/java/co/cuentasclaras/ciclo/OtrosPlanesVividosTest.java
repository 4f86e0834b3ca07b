package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Reloj.dia;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.LibretoDelCiclo.Buzon;
import co.cuentasclaras.ciclo.LibretoDelCiclo.Guion;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.plan.TablaDePaac;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.responsable.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each shape of plan goes the whole way: from its file through the network to the end of its cycle, where everybody got
 * what {@link LibretoDelCiclo} works out from its rows.
 */
@Escenario
@DisplayName("De su archivo hasta el fin de su ciclo")
class OtrosPlanesVividosTest {

    private static final String ATENDER = "atenderActividadVencida";

    /** Of the days on which anybody finishes anything, the board is looked at in the evening of each third. */
    private static final int CADA_TANTOS = 3;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CicloDePrueba prueba;

    @Autowired
    private Roles roles;

    @Autowired
    private DiasNoHabiles diasNoHabiles;

    @Autowired
    private CodigosDelModelo modelos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private HistoryService historia;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private Avances avances;

    /**
     * A plan and its people.
     *
     * @param archivo a file of {@code /planes}, or the id of a template
     * @param comienzo the day on which its cycle begins
     * @param correcciones what is answered before it is approved
     * @param tarde finished so many working days after its due date
     */
    record Forma(String archivo, LocalDate comienzo, String correcciones, Map<String, Integer> tarde) {

        @Override
        public String toString() {
            return archivo;
        }
    }

    static Stream<Forma> formas() {
        return Stream.of(
                new Forma("propias-22.csv", LocalDate.of(2024, 8, 1), "", Map.of("propia-4", 3)),
                new Forma("siete.csv", LocalDate.of(2025, 1, 2), "", Map.of("invitarComunidad", 6)),
                new Forma("dos-audiencias.csv", LocalDate.of(2024, 10, 1), "", Map.of("levantarActa@2", 1)),
                new Forma("trimestral.csv", LocalDate.of(2024, 1, 10), "", Map.of("propia-002/3", 2)),
                new Forma("audiencia-noviembre.csv", LocalDate.of(2024, 8, 1), "", Map.of()),
                new Forma(
                        "hospital-usuarios.csv",
                        LocalDate.of(2024, 9, 2),
                        "",
                        Map.of("liga-usuarios", 2, "etica-hospitalaria", 1)),
                new Forma(
                        "seis-fases.csv",
                        LocalDate.of(2024, 8, 1),
                        "{\"etapas\": {\"Sistematización de resultados\": \"seguimiento-evaluacion\"}}",
                        Map.of("propia-003", 1)),
                new Forma("a-mitad.csv", LocalDate.of(2025, 2, 10), "", Map.of("aprobarInformeGestion", 1)),
                new Forma("paac.xlsx", LocalDate.of(2024, 4, 1), "", Map.of("propia-3-1", 3)),
                new Forma("entidad-pequena", LocalDate.of(2024, 10, 1), "", Map.of("mesa-de-usuarios", 2)),
                new Forma("hospital", LocalDate.of(2024, 9, 2), "", Map.of("asamblea-de-usuarios", 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formas")
    @DisplayName("un plan de otra forma lleva cada actividad a quien debe, avisa a quien debe y termina")
    void vive(Forma forma) throws IOException {
        Reloj.poner(forma.comienzo(), LocalTime.of(5, 0));
        JsonNode plan = iniciado(forma);
        prueba.de(plan.path("ciclo").asText());
        LibretoDelCiclo libreto = libreto(forma, cronograma(plan));

        vivir(libreto, dias(libreto));

        comprobarLoVivido(libreto, correos());
    }

    @Test
    @DisplayName("una audiencia suspendida no avisa ni vence nada; con un día, su plan sigue como si lo hubiera tenido")
    void suspendida() throws IOException {
        Forma forma = new Forma("suspendida.csv", LocalDate.of(2024, 9, 2), "", Map.of("levantarActa", 1));
        LocalDate decision = LocalDate.of(2025, 2, 3);
        LocalDate audiencia = LocalDate.of(2025, 5, 22);
        Reloj.poner(forma.comienzo(), LocalTime.of(5, 0));
        JsonNode plan = iniciado(forma);
        prueba.de(plan.path("ciclo").asText());
        Cronograma sinDia = cronograma(plan);
        LibretoDelCiclo libreto = libreto(
                forma,
                new Cronograma(
                        sinDia.actividades(),
                        List.of(new AudienciaPublica(AudienciaPublica.PRIMERA, "Audiencia", audiencia, false)),
                        Map.of()));
        Set<String> suyas =
                Set.of("invitarComunidad", "realizarAudiencia", "levantarActa", "responderPreguntasVirtuales");

        vivir(libreto, dias(libreto).headSet(decision), suyas);
        prueba.vivirHasta(decision);
        assertThat(estados()).isEqualTo(estados(libreto, decision, suyas));
        assertThat(prueba.correos()).noneMatch(correo -> suyas.stream()
                .anyMatch(codigo -> correo.actividades().contains(libreto.nombre(codigo))));
        bien(entidad.como("lider")
                .post(
                        "/api/ciclos/2024/audiencia",
                        "{\"fecha\": \"%s\", \"motivo\": \"Bajaron las aguas\"}".formatted(audiencia)));
        prueba.seguir();
        vivir(libreto, dias(libreto).tailSet(decision));

        Map<Buzon, Set<String>> correos = correos();
        // That the hearing has a day is told at once, to each that answers for something of it.
        assertThat(correos.keySet().stream()
                        .filter(buzon -> buzon.dia().equals(decision))
                        .map(Buzon::persona))
                .containsExactlyInAnyOrder("comunicaciones", "gerencia", "secretaria-general", "servicio-ciudadano");
        correos.keySet().removeIf(buzon -> buzon.dia().equals(decision));
        comprobarLoVivido(libreto, correos);
    }

    @Test
    @DisplayName("la plantilla de dos audiencias comienza con todo lo que trae")
    void plantilla() throws IOException {
        Forma forma = new Forma("municipio-dos-audiencias", LocalDate.of(2024, 9, 2), "", Map.of());
        Reloj.poner(forma.comienzo(), LocalTime.of(5, 0));
        JsonNode plan = iniciado(forma);
        prueba.de(plan.path("ciclo").asText());
        prueba.vivirHasta(forma.comienzo());

        LibretoDelCiclo libreto = libreto(forma, cronograma(plan));
        assertThat(estados()).isEqualTo(estados(libreto, forma.comienzo(), Set.of()));
        assertThat(correos()).isNotEmpty();
    }

    private LibretoDelCiclo libreto(Forma forma, Cronograma cronograma) {
        return new LibretoDelCiclo(
                cronograma, forma.comienzo(), roles.todos(), diasNoHabiles.calendario(), Guion.tarde(forma.tarde()));
    }

    private void comprobarLoVivido(LibretoDelCiclo libreto, Map<Buzon, Set<String>> correos) {
        assertThat(correos).isEqualTo(libreto.correos());
        assertThat(vividas()).isEqualTo(esperadas(libreto));
        assertThat(alLider())
                .isEqualTo(libreto.codigos().stream()
                        .filter(libreto::llegaAlLider)
                        .map(libreto::nombre)
                        .collect(Collectors.toCollection(TreeSet::new)));
        comprobarElFin();
    }

    /** The leader loads it and answers what is asked, the gerencia approves it, the leader begins. */
    private JsonNode iniciado(Forma forma) throws IOException {
        String ruta = "/api/planes/" + cargado(forma).path("id").asText();
        if (!forma.correcciones().isEmpty()) {
            bien(entidad.como("lider").post(ruta + "/correcciones", forma.correcciones()));
        }
        bien(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
        bien(entidad.como("lider").post(ruta + "/inicio", "{}"));
        return leer(entidad.como("lider").get(ruta));
    }

    private JsonNode cargado(Forma forma) throws IOException {
        if (!forma.archivo().contains(".")) {
            return bien(entidad.como("lider")
                    .enviar(
                            "POST",
                            "/api/planes?vigencia=2024&entidad=Entidad&plantilla=" + forma.archivo(),
                            null,
                            null));
        }
        byte[] archivo = forma.archivo().equals("paac.xlsx") ? TablaDePaac.archivo() : recurso(forma.archivo());
        return bien(entidad.como("lider")
                .subir("/api/planes", Map.of("vigencia", "2024", "entidad", "Entidad"), forma.archivo(), archivo));
    }

    private static byte[] recurso(String nombre) throws IOException {
        try (InputStream recurso = OtrosPlanesVividosTest.class.getResourceAsStream("/planes/" + nombre)) {
            return recurso.readAllBytes();
        }
    }

    private static JsonNode bien(HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isBetween(200, 299);
        return leer(respuesta);
    }

    /** The days on which anybody finishes anything. */
    private static NavigableSet<LocalDate> dias(LibretoDelCiclo libreto) {
        return libreto.codigos().stream().map(libreto::fin).collect(Collectors.toCollection(TreeSet::new));
    }

    private void vivir(LibretoDelCiclo libreto, SortedSet<LocalDate> dias) {
        vivir(libreto, dias, Set.of());
    }

    /** Everybody finishes on the days of the script, what falls due between them happens, and the board tells it. */
    private void vivir(LibretoDelCiclo libreto, SortedSet<LocalDate> dias, Set<String> enSuspenso) {
        int vivido = 0;
        for (LocalDate dia : dias) {
            prueba.vivirHasta(dia);
            libreto.codigos().stream()
                    .filter(codigo -> libreto.fin(codigo).equals(dia))
                    .forEach(codigo -> {
                        assertThat(prueba.actividad(codigo).tarea())
                                .as("la tarea de %s el %s", codigo, dia)
                                .isNotNull();
                        prueba.terminar(prueba.tarea(codigo), codigo);
                    });
            prueba.vivirHasta(dia, LocalTime.of(18, 0));
            if (vivido++ % CADA_TANTOS == 0) {
                assertThat(estados()).as("el %s", dia).isEqualTo(estados(libreto, dia, enSuspenso));
            }
        }
    }

    private Map<String, Semaforo> estados() {
        return avances.deCiclo(prueba.id()).orElseThrow().actividades().stream()
                .collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::estado));
    }

    private static Map<String, Semaforo> estados(LibretoDelCiclo libreto, LocalDate dia, Set<String> enSuspenso) {
        return libreto.todos().stream()
                .collect(Collectors.toMap(
                        codigo -> codigo,
                        codigo -> enSuspenso.contains(codigo) ? Semaforo.EN_SUSPENSO : libreto.estado(codigo, dia)));
    }

    private Map<Buzon, Set<String>> correos() {
        Map<Buzon, Set<String>> correos = new TreeMap<>();
        prueba.correos().stream()
                // A letter about the plan itself names no activity.
                .filter(correo -> !correo.actividades().isEmpty())
                .forEach(correo -> correos.computeIfAbsent(
                                new Buzon(correo.dia(), correo.persona()), nuevo -> new TreeSet<>())
                        .addAll(correo.actividades()));
        return correos;
    }

    private Set<String> vividas() {
        return terminadas().stream()
                .filter(tarea -> !tarea.getTaskDefinitionKey().equals(ATENDER))
                .map(tarea -> renglon(
                        tarea.getName(),
                        tarea.getAssignee(),
                        dia(tarea.getStartTime()),
                        dia(tarea.getDueDate()),
                        dia(tarea.getEndTime())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> esperadas(LibretoDelCiclo libreto) {
        return libreto.codigos().stream()
                .map(codigo -> renglon(
                        libreto.nombre(codigo),
                        libreto.persona(codigo),
                        libreto.llegada(codigo).dia(),
                        libreto.vencimiento(codigo),
                        libreto.fin(codigo)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String renglon(String nombre, String persona, LocalDate llega, LocalDate vence, LocalDate termina) {
        return "%s, %s: llega %s, vence %s, termina %s".formatted(nombre, persona, llega, vence, termina);
    }

    private Set<String> alLider() {
        return terminadas().stream()
                .filter(tarea -> tarea.getTaskDefinitionKey().equals(ATENDER))
                .map(tarea -> tarea.getName().replace("Atender la actividad vencida: ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<HistoricTaskInstance> terminadas() {
        return historia.createHistoricTaskInstanceQuery().list().stream()
                .filter(tarea -> !tarea.getProcessDefinitionKey().equals("preparar-plan"))
                .toList();
    }

    private void comprobarElFin() {
        assertThat(prueba.todas()).allMatch(actividad -> actividad.estaTerminada());
        assertThat(historia.createHistoricProcessInstanceQuery()
                        .processInstanceId(prueba.id())
                        .singleResult()
                        .getState())
                .isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        assertThat(ciclos.enCurso()).isEmpty();
        assertThat(procesos.createIncidentQuery().count()).isZero();
    }

    // ---- the plan, as the network tells it ----

    private Cronograma cronograma(JsonNode plan) {
        List<Actividad> actividades = new ArrayList<>();
        plan.path("filas").forEach(fila -> actividades.add(actividad(fila)));
        List<AudienciaPublica> audiencias = new ArrayList<>();
        plan.path("audiencias")
                .forEach(una -> audiencias.add(new AudienciaPublica(
                        una.path("clave").asText(),
                        una.path("nombre").asText(),
                        dicho(una, "dia") == null ? null : LocalDate.parse(dicho(una, "dia")),
                        una.path("suspendida").asBoolean())));
        return new Cronograma(actividades, audiencias, Map.of());
    }

    private Actividad actividad(JsonNode fila) {
        String codigo = fila.path("codigo").asText();
        boolean dibujada = modelos.actividad(Codigo.leer(codigo).actividad()).isPresent();
        String hecha = dicho(fila, "hecha");
        List<String> apoyan = new ArrayList<>();
        fila.path("apoyan").forEach(rol -> apoyan.add(rol.asText()));
        return new Actividad(
                codigo,
                fila.path("etapa").asText(),
                fila.path("frente").asText(),
                fila.path("actividad").asText(),
                FechaPlan.leer(fila.path("inicio").asText()),
                FechaPlan.leer(fila.path("fin").asText()),
                fila.path("responsable").asText(),
                fila.path("producto").asText(),
                fila.path("origen").asText(),
                false,
                fila.path("evidencia").asBoolean(),
                dibujada ? null : fila.path("pagina").asText(),
                dicho(fila, "espera"),
                apoyan,
                hecha == null ? null : LocalDate.parse(hecha),
                dicho(fila, "prueba"));
    }

    private static @Nullable String dicho(JsonNode nodo, String campo) {
        String texto = nodo.path(campo).asText("");
        return texto.isEmpty() || texto.equals("null") ? null : texto;
    }
}
