package co.cuentasclaras.navegador;

import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Cockpit as one person sees it. */
final class Cockpit extends Ventana {

    private static final String INICIO = "/camunda/app/cockpit/default/";

    private Cockpit(Browser navegador, Entidad entidad) {
        super(navegador, entidad);
    }

    static Cockpit de(Browser navegador, Entidad entidad, String usuario) {
        Cockpit cockpit = new Cockpit(navegador, entidad);
        cockpit.abrir("cockpit", usuario);
        cockpit.esperarTablero();
        return cockpit;
    }

    /** The board, read anew. */
    Locator tablero() {
        ir(INICIO + "#/login");
        ir(INICIO + "#/dashboard");
        return esperarTablero();
    }

    private Locator esperarTablero() {
        Locator tablero = pagina.locator(".dashboard > :first-child");
        tablero.locator("h1", new Locator.LocatorOptions().setHasText("Tablero"))
                .waitFor();
        return tablero;
    }

    /** The page Cronograma, through the menu. */
    Locator cronograma() {
        pagina.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Cronograma").setExact(true))
                .first()
                .click();
        Locator cronograma = pagina.locator(".cc-plan-pagina");
        cronograma.locator("table").waitFor();
        return cronograma;
    }

    /** The row of an activity in the cronograma, as a diagram or as a table. */
    Locator fila(String actividad) {
        return pagina.locator(".cc-plan tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(pagina.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(actividad).setExact(true))));
    }

    /** Opens the card of an activity of the cronograma. */
    Locator abrir(String actividad) {
        fila(actividad).getByRole(AriaRole.BUTTON).click();
        return pagina.getByRole(AriaRole.DIALOG);
    }
}
