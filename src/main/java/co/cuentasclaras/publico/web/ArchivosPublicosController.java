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
import org.springframework.web.bind.annotation.RequestParam;

/** What all public pages share, and what is said where there is none. */
@Controller
class ArchivosPublicosController {

    private static final Duration UN_ANIO = Duration.ofDays(365);
    private static final Duration UN_RATO = Duration.ofMinutes(10);

    private final PaginasRecordadas hechas = new PaginasRecordadas();
    private final AjustesPublicos ajustes;
    private final DatosAbiertos datos;
    private final PuertaPublica puerta;

    ArchivosPublicosController(AjustesPublicos ajustes, DatosAbiertos datos, PuertaPublica puerta) {
        this.ajustes = ajustes;
        this.datos = datos;
        this.puerta = puerta;
    }

    /** Its address changes with it; who does not say which one has it only for a while. */
    @GetMapping("/publico/estilo.css")
    ResponseEntity<String> estilo(@RequestParam(name = "v", defaultValue = "") String version) {
        boolean esta = version.equals(EstiloPublico.VERSION);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(esta ? UN_ANIO : UN_RATO).cachePublic())
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
