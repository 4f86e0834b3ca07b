package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiaRetirado;
import co.cuentasclaras.plazo.DiasNoHabiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days on which the entity does not work, over HTTP: declared by those who direct the cycle. */
@RestController
class DiasNoHabilesController {

    private final DiasNoHabiles diasNoHabiles;
    private final Calendario calendario;

    DiasNoHabilesController(DiasNoHabiles diasNoHabiles, Calendario calendario) {
        this.diasNoHabiles = diasNoHabiles;
        this.calendario = calendario;
    }

    @GetMapping("/api/dias-no-habiles")
    List<DiaNoHabil> diasNoHabiles() {
        return diasNoHabiles.todos();
    }

    @GetMapping("/api/dias-no-habiles/retirados")
    List<DiaRetirado> retirados() {
        return diasNoHabiles.retirados();
    }

    /** Declares a day on which the entity does not work. */
    @PostMapping("/api/dias-no-habiles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declararNoHabil(@Valid @RequestBody Declaracion declaracion) {
        calendario.declararNoHabil(
                declaracion.fecha(), Objects.requireNonNullElse(declaracion.acto(), ""), declaracion.cadaAnio());
    }

    /** Takes the declaration of a day back. */
    @PostMapping("/api/dias-no-habiles/{fecha}/retiro")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirarNoHabil(@PathVariable LocalDate fecha, @RequestBody Retiro retiro) {
        calendario.retirarNoHabil(fecha, Motivo.exigir(retiro.motivo()));
    }

    record Declaracion(
            @NotNull(message = "Escriba el día no hábil, por ejemplo 2023-01-06.") LocalDate fecha,
            @Nullable String acto,
            boolean cadaAnio) {}

    record Retiro(@Nullable String motivo) {}
}
