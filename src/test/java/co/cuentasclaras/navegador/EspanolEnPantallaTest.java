package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is on the screen is Spanish, also where Camunda wrote English into a template or a script instead of a label, and
 * nothing of it comes from another server.
 */
@DisplayName("En pantalla")
class EspanolEnPantallaTest extends ConNavegador {

    /** Words of the webapps' English that are not Spanish, and not a name of the API or of DMN either. */
    private static final Pattern INGLES = Pattern.compile(
            "(?iU)\\b(?:the|and|of|with|without|this|that|not|are|have|has|been|could|please|for|from|your|you|when|then"
                    + "|names?|values?|actions?|tasks?|process|processes|instances?|running|started|ended|created|due|dates?"
                    + "|search|filters?|loading|load|deleted?|remove|save|close|cancel|edit|create|add|select|unselect|show"
                    + "|toggle|assignee|claim|users?|groups?|settings|password|log|keys?|previous|next|undefined|failed|failure"
                    + "|message|matching|hit|policy|rules?|input|output|annotations|first|any|zoom|reset|definition|definitions"
                    + "|deployments?|jobs?|retries|candidate|before|after|like|business|other|owner|empty|download|upload"
                    + "|january|february|march|april|june|july|august|september|october|november|december"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");

    /** What a person reads, sees under the pointer or hears. */
    private static final String LEER =
            """
            () => [document.title, document.body.innerText, ...[...document.querySelectorAll('*')].flatMap(
                e => ['title', 'placeholder', 'aria-label', 'alt', 'label', 'uib-tooltip']
                    .filter(a => e.getClientRects().length || e.tagName === 'OPTGROUP')
                    .map(a => e.getAttribute(a)))]
                .filter(Boolean).join('\\n')
            """;

    @Autowired
    RepositoryService modelos;

    @Autowired
    RuntimeService procesos;

    private Ventana ventana;
    private Page pagina;

    @BeforeAll
    void entrar() {
        ventana = ventana();
        pagina = ventana.pagina();
        ir("tasklist", "");
        enEspanol("el inicio de sesión");
        assertThat(pagina).hasTitle("Cuentas Claras · Tasklist");
        assertThat(pagina.locator("html")).hasAttribute("lang", "es-CO");
        ventana.entrar("tasklist", "admin");
        pagina.locator(".task-filter h4.name a").first().waitFor();
    }

    @Test
    @DisplayName(
            "Tasklist habla español, también el editor de un filtro, los atajos y el aviso de una tarea que ya no está")
    void tasklist() {
        ir("tasklist", "");
        enEspanol("Tasklist");
        pagina.locator(".task-filter h4.name a", new Page.LocatorOptions().setHasText("Todas"))
                .click();
        pagina.locator("ol.tasks-list > li.task h4.task a").first().click();
        pagina.locator("form dl").waitFor();
        enEspanol("una tarea");

        pagina.getByText("Crear un filtro").click();
        Locator editor = pagina.locator(".modal-content");
        editor.getByText("Criterios").click();
        editor.getByText("Agregar criterio").click();
        editor.locator("optgroup")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(ingles(String.join("\n", editor.locator("option").allTextContents())))
                .isEmpty();
        enEspanol("el editor de un filtro");
        editor.getByText("Cerrar").click();
        assertThat(editor).hasCount(0);

        ir("tasklist", "?task=00000000");
        assertThat(pagina.locator(".page-notifications")).containsText("La tarea ya no existe");
        enEspanol("una tarea que ya no está");
    }

    @Test
    @DisplayName("Cockpit habla español, también la tabla de decisión y las vistas previas")
    void cockpit() {
        String definicion = modelos.createProcessDefinitionQuery()
                .processDefinitionKey("diseno")
                .latestVersion()
                .singleResult()
                .getId();
        String decision = modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("plazos-aviso")
                .latestVersion()
                .singleResult()
                .getId();
        String instancia = procesos.createProcessInstanceQuery()
                .processDefinitionKey("diseno")
                .list()
                .get(0)
                .getId();
        String deLaInstancia = "process-instance/" + instancia + "/runtime?tab=";
        ver("cockpit", "processes", "text=definiciones de proceso desplegadas");
        ver("cockpit", "tasks", "text=Asignaciones por grupo");
        ver("cockpit", "repository", "text=plazos-aviso.dmn");
        ver("cockpit", "batch", "text=Lotes terminados");
        ver("cockpit", "process-definition/" + definicion + "/runtime", "td:has-text('rdc-2022')");
        ver("cockpit", deLaInstancia + "variables-tab", "[cam-widget-variables-table] tbody tr");
        ver("cockpit", deLaInstancia + "user-tasks-tab", "text=ID de la tarea");
        ver("cockpit", deLaInstancia + "jobs-tab", "text=ID del trabajo");
        ver("cockpit", "decision-definition/" + decision, ".hit-policy");
        assertThat(pagina.locator(".hit-policy")).containsText("Política de reglas");
        ver("cockpit", "processes", "text=definiciones de proceso desplegadas");
        pagina.getByText("Vistas previas").click();
        assertThat(pagina.getByText("Sin instancias en ejecución").first()).isVisible();
        enEspanol("Cockpit, las vistas previas");
    }

    @Test
    @DisplayName("Admin e Inicio hablan español")
    void adminEInicio() {
        ver("admin", "", "text=Crear nuevo usuario");
        ver("admin", "users", "td:has-text('secretaria-general')");
        ver("admin", "users/comunicaciones?tab=account", "text=Desbloquear usuario");
        ver("admin", "user-create", "text=Perfil del usuario");
        ver("admin", "groups", "td:has-text('Gestión Financiera')");
        ver("admin", "tenants", "text=No se encontraron tenants");
        ver("admin", "authorization?resource=0", "h3:has-text('Autorizaciones: Aplicación')");
        ver("admin", "system?section=system-settings-general", "text=está en funcionamiento");
        ver("welcome", "", "text=Cambiar contraseña");
    }

    /** The page is there when what it alone shows is there: only the fragment of the address changes, and nothing loads. */
    private void ver(String app, String ruta, String senal) {
        ir(app, ruta);
        pagina.locator(senal).first().waitFor();
        pagina.waitForLoadState(LoadState.NETWORKIDLE);
        enEspanol(app + ", " + ruta);
    }

    private void ir(String app, String ruta) {
        ventana.ir("/camunda/app/" + app + "/default/#/" + ruta);
        pagina.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void enEspanol(String donde) {
        assertThat(ingles((String) pagina.evaluate(LEER))).as(donde).isEmpty();
        assertThat(ventana.problemas()).as(donde).noneMatch(problema -> problema.startsWith(Ventana.OTRO_SERVIDOR));
    }

    /** The lines with a word of English. */
    private static TreeSet<String> ingles(String texto) {
        TreeSet<String> lineas = new TreeSet<>();
        for (String linea : texto.split("\n")) {
            INGLES.matcher(linea)
                    .results()
                    .map(MatchResult::group)
                    .forEach(palabra -> lineas.add(palabra + ": " + linea.strip()));
        }
        return lineas;
    }
}
