package co.cuentasclaras.ciclo;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilRetirado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.CambioDeCalendario;
import co.cuentasclaras.cronograma.Corrida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiaRetirado;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Declares days on which the entity does not work; the running terms that they touch move with them. */
@Component
public class Calendario {

    private final DiasNoHabiles diasNoHabiles;
    private final Ciclos ciclos;
    private final CambioDeCalendario cambio;
    private final List<SigueElCalendario> terminos;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final CurrentUser usuario;
    private final Clock clock;

    Calendario(
            DiasNoHabiles diasNoHabiles,
            Ciclos ciclos,
            CambioDeCalendario cambio,
            List<SigueElCalendario> terminos,
            Bitacora bitacora,
            EngineCommands comandos,
            CurrentUser usuario,
            Clock clock) {
        this.diasNoHabiles = diasNoHabiles;
        this.ciclos = ciclos;
        this.cambio = cambio;
        this.terminos = terminos;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Declares a day non-working, and counts the terms of all running cycles again.
     *
     * @param acto the act that orders it, for instance a resolution with its number and date
     * @param cadaAnio that day of every year from this one on
     * @throws SolicitudInvalida when the day is no working day already or belongs to no running cycle, or the act is not
     *     one that can be cited
     */
    public void declararNoHabil(LocalDate fecha, String acto, boolean cadaAnio) {
        DiaNoHabil dia = new DiaNoHabil(fecha, DiaNoHabil.acto(acto), cadaAnio, usuario.id(), clock.instant());
        comprobar(dia);
        comandos.withoutAuthorization(() -> {
            diasNoHabiles.declarar(dia);
            contarDeNuevo(
                    fecha,
                    new DiaNoHabilDeclarado(fecha, dia.acto(), cadaAnio),
                    "el %s no es día hábil (%s)".formatted(FechaEscrita.de(fecha), dia.acto()));
        });
    }

    /**
     * Takes a declaration back: that day counts as the others do, in the terms of all running cycles too.
     *
     * @throws SolicitudInvalida when the day is not declared
     */
    public void retirarNoHabil(LocalDate fecha, Motivo motivo) {
        DiaNoHabil dia = diasNoHabiles
                .declarado(fecha)
                .orElseThrow(() -> new SolicitudInvalida(
                        "El %s no está declarado como día no hábil.".formatted(FechaEscrita.de(fecha))));
        comandos.withoutAuthorization(() -> {
            diasNoHabiles.retirar(new DiaRetirado(dia, motivo.texto(), usuario.id(), clock.instant()));
            contarDeNuevo(
                    fecha,
                    new DiaNoHabilRetirado(fecha, dia.acto(), motivo.texto()),
                    "el %s vuelve a ser día hábil: %s".formatted(FechaEscrita.de(fecha), motivo.texto()));
        });
    }

    /**
     * What declaring a day would do, or taking its declaration back, to each running cycle; nothing is done.
     *
     * @throws SolicitudInvalida when the day could not be declared
     */
    public List<Efecto> efectoDeDeclarar(LocalDate fecha, boolean cadaAnio) {
        DiaNoHabil dia = new DiaNoHabil(fecha, "", cadaAnio, usuario.id(), clock.instant());
        comprobar(dia);
        return efecto(fecha, Stream.concat(diasNoHabiles.todos().stream(), Stream.of(dia)));
    }

    public List<Efecto> efectoDeRetirar(LocalDate fecha) {
        return efecto(
                fecha, diasNoHabiles.todos().stream().filter(dia -> !dia.fecha().equals(fecha)));
    }

    private List<Efecto> efecto(LocalDate fecha, Stream<DiaNoHabil> dias) {
        CalendarioLaboral calendario = CalendarioLaboral.deColombia(dias.toList());
        return ciclos.enCurso().stream()
                .map(ciclo -> new Efecto(
                        ciclo.titulo(),
                        cambio.previa(ciclo.id(), calendario),
                        !calendario.esHabil(fecha) && cambio.esLaAudiencia(ciclo.id(), fecha),
                        terminos.stream()
                                .mapToInt(uno -> uno.cuantosSeCorren(ciclo.id(), calendario))
                                .sum()))
                .toList();
    }

    /**
     * @param titulo of the cycle
     * @param esAudiencia the day is that of its hearing, which stays where it is
     * @param preguntas of citizens whose term would move
     */
    public record Efecto(String titulo, List<Corrida> corridas, boolean esAudiencia, int preguntas) {}

    private void contarDeNuevo(LocalDate dia, Hecho declaracion, String motivo) {
        for (Ciclo ciclo : ciclos.enCurso()) {
            bitacora.anotar(Lugar.ciclo(ciclo.id()), declaracion);
            cambio.aplicar(ciclo.id(), motivo);
        }
        terminos.forEach(uno -> uno.contarDeNuevo(dia, motivo));
    }

    /** A day that no running term could count is a slip of the pen: a year ago, or in the year 2202. */
    private void comprobar(DiaNoHabil dia) {
        LocalDate fecha = dia.fecha();
        LocalDate desde = desde();
        LocalDate hasta = hasta();
        if (fecha.isBefore(desde) || fecha.isAfter(hasta)) {
            throw new SolicitudInvalida("El %s no toca ningún plazo: escriba un día entre el %s y el %s."
                    .formatted(FechaEscrita.de(fecha), FechaEscrita.de(desde), FechaEscrita.de(hasta)));
        }
        if (diasNoHabiles.declarado(fecha).isPresent()
                || !dia.cadaAnio() && !diasNoHabiles.calendario().esHabil(fecha)) {
            throw new SolicitudInvalida("El %s ya es un día no hábil.".formatted(FechaEscrita.de(fecha)));
        }
    }

    /** The first day that a running term may count. */
    public LocalDate desde() {
        return ciclos.enCurso().stream()
                .map(ciclo -> LocalDate.ofInstant(ciclo.iniciado(), clock.getZone()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.now(clock));
    }

    /** The last day that may be declared. */
    public LocalDate hasta() {
        return LocalDate.now(clock).plusYears(2);
    }
}
