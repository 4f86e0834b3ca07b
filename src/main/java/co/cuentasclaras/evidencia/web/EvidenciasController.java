package co.cuentasclaras.evidencia.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.evidencia.ContenidoAlterado;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The evidence of the activities over HTTP, for those who may see each activity. */
@RestController
@RequestMapping("/api/evidencias")
class EvidenciasController {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenciasController.class);

    private static final String ALTERADA =
            "Esta evidencia ya no es la que se agregó: su huella no coincide y no se entrega. Avise al administrador.";

    private final CarpetaDeEvidencias carpeta;
    private final Evidencias evidencias;

    EvidenciasController(CarpetaDeEvidencias carpeta, Evidencias evidencias) {
        this.carpeta = carpeta;
        this.evidencias = evidencias;
    }

    /** The evidence of an activity, and whether more may be added. */
    @GetMapping
    CarpetaDeEvidencias.Contenido de(@RequestParam String ciclo, @RequestParam String codigo) {
        return carpeta.de(ciclo, codigo);
    }

    /** Adds a file. */
    @PostMapping("/archivos")
    @ResponseStatus(HttpStatus.CREATED)
    Evidencia agregarArchivo(
            @RequestParam String ciclo,
            @RequestParam String codigo,
            @RequestParam(required = false) @Nullable MultipartFile archivo)
            throws IOException {
        if (archivo == null) {
            throw new SolicitudInvalida("Elija el archivo que va a adjuntar.");
        }
        return carpeta.agregarArchivo(ciclo, codigo, archivo.getOriginalFilename(), archivo.getBytes());
    }

    /** Adds a link. */
    @PostMapping("/enlaces")
    @ResponseStatus(HttpStatus.CREATED)
    Evidencia agregarEnlace(@Valid @RequestBody NuevoEnlace enlace) {
        return carpeta.agregarEnlace(enlace.ciclo(), enlace.codigo(), enlace.url(), enlace.nombre());
    }

    /** Removes a piece while its activity is not finished. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirar(@PathVariable String id) {
        carpeta.retirar(id);
    }

    /** Hands out a file, never to be shown as a page of ours; or goes to a link. Its hash is verified first. */
    @GetMapping("/{id}/contenido")
    ResponseEntity<byte[]> contenido(@PathVariable String id) {
        Evidencia evidencia = carpeta.visible(id);
        byte[] contenido = evidencias.contenido(evidencia);
        if (evidencia.tipo() == Evidencia.TipoEvidencia.ENLACE) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(new String(contenido, StandardCharsets.UTF_8)))
                    .build();
        }
        return ArchivoEntregado.de(evidencia.nombre(), String.valueOf(evidencia.medio()))
                .cacheControl(CacheControl.noStore())
                .body(contenido);
    }

    /** Told as a page to a person who opened it, and as JSON to a program. */
    @ExceptionHandler
    Object alterado(ContenidoAlterado e, HttpServletRequest request) {
        LOG.error("Evidence refused", e);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? new ModelAndView("error", Map.of("mensaje", ALTERADA), HttpStatus.CONFLICT)
                : ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("mensaje", ALTERADA));
    }

    record NuevoEnlace(
            @NotNull(message = "Diga de qué ciclo se trata (ciclo).") String ciclo,
            @NotNull(message = "Diga de qué actividad se trata (codigo).") String codigo,
            @Nullable String url,
            @Nullable String nombre) {}
}
