package co.cuentasclaras.publico.web;

import co.cuentasclaras.publico.AjustesPublicos;
import co.cuentasclaras.publico.DatosAbiertos;
import co.cuentasclaras.publico.EstiloPublico;
import co.cuentasclaras.publico.PaginasRecordadas;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What all public pages share, and what is said where there is none. */
@Controller
class ArchivosPublicosController {

    private final PaginasRecordadas hechas = new PaginasRecordadas();
    private final AjustesPublicos ajustes;
    private final DatosAbiertos datos;
    private final PuertaPublica puerta;

    ArchivosPublicosController(AjustesPublicos ajustes, DatosAbiertos datos, PuertaPublica puerta) {
        this.ajustes = ajustes;
        this.datos = datos;
        this.puerta = puerta;
    }

    /** Its address changes with it. */
    @GetMapping("/publico/estilo.css")
    ResponseEntity<String> estilo() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(EntregaPublica.CSS)
                .body(EstiloPublico.CSS);
    }

    @GetMapping("/publico/preguntas.schema.json")
    ResponseEntity<byte[]> esquema(HttpServletRequest peticion) {
        if (!ajustes.paginas()) {
            throw new SinPagina();
        }
        return EntregaPublica.deTodos(
                hechas.de("esquema", datos::esquema), MediaType.parseMediaType("application/schema+json"), peticion);
    }

    /** Search engines keep what everybody reads, and nothing of the product's own pages. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String abierto = ajustes.paginas() ? "Allow: " + puerta.raiz() + "/publico/\n" : "";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("User-agent: *\n" + abierto + "Disallow: " + puerta.raiz() + "/\n");
    }

    @GetMapping("/publico/**")
    ResponseEntity<byte[]> otra() {
        throw new SinPagina();
    }
}
