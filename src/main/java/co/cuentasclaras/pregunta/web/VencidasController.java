package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import co.cuentasclaras.pregunta.tramite.AtencionDeTerminos;
import co.cuentasclaras.pregunta.tramite.AtencionDeTerminos.DecisionDeVencida;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the leader decides about an expired term, over HTTP. */
@RestController
class VencidasController {

    private final AtencionDeTerminos atencion;
    private final VistasDePreguntas vistas;

    VencidasController(AtencionDeTerminos atencion, VistasDePreguntas vistas) {
        this.atencion = atencion;
        this.vistas = vistas;
    }

    @PostMapping("/api/preguntas/{radicado}/vencida")
    ResponseEntity<VistaDePregunta> atender(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody DecisionEscrita decision) {
        PreguntaCiudadana queda = atencion.atender(
                radicado,
                VersionVista.leer(vista),
                decision(decision.decision()),
                decision.rol(),
                Motivo.exigir(
                        decision.motivo(),
                        "Escriba el motivo de la decisión (motivo): se le cuenta a quien tiene la pregunta."));
        return VersionVista.respuesta(queda, vistas);
    }

    private static DecisionDeVencida decision(@Nullable String escrita) {
        return Stream.of(DecisionDeVencida.values())
                .filter(una ->
                        escrita != null && una.name().equals(escrita.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new SolicitudInvalida(
                                "decision",
                                "Diga si insiste o reasigna (decision: INSISTIR o REASIGNAR): un término de ley no se reprograma."));
    }

    /** @param rol who answers from now on, when it is given to another role */
    record DecisionEscrita(@Nullable String decision, @Nullable String rol, @Nullable String motivo) {}
}
