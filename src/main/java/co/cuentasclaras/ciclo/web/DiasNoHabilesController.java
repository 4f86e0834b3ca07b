package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.ciclo.Calendario.Efecto;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days on which the entity does not work, over HTTP: declared by those who direct the cycle. */
@RestController
class DiasNoHabilesController {

    private final DiasNoHabiles diasNoHabiles;
    private final Calendario calendario;
    private final Personas personas;
    private final Acceso acceso;

    DiasNoHabilesController(DiasNoHabiles diasNoHabiles, Calendario calendario, Personas personas, Acceso acceso) {
        this.diasNoHabiles = diasNoHabiles;
        this.calendario = calendario;
        this.personas = personas;
        this.acceso = acceso;
    }

    @GetMapping("/api/dias-no-habiles")
    Dias diasNoHabiles() {
        return new Dias(
                diasNoHabiles.todos().stream()
                        .map(dia -> new Declarado(
                                dia.fecha(),
                                dia.acto(),
                                dia.cadaAnio(),
                                personas.nombre(dia.declaradoPor()),
                                dia.declarado()))
                        .toList(),
                diasNoHabiles.retirados().stream()
                        .map(uno -> new Retirado(
                                uno.dia().fecha(),
                                uno.dia().acto(),
                                uno.motivo(),
                                personas.nombre(uno.retiradoPor()),
                                uno.retirado()))
                        .toList(),
                acceso.dirige(),
                calendario.desde(),
                calendario.hasta());
    }

    /** What declaring a day would do to the running cycles. */
    @GetMapping("/api/dias-no-habiles/efecto")
    List<Efecto> efectoDeDeclarar(
            @RequestParam LocalDate fecha, @RequestParam(defaultValue = "false") boolean cadaAnio) {
        return calendario.efectoDeDeclarar(fecha, cadaAnio);
    }

    /** What taking the declaration of a day back would do. */
    @GetMapping("/api/dias-no-habiles/{fecha}/efecto")
    List<Efecto> efectoDeRetirar(@PathVariable LocalDate fecha) {
        return calendario.efectoDeRetirar(fecha);
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

    /**
     * What the page shows.
     *
     * @param desde the first day that may be declared
     * @param hasta the last one
     */
    record Dias(
            List<Declarado> declarados,
            List<Retirado> retirados,
            boolean puedeCambiar,
            LocalDate desde,
            LocalDate hasta) {}

    record Declarado(LocalDate fecha, String acto, boolean cadaAnio, String persona, Instant declarado) {}

    record Retirado(LocalDate fecha, String acto, String motivo, String persona, Instant retirado) {}

    record Retiro(@Nullable String motivo) {}
}
