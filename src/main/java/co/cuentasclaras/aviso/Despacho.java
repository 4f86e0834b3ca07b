package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AlertaCorreo.LugarDeAlerta;
import co.cuentasclaras.aviso.FalloEnvio.AlcanceDelFallo;
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
import java.util.concurrent.ConcurrentLinkedQueue;
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
        Queue<String> turno = new ArrayDeque<>(bandeja.correosPorEnviar(ahora));
        if (turno.isEmpty() && detenido.isPresent()) {
            turno.addAll(bandeja.elQueMasEspera());
        }
        if (turno.isEmpty()) {
            return 0;
        }
        try (Ronda ronda = new Ronda(turno, detenido.isPresent())) {
            return ronda.hacer();
        }
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

    private void fallar(Correo correo, EstadoCorreo estado, String motivo) {
        if (bandeja.marcarSinSalir(correo.id(), estado, correo.intentos() + 1, motivo)) {
            destinatarios.noSalio(correo);
        }
    }

    /** What is sent: a mail and its message, or why there is none. */
    private record Saliente(Correo correo, @Nullable MimeMessage mensaje, @Nullable FalloEnvio fallo) {}

    /** One round, over one connection as long as it holds. */
    private final class Ronda implements AutoCloseable {

        private final Queue<String> turno;
        private final Set<String> rechazados = new HashSet<>();
        private boolean detenida;
        private int enviados;
        private @Nullable ConversacionSmtp conversacion;

        /** A mail at which the server broke off; if it takes the next one, that was the mail. */
        private @Nullable Saliente sospechoso;

        private @Nullable FalloEnvio ultimo;

        Ronda(Queue<String> turno, boolean detenida) {
            this.turno = turno;
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
                detener(fallo);
            } else if (fallo != null && detenida) {
                detener(fallo.deTodos());
            }
            return enviados;
        }

        /** @return whether the round goes on after this one */
        private boolean seguir(String id) {
            try {
                abierta();
            } catch (MessagingException e) {
                detener(FalloEnvio.de(e, false));
                return false;
            }
            Saliente saliente;
            try {
                saliente = preparar(id);
            } catch (RuntimeException e) {
                // One mail's trouble must not keep the others.
                LOG.error("Could not prepare the mail {}; it stays in the outbox and is tried again", id, e);
                return true;
            }
            if (saliente == null) {
                return true;
            }
            FalloEnvio fallo = saliente.fallo() == null ? enviar(saliente) : saliente.fallo();
            return fallo == null ? salio(saliente.correo()) : noSalio(saliente, fallo);
        }

        private @Nullable FalloEnvio enviar(Saliente saliente) {
            FalloEnvio fallo = unaVez(saliente);
            if (fallo == null || fallo.alcance() != AlcanceDelFallo.SERVIDOR || recienAbierta()) {
                return fallo;
            }
            // A server may close a connection that had enough mails, or that was quiet for too long.
            cerrar();
            return unaVez(saliente);
        }

        private @Nullable FalloEnvio unaVez(Saliente saliente) {
            ConversacionSmtp esta = null;
            try {
                esta = abierta();
                MimeMessage mensaje = saliente.mensaje();
                if (mensaje != null) {
                    esta.sendMessage(mensaje, mensaje.getAllRecipients());
                }
                return null;
            } catch (MessagingException e) {
                return FalloEnvio.de(e, esta != null && esta.dichoEntero());
            }
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
                    cerrar();
                    anotar(() -> bandeja.soltar(correo.id()));
                    if (sospechoso != null) {
                        detener(fallo);
                        return false;
                    }
                    sospechoso = saliente;
                    return true;
                }
                case SIN_RESPUESTA -> {
                    cerrar();
                    LOG.warn("The server did not say whether it took mail {}", correo.id());
                    Instant ahora = clock.instant();
                    anotar(() -> sinRespuesta(correo, fallo.motivo(), ahora));
                    if (correo.dudoso() != null) {
                        alertar(correo.id(), fallo.motivo());
                    }
                    detener(fallo);
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
                        detener(fallo.deTodos());
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

        /** All waits until the server is asked again. */
        private void detener(FalloEnvio fallo) {
            turno.clear();
            ultimo = null;
            sospechoso = null;
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

        /** The server takes mail again: what had been refused meanwhile need not wait for its own turn. */
        private void volvio(Instant ahora) {
            LOG.info("The mail server takes mail again");
            transaccion.executeWithoutResult(estado -> {
                salida.volvio();
                bandeja.adelantar(ahora);
            });
            cerrarAlerta(AlertaCorreo.DEL_SERVIDOR);
            turno.clear();
            turno.addAll(bandeja.correosPorEnviar(ahora));
        }

        private ConversacionSmtp abierta() throws MessagingException {
            if (conversacion != null && conversacion.agotada()) {
                cerrar();
            }
            ConversacionSmtp esta = conversacion;
            if (esta == null) {
                esta = buzon.conectar();
                conversacion = esta;
            }
            return esta;
        }

        private boolean recienAbierta() {
            return conversacion == null || conversacion.recienAbierta();
        }

        private void cerrar() {
            ConversacionSmtp esta = conversacion;
            conversacion = null;
            if (esta != null) {
                try {
                    esta.close();
                } catch (MessagingException e) {
                    LOG.debug("The connection was gone already", e);
                }
            }
        }

        @Override
        public void close() {
            cerrar();
        }
    }
}
