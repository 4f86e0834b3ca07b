package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.CambioDeAudiencia;
import co.cuentasclaras.cronograma.CambioDeAudiencia.Decision;
import co.cuentasclaras.cronograma.SuspensionDeAudiencia;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What another version of a plan says otherwise of the hearings that the cycle has: one is suspended, one gets another day, or
 * its day again. What is counted from it follows, as when the leader decides it.
 */
@Component
class AudienciasDeLaVersion {

    private final CambioDeAudiencia cambio;
    private final SuspensionDeAudiencia suspension;

    AudienciasDeLaVersion(CambioDeAudiencia cambio, SuspensionDeAudiencia suspension) {
        this.cambio = cambio;
        this.suspension = suspension;
    }

    /**
     * @throws co.cuentasclaras.comun.SolicitudInvalida when one was held already, or its new day is over
     */
    void seguir(String ciclo, Plan antes, Plan despues, Motivo motivo) {
        Map<String, AudienciaDelPlan> viejas =
                antes.audiencias().stream().collect(Collectors.toMap(AudienciaDelPlan::clave, Function.identity()));
        for (AudienciaDelPlan nueva : despues.audiencias()) {
            AudienciaDelPlan vieja = viejas.get(nueva.clave());
            if (vieja == null) {
                continue; // it has just come in, with its day
            }
            LocalDate dia = nueva.dia();
            if (nueva.suspendida() && !vieja.suspendida()) {
                suspension.suspender(cambio.audiencia(ciclo, nueva.clave()), motivo);
            } else if (dia != null && !nueva.suspendida() && (vieja.suspendida() || !dia.equals(vieja.dia()))) {
                cambio.mover(ciclo, nueva.clave(), new Decision(dia, true, null, motivo));
            }
        }
    }
}
