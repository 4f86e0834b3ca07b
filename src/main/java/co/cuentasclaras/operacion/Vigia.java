package co.cuentasclaras.operacion;

import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EstadoCorreo;
import co.cuentasclaras.operacion.Incidentes.Problema;
import co.cuentasclaras.operacion.Nodos.Nodo;
import co.cuentasclaras.operacion.RondaDeRevision.Cifras;
import co.cuentasclaras.operacion.TrabajosDelMotor.FalloDelMotor;
import co.cuentasclaras.sello.Sellador;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds how the server is, and remembers it for whoever asks: the probes, the measures and the page. So
 * none of them waits for a database that is away, and nobody who asks often costs anything.
 */
@Component
public class Vigia {

    private static final Logger LOG = LoggerFactory.getLogger(Vigia.class);

    private static final Duration ATRASO = Duration.ofMinutes(15);

    private final List<RevisionDeParte> revisiones;
    private final Nodos nodos;
    private final Incidentes incidentes;
    private final TrabajosDelMotor motor;
    private final Correos correos;
    private final Sellador sellador;
    private final CaidaDeLaBase caida;
    private final Clock clock;
    private final Map<ParteDelServidor, Instant> malDesde = new EnumMap<>(ParteDelServidor.class);
    private final Map<ParteDelServidor, Gravedad> dichas = new EnumMap<>(ParteDelServidor.class);
    private volatile @Nullable RondaDeRevision ultima;
    private volatile long terminada = System.nanoTime();

    Vigia(
            List<RevisionDeParte> revisiones,
            Nodos nodos,
            Incidentes incidentes,
            TrabajosDelMotor motor,
            Correos correos,
            Sellador sellador,
            CaidaDeLaBase caida,
            Clock clock) {
        this.revisiones = revisiones.stream()
                .sorted(Comparator.comparing(RevisionDeParte::parte))
                .toList();
        this.nodos = nodos;
        this.incidentes = incidentes;
        this.motor = motor;
        this.correos = correos;
        this.sellador = sellador;
        this.caida = caida;
        this.clock = clock;
    }

    /** How everything was the last time; nothing before the first one. */
    public Optional<RondaDeRevision> ultima() {
        return Optional.ofNullable(ultima);
    }

    /** How long ago that was, by the machine's own clock; before the first time, since this began. */
    public Duration hace() {
        return Duration.ofNanos(System.nanoTime() - terminada);
    }

    /** Looks at everything now, opens and closes incidents, and says aloud what changed. */
    public synchronized RondaDeRevision revisar() {
        Instant ahora = clock.instant();
        List<EstadoDeParte> partes = new ArrayList<>();
        List<Problema> problemas = new ArrayList<>();
        boolean hayBase = true;
        for (RevisionDeParte revision : revisiones) {
            boolean seSabe = hayBase || !revision.preguntaALaBase();
            EstadoDeParte estado =
                    seSabe ? intentar(revision) : revision.caida("No se sabe: la base de datos no contesta.");
            partes.add(estado);
            hayBase &= estado.parte() != ParteDelServidor.BASE || estado.gravedad() != Gravedad.CAIDA;
            if (seSabe && esNuevo(estado)) {
                decir(estado);
            }
            problema(revision, estado, ahora).ifPresent(problemas::add);
        }
        RondaDeRevision ronda = new RondaDeRevision(ahora, partes, hayBase ? contar(problemas, ahora) : null);
        ultima = ronda;
        terminada = System.nanoTime();
        return ronda;
    }

    private static EstadoDeParte intentar(RevisionDeParte revision) {
        try {
            return revision.revisar();
        } catch (RuntimeException e) {
            LOG.debug("{} does not work", revision.parte(), e);
            String causa = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
            return revision.caida("No funciona: " + causa);
        }
    }

    private boolean esNuevo(EstadoDeParte estado) {
        if (estado.parte() == ParteDelServidor.BASE) {
            return estado.gravedad() == Gravedad.CAIDA ? caida.empieza() : caida.termina();
        }
        Gravedad antes = dichas.put(estado.parte(), estado.gravedad());
        return estado.gravedad() != (antes == null ? Gravedad.BIEN : antes);
    }

    private static void decir(EstadoDeParte estado) {
        LOG.atLevel(estado.gravedad() == Gravedad.BIEN ? Level.INFO : Level.WARN)
                .log("{}: {}. {}", estado.parte().nombre(), estado.gravedad().palabra(), estado.dice());
    }

    /** What is to be told of a part: that it is not well; of the database, that it was not, because then nobody could. */
    private Optional<Problema> problema(RevisionDeParte revision, EstadoDeParte estado, Instant ahora) {
        ParteDelServidor parte = estado.parte();
        boolean bien = estado.gravedad() == Gravedad.BIEN;
        Instant desde = bien ? malDesde.remove(parte) : malDesde.computeIfAbsent(parte, una -> ahora);
        if (desde == null || bien && parte != ParteDelServidor.BASE) {
            return Optional.empty();
        }
        String nodo = revision.esDelNodo() ? nodos.este() : null;
        return Optional.of(new Problema(
                nodo == null ? parte.clave() : parte.clave() + "@" + nodo,
                nodo,
                parte.nombre(),
                bien ? "No contestaba o no aceptaba cambios; ya lo hace." : estado.dice(),
                desde,
                bien ? ahora : null));
    }

    private Cifras contar(List<Problema> problemas, Instant ahora) {
        List<FalloDelMotor> fallos = motor.fallos();
        fallos.stream().map(Vigia::problema).forEach(problemas::add);
        nodos.todos().stream().filter(Nodo::calla).map(Vigia::problema).forEach(problemas::add);
        try {
            incidentes.poner(nodos.este(), problemas);
        } catch (DataIntegrityViolationException otroFuePrimero) {
            LOG.debug("Another node found the same at once", otroFuePrimero);
        }
        return new Cifras(
                motor.tareasVencidas(),
                correos.total(EstadoCorreo.PENDIENTE),
                correos.total(EstadoCorreo.FALLIDO),
                fallos.stream().filter(FalloDelMotor::esTrabajo).count(),
                motor.atrasados(ATRASO),
                sellador.ultimoSello().map(momento -> segundos(momento, ahora)).orElse(0L),
                sellador.sinSellarDesde()
                        .map(momento -> segundos(momento, ahora))
                        .orElse(0L),
                incidentes.cuantosAbiertos());
    }

    private static Problema problema(FalloDelMotor fallo) {
        return new Problema(
                "motor:" + fallo.id(),
                null,
                fallo.esTrabajo() ? "Trabajo del motor que falló" : "Incidente del motor",
                fallo.donde() + ": " + fallo.mensaje(),
                fallo.desde(),
                null);
    }

    private static Problema problema(Nodo nodo) {
        return new Problema(
                "nodo:" + nodo.nombre(),
                null,
                "Servidor que no da señales",
                "%s dejó de trabajar sin despedirse. Mírelo y reinícielo; lo que hacía lo siguen los demás."
                        .formatted(nodo.nombre()),
                nodo.visto(),
                null);
    }

    private static long segundos(Instant desde, Instant ahora) {
        return Math.max(0, Duration.between(desde, ahora).toSeconds());
    }
}
