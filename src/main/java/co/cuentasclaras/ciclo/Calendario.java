package co.cuentasclaras.ciclo;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Declares days on which the entity does not work; the running terms that they touch move with them. */
@Component
public class Calendario {

    private final DiasNoHabiles diasNoHabiles;
    private final Ciclos ciclos;
    private final Reprogramacion reprogramacion;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final CurrentUser usuario;
    private final Clock clock;

    Calendario(
            DiasNoHabiles diasNoHabiles,
            Ciclos ciclos,
            Reprogramacion reprogramacion,
            Bitacora bitacora,
            EngineCommands comandos,
            CurrentUser usuario,
            Clock clock) {
        this.diasNoHabiles = diasNoHabiles;
        this.ciclos = ciclos;
        this.reprogramacion = reprogramacion;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Declares a day non-working, and counts the terms of all running cycles again.
     *
     * @param acto the act that orders it, for instance a resolution with its number and date
     * @throws SolicitudInvalida when the day is no working day already, or the act is missing or too long
     */
    public void declararNoHabil(LocalDate fecha, String acto) {
        DiaNoHabil dia = new DiaNoHabil(fecha, acto, usuario.id(), clock.instant());
        if (!diasNoHabiles.calendario().esHabil(fecha)) {
            throw new SolicitudInvalida("El %s ya es un día no hábil.".formatted(FechaEscrita.de(fecha)));
        }
        comandos.withoutAuthorization(() -> {
            diasNoHabiles.declarar(dia);
            for (Ciclo ciclo : ciclos.enCurso()) {
                bitacora.anotar(Lugar.ciclo(ciclo.id()), new DiaNoHabilDeclarado(fecha, acto));
                reprogramacion.recalcular(
                        ciclo.id(), "el %s no es día hábil (%s)".formatted(FechaEscrita.de(fecha), acto));
            }
        });
    }
}
