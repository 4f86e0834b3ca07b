package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.CronogramaDelCiclo;
import co.cuentasclaras.ciclo.PlanDeInicio;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.tabla.Libro.Formato;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@link PlanDeInicio} from the plans that are kept; what comes another way is kept as the first version. */
@Component
class PlanesDeInicio implements PlanDeInicio {

    private final Planes planes;
    private final CronogramaDelCiclo cronogramas;
    private final CodigosDelModelo modelos;
    private final DiasNoHabiles diasNoHabiles;

    PlanesDeInicio(
            Planes planes, CronogramaDelCiclo cronogramas, CodigosDelModelo modelos, DiasNoHabiles diasNoHabiles) {
        this.planes = planes;
        this.cronogramas = cronogramas;
        this.modelos = modelos;
        this.diasNoHabiles = diasNoHabiles;
    }

    @Override
    public Planeado para(Ciclo ciclo, Origen origen) {
        return origen.plan() == null ? deArchivo(ciclo, origen.archivo()) : aprobado(ciclo, origen.plan());
    }

    private Planeado aprobado(Ciclo ciclo, String id) {
        PlanGuardado plan = planes.reservar(id);
        if (plan.estado() != EstadoDelPlan.APROBADO || plan.esDeCiclo()) {
            throw new PlanEnOtroPunto("El %s no está aprobado y por comenzar.".formatted(plan.titulo()));
        }
        planes.poner(id, ciclo.id(), null);
        ArchivoDelPlan archivo = plan.archivo();
        return new Planeado(
                CronogramaDePlan.de(Objects.requireNonNull(plan.contenido()), modelos),
                archivo == null ? null : archivo.huella(),
                new PlanAplicado(id, plan.vigencia(), plan.version(), Objects.requireNonNull(plan.huella()), null));
    }

    private Planeado deArchivo(Ciclo ciclo, @Nullable ArchivoEnviado archivo) {
        byte[] bytes = archivo == null ? cronogramas.deEjemplo() : archivo.contenido();
        Cronograma cronograma = archivo == null
                ? cronogramas.deEjemplo(ciclo.vigencia())
                : cronogramas.leer(new ByteArrayInputStream(bytes), ciclo.vigencia());
        String huella = Huella.de(bytes);
        PlanAplicado aplicado = planes.estrenar(
                ciclo.id(),
                new ArchivoDelPlan(archivo == null ? "ejemplo.csv" : archivo.nombre(), Formato.CSV.name(), huella),
                bytes,
                PlanDeCronograma.de(
                        ciclo.entidad(), ciclo.vigencia(), cronograma, modelos, diasNoHabiles.calendario()));
        return new Planeado(cronograma, huella, aplicado);
    }
}
