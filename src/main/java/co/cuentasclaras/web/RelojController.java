package co.cuentasclaras.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the pages in a browser what time it is here; in the demonstration the two are years apart. */
@RestController
class RelojController {

    private final Clock clock;

    RelojController(Clock clock) {
        this.clock = clock;
    }

    record Hora(OffsetDateTime ahora) {}

    @GetMapping("/api/reloj")
    Hora hora() {
        return new Hora(OffsetDateTime.now(clock));
    }
}
