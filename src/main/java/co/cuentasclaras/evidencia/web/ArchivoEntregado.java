package co.cuentasclaras.evidencia.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody gave us, on its way out: to be kept, never to be shown as a page of ours. */
public final class ArchivoEntregado {

    private ArchivoEntregado() {}

    public static ResponseEntity.BodyBuilder de(String nombre, String medio) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(medio))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nombre, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
    }
}
