package co.cuentasclaras.operacion;

import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.Sellador;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether what happens is sealed. */
@Component
class RevisionDeSellos implements RevisionDeParte {

    private static final Duration DEMASIADO = Duration.ofMinutes(10);

    private final LlaveDelSello llave;
    private final Sellador sellador;
    private final Clock clock;

    RevisionDeSellos(LlaveDelSello llave, Sellador sellador, Clock clock) {
        this.llave = llave;
        this.sellador = sellador;
        this.clock = clock;
    }

    @Override
    public ParteDelServidor parte() {
        return ParteDelServidor.SELLOS;
    }

    @Override
    public EstadoDeParte revisar() {
        return llave.aviso().map(this::atencion).orElseGet(() -> sellador.sinSellarDesde()
                .map(desde -> Duration.between(desde, clock.instant()))
                .filter(espera -> espera.compareTo(DEMASIADO) > 0)
                .map(espera ->
                        atencion("Hay anotaciones sin sellar desde hace %d minutos. Mire el registro del servidor."
                                .formatted(espera.toMinutes())))
                .orElseGet(() -> bien("Todo lo anotado está sellado, o lo estará en segundos.")));
    }
}
