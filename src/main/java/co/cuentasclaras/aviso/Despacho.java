package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AlertaCorreo.LugarDeAlerta;
import co.cuentasclaras.aviso.Bandeja.PorSalir;
import co.cuentasclaras.aviso.FalloEnvio.AlcanceDelFallo;
import co.cuentasclaras.comun.BaseFuera;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what was written, in its order. A server that takes nothing stops the round, costs no mail an attempt and is asked
 * again until it is back; a mail that it refuses is tried again for a day, or some, and only believed to be at fault when
 * others left meanwhile.
 *
 * <p>A mail that is being sent is marked so before and after, and no transaction is open meanwhile, however long the server
 * takes. Whatever was told to the end without an answer, also because this program died, may have arrived: it is sent once
 * more, with the same Message-ID and saying so, and then waits for somebody to decide.
 *
 * <p>Many mails leave over several connections, those to one person over one. Whatever is not as it should be is left to the
 * round over one connection, which alone judges the server.
 */
@Component
class Despacho {

    /** A refusal is believed when it lasts as long as a badly set up server may go unnoticed. */
    private static final Duration RECHAZO_FIRME = Duration.ofDays(1);

    private static final Duration PASAJERO_FIRME = Duration.ofDays(4);

    /** So many attempts without success are shown in Cockpit, though more follow. */
    private static final int INTENTOS_A_LA_VISTA = 6;

    private static final int RECHAZOS_A_LA_VISTA = 2;

    /** So many people refused in one round and nobody served: it is not them. */
    private static final int RECHAZA_A_TODOS = 3;

    /** So many mails are worth another connection. */
    private static final int POR_CONEXION = 100;

    private static final Duration ANTES_DE_REPETIR = Duration.ofMinutes(30);

    /** Pause after the first, second… attempt of one mail; the last one repeats. */
    private static final List<Duration> PAUSAS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private static final Logger LOG = LoggerFactory.getLogger(Despacho.class);

    private final Bandeja bandeja;
    private final Buzon buzon;
    private final ServidorDeSalida salida;
    private final PuestaAlDia puesta;
    private final Destinatarios destinatarios;
    private final AlertaCorreo alerta;
    private final Clock clock;
    private final TransactionTemplate transaccion;

    /** What became of mails while the database was away: it must be known before anything else is sent. */
    private final Queue<Runnable> porAnotar = new ConcurrentLinkedQueue<>();

    private volatile boolean terminando;

    Despacho(
            Bandeja bandeja,
            Buzon buzon,
            ServidorDeSalida salida,
            PuestaAlDia puesta,
            Destinatarios destinatarios,
            AlertaCorreo alerta,
            Clock clock,
            PlatformTransactionManager transacciones) {
        this.bandeja = bandeja;
        this.buzon = buzon;
        this.salida = salida;
        this.puesta = puesta;
        this.destinatarios = destinatarios;
        this.alerta = alerta;
        this.clock = clock;
        this.transaccion = new TransactionTemplate(transacciones);
        this.transaccion.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The program stops: the mail that is being sent is the last one. */
    @EventListener(ContextClosedEvent.class)
    void terminar() {
        terminando = true;
    }

    /** @return how many mails a server took */
    int despachar() {
        anotarLoQueFalta();
        transaccion.executeWithoutResult(estado -> bandeja.abandonados().forEach(this::abandonado));
        int enviados = ronda(clock.instant());
        cerrarAlertas();
        return enviados;
    }

    private int ronda(Instant ahora) {
        Optional<EnvioDetenido> detenido = salida.detenido();
        if (detenido.isPresent() && ServidorDeSalida.seEspera(detenido.get(), ahora)) {
            return 0;
        }
        List<PorSalir> turno = bandeja.correosPorEnviar(ahora);
        if (turno.isEmpty() && detenido.isPresent()) {
            turno = bandeja.elQueMasEspera();
        }
        int enviados = 0;
        if (detenido.isEmpty()) {
            EnvioRepartido repartido = new EnvioRepartido();
            enviados = repartido.hacer(turno);
            turno = repartido.resto(turno);
        }
        if (turno.isEmpty()) {
            return enviados;
        }
        try (Ronda ronda = new Ronda(turno, detenido.isPresent())) {
            enviados += ronda.hacer();
            if (!ronda.volvio) {
                return enviados;
            }
        }
        return enviados + ronda(clock.instant());
    }

    private void anotarLoQueFalta() {
        for (Runnable paso = porAnotar.peek(); paso != null; paso = porAnotar.peek()) {
            paso.run();
            porAnotar.remove(paso);
        }
    }

    /** Alerts of what left at last, or has nothing to tell any more, whichever way that came. */
    private void cerrarAlertas() {
        Set<String> levantadas = new HashSet<>(alerta.levantadas());
        levantadas.remove(AlertaCorreo.DEL_SERVIDOR);
        if (!levantadas.isEmpty()) {
            bandeja.resueltos(levantadas).forEach(this::cerrarAlerta);
        }
    }

    // Not in the same transaction: an engine that refuses the incident must not undo what was noted about the mail.

    private void cerrarAlerta(String de) {
        transaccion.executeWithoutResult(estado -> alerta.resolver(de));
    }

    private void alertar(String de, String motivo, List<Aviso> avisos) {
        List<LugarDeAlerta> lugares = avisos.stream()
                .map(aviso -> new LugarDeAlerta(aviso.ciclo(), aviso.tarea()))
                .distinct()
                .toList();
        transaccion.executeWithoutResult(estado -> alerta.levantar(de, motivo, lugares));
    }

    private void alertar(String correo, String motivo) {
        alertar(
                correo,
                motivo,
                bandeja.avisosDe(correo).stream().map(AvisoPendiente::aviso).toList());
    }

    /** The mail as it goes, marked as being sent; nothing when it does not go. */
    private @Nullable Saliente preparar(String id) {
        return transaccion.execute(estado -> bandeja.bloquearCorreo(id)
                .flatMap(guardado -> puesta.poner(guardado, clock.instant(), clock.getZone()))
                .map(this::preparar)
                .orElse(null));
    }

    private @Nullable Saliente preparar(Correo correo) {
        Optional<String> direccion = destinatarios.direccion(correo);
        if (direccion.isEmpty()) {
            if (destinatarios.seEncuentraFuera(correo.destinatario())) {
                bandeja.descartar(correo.id(), "Ya no hay una dirección a dónde ir.");
                return null;
            }
            return new Saliente(correo, null, new FalloEnvio(AlcanceDelFallo.DIRECCION, SIN_DIRECCION, SIN_DIRECCION));
        }
        try {
            MimeMessage mensaje = buzon.armar(correo, direccion.get(), destinatarios.archivos(correo));
            bandeja.ponerEnCamino(correo.id());
            return new Saliente(correo, mensaje, null);
        } catch (MessagingException e) {
            return new Saliente(correo, null, FalloEnvio.de(e, false));
        }
    }

    private static final String SIN_DIRECCION =
            "La persona no tiene dirección de correo; regístrela en Camunda Admin y reintente.";

    /** Notes in a transaction of its own what became of a mail, now or, when the database is away, as soon as it is back. */
    private void anotar(Runnable que) {
        Runnable paso = () -> transaccion.executeWithoutResult(estado -> que.run());
        try {
            paso.run();
        } catch (RuntimeException e) {
            porAnotar.add(paso);
            throw e;
        }
    }

    private void abandonado(Correo correo) {
        LOG.warn("Whoever was sending mail {} did not say what became of it", correo.id());
        sinRespuesta(correo, "El programa se detuvo mientras lo enviaba; puede que haya llegado.", clock.instant());
    }

    private void sinRespuesta(Correo correo, String motivo, Instant ahora) {
        if (correo.dudoso() == null) {
            bandeja.aplazar(correo, ahora, ahora, ahora.plus(ANTES_DE_REPETIR), motivo);
        } else {
            fallar(correo, EstadoCorreo.SIN_CONFIRMAR, motivo);
        }
    }

    /** It was told all of it and does not say whether it took it: nothing more is told to it for now. */
    private void callo(Correo correo, FalloEnvio fallo) {
        LOG.warn("The server did not say whether it took mail {}", correo.id());
        Instant ahora = clock.instant();
        anotar(() -> sinRespuesta(correo, fallo.motivo(), ahora));
        if (correo.dudoso() != null) {
            alertar(correo.id(), fallo.motivo());
        }
        detener(fallo);
    }

    /** All waits until the server is asked again. */
    private void detener(FalloEnvio fallo) {
        try {
            EnvioDetenido detenido = transaccion.execute(estado -> salida.detener(fallo, clock.instant()));
            if (detenido == null || !detenido.dura()) {
                LOG.warn("The mail server takes nothing, all mails wait: {}", fallo.reservado());
            } else {
                alertar(AlertaCorreo.DEL_SERVIDOR, fallo.reservado(), bandeja.loQueEspera());
            }
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node noted first that the mail server takes nothing", e);
        }
    }

    private void fallar(Correo correo, EstadoCorreo estado, String motivo) {
        if (bandeja.marcarSinSalir(correo.id(), estado, correo.intentos() + 1, motivo)) {
            destinatarios.noSalio(correo);
        }
    }

    /** What is sent: a mail and its message, or why there is none. */
    private record Saliente(Correo correo, @Nullable MimeMessage mensaje, @Nullable FalloEnvio fallo) {}

    /** The first part of a round with many mails: what leaves without more ado, over several connections at once. */
    private final class EnvioRepartido {

        private final Set<String> hechos = ConcurrentHashMap.newKeySet();
        private final AtomicInteger enviados = new AtomicInteger();
        private volatile boolean parado;

        /** @return how many left */
        int hacer(List<PorSalir> turno) {
            int conexiones = Math.min(buzon.conexiones(), turno.size() / POR_CONEXION);
            if (conexiones < 2) {
                return 0;
            }
            List<Callable<Void>> carriles = turno.stream()
                    .collect(Collectors.groupingBy(
                            uno -> Math.floorMod(uno.destinatario().hashCode(), conexiones)))
                    .values()
                    .stream()
                    .map(suyos -> (Callable<Void>) () -> {
                        carril(suyos);
                        return null;
                    })
                    .toList();
            ExecutorService hilos = Executors.newFixedThreadPool(conexiones);
            try {
                for (Future<Void> carril : hilos.invokeAll(carriles)) {
                    carril.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Part of the mails could not be sent", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                parado = true;
            } finally {
                hilos.shutdown();
            }
            return enviados.get();
        }

        List<PorSalir> resto(List<PorSalir> turno) {
            return parado
                    ? List.of()
                    : turno.stream().filter(uno -> !hechos.contains(uno.id())).toList();
        }

        /** Sends these in their order until the server breaks off; leaves out what it does not take. */
        private void carril(List<PorSalir> suyos) {
            int seguidos = 0;
            try (Linea linea = new Linea(buzon)) {
                for (PorSalir uno : suyos) {
                    if (terminando || parado || seguidos >= RECHAZA_A_TODOS) {
                        return;
                    }
                    linea.abierta();
                    Saliente saliente = siSePuede(uno.id());
                    MimeMessage mensaje = saliente == null ? null : saliente.mensaje();
                    if (saliente == null || mensaje == null) {
                        continue;
                    }
                    FalloEnvio fallo = linea.enviar(mensaje);
                    anotar(saliente.correo(), fallo);
                    if (fallo != null && fallo.alcance() == AlcanceDelFallo.SERVIDOR) {
                        return;
                    }
                    seguidos = fallo == null ? 0 : seguidos + 1;
                }
            } catch (MessagingException e) {
                LOG.debug("No further connection; the others go on", e);
            } catch (RuntimeException e) {
                parado = true;
                throw e;
            }
        }

        private @Nullable Saliente siSePuede(String id) {
            try {
                return preparar(id);
            } catch (RuntimeException e) {
                if (BaseFuera.es(e)) {
                    throw e;
                }
                LOG.debug("The mail {} is left to the round over one connection", id, e);
                return null;
            }
        }

        private void anotar(Correo correo, @Nullable FalloEnvio fallo) {
            if (fallo == null) {
                Instant ahora = clock.instant();
                hechos.add(correo.id());
                enviados.incrementAndGet();
                Despacho.this.anotar(() -> bandeja.marcarEnviado(correo, ahora));
            } else if (fallo.alcance() == AlcanceDelFallo.SIN_RESPUESTA) {
                parado = true;
                callo(correo, fallo);
            } else {
                Despacho.this.anotar(() -> bandeja.soltar(correo.id()));
            }
        }
    }

    /** One round, over one connection as long as it holds. */
    private final class Ronda implements AutoCloseable {

        private final Queue<String> turno;
        private final Set<String> rechazados = new HashSet<>();
        private boolean detenida;
        private int enviados;
        private final Linea linea = new Linea(buzon);
        private boolean volvio;

        /** A mail at which the server broke off; if it takes the next one, that was the mail. */
        private @Nullable Saliente sospechoso;

        private @Nullable FalloEnvio ultimo;

        Ronda(List<PorSalir> turno, boolean detenida) {
            this.turno = new ArrayDeque<>(turno.stream().map(PorSalir::id).toList());
            this.detenida = detenida;
        }

        int hacer() {
            while (!terminando && !turno.isEmpty() && seguir(turno.remove())) {
                // The next one.
            }
            FalloEnvio fallo = ultimo;
            Saliente solo = sospechoso;
            if (fallo != null && solo != null && solo.correo().fallando() != null) {
                // It was found out before that others leave and this one does not.
                propio(solo.correo(), fallo, AlcanceDelFallo.PASAJERO);
            } else if (fallo != null && solo != null) {
                parar(fallo);
            } else if (fallo != null && detenida) {
                parar(fallo.deTodos());
            }
            return enviados;
        }

        /** @return whether the round goes on after this one */
        private boolean seguir(String id) {
            try {
                linea.abierta();
            } catch (MessagingException e) {
                parar(FalloEnvio.de(e, false));
                return false;
            }
            Saliente saliente;
            try {
                saliente = preparar(id);
            } catch (RuntimeException e) {
                if (BaseFuera.es(e)) {
                    throw e;
                }
                // One mail's trouble must not keep the others.
                LOG.error("Could not prepare the mail {}; it stays in the outbox and is tried again", id, e);
                return true;
            }
            if (saliente == null) {
                return true;
            }
            MimeMessage mensaje = saliente.mensaje();
            FalloEnvio fallo = mensaje == null ? saliente.fallo() : linea.enviar(mensaje);
            return fallo == null ? salio(saliente.correo()) : noSalio(saliente, fallo);
        }

        private boolean salio(Correo correo) {
            Instant ahora = clock.instant();
            enviados++;
            anotar(() -> bandeja.marcarEnviado(correo, ahora));
            rechazados.clear();
            Saliente culpable = sospechoso;
            if (culpable != null && ultimo != null) {
                sospechoso = null;
                propio(culpable.correo(), ultimo, AlcanceDelFallo.PASAJERO);
            }
            if (detenida) {
                detenida = false;
                volvio(ahora);
            }
            return true;
        }

        private boolean noSalio(Saliente saliente, FalloEnvio fallo) {
            Correo correo = saliente.correo();
            if (fallo.alcance() != AlcanceDelFallo.DIRECCION) {
                ultimo = fallo;
            }
            switch (fallo.alcance()) {
                case SERVIDOR -> {
                    linea.close();
                    anotar(() -> bandeja.soltar(correo.id()));
                    if (sospechoso != null) {
                        parar(fallo);
                        return false;
                    }
                    sospechoso = saliente;
                    return true;
                }
                case SIN_RESPUESTA -> {
                    linea.close();
                    turno.clear();
                    ultimo = null;
                    sospechoso = null;
                    callo(correo, fallo);
                    return false;
                }
                case DIRECCION -> {
                    anotar(() -> fallar(correo, EstadoCorreo.FALLIDO, fallo.motivo()));
                    alertar(correo.id(), fallo.motivo());
                    return true;
                }
                default -> {
                    propio(correo, fallo, fallo.alcance());
                    rechazados.add(correo.destinatario());
                    if (rechazados.size() >= RECHAZA_A_TODOS) {
                        parar(fallo.deTodos());
                        return false;
                    }
                    return true;
                }
            }
        }

        /** The trouble is this mail's: it has attempts of its own. */
        private void propio(Correo correo, FalloEnvio fallo, AlcanceDelFallo alcance) {
            String motivo = destinatarios.esDeFuera(correo) ? fallo.reservado() : fallo.motivo();
            Instant ahora = clock.instant();
            Instant desde = correo.fallando() == null ? ahora : correo.fallando();
            int intentos = correo.intentos() + 1;
            boolean rechazo = alcance == AlcanceDelFallo.RECHAZO;
            boolean firme = !ahora.isBefore(desde.plus(rechazo ? RECHAZO_FIRME : PASAJERO_FIRME))
                    && bandeja.salioAlgoDesde(desde);
            Duration pausa = PAUSAS.get(Math.min(intentos + (rechazo ? 2 : 0), PAUSAS.size()) - 1);
            LOG.warn("Mail {} was refused, attempt {}{}: {}", correo.id(), intentos, firme ? ", the last" : "", motivo);
            anotar(() -> {
                if (firme) {
                    fallar(correo, EstadoCorreo.FALLIDO, motivo);
                } else {
                    bandeja.aplazar(correo, desde, correo.dudoso(), ahora.plus(pausa), motivo);
                }
            });
            boolean aLaVista =
                    intentos >= (rechazo ? RECHAZOS_A_LA_VISTA : INTENTOS_A_LA_VISTA) && bandeja.salioAlgoDesde(desde);
            if (firme || aLaVista) {
                alertar(correo.id(), motivo);
            }
        }

        private void parar(FalloEnvio fallo) {
            turno.clear();
            ultimo = null;
            sospechoso = null;
            detener(fallo);
        }

        /** The server takes mail again: what had been refused meanwhile need not wait for its own turn. */
        private void volvio(Instant ahora) {
            LOG.info("The mail server takes mail again");
            transaccion.executeWithoutResult(estado -> {
                salida.volvio();
                bandeja.adelantar(ahora);
            });
            cerrarAlerta(AlertaCorreo.DEL_SERVIDOR);
            turno.clear();
            volvio = true;
        }

        @Override
        public void close() {
            linea.close();
        }
    }
}
