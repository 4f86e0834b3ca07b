package co.cuentasclaras.aviso.web;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EnvioDetenido;
import co.cuentasclaras.aviso.EstadoCorreo;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.responsable.Perfil;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page Correos. Who may read it is decided by the security of the web layer. */
@Controller
@RequestMapping("/correo")
class CorreoController {

    /**
     * The preview is a document of its own, because one put into the page ({@code srcdoc}) would inherit the page's
     * policy, which forbids the inline styles that mail needs. It may do nothing but be drawn, only in our pages, and
     * open its links in windows of their own.
     */
    private static final String POLITICA_VISTA =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'self'";

    /** The mail was written for whoever reads it elsewhere; here its links lead to where the reader of this page is. */
    private static final Pattern ENLACE = Pattern.compile("href=\"https?://[^\"]*?(/camunda/app/[^\"]*)\"");

    private final Correos correos;
    private final Listado listado;
    private final Clock clock;

    CorreoController(Correos correos, Listado listado, Clock clock) {
        this.correos = correos;
        this.listado = listado;
        this.clock = clock;
    }

    /** Who watches reads, and sends nothing again. */
    @ModelAttribute("reintenta")
    boolean reintenta(HttpServletRequest peticion) {
        return peticion.isUserInRole(Perfil.DIRIGE.name()) || peticion.isUserInRole(Autoridades.ADMINISTRADOR);
    }

    /** How a moment is written: 30 sept 2022, 7:00 a. m. */
    @ModelAttribute("momento")
    Function<Instant, String> momento() {
        return instante -> Palabras.momento(instante.atZone(clock.getZone()));
    }

    @GetMapping
    String lista(
            @RequestParam(required = false) @Nullable String estado,
            @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(defaultValue = "false") boolean todos,
            Model modelo) {
        EstadoCorreo filtro = Arrays.stream(EstadoCorreo.values())
                .filter(valor -> valor.name().equals(estado))
                .findFirst()
                .orElse(null);
        modelo.addAttribute("estados", EstadoCorreo.values());
        modelo.addAttribute("estado", filtro);
        modelo.addAttribute("pagina", todos ? listado.entera(filtro) : listado.pagina(filtro, pagina));
        modelo.addAttribute("fallidos", correos.total(EstadoCorreo.FALLIDO));
        modelo.addAttribute("hayServidor", correos.hayServidor());
        modelo.addAttribute("seReintentan", correos.hayServidor() && filtro != null && filtro.esperaAQuienDecida());
        correos.detenido().ifPresent(detenido -> modelo.addAttribute("detenido", frase(detenido)));
        return "correo/lista";
    }

    private String frase(EnvioDetenido detenido) {
        int cuantos = correos.total(EstadoCorreo.PENDIENTE);
        return "El servidor de correo no recibe mensajes desde el %s. %s %s; se le vuelve a preguntar el %s."
                .formatted(
                        momento().apply(detenido.desde()),
                        detenido.motivo(),
                        cuantos == 1
                                ? "1 correo espera y saldrá cuando vuelva"
                                : cuantos + " correos esperan y saldrán en su orden cuando vuelva",
                        momento().apply(detenido.proximoIntento()));
    }

    /** All that are in a state and wait for somebody to decide, at once. */
    @PostMapping("/reintentar")
    String reintentarTodos(@RequestParam EstadoCorreo estado, RedirectAttributes mensajes) {
        int cuantos = correos.reintentarTodos(estado);
        mensajes.addFlashAttribute(
                "aviso",
                switch (cuantos) {
                    case 0 -> "No hay correos que reintentar.";
                    case 1 -> "1 correo volvió a la cola; saldrá en la próxima ronda.";
                    default -> cuantos + " correos volvieron a la cola; saldrán en la próxima ronda.";
                });
        return "redirect:/correo";
    }

    @GetMapping("/{id}")
    String uno(@PathVariable String id, Model modelo) {
        Correo correo = buscar(id);
        modelo.addAttribute("correo", correo);
        modelo.addAttribute("nombre", listado.nombre(correo.destinatario()));
        modelo.addAttribute("hayServidor", correos.hayServidor());
        return "correo/detalle";
    }

    @GetMapping("/{id}/vista")
    ResponseEntity<String> vista(@PathVariable String id, HttpServletRequest peticion) {
        String contexto = Matcher.quoteReplacement(peticion.getContextPath());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLITICA_VISTA)
                .header("X-Content-Type-Options", "nosniff")
                .body(ENLACE.matcher(buscar(id).html())
                        .replaceAll("target=\"_blank\" rel=\"noopener\" href=\"" + contexto + "$1\""));
    }

    @PostMapping("/{id}/reintentar")
    String reintentar(@PathVariable String id, RedirectAttributes mensajes) {
        buscar(id);
        mensajes.addFlashAttribute(
                "aviso",
                correos.reintentar(id)
                        ? "El correo volvió a la cola; se enviará en la próxima ronda."
                        : "Este correo no se puede reintentar.");
        return "redirect:/correo/{id}";
    }

    private Correo buscar(String id) {
        return correos.buscar(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
