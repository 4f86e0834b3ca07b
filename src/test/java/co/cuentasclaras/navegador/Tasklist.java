package co.cuentasclaras.navegador;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Tasklist as one person sees it. */
final class Tasklist extends Ventana {

    Tasklist(Browser navegador, int puerto) {
        super(navegador, puerto);
    }

    static Tasklist de(Browser navegador, int puerto, String usuario, String clave) {
        Tasklist tasklist = new Tasklist(navegador, puerto);
        tasklist.entrar("tasklist", usuario, clave);
        tasklist.filtros().first().waitFor();
        return tasklist;
    }

    Locator filtros() {
        return pagina.locator(".task-filter h4.name a");
    }

    /** What nobody may use here: an activity's task comes from its cycle. */
    Locator crearTarea() {
        return pagina.getByText("Crear tarea");
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
        Locator formulario = pagina.locator("form[name=informe], form[name=atencion]");
        formulario.locator("dl").waitFor();
        return formulario;
    }

    /** Turns to one of the tabs beside the form. */
    Locator pestana(String nombre) {
        pagina.locator(".nav-tabs")
                .getByText(nombre, new Locator.GetByTextOptions().setExact(true))
                .click();
        return pagina.locator(".cc-actividad-ficha section").first();
    }

    void completar() {
        pagina.getByText("Completar", new Page.GetByTextOptions().setExact(true))
                .click();
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
