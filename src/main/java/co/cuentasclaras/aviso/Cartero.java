package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import co.cuentasclaras.comun.BaseFuera;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final int A_LA_VEZ = 200;

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
        int guardados = escribir(bandeja.porEscribir(ahora, ahora.minus(calma)), ahora);
        return buzon.tieneServidor() ? despacho.despachar() : guardados;
    }

    /** When the next mail is due, for whoever moves the clock; nothing when the outbox is empty. */
    public Optional<Instant> proximoEnvio() {
        return bandeja.proximo();
    }

    /** Returns how many mails were written. So many people at a time: what a round holds in memory does not grow with them. */
    private int escribir(List<String> destinatarios, Instant hasta) {
        int escritos = 0;
        for (int desde = 0; desde < destinatarios.size(); desde += A_LA_VEZ) {
            escritos += escribirOCadaUno(
                    destinatarios.subList(desde, Math.min(desde + A_LA_VEZ, destinatarios.size())), hasta);
        }
        return escritos;
    }

    /** One person's trouble must not keep the others from their mail. */
    private int escribirOCadaUno(List<String> destinatarios, Instant hasta) {
        try {
            return Objects.requireNonNull(transaccion.execute(estado -> escribirJuntos(destinatarios, hasta)));
        } catch (RuntimeException e) {
            if (BaseFuera.es(e)) {
                throw e;
            }
            if (destinatarios.size() > 1) {
                return destinatarios.stream()
                        .mapToInt(uno -> escribirOCadaUno(List.of(uno), hasta))
                        .sum();
            }
            LOG.error("Could not write the mail of {}; it stays in the outbox and is tried again", destinatarios, e);
            return 0;
        }
    }

    /** In as many statements for one person as for all of them. */
    private int escribirJuntos(List<String> destinatarios, Instant hasta) {
        Instant ahora = clock.instant();
        List<AvisoRepasado> repasados = repaso.repasar(bandeja.bloquearAvisos(destinatarios, hasta), hoy(ahora));
        List<Vigente> vigentes = puesta.vigentes(repasados, ahora);
        if (vigentes.isEmpty()) {
            return 0;
        }
        Panorama panorama = repaso.panorama(repasados);
        Map<Correo, List<String>> escritos = new LinkedHashMap<>();
        vigentes.stream()
                .collect(Collectors.groupingBy(
                        vigente -> vigente.aviso().destinatario(), LinkedHashMap::new, Collectors.toList()))
                .forEach((destinatario, suyos) -> {
                    List<String> contados = suyos.stream().map(Vigente::id).toList();
                    Redaccion redaccion = redactor.redactar(destinatario, suyos, hoy(ahora), panorama);
                    escritos.put(
                            buzon.nuevo(id(destinatario, contados), destinatario, redaccion, ahora, null, null),
                            contados);
                });
        bandeja.guardar(escritos);
        return escritos.size();
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
