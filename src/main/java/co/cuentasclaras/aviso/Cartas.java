package co.cuentasclaras.aviso;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
        encolar(List.of(carta));
    }

    /** Many at once, in as many statements as one. */
    public void encolar(Collection<Carta> cartas) {
        if (!cartas.isEmpty()) {
            bandeja.guardar(cartas.stream().map(this::escrita).toList());
        }
    }

    /**
     * What still waits for somebody outside will not leave.
     *
     * @param motivo what the page of mails says of it
     */
    public void retirar(String destinatario, String motivo) {
        bandeja.retirar(destinatario, motivo);
    }

    private Correo escrita(Carta carta) {
        String id = UUID.nameUUIDFromBytes(
                        (carta.clave() + "|" + carta.destinatario()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return buzon.nuevo(
                id, carta.destinatario(), redactor.redactar(carta), clock.instant(), carta.tipo(), carta.direccion());
    }
}
