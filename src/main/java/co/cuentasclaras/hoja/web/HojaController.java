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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The cronograma of a cycle on one A3 sheet, and the catalogue of its evidence. Not in Cockpit, whose policy lets no page
 * print itself; who may see them is decided by the security of the web layer and the engine's authorizations.
 */
@Controller
@RequestMapping("/cronograma/{ciclo}")
class HojaController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final CiclosVisibles visibles;
    private final CatalogosEvidencias catalogos;

    HojaController(CiclosVisibles visibles, CatalogosEvidencias catalogos) {
        this.visibles = visibles;
        this.catalogos = catalogos;
    }

    @GetMapping
    String pagina(@PathVariable String ciclo, Model modelo) {
        AvanceCiclo avance = avance(ciclo);
        modelo.addAttribute("ciclo", avance.ciclo());
        modelo.addAttribute("dibujo", DibujoCronograma.de(avance));
        return "cronograma";
    }

    @GetMapping("/cronograma.svg")
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

    @GetMapping("/evidencias")
    String evidencias(@PathVariable String ciclo, Model modelo) {
        modelo.addAttribute("catalogo", catalogos.de(avance(ciclo)));
        return "evidencias";
    }

    private AvanceCiclo avance(String ciclo) {
        return visibles.avance(ciclo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
