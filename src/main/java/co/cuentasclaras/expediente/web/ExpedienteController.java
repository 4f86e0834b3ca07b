package co.cuentasclaras.expediente.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.expediente.Expedientes;
import co.cuentasclaras.expediente.ExpedientesOcupados;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record as a file, for whoever sees all of it. */
@RestController
class ExpedienteController {

    private static final Duration ESPERA = Duration.ofMinutes(2);

    private final Ciclos ciclos;
    private final Expedientes expedientes;

    ExpedienteController(Ciclos ciclos, Expedientes expedientes) {
        this.ciclos = ciclos;
        this.expedientes = expedientes;
    }

    /** @param ciclo its id, or its vigencia */
    @GetMapping("/api/ciclos/{ciclo}/expediente")
    void deCiclo(@PathVariable String ciclo, HttpServletResponse response) throws IOException {
        enviar(ciclos.exigir(ciclo), response);
    }

    @GetMapping("/api/bitacora/expediente")
    void deLaEntidad(HttpServletResponse response) throws IOException {
        enviar(null, response);
    }

    /** Sent as it is written, by the thread of the request: when it breaks off so does the connection. */
    private void enviar(@Nullable Ciclo ciclo, HttpServletResponse response) throws IOException {
        expedientes.exportar(ciclo, nombre -> {
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(nombre).build().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return response.getOutputStream();
        });
    }

    @ExceptionHandler
    ResponseEntity<Object> ocupado(ExpedientesOcupados e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(ESPERA.toSeconds()))
                .body(Map.of("mensaje", e.getMessage()));
    }
}
