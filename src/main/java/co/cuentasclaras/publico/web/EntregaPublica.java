package co.cuentasclaras.publico.web;

import co.cuentasclaras.evidencia.web.ArchivoEntregado;
import co.cuentasclaras.publico.PaginasRecordadas.PaginaHecha;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How what is public leaves: compressed where that is understood, with its hash, and for how long it may be kept. */
final class EntregaPublica {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    static final MediaType JSON = MediaType.APPLICATION_JSON;

    private static final CacheControl UN_RATO =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private EntregaPublica() {}

    /** The same for everybody; whoever has it already is told so. */
    static ResponseEntity<byte[]> deTodos(PaginaHecha hecha, MediaType tipo, HttpServletRequest peticion) {
        String entiende = peticion.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean comprimida = entiende != null && entiende.contains("gzip");
        ResponseEntity.BodyBuilder respuesta = ResponseEntity.ok()
                .cacheControl(UN_RATO)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(tipo)
                .eTag("\"" + hecha.huella() + (comprimida ? "-gz\"" : "\""));
        return comprimida
                ? respuesta.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(hecha.comprimida())
                : respuesta.body(hecha.cuerpo());
    }

    /** A file, never to be shown as a page of ours. */
    static ResponseEntity<byte[]> archivo(String nombre, String tipo, String huella, byte[] contenido) {
        return ArchivoEntregado.de(nombre, tipo)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag("\"" + huella + "\"")
                .body(contenido);
    }

    /** For who asked alone: nobody keeps it on the way. */
    static ResponseEntity<byte[]> deUno(HttpStatusCode estado, byte[] pagina) {
        return ResponseEntity.status(estado)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(pagina);
    }
}
