package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.web.Menu.MenuDePersona;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The menu as data for the webapps, the way in to where each person's work is, and the way out. */
@Controller
class MenuController {

    private final Menu menu;
    private final Entradas entradas;
    private final String webapps;

    MenuController(Menu menu, Entradas entradas, @Value(SecurityConfiguration.WEBAPPS) String root) {
        this.menu = menu;
        this.entradas = entradas;
        webapps = root + "/app/";
    }

    @GetMapping("/api/menu")
    @ResponseBody
    MenuDePersona menu() {
        return menu.mio();
    }

    /** Who administers chooses among all of it; who sees the cycle begins with the board, everybody else with tasks. */
    @GetMapping("/")
    String inicio(HttpServletRequest peticion) {
        boolean nadie = peticion.getUserPrincipal() == null;
        if (nadie || peticion.isUserInRole(Autoridades.ADMINISTRADOR)) {
            return "redirect:" + webapps + "welcome/default/";
        }
        boolean veElCiclo = Arrays.stream(Perfil.values())
                .filter(Perfil::veElCiclo)
                .anyMatch(perfil -> peticion.isUserInRole(perfil.name()));
        return "redirect:" + webapps + (veElCiclo ? "cockpit" : "tasklist") + "/default/";
    }

    /** A browser does not follow a form to another site, which our pages forbid; the provider of identities is one. */
    @PostMapping("/salir")
    ResponseEntity<Void> salir(HttpServletRequest peticion) {
        HttpSession sesion = peticion.getSession(false);
        Optional<String> alProveedor = Optional.empty();
        if (sesion != null) {
            alProveedor = SalidaPorOidc.direccion(sesion);
            sesion.invalidate();
            entradas.salida(peticion.getUserPrincipal().getName());
        }
        return alProveedor
                .map(direccion -> ResponseEntity.ok().header("Refresh", "0;url=" + direccion))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.FOUND).location(URI.create(peticion.getContextPath() + "/")))
                .build();
    }
}
