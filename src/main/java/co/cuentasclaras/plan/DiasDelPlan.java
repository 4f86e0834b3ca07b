package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that the rows of a plan mean, as far as they can be told. */
final class DiasDelPlan {

    private final CalendarioLaboral calendario;
    private final DiasDeAudiencia audiencias;

    DiasDelPlan(Plan plan, CalendarioLaboral calendario) {
        this.calendario = calendario;
        Map<String, LocalDate> dias = new HashMap<>();
        for (AudienciaDelPlan audiencia : plan.audiencias()) {
            LocalDate dia = audiencia.dia();
            if (dia != null) {
                dias.put(audiencia.clave(), dia);
            }
        }
        this.audiencias = new DiasDeAudiencia(dias);
    }

    /** First and last day of a row; nothing when either cannot be told. */
    Optional<Periodo> de(FilaDelPlan fila) {
        String suya = Codigo.esUno(fila.codigo()) ? Codigo.leer(fila.codigo()).claveDeAudiencia() : "";
        return leer(fila.inicio())
                .map(inicio -> inicio.en(suya))
                .filter(this::seSabe)
                .flatMap(inicio -> leer(fila.fin())
                        .map(fin -> fin.en(suya))
                        .filter(this::seSabe)
                        .map(fin -> Periodo.resolver(inicio, fin, calendario, audiencias)));
    }

    private boolean seSabe(FechaPlan fecha) {
        return !(fecha instanceof RelativaAudiencia relativa)
                || audiencias.dia(relativa.audiencia()).isPresent();
    }

    /** A date of a plan; nothing when nobody understands it. */
    static Optional<FechaPlan> leer(String texto) {
        try {
            return Optional.of(FechaPlan.leer(texto));
        } catch (IllegalArgumentException ilegible) {
            return Optional.empty();
        }
    }

    /** As a person says it; null when nobody understands it. */
    static @Nullable String enPalabras(String texto) {
        return leer(texto).map(FechaPlan::enPalabras).orElse(null);
    }
}
