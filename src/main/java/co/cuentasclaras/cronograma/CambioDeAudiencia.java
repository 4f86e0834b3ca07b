package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.cronograma.PreviaDeAudiencia.Avisado;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaSenalado;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the public hearing, and with it every activity counted from it, in one transaction: a decision of its own, which
 * is seen before it is taken. Nothing else moves the hearing.
 */
@Component
public class CambioDeAudiencia {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final FechasDelCiclo fechas;
    private final Encargados encargados;
    private final OrdenDelCiclo orden;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final Clock clock;

    CambioDeAudiencia(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            FechasDelCiclo fechas,
            Encargados encargados,
            OrdenDelCiclo orden,
            Bitacora bitacora,
            EngineCommands comandos,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.fechas = fechas;
        this.encargados = encargados;
        this.orden = orden;
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

    /** The hearing of a running cycle, as it stands. */
    public ActividadEnCurso audiencia(String ciclo) {
        return actividades.exigir(ciclo, Cronograma.AUDIENCIA);
    }

    /**
     * What moving it to a day would do.
     *
     * @throws SolicitudInvalida when it cannot be moved to that day
     */
    @Transactional(readOnly = true)
    public PreviaDeAudiencia previa(String ciclo, LocalDate dia) {
        List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
        ActividadEnCurso audiencia = todas.stream()
                .filter(ActividadEnCurso::esAudiencia)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("El cronograma no tiene audiencia pública"));
        comprobar(audiencia, dia);
        return previa(todas, audiencia, dia);
    }

    /**
     * Moves it. Asked again for the day on which it already is, nothing happens.
     *
     * @throws SolicitudInvalida when it cannot be moved to that day
     * @throws CicloCambiado when the preview that was seen is no longer true
     */
    public void mover(String ciclo, Decision decision) {
        if (!comandos.withoutAuthorization(() -> moverSiEsCierto(ciclo, decision))) {
            throw new CicloCambiado("Mientras usted decidía, el ciclo cambió y lo que vio ya no es lo que pasaría."
                    + " La audiencia no se movió: revise de nuevo la lista y confirme.");
        }
    }

    /** @return whether what was seen is still true; nothing is done when it is not */
    private boolean moverSiEsCierto(String ciclo, Decision decision) {
        ActividadEnCurso audiencia = actividades.reservar(audiencia(ciclo));
        LocalDate dia = decision.dia();
        if (dia.equals(audiencia.vencimiento())) {
            return true;
        }
        PreviaDeAudiencia previa = previa(ciclo, dia);
        if (decision.version() != null && !decision.version().equals(previa.version())) {
            return false;
        }
        if (previa.reparo() != null && !decision.aPesarDelReparo()) {
            throw new SolicitudInvalida(previa.reparo() + " Si de todas maneras será ese día, confírmelo.");
        }
        String motivo = decision.motivo().texto();
        FechaPlan.Dia fin = new FechaPlan.Dia(dia);
        bitacora.anotar(
                audiencia.lugar(),
                new AudienciaMovida(audiencia.vencimiento(), dia, motivo, fechas.otroInicio(audiencia, fin)));
        actividades.fijarFin(audiencia, fin);
        fechas.recalcular(ciclo, Set.of(audiencia.codigo()), motivo);
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

    private PreviaDeAudiencia previa(List<ActividadEnCurso> todas, ActividadEnCurso audiencia, LocalDate dia) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<FechaMovida> movidas = fechas.calcular(todas, Map.of(audiencia.codigo(), new FechaPlan.Dia(dia))).stream()
                .sorted(Comparator.comparing(una -> !una.actividad().esAudiencia()))
                .toList();
        Map<String, String> nombres =
                encargados.nombres(movidas.stream().map(FechaMovida::actividad).toList());
        return new PreviaDeAudiencia(
                audiencia.vencimiento(),
                dia,
                DiaSenalado.de(dia, calendario)
                        .map(reparo -> "El %s %s.".formatted(FechaEscrita.conDiaDeLaSemana(dia), reparo))
                        .orElse(null),
                movidas.stream()
                        .map(una -> Corrida.de(una, nombres, LocalDate.now(clock), calendario))
                        .toList(),
                avisados(movidas, nombres),
                imposibles(todas, audiencia, movidas, dia),
                todas.stream()
                        .filter(una -> una.estaTerminada() && una.finRegla() instanceof FechaPlan.RelativaAudiencia)
                        .map(ActividadEnCurso::nombre)
                        .toList());
    }

    private List<Avisado> avisados(List<FechaMovida> movidas, Map<String, String> nombres) {
        Map<String, List<ActividadEnCurso>> porPersona = new LinkedHashMap<>();
        movidas.stream().map(FechaMovida::actividad).forEach(actividad -> fechas.avisado(actividad)
                .ifPresent(persona -> porPersona
                        .computeIfAbsent(persona, nueva -> new ArrayList<>())
                        .add(actividad)));
        return porPersona.values().stream()
                .map(suyas -> new Avisado(
                        Objects.requireNonNull(nombres.get(suyas.get(0).codigo())), suyas.size()))
                .toList();
    }

    /**
     * What is counted from the hearing and would be due on a day that is over; what must be finished before it and is due
     * later; and what follows it and is due before.
     */
    private List<String> imposibles(
            List<ActividadEnCurso> todas, ActividadEnCurso audiencia, List<FechaMovida> movidas, LocalDate dia) {
        LocalDate hoy = LocalDate.now(clock);
        Map<String, LocalDate> vencimientos = todas.stream()
                .filter(una -> !una.estaTerminada() && !una.esAudiencia())
                .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::vencimiento));
        movidas.forEach(una ->
                vencimientos.replace(una.actividad().codigo(), una.nuevo().vencimiento()));
        Precedencias precedencias = orden.de(audiencia.ciclo()).con(todas);
        Set<String> despues = precedencias.todoDespuesDe(audiencia.codigo());
        List<String> imposibles = new ArrayList<>();
        for (ActividadEnCurso una : todas) {
            LocalDate vence = vencimientos.get(una.codigo());
            if (vence == null) {
                continue;
            }
            if (vence.isBefore(hoy) && !vence.equals(una.vencimiento())) {
                imposibles.add("«%s» tendría que estar hecha el %s%s, y ese día ya pasó."
                        .formatted(una.nombre(), FechaEscrita.de(vence), antelacion(una)));
            } else if (vence.isAfter(dia)
                    && !precedencias.deOtraAudiencia(una.codigo(), audiencia.codigo())
                    && precedencias
                            .todoDespuesDe(una.codigo())
                            .contains(audiencia.partes().actividad())) {
                imposibles.add("«%s» debe terminar antes de la audiencia, y vence después, el %s."
                        .formatted(una.nombre(), FechaEscrita.de(vence)));
            } else if (vence.isBefore(dia)
                    && !precedencias.deOtraAudiencia(una.codigo(), audiencia.codigo())
                    && despues.contains(Codigo.leer(una.codigo()).actividad())) {
                imposibles.add("«%s» sigue a la audiencia, y vence antes, el %s."
                        .formatted(una.nombre(), FechaEscrita.de(vence)));
            }
        }
        return imposibles;
    }

    private static String antelacion(ActividadEnCurso actividad) {
        return actividad.finRegla() instanceof FechaPlan.RelativaAudiencia regla && regla.diasHabiles() < 0
                ? ", " + PlazoEscrito.diasHabiles(-regla.diasHabiles()) + " antes de la audiencia"
                : "";
    }
}
