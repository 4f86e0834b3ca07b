package co.cuentasclaras.ancla.web;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The last seal, for whoever wants to keep it: a page, and the signed note itself. Nobody signs in for it. */
@Controller
class SelloPublicoController {

    private static final MediaType TEXTO = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final CacheControl UN_RATO =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Sellos sellos;
    private final Clock clock;

    SelloPublicoController(Sellos sellos, Clock clock) {
        this.sellos = sellos;
        this.clock = clock;
    }

    @GetMapping("/publico/sello")
    String pagina(Model modelo) {
        sellos.ultimo().ifPresent(sello -> {
            modelo.addAttribute("sello", sello);
            modelo.addAttribute("momento", Palabras.momentoLargo(sello.momento().atZone(clock.getZone())));
        });
        modelo.addAttribute(
                "llaves", sellos.llaves().stream().map(LlavePublica::escribir).toList());
        return "sello";
    }

    @GetMapping("/publico/sello.txt")
    ResponseEntity<String> nota() {
        return sellos.ultimo()
                .map(Sello::nota)
                .map(SelloPublicoController::texto)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/publico/llaves.txt")
    ResponseEntity<String> llaves() {
        return texto(
                sellos.llaves().stream().map(llave -> llave.escribir() + "\n").collect(Collectors.joining()));
    }

    private static ResponseEntity<String> texto(String contenido) {
        return ResponseEntity.ok().cacheControl(UN_RATO).contentType(TEXTO).body(contenido);
    }
}
