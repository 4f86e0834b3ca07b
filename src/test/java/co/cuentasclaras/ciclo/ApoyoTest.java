package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.CambioDePlan;
import co.cuentasclaras.cronograma.CambioDePlan.Cambio;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.OtroPlan;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.relevo.Sustituciones;
import co.cuentasclaras.responsable.Ausencias;
import co.cuentasclaras.tarea.Comentarios;
import co.cuentasclaras.tarea.Pestanas;
import co.cuentasclaras.tarea.Tenencias;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Comunicaciones answers for an activity that Proyectos supports, whose titular is proyectos and whose deputy financiera. */
@Escenario
@ConTablasAlteradas
@DisplayName("El rol que apoya")
class ApoyoTest {

    private static final String APOYADA = "elaborarEstrategiaComunicaciones";
    private static final LocalDate LLEGA = LocalDate.of(2022, 9, 1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private OtroPlan otroPlan;

    @Autowired
    private CambioDePlan cambio;

    @Autowired
    private TaskService tareas;

    @Autowired
    private FilterService filtros;

    @Autowired
    private Pestanas pestanas;

    @Autowired
    private Tenencias tenencias;

    @Autowired
    private Comentarios comentarios;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private Sustituciones sustituciones;

    @Autowired
    private Ausencias ausencias;

    @BeforeEach
    void apoyaProyectos() {
        ciclo.iniciar(LLEGA);
        apoyar(APOYADA, "proyectos");
        ciclo.vivirHasta(LLEGA);
    }

    @Test
    @DisplayName("ve la tarea en «Apoyo», le agrega evidencia y la comenta, y retira lo suyo")
    void aporta() {
        Task tarea = ciclo.tarea(APOYADA);
        assertThat(lista("Apoyo", "proyectos")).containsExactly(tarea.getName());
        assertThat(lista("Apoyo", "financiera")).as("su suplente").containsExactly(tarea.getName());
        assertThat(lista("Apoyo", "comunicaciones")).isEmpty();
        assertThat(lista("Vencen esta semana", "proyectos")).isEmpty();
        assertThat(ciclo.<List<String>>como(
                        "proyectos",
                        () -> pestanas.de(tarea.getId()).situacion().apoyan()))
                .containsExactly("Proyectos");

        Evidencia ajena = ciclo.como("comunicaciones", () -> enlazar("https://entidad.example/ajena"));
        Evidencia propia = ciclo.como("proyectos", () -> enlazar("https://entidad.example/propia"));
        assertThat(ciclo.como("proyectos", () -> carpeta.de(ciclo.id(), APOYADA).abierta()))
                .isTrue();
        ciclo.hacer("proyectos", () -> comentarios.agregar(tarea.getId(), "Van los datos de los proyectos"));
        ciclo.hacer("proyectos", () -> carpeta.retirar(propia.id()));
        assertThatThrownBy(() -> ciclo.hacer("proyectos", () -> carpeta.retirar(ajena.id())))
                .isInstanceOf(AccessDeniedException.class);

        ciclo.terminar(APOYADA);
        assertThat(ciclo.como("proyectos", () -> carpeta.de(ciclo.id(), APOYADA).evidencias()))
                .extracting(Evidencia::id)
                .contains(ajena.id());
    }

    @Test
    @DisplayName("no la toma, ni la termina, ni la pasa, ni le cambia la fecha")
    void noTrabaja() {
        String tarea = ciclo.tarea(APOYADA).getId();

        for (Runnable intento : List.<Runnable>of(
                () -> tareas.claim(tarea, "proyectos"),
                () -> tareas.complete(tarea),
                () -> tareas.setAssignee(tarea, "proyectos"),
                () -> tareas.setDueDate(tarea, null),
                () -> tareas.deleteCandidateGroup(tarea, "comunicaciones"))) {
            assertThatThrownBy(() -> ciclo.hacer("proyectos", intento)).isInstanceOf(AuthorizationException.class);
        }
        assertThat(ciclo.como("proyectos", () -> tenencias.de(tarea)).puedeTomar())
                .isFalse();
        assertThat(ciclo.como("comunicaciones", () -> tenencias.de(tarea)).roles())
                .isEqualTo("Comunicaciones; apoya Proyectos");
        assertThat(ciclo.tarea(APOYADA).getAssignee()).isEqualTo("comunicaciones");
        assertThat(entidad.como("proyectos")
                        .post("/api/ciclos/" + ciclo.id() + "/reasignaciones", "{\"codigo\":\"" + APOYADA + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("recibe un solo correo, el primero, y ninguno de los que apremian")
    void unSoloCorreo() {
        assertThat(correos("proyectos")).singleElement().satisfies(correo -> {
            assertThat(correo.asunto())
                    .startsWith("Usted apoya: " + ciclo.actividad(APOYADA).nombre());
            assertThat(correo.texto()).contains("la termina quien responde", "Responsable: Comunicaciones");
        });

        LocalDate vence = ciclo.actividad(APOYADA).vencimiento();
        ciclo.vivirHasta(vence.plusDays(21));

        assertThat(ciclo.avisados(APOYADA, vence)).isNotEmpty().doesNotContain("proyectos", "financiera");
        assertThat(correos("proyectos")).hasSize(1);
    }

    @Test
    @DisplayName("cambia: deja de verla quien ya no apoya, y quien empieza recibe su correo")
    void cambiaElApoyo() {
        Task tarea = ciclo.tarea(APOYADA);

        apoyar(APOYADA, "servicio-ciudadano", "secretaria-general");
        ciclo.vivirHasta(LLEGA.plusDays(1));

        assertThat(lista("Apoyo", "proyectos")).isEmpty();
        assertThatThrownBy(() -> ciclo.hacer("proyectos", () -> pestanas.de(tarea.getId())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> ciclo.hacer("proyectos", () -> enlazar("https://entidad.example/tarde")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(lista("Apoyo", "secretaria-general")).containsExactly(tarea.getName());
        assertThat(correos("servicio-ciudadano")).hasSize(1);
        assertThat(correos("secretaria-general")).hasSize(1);
    }

    @Test
    @DisplayName("cambia de titular: la nueva persona la ve y recibe su correo")
    void otroTitular() {
        Task tarea = ciclo.tarea(APOYADA);
        entidad.persona("lina", "Lina", "Ríos", "lina@entidad.example");

        assertThat(entidad.como("lider")
                        .post("/api/roles/proyectos/titular", "{\"persona\":\"lina\",\"motivo\":\"Encargo\"}")
                        .statusCode())
                .isLessThan(300);
        ciclo.vivirHasta(LLEGA.plusDays(1));

        assertThat(lista("Apoyo", "lina")).containsExactly(tarea.getName());
        assertThat(lista("Apoyo", "proyectos")).isEmpty();
        assertThat(correos("lina")).hasSize(1);
    }

    @Test
    @DisplayName(
            "es también de quien reemplaza a su titular ausente, en lo que corre y en lo que llega, hasta que vuelve")
    void sustituto() {
        String corre = "elaborarEstrategiaRendicion";
        String otra = "capacitarEquipoLider";
        Task tarea = ciclo.tarea(corre);
        apoyar(APOYADA);
        apoyar(corre, "proyectos");
        assertThat(lista("Apoyo", "servicio-ciudadano")).isEmpty();

        ciclo.hacer(
                "gerencia",
                () -> sustituciones.anotar(
                        "proyectos", "servicio-ciudadano", LLEGA, LLEGA.plusDays(90), false, new Motivo("Licencia")));
        assertThat(lista("Apoyo", "servicio-ciudadano")).containsExactly(tarea.getName());
        assertThat(ciclo.como(
                        "servicio-ciudadano",
                        () -> carpeta.agregarEnlace(ciclo.id(), corre, "https://entidad.example/por", null)))
                .isNotNull();
        ciclo.hacer("servicio-ciudadano", () -> comentarios.agregar(tarea.getId(), "Van los datos"));

        apoyar(otra, "proyectos");
        ciclo.alEmpezar(otra);
        ciclo.vivirHasta(Reloj.hoy().plusDays(1));
        String llegada = ciclo.tarea(otra).getName();
        assertThat(lista("Apoyo", "servicio-ciudadano")).containsExactlyInAnyOrder(tarea.getName(), llegada);
        assertThat(correos("servicio-ciudadano", otra)).hasSize(1);
        assertThat(correos("proyectos", otra)).isEmpty();

        apoyar(corre);
        apoyar(corre, "proyectos");
        assertThat(ciclo.<Object>como("servicio-ciudadano", () -> pestanas.de(tarea.getId())))
                .isNotNull();
        apoyar(corre);
        assertThat(lista("Apoyo", "servicio-ciudadano")).containsExactly(llegada);
        assertThatThrownBy(() -> ciclo.hacer("servicio-ciudadano", () -> pestanas.de(tarea.getId())))
                .isInstanceOf(NoSuchElementException.class);

        String ausencia = ausencias.vigentes().get(0).id();
        ciclo.hacer("gerencia", () -> sustituciones.retirar(ausencia, new Motivo("Volvió antes")));
        assertThat(lista("Apoyo", "servicio-ciudadano")).isEmpty();
        String suya = ciclo.tarea(otra).getId();
        assertThatThrownBy(() -> ciclo.hacer("servicio-ciudadano", () -> pestanas.de(suya)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(lista("Apoyo", "proyectos")).containsExactly(llegada);
    }

    @Test
    @DisplayName("la hace si se la reasignan, y vuelve a solo verla cuando pasa a otro rol")
    void reasignada() {
        Task tarea = ciclo.tarea(APOYADA);

        reasignar("proyectos");
        assertThat(ciclo.como("proyectos", () -> tenencias.de(tarea.getId())).puedeTomar())
                .isTrue();
        reasignar("comunicaciones");

        assertThat(ciclo.como("proyectos", () -> tenencias.de(tarea.getId())).puedeTomar())
                .isFalse();
        assertThat(ciclo.como("proyectos", () -> enlazar("https://entidad.example/otra")))
                .isNotNull();
    }

    private void apoyar(String codigo, String... roles) {
        ciclo.hacer(
                "lider",
                () -> cambio.aplicar(
                        ciclo.id(),
                        new Cambio(List.of(), List.of(), List.of(otroPlan.conApoyo(2022, codigo, roles)), List.of()),
                        new Motivo("Ayuda con los datos")));
    }

    private void reasignar(String rol) {
        assertThat(entidad.como("lider")
                        .post(
                                "/api/ciclos/" + ciclo.id() + "/reasignaciones",
                                "{\"codigo\":\"%s\",\"rol\":\"%s\",\"motivo\":\"Carga\"}".formatted(APOYADA, rol))
                        .body())
                .isEqualTo("");
    }

    /** The mails that tell this person of it. */
    private List<Recibido> correos(String persona) {
        return correos(persona, APOYADA);
    }

    private List<Recibido> correos(String persona, String codigo) {
        return ciclo.correos().stream()
                .filter(correo -> correo.persona().equals(persona) && correo.nombra(ciclo.actividad(codigo)))
                .toList();
    }

    private Evidencia enlazar(String url) {
        return carpeta.agregarEnlace(ciclo.id(), APOYADA, url, null);
    }

    private List<String> lista(String nombre, String persona) {
        String filtro = filtros.createTaskFilterQuery()
                .filterName(nombre)
                .singleResult()
                .getId();
        return ciclo.como(persona, () -> filtros.<Task>list(filtro)).stream()
                .map(Task::getName)
                .toList();
    }
}
