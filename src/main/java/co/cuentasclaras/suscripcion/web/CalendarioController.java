package co.cuentasclaras.suscripcion.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.suscripcion.CalendarioDeActividades;
import co.cuentasclaras.suscripcion.Suscripciones;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendars: the feed of a person, whose address is its only key, as calendar programs cannot sign in; and a cycle as a file
 * for whoever sees it.
 */
@RestController
class CalendarioController {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl UN_RATO =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final CalendarioDeActividades calendarios;
    private final Suscripciones suscripciones;
    private final Ciclos ciclos;

    CalendarioController(CalendarioDeActividades calendarios, Suscripciones suscripciones, Ciclos ciclos) {
        this.calendarios = calendarios;
        this.suscripciones = suscripciones;
        this.ciclos = ciclos;
    }

    @GetMapping("/agenda/{clave}.ics")
    ResponseEntity<String> suyo(@PathVariable String clave) {
        return calendarios
                .de(clave)
                .map(calendario -> ResponseEntity.ok()
                        .cacheControl(UN_RATO)
                        .contentType(ICALENDAR)
                        .body(calendario))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/ciclos/{ciclo}/agenda.ics")
    ResponseEntity<String> delCiclo(@PathVariable String ciclo) {
        var suyo = ciclos.exigir(ciclo);
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agenda-%d.ics".formatted(suyo.vigencia()))
                                .build()
                                .toString())
                .body(calendarios.delCiclo(suyo));
    }

    @GetMapping("/api/agenda")
    Suscripcion mia() {
        return new Suscripcion(suscripciones.mia(), Optional.empty());
    }

    /** A new address; the one before reads nothing any more. */
    @PostMapping("/api/agenda")
    @ResponseStatus(HttpStatus.CREATED)
    Suscripcion crear() {
        String clave = suscripciones.crear();
        return new Suscripcion(suscripciones.mia(), Optional.of("/agenda/" + clave + ".ics"));
    }

    @DeleteMapping("/api/agenda")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revocar() {
        suscripciones.revocar();
    }

    /**
     * @param desde since when there is one
     * @param direccion its path, when it was just made
     */
    record Suscripcion(@Nullable Instant desde, @Nullable String direccion) {

        Suscripcion(Optional<Instant> desde, Optional<String> direccion) {
            this(desde.orElse(null), direccion.orElse(null));
        }
    }
}
