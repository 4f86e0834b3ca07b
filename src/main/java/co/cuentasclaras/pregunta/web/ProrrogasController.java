package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.tramite.Prorroga;
import co.cuentasclaras.pregunta.tramite.Prorrogas;
import co.cuentasclaras.pregunta.tramite.Prorrogas.EstadoDeProrroga;
import co.cuentasclaras.responsable.Personas;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Extensions of the term of a question. */
@RestController
@RequestMapping("/api/preguntas/{radicado}")
class ProrrogasController {

    private final Prorrogas prorrogas;
    private final Preguntas preguntas;
    private final QuienPuede quien;
    private final Personas personas;

    ProrrogasController(Prorrogas prorrogas, Preguntas preguntas, QuienPuede quien, Personas personas) {
        this.prorrogas = prorrogas;
        this.preguntas = preguntas;
        this.quien = quien;
        this.personas = personas;
    }

    /** Up to when its term may be extended, and what was asked for and waits for a decision. */
    @GetMapping("/prorroga")
    ProrrogaVista prorroga(@PathVariable String radicado) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirLeer(pregunta);
        EstadoDeProrroga estado = prorrogas.de(pregunta);
        Prorroga pendiente = estado.pendiente();
        return new ProrrogaVista(
                pregunta.vencimiento(), estado.tope(), pendiente == null ? null : porDecidir(pendiente));
    }

    private ProrrogaPorDecidir porDecidir(Prorroga una) {
        return new ProrrogaPorDecidir(una.hasta(), una.motivo(), personas.nombre(una.pidio()), una.pedida());
    }

    @PostMapping("/prorroga")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pedir(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody PeticionDeProrroga pedida) {
        prorrogas.pedir(radicado, VersionVista.leer(vista), pedida.hasta(), pedida.motivo());
    }

    @PostMapping("/prorroga-decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decidir(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody DecisionDeProrroga decision) {
        if (decision.concede() == null) {
            throw new SolicitudInvalida("concede", "Diga si concede la prórroga o no (concede).");
        }
        prorrogas.decidir(radicado, VersionVista.leer(vista), decision.concede(), decision.motivo());
    }

    record PeticionDeProrroga(@Nullable LocalDate hasta, @Nullable String motivo) {}

    record DecisionDeProrroga(@Nullable Boolean concede, @Nullable String motivo) {}

    /**
     * @param tope the last day up to which it may be extended; null when it may not be
     * @param pendiente null when nothing waits for a decision
     */
    record ProrrogaVista(LocalDate vence, @Nullable LocalDate tope, @Nullable ProrrogaPorDecidir pendiente) {}

    record ProrrogaPorDecidir(LocalDate hasta, String motivo, String pidio, Instant pedida) {}
}
