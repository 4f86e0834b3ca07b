package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cycle runs by, of a plan without errors. */
final class CronogramaDePlan {

    private CronogramaDePlan() {}

    static Cronograma de(Plan plan, CodigosDelModelo modelos) {
        return new Cronograma(
                plan.filas().stream().map(fila -> actividad(fila, modelos)).toList(),
                plan.audiencias().stream()
                        .map(una -> new AudienciaPublica(una.clave(), una.nombre(), una.dia(), una.suspendida()))
                        .toList(),
                plan.noAplica());
    }

    static Actividad actividad(FilaDelPlan fila, CodigosDelModelo modelos) {
        Optional<ActividadDelModelo> delModelo =
                modelos.actividad(Codigo.leer(fila.codigo()).actividad());
        return new Actividad(
                fila.codigo(),
                fila.etapa(),
                fila.frente(),
                fila.actividad(),
                inicio(fila),
                FechaPlan.leer(fila.fin()),
                fila.responsable(),
                fila.producto(),
                fila.origen(),
                delModelo.filter(ActividadDelModelo::legal).isPresent(),
                fila.evidencia(),
                delModelo.isPresent() ? null : fila.pagina(),
                nulo(fila.espera()),
                fila.apoyan(),
                fila.hecha(),
                nulo(fila.prueba()));
    }

    /** A hearing of one day begins on its day wherever that is moved, also when a spreadsheet writes the day twice. */
    private static FechaPlan inicio(FilaDelPlan fila) {
        FechaPlan inicio = FechaPlan.leer(fila.inicio());
        boolean deUnDia = Cronograma.esAudiencia(Codigo.leer(fila.codigo()))
                && inicio instanceof FechaPlan.Dia
                && inicio.equals(FechaPlan.leer(fila.fin()));
        return deUnDia ? new FechaPlan.RelativaAudiencia(0) : inicio;
    }

    private static @Nullable String nulo(String texto) {
        return texto.isEmpty() ? null : texto;
    }
}
