package co.cuentasclaras.hoja.web;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.hoja.CatalogosEvidencias;
import co.cuentasclaras.hoja.DibujoCronograma;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The cronograma of a cycle on one A3 sheet, and the catalogue of its evidence. Not in Cockpit, whose policy lets no page
 * print itself; who may see them is decided by the security of the web layer and the engine's authorizations.
 */
@Controller
class HojaController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final CiclosVisibles visibles;
    private final CatalogosEvidencias catalogos;

    HojaController(CiclosVisibles visibles, CatalogosEvidencias catalogos) {
        this.visibles = visibles;
        this.catalogos = catalogos;
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
        return visibles.todos().stream()
                .findFirst()
                .map(ciclo -> "redirect:/cronograma/" + ciclo.id() + "/evidencias")
                .orElse("sin-ciclo");
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
