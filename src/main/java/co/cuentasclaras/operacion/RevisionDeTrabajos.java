package co.cuentasclaras.operacion;

import java.time.Duration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Whether the engine's jobs are done: without them nobody is reminded and nothing begins on its day. */
@Component
class RevisionDeTrabajos implements RevisionDeParte {

    private static final Duration DEMASIADO = Duration.ofMinutes(15);

    private final TrabajosDelMotor trabajos;

    private final ApplicationAvailability nodo;

    RevisionDeTrabajos(TrabajosDelMotor trabajos, ApplicationAvailability nodo) {
        this.trabajos = trabajos;
        this.nodo = nodo;
    }

    @Override
    public ParteDelServidor parte() {
        return ParteDelServidor.TRABAJOS;
    }

    @Override
    public EstadoDeParte revisar() {
        if (!trabajos.hayQuien()) {
            return bien("Este nodo no los hace: así se configuró.");
        }
        if (!trabajos.seHacen() && nodo.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            return bien("Se hacen mientras el nodo atiende: está arrancando o deteniéndose.");
        }
        if (!trabajos.seHacen()) {
            return caida("Nadie los hace en este nodo: ni recuerda ni empieza nada. Reinícielo.");
        }
        long atrasados = trabajos.atrasados(DEMASIADO);
        return atrasados == 0
                ? bien("Se hacen a su hora.")
                : atencion("%s desde hace más de %d minutos; si no bajan, reinicie el nodo y mire su registro."
                        .formatted(
                                atrasados == 1 ? "1 trabajo espera" : atrasados + " trabajos esperan",
                                DEMASIADO.toMinutes()));
    }
}
