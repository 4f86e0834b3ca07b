package co.cuentasclaras.navegador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.prueba.OtroPlan;
import co.cuentasclaras.prueba.Tablas;
import co.cuentasclaras.prueba.Tablas.Foto;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** WCAG 2.1 AA, which Resolución MinTIC 1519 de 2020 demands, as far as a program can tell: axe on each page of ours. */
@DisplayName("axe no halla faltas graves")
class AccesibilidadTest extends ConNavegador {

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> GRAVES = Set.of("serious", "critical");

    @Autowired
    private Tablas tablas;

    @Autowired
    private OtroPlan otroPlan;

    @Test
    @DisplayName("en el formulario de una actividad, con y sin faltas, y en la pestaña Actividad")
    void tarea() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            tasklist.abrir("Elaborar la estrategia de comunicaciones");
            sinFaltas(tasklist.pagina(), "form[name=cumplimiento]");
            tasklist.completar();
            tasklist.pagina().locator("#faltas li").first().waitFor();
            sinFaltas(tasklist.pagina(), "form[name=cumplimiento]");
            sinFaltas(tasklist.pagina(), "ol.tasks-list .cc-estado");
            tasklist.actividad();
            sinFaltas(tasklist.pagina(), ".cc-actividad-ficha");
        }
    }

    @Test
    @DisplayName("en el formulario de la actividad vencida")
    void atencion() {
        try (Tasklist tasklist = tasklist("lider")) {
            Locator formulario = tasklist.abrir("Atender la actividad vencida: " + VENCIDA);
            for (String decision : List.of("insistir", "reasignar", "reprogramar")) {
                formulario.locator("input[value=" + decision + "]").check();
                sinFaltas(tasklist.pagina(), "form[name=atencion]");
            }
        }
    }

    @Test
    @DisplayName("en el tablero, la historia y los diagramas")
    void tablero() {
        try (Cockpit cockpit = cockpit("gerencia")) {
            Page pagina = cockpit.pagina();
            sinFaltas(pagina, ".cc-tablero");
            cockpit.tablero()
                    .getByText("Historia", new Locator.GetByTextOptions().setExact(true))
                    .click();
            pagina.locator(".cc-sucesos li").first().waitFor();
            sinFaltas(pagina, ".cc-historia");
            cockpit.tablero().getByText("Atender varias a la vez").click();
            pagina.locator(".cc-por-atender").first().waitFor();
            sinFaltas(pagina, ".cc-decision");
            cockpit.tablero().getByText("Mover la audiencia").click();
            pagina.getByLabel("Nuevo día").fill("2023-04-02");
            pagina.locator(".cc-apilada").waitFor();
            sinFaltas(pagina, ".cc-decision");
            cockpit.tablero().locator(".cc-etapas").getByText("Diseño").click();
            pagina.getByText("Ver como lista").click();
            sinFaltas(pagina, ".cc.cc-leyenda");
            sinFaltas(pagina, ".cc-insignia");
        }
    }

    @Test
    @DisplayName(
            "con un plan de dos audiencias, una de ellas suspendida, y lo que no aplica; y nada se sale a lo ancho")
    void otroPlan() {
        Foto antes = tablas.fotografiar();
        String ejemplo = ciclo.id();
        String otro = ciclo.sinMotor("otro-plan", 2023, otroPlan.conDosAudiencias(2023))
                .id();
        String cockpit = "/camunda/app/cockpit/default/#/";
        try (Cockpit ventana = cockpit("gerencia")) {
            Page pagina = ventana.pagina();
            pagina.locator(".cc-audiencia.cc-EN_SUSPENSO").waitFor();
            sinFaltasNiDesborde(pagina, ".cc-tablero");
            ventana.ir(cockpit + "cronograma?ciclo=" + otro);
            pagina.locator(".cc-no-aplica").waitFor();
            sinFaltasNiDesborde(pagina, ".cc-plan");
            ventana.ir(cockpit + "audiencia?ciclo=" + otro);
            pagina.getByText("Suspenderla, sin fecha nueva").click();
            pagina.getByText("Suspender la audiencia").waitFor();
            sinFaltasNiDesborde(pagina, ".cc-decision");
            ventana.ir("/cronograma/" + otro + "/evidencias");
            sinFaltasNiDesborde(pagina, "main");
        } finally {
            antes.restablecer();
            ciclo.de(ejemplo);
        }
    }

    private static void sinFaltasNiDesborde(Page pagina, String parte) {
        sinFaltas(pagina, parte);
        pagina.setViewportSize(390, 844);
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .as(parte)
                .isLessThanOrEqualTo(390);
        pagina.setViewportSize(1366, 768);
    }

    @Test
    @DisplayName("en el cronograma como diagrama y como tabla, y en la ficha de una actividad")
    void cronograma() {
        try (Cockpit cockpit = cockpit("lider")) {
            Page pagina = cockpit.pagina();
            cockpit.cronograma();
            sinFaltas(pagina, ".cc-plan");
            Locator ficha = cockpit.abrir(VENCIDA);
            ficha.getByText("Cambiar el responsable").click();
            ficha.locator("select").waitFor();
            sinFaltas(pagina, "dialog");
            ficha.getByText("Cambiar la fecha").click();
            ficha.locator("input[type=date]").waitFor();
            sinFaltas(pagina, "dialog");
            pagina.keyboard().press("Escape");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tabla"))
                    .click();
            sinFaltas(pagina, ".cc-plan");
        }
    }

    @Test
    @DisplayName("en los días no hábiles, con lo que uno más movería")
    void diasNoHabiles() {
        try (Cockpit cockpit = cockpit("lider")) {
            Page pagina = cockpit.ir("/camunda/app/cockpit/default/#/dias-no-habiles");
            Locator dia = pagina.locator("input[name=dia]");
            dia.fill(LocalDate.parse(dia.getAttribute("max"))
                    .with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY))
                    .toString());
            pagina.locator(".cc-decision form .cc-nota, .cc-decision form table")
                    .first()
                    .waitFor();
            pagina.getByText("Declarar el día").click();
            pagina.getByText("Escriba el acto con su nombre y su número").waitFor();
            sinFaltas(pagina, ".cc-decision");
        }
    }

    @Test
    @DisplayName("en los responsables, con la ausencia que no puede ser")
    void responsables() {
        try (Cockpit cockpit = cockpit("gerencia")) {
            Page pagina = cockpit.ir("/camunda/app/cockpit/default/#/responsables");
            pagina.locator(".cc-responsables table").waitFor();
            sinFaltas(pagina, ".cc-responsables");
            pagina.getByLabel("Anotar una ausencia de Juliana Cardona Mejía").click();
            Locator dialogo = pagina.locator("dialog");
            dialogo.locator("[name=sustituto]").selectOption("comunicaciones");
            dialogo.locator("[name=hasta]").fill(dialogo.locator("[name=desde]").inputValue());
            dialogo.locator("[name=motivo]").fill("Vacaciones");
            dialogo.getByText("Anotar la ausencia").click();
            PlaywrightAssertions.assertThat(dialogo.locator(".cc-campo:has([name=sustituto]) .cc-falta"))
                    .hasText("Quien está ausente no puede responder por sí mismo: elija a otra persona.");
            sinFaltas(pagina, "dialog");
        }
    }

    @Test
    @DisplayName("en las actividades de uno, y en lo que contó, con la corrección que no puede ser")
    void mias() {
        ciclo.terminar("capacitarEquipoLider");
        try (Tasklist tasklist =
                tasklist(ciclo.actividad("capacitarEquipoLider").terminadaPor())) {
            for (String parte : List.of("", "/cronograma", "/terminadas")) {
                sinFaltas(tasklist.ir("/mis-actividades" + parte), "body");
            }
            Page pagina = tasklist.pagina();
            pagina.getByText("Abrir", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            pagina.getByText("Corregir lo que se contó").click();
            pagina.getByText("Guardar la corrección").click();
            pagina.locator(".cc-campo:has(#correccion-motivo) .cc-falta").waitFor();
            sinFaltas(pagina, "body");
        }
    }

    @Test
    @DisplayName("en la bitácora con una línea abierta, en la página de esa línea y en la verificación")
    void bitacora() {
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.ir("/camunda/app/cockpit/default/#/bitacora");
            Locator linea = pagina.locator(".cc-bitacora li").first();
            linea.locator("summary").first().click();
            linea.getByText("Como está guardada").click();
            sinFaltas(pagina, ".cc-bitacora");
            linea.getByText("Abrir aparte").click();
            pagina.locator("#anotacion .cc-linea").waitFor();
            sinFaltas(pagina, "body");
            cockpit.ir("/camunda/app/cockpit/default/#/verificacion");
            pagina.locator("[name=sello]").fill("esto no es un sello");
            pagina.getByText("Verificar la bitácora").click();
            pagina.getByText("no es un sello:").waitFor();
            sinFaltas(pagina, ".cc-verificacion");
            cockpit.ir("/camunda/app/cockpit/default/#/bitacora-entidad");
            pagina.locator(".cc-bitacora li").first().waitFor();
            sinFaltas(pagina, ".cc-bitacora");
            cockpit.ir("/publico/sello");
            sinFaltas(pagina, "body");
        }
    }

    @Test
    @DisplayName("en el estado a un día, y donde se escoge")
    void estadoAUnDia() {
        try (Cockpit cockpit = cockpit("control-interno")) {
            Page pagina = cockpit.ir("/camunda/app/cockpit/default/#/estado");
            pagina.locator(".cc-escoger-dia").first().waitFor();
            sinFaltas(pagina, ".ctn-main");
            cockpit.ir("/camunda/app/cockpit/default/#/estado?dia=2022-09-15");
            pagina.locator(".cc-banda").waitFor();
            sinFaltas(pagina, ".ctn-main");
        }
    }

    @Test
    @DisplayName("en cada paso de un plan, en cada vista de él, con la celda que se corrige, y en lo que resultó de él")
    void plan() {
        String plan = HojaDelHospital.cargar(entidad.como("lider"));
        try (Tasklist tasklist = tasklist("lider")) {
            sinFaltas(tasklist.ir("/resultados"), "body");
            Page pagina = tasklist.ir("/plan");
            pagina.locator(".borradores").waitFor();
            sinFaltas(pagina, "body");
            for (String paso : List.of("cargar", "archivo", "preguntas", "inicio", "revision")) {
                tasklist.ir("/plan?id=" + plan + "#" + paso);
                pagina.locator("#paso-" + paso + "[aria-current]").waitFor();
                sinFaltas(pagina, "body");
            }
            pagina.locator(".hallazgos button").first().click();
            pagina.locator(".editor").waitFor();
            for (Locator vista :
                    pagina.locator(".vistas button[aria-pressed=false]").all()) {
                vista.click();
                sinFaltas(pagina, "body");
            }
        }
    }

    @Test
    @DisplayName("en las páginas propias")
    void propias() {
        String ciclo = tareas.createTaskQuery().list().stream()
                .map(tarea -> tareas.getVariable(tarea.getId(), "ciclo"))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
        try (Tasklist tasklist = tasklist("admin")) {
            for (String ruta : List.of(
                    "/correo",
                    "/datos-personales",
                    "/cronograma/" + ciclo,
                    "/cronograma/" + ciclo + "/evidencias",
                    "/demostracion",
                    "/servidor",
                    "/cronograma/no-existe")) {
                sinFaltas(tasklist.ir(ruta), "body");
            }
            Page correo = tasklist.ir("/correo");
            correo.locator(".asunto a").first().click();
            correo.locator(".detalle").waitFor();
            sinFaltas(correo, "body");
        }
    }

    @Test
    @DisplayName("en la entrada")
    void entrada() {
        try (Ventana ventana = ventana()) {
            ventana.abrirEntrada("tasklist");
            sinFaltas(ventana.pagina(), "body");
        }
    }

    @Test
    @DisplayName("y las halla donde las hay")
    void muerde() {
        try (Ventana ventana = ventana()) {
            ventana.abrirEntrada("tasklist");
            Page pagina = ventana.pagina();
            pagina.evaluate("document.body.append(document.createElement('button'))");
            assertThatThrownBy(() -> sinFaltas(pagina, "body")).hasMessageContaining("button-name");
        }
    }

    static void sinFaltas(Page pagina, String parte) {
        pagina.locator(parte).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        // Not within frames: a mail is shown without scripts, axe's included.
        AxeBuilder axe = new AxeBuilder(pagina)
                .setLegacyMode(true)
                .include(List.of(parte))
                .withTags(WCAG_AA);
        List<Rule> graves = axe.analyze().getViolations().stream()
                .filter(falta -> GRAVES.contains(falta.getImpact()))
                .toList();
        assertThat(graves)
                .as(() -> parte + " en " + pagina.url() + "\n"
                        + graves.stream().map(AccesibilidadTest::enPalabras).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static String enPalabras(Rule falta) {
        return falta.getId() + ": " + falta.getHelp() + "\n"
                + falta.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .limit(5)
                        .collect(Collectors.joining("\n  ", "  ", ""));
    }
}
