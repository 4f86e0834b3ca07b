package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.Via;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import co.cuentasclaras.pregunta.tramite.Anulaciones;
import co.cuentasclaras.pregunta.tramite.Cierres;
import co.cuentasclaras.pregunta.tramite.Clasificacion;
import co.cuentasclaras.pregunta.tramite.ClasificacionPedida;
import co.cuentasclaras.pregunta.tramite.Complementos;
import co.cuentasclaras.pregunta.tramite.Traslados;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a question up to its answer over HTTP. Each says in {@code If-Match} which version of the question was seen,
 * or that it does not matter; it is refused when there is another one by now, and answers how the question is afterwards.
 */
@RestController
@RequestMapping("/api/preguntas/{radicado}")
class TramiteController {

    private final Clasificacion clasificacion;
    private final Traslados traslados;
    private final Complementos complementos;
    private final Cierres cierres;
    private final Anulaciones anulaciones;
    private final VistasDePreguntas vistas;

    TramiteController(
            Clasificacion clasificacion,
            Traslados traslados,
            Complementos complementos,
            Cierres cierres,
            Anulaciones anulaciones,
            VistasDePreguntas vistas) {
        this.clasificacion = clasificacion;
        this.traslados = traslados;
        this.complementos = complementos;
        this.cierres = cierres;
        this.anulaciones = anulaciones;
        this.vistas = vistas;
    }

    /** Says what is done with it, or says it otherwise before it is done. */
    @PostMapping("/clasificacion")
    ResponseEntity<VistaDePregunta> clasificar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody LoClasificado dicho) {
        return respuesta(clasificacion.clasificar(radicado, VersionVista.leer(vista), dicho.pedida()));
    }

    @PostMapping("/traslado")
    ResponseEntity<VistaDePregunta> trasladar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody Traslado dicho) {
        return respuesta(traslados.trasladar(radicado, VersionVista.leer(vista), dicho.entidad(), dicho.constancia()));
    }

    @PostMapping("/requerimiento")
    ResponseEntity<VistaDePregunta> pedirComplemento(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody Requerimiento dicho) {
        return respuesta(complementos.pedir(radicado, VersionVista.leer(vista), dicho.falta()));
    }

    @PostMapping("/complemento")
    ResponseEntity<VistaDePregunta> recibirComplemento(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody LoQueFaltaba dicho) {
        return respuesta(complementos.recibir(radicado, VersionVista.leer(vista), dicho.texto(), dicho.recibido()));
    }

    @PostMapping("/desistimiento")
    ResponseEntity<VistaDePregunta> desistir(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody PorQue dicho) {
        return respuesta(complementos.desistir(radicado, VersionVista.leer(vista), dicho.motivo()));
    }

    @PostMapping("/cierre")
    ResponseEntity<VistaDePregunta> proponerCierre(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody PorQue dicho) {
        return respuesta(cierres.proponer(radicado, VersionVista.leer(vista), dicho.motivo()));
    }

    @PostMapping("/revision-cierre")
    ResponseEntity<VistaDePregunta> revisarCierre(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody CierreRevisado dicho) {
        if (dicho.aprueba() == null) {
            throw new SolicitudInvalida("aprueba", "Elija si la pregunta se cierra (aprueba): true o false.");
        }
        return respuesta(cierres.revisar(radicado, VersionVista.leer(vista), dicho.aprueba(), dicho.motivo()));
    }

    /** Takes back what was written down by mistake. */
    @PostMapping("/anulacion")
    ResponseEntity<VistaDePregunta> anular(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody PorQue dicho) {
        return respuesta(anulaciones.anular(radicado, VersionVista.leer(vista), dicho.motivo()));
    }

    private ResponseEntity<VistaDePregunta> respuesta(PreguntaCiudadana queda) {
        return VersionVista.respuesta(queda, vistas);
    }

    record LoClasificado(
            @Nullable String via,
            @Nullable String tipo,
            @Nullable String tema,
            @Nullable String rol,
            @Nullable String principal) {

        ClasificacionPedida pedida() {
            return new ClasificacionPedida(
                    Elegido.de("via", via, Via.class),
                    Elegido.de("tipo", tipo, TipoDePregunta.class),
                    tema,
                    rol,
                    principal);
        }
    }

    record Traslado(@Nullable String entidad, @Nullable String constancia) {}

    record Requerimiento(@Nullable String falta) {}

    /** @param recibido today, when nobody says it */
    record LoQueFaltaba(@Nullable String texto, @Nullable LocalDate recibido) {}

    record PorQue(@Nullable String motivo) {}

    record CierreRevisado(@Nullable Boolean aprueba, @Nullable String motivo) {}
}
