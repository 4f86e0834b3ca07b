package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AudienciaFijada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a public hearing, and with it every activity counted from it, in one transaction: a decision of its own, which is
 * seen before it is taken. Nothing else moves a hearing. One that is suspended has a day again, and what rests goes on.
 */
@Component
public class CambioDeAudiencia {

    private final Actividades actividades;
    private final Audiencias audiencias;
    private final FechasDelCiclo fechas;
    private final PreviasDeAudiencia previas;
    private final List<SigueLaAudiencia> seguidores;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final Clock clock;

    CambioDeAudiencia(
            Actividades actividades,
            Audiencias audiencias,
            FechasDelCiclo fechas,
            PreviasDeAudiencia previas,
            List<SigueLaAudiencia> seguidores,
            Bitacora bitacora,
            EngineCommands comandos,
            Clock clock) {
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.fechas = fechas;
        this.previas = previas;
        this.seguidores = seguidores;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param aPesarDelReparo the day is meant, whatever speaks against it
     * @param version of the preview that was seen; null when nobody looked
     */
    public record Decision(LocalDate dia, boolean aPesarDelReparo, @Nullable String version, Motivo motivo) {}

    /** The hearings of a cycle, as its plan has them. */
    public List<AudienciaPublica> todas(String ciclo) {
        Set<String> retiradas = actividades.audiencias(ciclo).stream()
                .filter(una -> una.retirada() != null)
                .map(una -> una.partes().claveDeAudiencia())
                .collect(Collectors.toSet());
        return audiencias.deCiclo(ciclo).stream()
                .filter(una -> !retiradas.contains(una.clave()))
                .toList();
    }

    /**
     * A hearing of a running cycle, as it stands.
     *
     * @param clave its key; empty of the only or the first one
     * @throws SolicitudInvalida when the cycle has no such hearing
     */
    public ActividadEnCurso audiencia(String ciclo, String clave) {
        return actividades
                .audiencia(ciclo, clave)
                .filter(una -> una.retirada() == null)
                .orElseThrow(() -> new SolicitudInvalida(
                        clave.isEmpty()
                                ? "El plan de este ciclo no tiene audiencia pública."
                                : "El plan de este ciclo no tiene la audiencia «%s».".formatted(clave)));
    }

    /**
     * What moving it to a day would do.
     *
     * @throws SolicitudInvalida when it cannot be moved to that day
     */
    @Transactional(readOnly = true)
    public PreviaDeAudiencia previa(String ciclo, String clave, LocalDate dia) {
        ActividadEnCurso audiencia = audiencia(ciclo, clave);
        comprobar(audiencia, dia);
        return previas.de(audiencia, dia);
    }

    /**
     * Moves it. Asked again for the day on which it already is, nothing happens.
     *
     * @throws SolicitudInvalida when it cannot be moved to that day
     * @throws CicloCambiado when the preview that was seen is no longer true
     */
    public void mover(String ciclo, String clave, Decision decision) {
        if (!comandos.withoutAuthorization(() -> moverSiEsCierto(ciclo, clave, decision))) {
            throw new CicloCambiado("Mientras usted decidía, el ciclo cambió y lo que vio ya no es lo que pasaría."
                    + " La audiencia no se movió: revise de nuevo la lista y confirme.");
        }
    }

    /** @return whether what was seen is still true; nothing is done when it is not */
    private boolean moverSiEsCierto(String ciclo, String clave, Decision decision) {
        // What somebody is finishing meanwhile is finished before, or after.
        actividades.reservar(ciclo);
        ActividadEnCurso audiencia = audiencia(ciclo, clave);
        LocalDate dia = decision.dia();
        if (dia.equals(audiencia.vencimiento()) && !audiencia.enSuspenso()) {
            return true;
        }
        PreviaDeAudiencia previa = previa(ciclo, clave, dia);
        if (decision.version() != null && !decision.version().equals(previa.version())) {
            return false;
        }
        if (previa.reparo() != null && !decision.aPesarDelReparo()) {
            throw new SolicitudInvalida(previa.reparo() + " Si de todas maneras será ese día, confírmelo.");
        }
        String motivo = decision.motivo().texto();
        FechaPlan.Dia fin = new FechaPlan.Dia(dia);
        LocalDate inicio = fechas.otroInicio(audiencia, fin);
        bitacora.anotar(
                audiencia.lugar(),
                audiencia.enSuspenso()
                        ? new AudienciaFijada(dia, motivo, inicio)
                        : new AudienciaMovida(audiencia.vencimiento(), dia, motivo, inicio));
        actividades.fijarFin(audiencia, fin);
        audiencias.mover(ciclo, clave, dia);
        fechas.recalcular(ciclo, Set.of(audiencia.codigo()), motivo);
        seguidores.forEach(uno -> uno.audienciaMovida(
                ciclo, "la audiencia pública se movió al %s: %s".formatted(FechaEscrita.de(dia), motivo)));
        return true;
    }

    private void comprobar(ActividadEnCurso audiencia, LocalDate dia) {
        LocalDate hoy = LocalDate.now(clock);
        if (audiencia.estaTerminada()) {
            throw new SolicitudInvalida("La audiencia pública ya se realizó: su fecha no se puede cambiar.");
        }
        if (dia.isBefore(hoy)) {
            throw new SolicitudInvalida("El %s ya pasó: escoja un día desde hoy, %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(hoy)));
        }
        if (dia.isAfter(hoy.plusYears(1)) && dia.isAfter(audiencia.vencimiento().plusYears(1))) {
            throw new SolicitudInvalida("El %s está a más de un año: revise el año.".formatted(FechaEscrita.de(dia)));
        }
    }
}
