package co.cuentasclaras.navegador;

import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Tasklist as one person sees it. */
final class Tasklist extends Ventana {

    Tasklist(Browser navegador, Entidad entidad) {
        super(navegador, entidad);
    }

    static Tasklist de(Browser navegador, Entidad entidad, String usuario) {
        Tasklist tasklist = new Tasklist(navegador, entidad);
        tasklist.abrir("tasklist", usuario);
        tasklist.filtros().first().waitFor();
        // Until Tasklist has chosen a list, and said so in the address, it forgets the task that somebody chooses.
        tasklist.pagina.waitForURL(Pattern.compile(".*[?&]filter=.*"));
        return tasklist;
    }

    Locator filtros() {
        return pagina.locator(".task-filter h4.name a");
    }

    /** The cards of the list, in their order. */
    Locator tarjetas() {
        return pagina.locator("ol.tasks-list > li.task");
    }

    Locator tarjeta(String nombre) {
        return tarjetas()
                .filter(new Locator.FilterOptions()
                        .setHas(pagina.getByText(nombre, new Page.GetByTextOptions().setExact(true))));
    }

    /** Opens a task and waits for its form, whose data come later. */
    Locator abrir(String nombre) {
        tarjeta(nombre).locator("h4.task a").click();
        Locator formulario = pagina.locator("form[name=cumplimiento], form[name=atencion]");
        formulario.locator("dl.dl-horizontal").waitFor();
        return formulario;
    }

    void completar() {
        pagina.getByText("Completar", new Page.GetByTextOptions().setExact(true))
                .click();
    }

    void filtro(String nombre) {
        filtros().getByText(nombre).click();
    }

    /** Name of the task that is open. */
    Locator titulo() {
        return pagina.locator(".task-card h2.task");
    }

    /** Who holds the open task, and what may be done about it. */
    Locator tenencia() {
        return pagina.locator(".task-card li.assignee");
    }

    Locator tomar() {
        return tenencia().getByText("Tomar la tarea");
    }

    /** The question before something that cannot be left to a slip. */
    Locator pregunta() {
        return pagina.locator("dialog");
    }

    /** What was finished, and what comes next. */
    Locator siguiente() {
        return pagina.locator(".cc-siguiente");
    }

    /** The tab that tells about the activity. */
    Locator actividad() {
        pagina.locator(".nav-tabs").getByText("Actividad").click();
        Locator ficha = pagina.locator(".cc-actividad-ficha");
        ficha.getByText("Comentarios").waitFor();
        return ficha;
    }

    /** Presses the button, and keeps the finishing of the task on its way to the server until the answer is run. */
    Runnable completarSinEnviar() {
        return completarHasta("**/submit-form");
    }

    /** Presses the button, and keeps the question whether the task can be finished until the answer is run. */
    Runnable completarSinRevisar() {
        return completarHasta("**/revision");
    }

    private Runnable completarHasta(String direccion) {
        AtomicReference<Route> retenido = new AtomicReference<>();
        pagina.route(direccion, retenido::set);
        completar();
        pagina.waitForCondition(() -> retenido.get() != null);
        return () -> retenido.get().resume();
    }

    /** What Tasklist says went wrong. */
    Locator rechazo() {
        return pagina.locator(".page-notifications .alert-danger");
    }

    /** The window in which a cycle begins. */
    Locator iniciarCiclo() {
        pagina.locator(".start-process-action a").click();
        Locator ventana = pagina.locator(".modal-content");
        ventana.getByText("Ciclo de rendición de cuentas").click();
        ventana.locator("#vigencia").waitFor();
        return ventana;
    }
}
