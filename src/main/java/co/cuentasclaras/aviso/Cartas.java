package co.cuentasclaras.aviso;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts letters into the outbox, in the transaction of whoever writes them; {@link Cartero} sends them like any mail. */
@Component
public class Cartas {

    private final Bandeja bandeja;
    private final Redactor redactor;
    private final Buzon buzon;
    private final Clock clock;

    Cartas(Bandeja bandeja, Redactor redactor, Buzon buzon, Clock clock) {
        this.bandeja = bandeja;
        this.redactor = redactor;
        this.buzon = buzon;
        this.clock = clock;
    }

    public void encolar(Carta carta) {
        String id = UUID.nameUUIDFromBytes(
                        (carta.clave() + "|" + carta.destinatario()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Redaccion redaccion = redactor.redactar(carta);
        Instant ahora = clock.instant();
        bandeja.guardar(new Correo(
                id,
                carta.destinatario(),
                redaccion.asunto(),
                redaccion.texto(),
                redaccion.html(),
                buzon.messageId(id),
                buzon.tieneServidor() ? EstadoCorreo.PENDIENTE : EstadoCorreo.GUARDADO,
                0,
                ahora,
                buzon.tieneServidor() ? ahora : null,
                null,
                null,
                carta.tipo(),
                carta.direccion()));
    }
}
