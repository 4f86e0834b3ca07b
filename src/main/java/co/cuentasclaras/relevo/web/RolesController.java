package co.cuentasclaras.relevo.web;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.relevo.CuadroDeRoles;
import co.cuentasclaras.relevo.CuadroDeRoles.RolesDeHoy;
import co.cuentasclaras.relevo.Nombramientos;
import co.cuentasclaras.relevo.Sustituciones;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Roles, their people and absences: read by whoever sees the cycle, changed by whoever directs it. */
@RestController
class RolesController {

    private final CuadroDeRoles cuadro;
    private final Nombramientos nombramientos;
    private final Sustituciones sustituciones;

    RolesController(CuadroDeRoles cuadro, Nombramientos nombramientos, Sustituciones sustituciones) {
        this.cuadro = cuadro;
        this.nombramientos = nombramientos;
        this.sustituciones = sustituciones;
    }

    @GetMapping("/api/roles")
    RolesDeHoy roles() {
        return cuadro.hoy();
    }

    /** Names another titular; nobody when the role is vacant. */
    @PostMapping("/api/roles/{rol}/titular")
    RolesDeHoy titular(@PathVariable String rol, @RequestBody Nombramiento cambio) {
        nombramientos.nombrarTitular(rol, vacio(cambio.persona()), Motivo.exigir(cambio.motivo()));
        return cuadro.hoy();
    }

    /** The same, of the deputy. */
    @PostMapping("/api/roles/{rol}/suplente")
    RolesDeHoy suplente(@PathVariable String rol, @RequestBody Nombramiento cambio) {
        nombramientos.nombrarSuplente(rol, vacio(cambio.persona()), Motivo.exigir(cambio.motivo()));
        return cuadro.hoy();
    }

    @PostMapping("/api/ausencias")
    RolesDeHoy anotar(@RequestBody NuevaAusencia ausencia) {
        sustituciones.anotar(
                ausencia.persona(),
                ausencia.sustituto(),
                ausencia.desde(),
                ausencia.hasta(),
                ausencia.pasaLoSuyo(),
                Motivo.exigir(ausencia.motivo()));
        return cuadro.hoy();
    }

    @PostMapping("/api/ausencias/{ausencia}/retiro")
    RolesDeHoy retirar(@PathVariable String ausencia, @RequestBody RetiroDeAusencia retiro) {
        sustituciones.retirar(ausencia, Motivo.exigir(retiro.motivo()));
        return cuadro.hoy();
    }

    private static @Nullable String vacio(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }

    record Nombramiento(@Nullable String persona, @Nullable String motivo) {}

    record NuevaAusencia(
            @Nullable String persona,
            @Nullable String sustituto,
            @Nullable LocalDate desde,
            @Nullable LocalDate hasta,
            boolean pasaLoSuyo,
            @Nullable String motivo) {}

    record RetiroDeAusencia(@Nullable String motivo) {}
}
