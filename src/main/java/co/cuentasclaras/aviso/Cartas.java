package co.cuentasclaras.aviso;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
        bandeja.guardar(buzon.nuevo(
                id, carta.destinatario(), redactor.redactar(carta), clock.instant(), carta.tipo(), carta.direccion()));
    }
}
