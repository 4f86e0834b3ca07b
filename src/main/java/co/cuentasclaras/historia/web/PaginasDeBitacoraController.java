package co.cuentasclaras.historia.web;

import co.cuentasclaras.historia.BitacorasVisibles;
import co.cuentasclaras.historia.FiltroBitacora;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.historia.PaginaDeBitacora;
import co.cuentasclaras.idioma.Palabras;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A line of the trail on a page of its own, to which others lead; and all that a filter leaves, to be printed. */
@Controller
class PaginasDeBitacoraController {

    private final BitacorasVisibles bitacoras;
    private final Clock clock;

    PaginasDeBitacoraController(BitacorasVisibles bitacoras, Clock clock) {
        this.bitacoras = bitacoras;
        this.clock = clock;
    }

    @GetMapping("/anotaciones/{fila:\\d{1,18}}")
    String anotacion(@PathVariable long fila, Model modelo) {
        modelo.addAttribute("fila", fila);
        return "anotacion";
    }

    @GetMapping("/bitacora/impresa")
    String impresa(
            @RequestParam(required = false) @Nullable String ciclo,
            @RequestParam Map<String, String> escrito,
            Model modelo) {
        FiltroBitacora filtro = BitacoraController.leer(escrito);
        PaginaDeBitacora bitacora = bitacoras.entera(ciclo, filtro);
        modelo.addAttribute("bitacora", bitacora);
        modelo.addAttribute("filtro", bitacora.enPalabras(filtro));
        modelo.addAttribute(
                "momento", (Function<Instant, String>) instante -> Palabras.momento(instante.atZone(clock.getZone())));
        return "bitacora";
    }

    /** The address is written by our page; whoever writes another gets its words. */
    @ExceptionHandler
    ModelAndView filtroInvalido(FiltroInvalido e) {
        return new ModelAndView("error", Map.of("mensaje", e.getMessage()), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such cycle")
    void noExiste() {}
}
