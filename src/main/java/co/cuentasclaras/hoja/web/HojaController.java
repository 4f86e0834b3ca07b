package co.cuentasclaras.hoja.web;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.historia.FiltroHistoria;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.historia.Historia;
import co.cuentasclaras.historia.Historias;
import co.cuentasclaras.hoja.CatalogosEvidencias;
import co.cuentasclaras.hoja.DibujoCronograma;
import co.cuentasclaras.idioma.Palabras;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The cronograma of a cycle on one A3 sheet, its whole story, and the catalogue of its evidence. Not in Cockpit, whose policy lets no page
 * print itself; who may see them is decided by the security of the web layer and the engine's authorizations.
 */
@Controller
class HojaController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final CiclosVisibles visibles;
    private final CatalogosEvidencias catalogos;
    private final Historias historias;
    private final Clock clock;

    HojaController(CiclosVisibles visibles, CatalogosEvidencias catalogos, Historias historias, Clock clock) {
        this.visibles = visibles;
        this.catalogos = catalogos;
        this.historias = historias;
        this.clock = clock;
    }

    @GetMapping("/cronograma/{ciclo}")
    String pagina(@PathVariable String ciclo, Model modelo) {
        AvanceCiclo avance = avance(ciclo);
        modelo.addAttribute("ciclo", avance.ciclo());
        modelo.addAttribute("dibujo", DibujoCronograma.de(avance));
        return "cronograma";
    }

    @GetMapping("/cronograma/{ciclo}/cronograma.svg")
    ResponseEntity<String> archivo(@PathVariable String ciclo) {
        AvanceCiclo avance = avance(ciclo);
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cronograma-%d-%s.svg"
                                        .formatted(avance.ciclo().vigencia(), avance.hoy()))
                                .build()
                                .toString())
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + DibujoCronograma.de(avance));
    }

    /** Of the cycle that runs, or of the latest: what the menu leads to. */
    @GetMapping("/evidencias")
    String ultimas(Model modelo) {
        return visibles.primero()
                .map(ciclo -> "redirect:/cronograma/" + ciclo.id() + "/evidencias")
                .orElse("sin-ciclo");
    }

    /** The whole story, or all that a filter of it leaves, on as many sheets of paper as it takes. */
    @GetMapping("/cronograma/{ciclo}/historia")
    String historia(
            @PathVariable String ciclo,
            @RequestParam(required = false) @Nullable String actividad,
            @RequestParam(required = false) @Nullable String persona,
            @RequestParam(required = false) @Nullable String tipo,
            @RequestParam(required = false) @Nullable String desde,
            @RequestParam(required = false) @Nullable String hasta,
            Model modelo) {
        FiltroHistoria filtro = FiltroHistoria.escrito(actividad, persona, tipo, desde, hasta);
        Historia historia = historias.entera(avance(ciclo), filtro);
        modelo.addAttribute("historia", historia);
        modelo.addAttribute("filtro", historia.enPalabras(filtro));
        modelo.addAttribute(
                "momento", (Function<Instant, String>) instante -> Palabras.momento(instante.atZone(clock.getZone())));
        return "historia";
    }

    /** The address of a story is written by our page; whoever writes another gets its words. */
    @ExceptionHandler
    ModelAndView filtroInvalido(FiltroInvalido e) {
        return new ModelAndView("error", Map.of("mensaje", e.getMessage()), HttpStatus.BAD_REQUEST);
    }

    @GetMapping("/cronograma/{ciclo}/evidencias")
    String evidencias(@PathVariable String ciclo, Model modelo) {
        modelo.addAttribute("catalogo", catalogos.de(avance(ciclo)));
        return "evidencias";
    }

    private AvanceCiclo avance(String ciclo) {
        return visibles.avance(ciclo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
