package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox: writes what is due for each person into one mail, leaving out what is no longer true; then {@link
 * Despacho} sends what was written.
 */
@Component
public class Cartero {

    private static final Logger LOG = LoggerFactory.getLogger(Cartero.class);

    private final Bandeja bandeja;
    private final Redactor redactor;
    private final Buzon buzon;
    private final Repaso repaso;
    private final PuestaAlDia puesta;
    private final Despacho despacho;
    private final Clock clock;
    private final TransactionTemplate transaccion;

    Cartero(
            Bandeja bandeja,
            Redactor redactor,
            Buzon buzon,
            Repaso repaso,
            PuestaAlDia puesta,
            Despacho despacho,
            Clock clock,
            PlatformTransactionManager transacciones) {
        this.bandeja = bandeja;
        this.redactor = redactor;
        this.buzon = buzon;
        this.repaso = repaso;
        this.puesta = puesta;
        this.despacho = despacho;
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
        return buzon.tieneServidor() ? despacho.despachar() : guardados;
    }

    /** When the next mail is due, for whoever moves the clock; nothing when the outbox is empty. */
    public Optional<Instant> proximoEnvio() {
        return bandeja.proximo();
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
            // One person's trouble must not keep the others from their mail.
            try {
                escritos += escribir(destinatario, suyos.getValue(), panorama) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("Could not write the mail of {}; it stays in the outbox and is tried again", destinatario, e);
            }
        }
        return escritos;
    }

    /** Returns whether a mail was written. */
    private boolean escribir(String destinatario, List<AvisoRepasado> repasados, Panorama panorama) {
        return Boolean.TRUE.equals(transaccion.execute(estado -> {
            Instant ahora = clock.instant();
            Set<String> libres = bandeja.bloquearAvisos(
                    repasados.stream().map(AvisoRepasado::id).toList());
            List<Vigente> vigentes = puesta.vigentes(
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
}
