package co.cuentasclaras.navegador;

import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** One person's browser window, of the size of an old laptop's; what goes wrong in it behind her back is noted. */
class Ventana implements AutoCloseable {

    /** How the problem of a request to another server begins. */
    static final String OTRO_SERVIDOR = "Se pidió a otro servidor: ";

    private static final double PACIENCIA = 30_000;

    private final BrowserContext contexto;
    private final Entidad entidad;
    private final String raiz;
    private final List<String> problemas = new ArrayList<>();
    private final List<Download> descargas = new ArrayList<>();
    protected final Page pagina;

    Ventana(Browser navegador, Entidad entidad) {
        this.entidad = entidad;
        raiz = "http://localhost:" + entidad.puerto();
        contexto = navegador.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("es-CO")
                .setTimezoneId("America/Bogota"));
        contexto.setDefaultTimeout(PACIENCIA);
        // A file that is opened in a tab of its own is downloaded there.
        contexto.onPage(una -> una.onDownload(descargas::add));
        pagina = contexto.newPage();
        pagina.onPageError(problemas::add);
        pagina.onConsoleMessage(mensaje -> {
            if (mensaje.text().contains("Content Security Policy")) {
                problemas.add(mensaje.text());
            }
        });
        pagina.onRequest(peticion -> {
            if (!peticion.url().startsWith(raiz)
                    && !peticion.url().startsWith("data:")
                    && !peticion.url().startsWith("blob:")) {
                problemas.add(OTRO_SERVIDOR + peticion.url());
            }
        });
    }

    /** Logs in to one of the webapps the way a person does. */
    void entrar(String aplicacion, String usuario) {
        abrirEntrada(aplicacion);
        pagina.getByPlaceholder("Usuario").fill(usuario);
        pagina.getByPlaceholder("Contraseña").fill(Entidad.CLAVE);
        pagina.locator("form button[type=submit]").click();
    }

    /** Opens one of the webapps as somebody who has signed in before. */
    void abrir(String aplicacion, String usuario) {
        entidad.otroNavegador(usuario)
                .cookies()
                .forEach((nombre, valor) -> contexto.addCookies(List.of(new Cookie(nombre, valor).setUrl(raiz))));
        ir("/camunda/app/" + aplicacion + "/default/");
    }

    /** As after a long pause, or a restart of the server. */
    void perderSesion() {
        contexto.clearCookies();
    }

    void abrirEntrada(String aplicacion) {
        ir("/camunda/app/" + aplicacion + "/default/");
        // A request still on its way would bring another session than the login's.
        pagina.waitForLoadState(LoadState.NETWORKIDLE);
    }

    Page ir(String ruta) {
        pagina.navigate(raiz + ruta);
        return pagina;
    }

    Page pagina() {
        return pagina;
    }

    /** The file that a click brings. */
    Download descarga(Runnable clic) {
        descargas.clear();
        clic.run();
        pagina.waitForCondition(() -> !descargas.isEmpty());
        return descargas.get(0);
    }

    /** Errors of scripts, breaches of the security policy, and whatever was fetched from outside the server. */
    List<String> problemas() {
        return problemas;
    }

    @Override
    public void close() {
        contexto.close();
    }
}
