package co.cuentasclaras.sello.web;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.sello.EstadoDeLlave;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.Sellos;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the trail is being sealed. Who may ask is decided by the security of the web layer. */
@RestController
class SellosApi {

    private final LlaveDelSello llave;
    private final Sellos sellos;
    private final Clock clock;

    SellosApi(LlaveDelSello llave, Sellos sellos, Clock clock) {
        this.llave = llave;
        this.sellos = sellos;
        this.clock = clock;
    }

    @GetMapping("/api/bitacora/sellos")
    EstadoDeSellos estado(HttpServletRequest peticion) {
        return new EstadoDeSellos(
                new LlaveEnUso(
                        llave.estado() == EstadoDeLlave.DISPONIBLE,
                        llave.aviso().orElse(null)),
                sellos.ultimo()
                        .map(sello -> new UltimoHecho(
                                sello.tamano(),
                                Palabras.momentoLargo(sello.momento().atZone(clock.getZone()))))
                        .orElse(null),
                peticion.isUserInRole(Autoridades.ADMINISTRADOR));
    }

    /**
     * @param ultimo the last seal; null when there is none yet
     * @param exportaEntidad whether who asks may take away the record of the whole entity
     */
    record EstadoDeSellos(LlaveEnUso llave, @Nullable UltimoHecho ultimo, boolean exportaEntidad) {}

    /** @param aviso what is wrong with it, and what to do about it */
    record LlaveEnUso(boolean disponible, @Nullable String aviso) {}

    record UltimoHecho(long tamano, String momento) {}
}
