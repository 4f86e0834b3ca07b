package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AlertaCorreo.LugarDeAlerta;
import co.cuentasclaras.aviso.AvisoRepasado.Caduco;
import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. First it writes what is due for each person into one mail, leaving out what is no longer true;
 * then it sends the mails. Each mail has a transaction of its own that holds its row until the server has answered, so
 * several senders never send it twice; only a crash between the server's answer and our commit repeats it, with the
 * same Message-ID.
 */
@Component
public class Cartero {

    static final int INTENTOS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Cartero.class);

    /** Pause after the first, second… failed attempt; the last one repeats. */
    private static final List<Duration> PAUSAS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Bandeja bandeja;
    private final Redactor redactor;
    private final Buzon buzon;
    private final Repaso repaso;
    private final Destinatarios destinatarios;
    private final AlertaCorreo alerta;
    private final Clock clock;
    private final TransactionTemplate transaccion;

    Cartero(
            Bandeja bandeja,
            Redactor redactor,
            Buzon buzon,
            Repaso repaso,
            Destinatarios destinatarios,
            AlertaCorreo alerta,
            Clock clock,
            PlatformTransactionManager transacciones) {
        this.bandeja = bandeja;
        this.redactor = redactor;
        this.buzon = buzon;
        this.repaso = repaso;
        this.destinatarios = destinatarios;
        this.alerta = alerta;
        this.clock = clock;
        this.transaccion = new TransactionTemplate(transacciones);
        this.transaccion.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes and sends all that is due now.
     *
     * @return how many mails a server took, or, without a server, how many were kept
     */
    public int enviarPendientes() {
        return enviarPendientes(Duration.ZERO);
    }

    /** The same, leaving alone the people for whom something was queued within {@code calma}. */
    int enviarPendientes(Duration calma) {
        Instant ahora = clock.instant();
        int guardados = escribir(bandeja.avisosPorEscribir(ahora, ahora.minus(calma)), ahora);
        if (!buzon.tieneServidor()) {
            return guardados;
        }
        int enviados = 0;
        try {
            for (String correo : bandeja.correosPorEnviar(ahora)) {
                enviados += intentar("send the mail " + correo, () -> despachar(correo)) ? 1 : 0;
            }
        } finally {
            buzon.colgar();
        }
        return enviados;
    }

    /** When the next mail is due, for whoever moves the clock; nothing when the outbox is empty. */
    public Optional<Instant> proximoEnvio() {
        return bandeja.proximo();
    }

    /** One person's trouble must not keep the others from their mail. */
    private static boolean intentar(String que, Paso paso) {
        try {
            return paso.dar();
        } catch (RuntimeException e) {
            LOG.error("Could not {}; it stays in the outbox and is tried again", que, e);
            return false;
        }
    }

    /** Returns how many mails were written. All that they are about is read once, whoever they are for. */
    private int escribir(List<AvisoPendiente> pendientes, Instant ahora) {
        if (pendientes.isEmpty()) {
            return 0;
        }
        List<AvisoRepasado> todos = repaso.repasar(pendientes, hoy(ahora));
        Map<String, List<AvisoRepasado>> porPersona = todos.stream()
                .collect(Collectors.groupingBy(
                        repasado -> repasado.aviso().destinatario(), LinkedHashMap::new, Collectors.toList()));
        Panorama panorama = repaso.panorama(todos);
        int escritos = 0;
        for (Map.Entry<String, List<AvisoRepasado>> suyos : porPersona.entrySet()) {
            String destinatario = suyos.getKey();
            escritos += intentar(
                            "write the mail of " + destinatario,
                            () -> escribir(destinatario, suyos.getValue(), panorama))
                    ? 1
                    : 0;
        }
        return escritos;
    }

    /** Returns whether a mail was written. */
    private boolean escribir(String destinatario, List<AvisoRepasado> repasados, Panorama panorama) {
        return Boolean.TRUE.equals(transaccion.execute(estado -> {
            Instant ahora = clock.instant();
            Set<String> libres = bandeja.bloquearAvisos(
                    repasados.stream().map(AvisoRepasado::id).toList());
            List<Vigente> vigentes = vigentes(
                    repasados.stream()
                            .filter(repasado -> libres.contains(repasado.id()))
                            .toList(),
                    ahora);
            if (vigentes.isEmpty()) {
                return false;
            }
            List<String> contados = vigentes.stream().map(Vigente::id).toList();
            Redaccion redaccion = redactor.redactar(destinatario, vigentes, hoy(ahora), panorama);
            String id = id(destinatario, contados);
            bandeja.guardar(buzon.nuevo(id, destinatario, redaccion, ahora, null, null), contados);
            return true;
        }));
    }

    /** Discards what is no longer true and returns the rest. */
    private List<Vigente> vigentes(List<AvisoRepasado> repasados, Instant ahora) {
        List<Vigente> vigentes = new ArrayList<>();
        for (AvisoRepasado repasado : repasados) {
            if (repasado instanceof Caduco caduco) {
                bandeja.descartar(caduco, ahora);
            } else if (repasado instanceof Vigente vigente) {
                vigentes.add(vigente);
            }
        }
        return vigentes;
    }

    /** Sends one mail and, outside its transaction, raises or resolves the alert that Cockpit shows. */
    private boolean despachar(String id) {
        Resultado resultado = transaccion.execute(estado ->
                bandeja.bloquearCorreo(id, clock.instant()).map(this::enviar).orElse(null));
        if (resultado == null) {
            return false;
        }
        // Not in the same transaction: an engine that refuses the incident must not undo what was noted about the mail.
        transaccion.executeWithoutResult(estado -> {
            if (resultado.fallo() != null) {
                alerta.levantar(id, resultado.fallo(), lugares(id));
            } else if (resultado.resuelto()) {
                alerta.resolver(id);
            }
        });
        return resultado.enviado();
    }

    private @Nullable Resultado enviar(Correo guardado) {
        Instant ahora = clock.instant();
        Correo correo = guardado;
        if (guardado.carta() == null
                && (guardado.intentos() > 0 || hoy(guardado.creado()).isBefore(hoy(ahora)))) {
            Optional<Correo> actual = actualizar(guardado, ahora);
            if (actual.isEmpty()) {
                return Resultado.DESCARTADO;
            }
            correo = actual.get();
        }
        int intentos = correo.intentos() + 1;
        Optional<String> direccion = destinatarios.direccion(correo);
        if (direccion.isEmpty() && destinatarios.seEncuentraFuera(correo.destinatario())) {
            bandeja.marcar(
                    correo.id(),
                    EstadoCorreo.DESCARTADO,
                    correo.intentos(),
                    null,
                    "Ya no hay una dirección a dónde ir.");
            return Resultado.DESCARTADO;
        }
        if (direccion.isEmpty()) {
            return fallar(
                    correo,
                    intentos,
                    "La persona no tiene dirección de correo; regístrela en Camunda Admin y reintente.");
        }
        try {
            buzon.enviar(correo, direccion.get(), destinatarios.archivos(correo));
        } catch (MailException | MessagingException e) {
            return anotar(correo, intentos, FalloEnvio.de(e), ahora);
        }
        bandeja.marcarEnviado(correo, intentos, ahora);
        return Resultado.enviado(intentos);
    }

    private Resultado anotar(Correo correo, int intentos, FalloEnvio fallo, Instant ahora) {
        String motivo = destinatarios.esDeFuera(correo) ? fallo.reservado() : fallo.motivo();
        if (fallo.definitivo() || intentos >= INTENTOS) {
            LOG.warn("Mail {} failed for good after {} attempts: {}", correo.id(), intentos, motivo);
            return fallar(correo, intentos, motivo);
        }
        Duration pausa = PAUSAS.get(Math.min(intentos, PAUSAS.size()) - 1);
        LOG.warn("Mail {} failed, attempt {}, next in {}: {}", correo.id(), intentos, pausa, motivo);
        bandeja.marcar(correo.id(), EstadoCorreo.PENDIENTE, intentos, ahora.plus(pausa), motivo);
        return Resultado.APLAZADO;
    }

    private Resultado fallar(Correo correo, int intentos, String motivo) {
        bandeja.marcarFallido(correo.id(), intentos, motivo);
        destinatarios.noSalio(correo);
        return Resultado.fallido(motivo);
    }

    /**
     * A mail that waited may tell what is no longer so: it takes in the person's other unsent mails, drops what is no
     * longer true and is written anew. After an outage of a week a person gets one mail about today.
     */
    private Optional<Correo> actualizar(Correo correo, Instant ahora) {
        int intentos = correo.intentos();
        for (Correo otro : bandeja.bloquearOtros(correo)) {
            bandeja.trasladarAvisos(otro.id(), correo.id());
            bandeja.marcar(
                    otro.id(), EstadoCorreo.DESCARTADO, otro.intentos(), null, "Su contenido pasó a otro correo.");
            intentos = Math.max(intentos, otro.intentos());
        }
        List<AvisoRepasado> repasados = repaso.repasar(bandeja.avisosDe(correo.id()), hoy(ahora));
        List<Vigente> vigentes = vigentes(repasados, ahora);
        if (vigentes.isEmpty()) {
            bandeja.marcar(correo.id(), EstadoCorreo.DESCARTADO, intentos, null, "Lo que decía dejó de ser cierto.");
            return Optional.empty();
        }
        Redaccion redaccion =
                redactor.redactar(correo.destinatario(), vigentes, hoy(ahora), repaso.panorama(repasados));
        bandeja.reescribir(correo.id(), redaccion);
        return Optional.of(new Correo(
                correo.id(),
                correo.destinatario(),
                redaccion.asunto(),
                redaccion.texto(),
                redaccion.html(),
                correo.messageId(),
                correo.estado(),
                intentos,
                correo.creado(),
                correo.proximoIntento(),
                null,
                correo.error(),
                null,
                null));
    }

    private List<LugarDeAlerta> lugares(String correo) {
        return bandeja.avisosDe(correo).stream()
                .map(AvisoPendiente::aviso)
                .map(aviso -> new LugarDeAlerta(aviso.ciclo(), aviso.tarea()))
                .distinct()
                .toList();
    }

    private LocalDate hoy(Instant ahora) {
        return LocalDate.ofInstant(ahora, clock.getZone());
    }

    /** The same notices make the same mail, and no notice is ever in two. */
    private static String id(String destinatario, List<String> avisos) {
        String contenido =
                destinatario + "|" + String.join("|", avisos.stream().sorted().toList());
        return UUID.nameUUIDFromBytes(contenido.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private interface Paso {
        boolean dar();
    }

    /**
     * How an attempt ended.
     *
     * @param resuelto whether an alert, which an earlier attempt may have raised, is over
     * @param fallo why, when nobody will try again by themselves
     */
    private record Resultado(boolean enviado, boolean resuelto, @Nullable String fallo) {
        static final Resultado DESCARTADO = new Resultado(false, true, null);
        static final Resultado APLAZADO = new Resultado(false, false, null);

        static Resultado enviado(int intentos) {
            return new Resultado(true, intentos > 1, null);
        }

        static Resultado fallido(String motivo) {
            return new Resultado(false, false, motivo);
        }
    }
}
