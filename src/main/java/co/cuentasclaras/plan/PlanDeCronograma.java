package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a cycle runs by, as a plan: of cycles whose plan was never kept. */
final class PlanDeCronograma {

    private PlanDeCronograma() {}

    static Plan de(
            String entidad,
            int vigencia,
            Cronograma cronograma,
            CodigosDelModelo modelos,
            CalendarioLaboral calendario) {
        List<FilaDelPlan> filas = new ArrayList<>();
        for (Actividad actividad : cronograma.actividades()) {
            filas.add(fila(filas.size() + 1, actividad, modelos));
        }
        return new Plan(
                entidad,
                vigencia,
                filas,
                cronograma.audiencias(calendario).stream()
                        .map(PlanDeCronograma::audiencia)
                        .toList(),
                List.of(),
                List.of(),
                cronograma.noAplica());
    }

    private static AudienciaDelPlan audiencia(AudienciaPublica una) {
        return new AudienciaDelPlan(una.clave(), una.nombre(), una.dia(), una.suspendida());
    }

    private static FilaDelPlan fila(int numero, Actividad actividad, CodigosDelModelo modelos) {
        return new FilaDelPlan(
                numero,
                actividad.codigo(),
                actividad.etapa(),
                actividad.frente(),
                modelos.actividad(actividad.partes().actividad())
                        .map(ActividadDelModelo::pagina)
                        .orElseGet(() -> Objects.requireNonNullElse(actividad.pagina(), "")),
                actividad.nombre(),
                actividad.producto(),
                actividad.inicio().texto(),
                actividad.fin().texto(),
                actividad.responsable(),
                actividad.apoyan(),
                actividad.evidencia(),
                Objects.requireNonNullElse(actividad.espera(), ""),
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                actividad.origen(),
                actividad.hecha(),
                Objects.requireNonNullElse(actividad.prueba(), ""),
                Set.of());
    }
}
