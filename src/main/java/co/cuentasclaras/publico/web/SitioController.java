package co.cuentasclaras.publico.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.publico.SitioParaLlevar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public pages as one file, for whoever sees the whole cycle. Who that is, is decided by the security of the web layer. */
@RestController
class SitioController {

    private final Ciclos ciclos;
    private final SitioParaLlevar sitio;

    SitioController(Ciclos ciclos, SitioParaLlevar sitio) {
        this.ciclos = ciclos;
        this.sitio = sitio;
    }

    /** @param ciclo its id, or its vigencia */
    @GetMapping("/api/ciclos/{ciclo}/sitio.zip")
    void sitio(@PathVariable String ciclo, HttpServletResponse response) throws IOException {
        Ciclo suyo = ciclos.exigir(ciclo);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rendicion-de-cuentas-%d.zip".formatted(suyo.vigencia()))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sitio.escribir(suyo, response.getOutputStream());
    }
}
