package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.FichasDelCiclo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@ConTablasAlteradas
@DisplayName("En un ciclo en marcha")
class CambiosEnMarchaTest {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final String DIBUJADA = "elaborarEstrategiaRendicion";
    private static final String ULTIMA = "consultarParticipativamente";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TareasDelCronograma tareas;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private HistoryService historia;

    @Autowired
    private ManagementService trabajos;

    @BeforeEach
    void empezar() {
        ciclo.iniciar(PRIMER_DIA);
    }

    @Test
    @DisplayName("entra una actividad propia mientras corren otras, cuando ya acabaron y cuando su etapa terminó")
    void propias() {
        quedan(DIBUJADA, ULTIMA);
        ciclo.vivirHasta(PRIMER_DIA);
        assertThat(agregar("propia-1", "diseno", null)).isEqualTo("diseno");
        ciclo.seguir();
        assertThat(agregar("propia-2", "diseno", "propia-1")).isEqualTo("diseno");
        ciclo.seguir();
        assertThat(ciclo.tareasDe("proyectos")).containsExactly("propia-1");

        ciclo.terminarYSeguir("propia-1");
        assertThat(ciclo.tareasDe("proyectos")).containsExactly("propia-2");
        ciclo.terminarYSeguir("propia-2");
        assertThat(corren("diseno")).isTrue();

        // What was repeated is over: its branch has come to the join, and goes there once more.
        agregar("propia-3", "diseno", "propia-1");
        ciclo.seguir().terminarYSeguir(DIBUJADA);
        assertThat(corren("diseno")).isTrue();
        ciclo.terminarYSeguir("propia-3");
        assertThat(corren("diseno")).isFalse();

        assertThat(agregar("propia-4", "diseno", null)).isEqualTo("seguimiento-evaluacion");
        ciclo.seguir();
        ciclo.alEmpezar(ULTIMA).terminarYSeguir(ULTIMA);
        assertThat(ciclo.hechos()).noneMatch(CicloTerminado.class::isInstance);
        ciclo.terminarYSeguir("propia-4");
        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
        assertThatThrownBy(() -> tareas.agregar(ciclo.id(), "propia-5", "diseno", null))
                .hasMessageContaining("ya terminó");
    }

    @Test
    @DisplayName("lo retirado pasa, estuviera por empezar, en manos de alguien o vencido ante el líder")
    void retiradas() {
        quedan(
                DIBUJADA,
                "publicarEstrategiaRendicion",
                "elaborarEstrategiaComunicaciones",
                "publicarEstrategiaComunicaciones",
                "disenarImagenVisual",
                "implementarDisenoVisual",
                ULTIMA);
        ciclo.vivirHasta(PRIMER_DIA);
        agregar("propia-1", "preparacion", "elaborarEstrategiaComunicaciones");
        agregar("propia-2", "preparacion", DIBUJADA);
        ciclo.seguir();
        assertThat(ciclo.tareasDe("proyectos")).isEmpty();

        retirar("propia-2");
        tareas.reiniciarInicios(ciclo.id());
        ciclo.seguir();
        assertThat(procesos.createEventSubscriptionQuery()
                        .eventName(TareasDelCronograma.ACTIVIDAD_ESPERADA)
                        .count())
                .isEqualTo(1);

        ciclo.alEmpezar("publicarEstrategiaComunicaciones");
        Task enManos = ciclo.tarea("elaborarEstrategiaComunicaciones");
        retirar("elaborarEstrategiaComunicaciones");
        tareas.retirar(enManos.getId());
        ciclo.seguir();
        assertThat(ciclo.actividad("publicarEstrategiaComunicaciones").tarea()).isNotNull();
        assertThat(ciclo.tareasDe("proyectos")).containsExactly("propia-1");
        assertThat(historia.createHistoricTaskInstanceQuery()
                        .taskId(enManos.getId())
                        .singleResult()
                        .getDeleteReason())
                .isEqualTo("retirada");
        assertThat(trabajos.createJobQuery()
                        .executionId(enManos.getExecutionId())
                        .count())
                .isZero();

        Task vencida = ciclo.tarea(DIBUJADA);
        ciclo.vivirHasta(ciclo.actividad(DIBUJADA).vencimiento().plusDays(7));
        Task delLider = ciclo.tareaDelLider(DIBUJADA).orElseThrow();
        retirar(DIBUJADA);
        tareas.cerrarAtencion(delLider.getId());
        tareas.retirar(vencida.getId());
        ciclo.seguir();
        assertThat(ciclo.tareaDelLider(DIBUJADA)).isEmpty();
        assertThat(ciclo.actividad("publicarEstrategiaRendicion").tarea()).isNotNull();

        // One that has not begun: what waits for it on another page begins.
        retirar("disenarImagenVisual");
        if (ciclo.actividad("disenarImagenVisual").tarea() == null) {
            tareas.reiniciarInicios(ciclo.id());
        } else {
            tareas.retirar(ciclo.actividad("disenarImagenVisual").tarea());
        }
        ciclo.alEmpezar("implementarDisenoVisual");
        assertThat(ciclo.actividad("implementarDisenoVisual").tarea()).isNotNull();
        ciclo.terminarYSeguir(
                "propia-1",
                "publicarEstrategiaRendicion",
                "publicarEstrategiaComunicaciones",
                "implementarDisenoVisual");
        ciclo.alEmpezar(ULTIMA).terminarYSeguir(ULTIMA);
        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
    }

    @Test
    @DisplayName("entra otra audiencia: encuentra lo ya anunciado, y lo que anuncian todas lo anuncia la última")
    void otraAudiencia() {
        quedan("publicarInformePrevio", "realizarAudiencia", "levantarActa", "elaborarTableroControl");
        ciclo.alEmpezar("publicarInformePrevio").terminarYSeguir("publicarInformePrevio");
        String primera = ciclo.actividad("realizarAudiencia").vencimiento().toString();
        LocalDate sur = ciclo.actividad("realizarAudiencia").vencimiento().plusDays(30);
        ciclo.agregarAudiencia("sur");
        for (String codigo : List.of("realizarAudiencia", "levantarActa")) {
            ciclo.agregar(codigo, codigo + "@sur", Map.of("inicio", sur, "vencimiento", sur));
        }
        ciclo.agregar(
                "levantarActa", "invitarMedios@sur", Map.of("inicio", PRIMER_DIA, "vencimiento", sur.minusDays(10)));
        tareas.agregarAudiencia(ciclo.id(), "sur");
        ciclo.seguir();
        assertThat(ciclo.actividad("invitarMedios@sur").tarea()).isNotNull();
        ciclo.terminarYSeguir("invitarMedios@sur");

        ciclo.vivirHasta(ciclo.actividad("realizarAudiencia").vencimiento()).terminarYSeguir("realizarAudiencia");
        ciclo.alEmpezar("levantarActa").terminarYSeguir("levantarActa");
        ciclo.alEmpezar("elaborarTableroControl");
        ciclo.vivirHasta(sur);
        assertThat(ciclo.actividad("elaborarTableroControl").tarea()).isNull();

        ciclo.terminarYSeguir("realizarAudiencia@sur");
        // Both actas register the same commitment, which is judged once.
        ciclo.terminar("levantarActa@sur", FichasDelCiclo.datos("levantarActa", primera))
                .seguir();
        ciclo.alEmpezar("elaborarTableroControl").terminarYSeguir("elaborarTableroControl");
        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
    }

    @Test
    @DisplayName("sin audiencia lo que se haría tras ella no espera, y el ciclo termina")
    void sinAudiencia() {
        quedan("elaborarTableroControl");
        ciclo.alEmpezar("elaborarTableroControl").terminarYSeguir("elaborarTableroControl");

        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
        assertThat(procesos.createProcessInstanceQuery()
                        .rootProcessInstanceId(ciclo.id())
                        .count())
                .isZero();
    }

    private void quedan(String... codigos) {
        ciclo.dejarSolo(codigos);
        tareas.reiniciarInicios(ciclo.id());
        ciclo.seguir();
    }

    private String agregar(String codigo, String pagina, String espera) {
        Map<String, Object> fila = new HashMap<>(Map.of(
                "pagina",
                pagina,
                "nombre",
                "Hacer " + codigo,
                "responsable",
                "proyectos",
                "inicio",
                PRIMER_DIA,
                "vencimiento",
                LocalDate.of(2023, 6, 30),
                "evidencia",
                false));
        fila.put("espera", espera);
        ciclo.agregar(ULTIMA, codigo, fila);
        return tareas.agregar(ciclo.id(), codigo, pagina, null);
    }

    private void retirar(String codigo) {
        OffsetDateTime ahora = OffsetDateTime.now(ZoneOffset.UTC);
        ciclo.cambiar(codigo, "retirada", ahora);
        ciclo.cambiar(codigo, "terminada", ahora);
    }

    private boolean corren(String pagina) {
        return procesos.createProcessInstanceQuery()
                        .rootProcessInstanceId(ciclo.id())
                        .processDefinitionKey(pagina)
                        .count()
                > 0;
    }
}
