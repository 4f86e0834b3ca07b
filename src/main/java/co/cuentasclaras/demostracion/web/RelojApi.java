package co.cuentasclaras.demostracion.web;

import co.cuentasclaras.demostracion.MaquinaDelTiempo;
import co.cuentasclaras.demostracion.MaquinaDelTiempo.Recorrido;
import co.cuentasclaras.demostracion.MaquinaDelTiempo.RelojOcupado;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock for programs: read it, move it. */
@RestController
@Profile("demostracion")
@RequestMapping("/api/demostracion/reloj")
class RelojApi {

    private final MaquinaDelTiempo maquina;

    RelojApi(MaquinaDelTiempo maquina) {
        this.maquina = maquina;
    }

    record Peticion(@NotNull(message = "Diga hasta cuándo: \\{\"hasta\": \"2022-10-03T08:00\"\\}.") String hasta) {}

    record RelojMovido(OffsetDateTime ahora, int trabajos, int correos) {}

    @GetMapping
    Map<String, OffsetDateTime> ahora() {
        return Map.of("ahora", maquina.ahora().toOffsetDateTime());
    }

    @PostMapping
    RelojMovido avanzar(@Valid @RequestBody Peticion peticion) {
        Recorrido recorrido = maquina.avanzar(maquina.leer(peticion.hasta()));
        return new RelojMovido(recorrido.ahora().toOffsetDateTime(), recorrido.trabajos(), recorrido.correos());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> ocupado(RelojOcupado e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("mensaje", String.valueOf(e.getMessage())));
    }
}
