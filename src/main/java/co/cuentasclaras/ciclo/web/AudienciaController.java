package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CambioDeAudiencia;
import co.cuentasclaras.cronograma.CambioDeAudiencia.Decision;
import co.cuentasclaras.cronograma.PreviaDeAudiencia;
import co.cuentasclaras.cronograma.SuspensionDeAudiencia;
import co.cuentasclaras.permiso.Acceso;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
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

/**
 * The public hearing of a running cycle over HTTP: where it stands, what moving it would do, and moving it. The cycle is
 * named by its id, or by its vigencia when it is the only one that runs of it.
 */
@RestController
class AudienciaController {

    private final Ciclos ciclos;
    private final CambioDeAudiencia cambio;
    private final SuspensionDeAudiencia suspension;
    private final Acceso acceso;
    private final Clock clock;

    AudienciaController(
            Ciclos ciclos, CambioDeAudiencia cambio, SuspensionDeAudiencia suspension, Acceso acceso, Clock clock) {
        this.ciclos = ciclos;
        this.cambio = cambio;
        this.suspension = suspension;
        this.acceso = acceso;
        this.clock = clock;
    }

    /** The hearing as it stands. */
    @GetMapping("/api/ciclos/{ciclo}/audiencia")
    EstadoDeAudiencia audiencia(
            @PathVariable("ciclo") String nombre, @RequestParam(defaultValue = "") String audiencia) {
        Ciclo ciclo = ciclos.exigirEnCurso(nombre);
        ActividadEnCurso esta = cambio.audiencia(ciclo.id(), audiencia);
        return new EstadoDeAudiencia(
                ciclo.id(),
                ciclo.titulo(),
                esta.vencimiento(),
                esta.estaTerminada(),
                acceso.dirige(),
                LocalDate.now(clock),
                esta.enSuspenso(),
                cambio.todas(ciclo.id()));
    }

    /** What moving it to a day would do; nothing is done. */
    @GetMapping("/api/ciclos/{ciclo}/audiencia/previa")
    PreviaConVersion previa(
            @PathVariable("ciclo") String nombre,
            @RequestParam LocalDate fecha,
            @RequestParam(defaultValue = "") String audiencia) {
        PreviaDeAudiencia previa = cambio.previa(ciclos.exigirEnCurso(nombre).id(), audiencia, fecha);
        return new PreviaConVersion(previa, previa.version());
    }

    /** Moves it, and with it every activity counted from it. */
    @PostMapping("/api/ciclos/{ciclo}/audiencia")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mover(@PathVariable("ciclo") String nombre, @Valid @RequestBody NuevoDia nuevo) {
        cambio.mover(
                ciclos.exigirEnCurso(nombre).id(),
                clave(nuevo.audiencia()),
                new Decision(nuevo.fecha(), nuevo.aPesarDelReparo(), nuevo.version(), Motivo.exigir(nuevo.motivo())));
    }

    /** Takes its day away until it gets another one; what is counted from it rests. */
    @PostMapping("/api/ciclos/{ciclo}/audiencia/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspender(@PathVariable("ciclo") String nombre, @RequestBody Suspension pedida) {
        suspension.suspender(
                cambio.audiencia(ciclos.exigirEnCurso(nombre).id(), clave(pedida.audiencia())),
                Motivo.exigir(pedida.motivo()));
    }

    /** The only or the first hearing has none. */
    private static String clave(@Nullable String audiencia) {
        return Objects.requireNonNullElse(audiencia, AudienciaPublica.PRIMERA);
    }

    /**
     * @param puedeMover whether the person may move it
     * @param suspendida whether it waits for another day
     * @param audiencias all those of the cycle
     */
    record EstadoDeAudiencia(
            String ciclo,
            String titulo,
            LocalDate fecha,
            boolean realizada,
            boolean puedeMover,
            LocalDate hoy,
            boolean suspendida,
            List<AudienciaPublica> audiencias) {}

    /** @param audiencia the key of the hearing; without it the only or the first one */
    record Suspension(@Nullable String audiencia, @Nullable String motivo) {}

    record PreviaConVersion(PreviaDeAudiencia cambio, String version) {}

    /**
     * What is asked.
     *
     * @param aPesarDelReparo confirms a day on which few will come
     * @param audiencia the key of the hearing; without it the only or the first one
     * @param version of the preview that was seen, if any: then nothing moves unless it is still true
     */
    record NuevoDia(
            @NotNull(message = "Escriba el nuevo día de la audiencia, por ejemplo 2023-03-23.") LocalDate fecha,
            boolean aPesarDelReparo,
            @Nullable String version,
            @Nullable String motivo,
            @Nullable String audiencia) {}
}
