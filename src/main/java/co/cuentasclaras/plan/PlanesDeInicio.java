package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado.PasoDado;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.PlanDeInicio;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.plan.LecturasDePlanes.PlanEntero;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.tabla.Libros;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@link PlanDeInicio} from the plans that are kept; what comes another way is kept as the first version. */
@Component
class PlanesDeInicio implements PlanDeInicio {

    private final Planes planes;
    private final PlanDeEjemplo ejemplo;
    private final Libros libros;
    private final LecturasDePlanes lecturas;
    private final Contextos contextos;
    private final CodigosDelModelo modelos;

    PlanesDeInicio(
            Planes planes,
            PlanDeEjemplo ejemplo,
            Libros libros,
            LecturasDePlanes lecturas,
            Contextos contextos,
            CodigosDelModelo modelos) {
        this.planes = planes;
        this.ejemplo = ejemplo;
        this.libros = libros;
        this.lecturas = lecturas;
        this.contextos = contextos;
        this.modelos = modelos;
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
                List.of(),
                aplicado(plan));
    }

    /** The cycle begins to tell with it; what became of the plan before is told nowhere in the cycle. */
    private static PlanAplicado aplicado(PlanGuardado plan) {
        return new PlanAplicado(
                plan.id(),
                plan.vigencia(),
                plan.version(),
                Objects.requireNonNull(plan.huella()),
                null,
                plan.archivo() == null ? null : plan.archivo().huella(),
                plan.huellaDeCorrecciones(),
                plan.pasos().stream()
                        .map(paso -> new PasoDado(paso.paso().name(), paso.quien(), paso.momento(), paso.motivo()))
                        .toList());
    }

    private Planeado deArchivo(Ciclo ciclo, @Nullable ArchivoEnviado enviado) {
        byte[] bytes = enviado == null ? ejemplo.archivo() : enviado.contenido();
        String nombre = enviado == null ? ejemplo.nombre() : enviado.nombre();
        PlanEntero leido = enviado == null
                ? ejemplo.de(ciclo.entidad(), ciclo.vigencia())
                : lecturas.entero(libros.leer(bytes, nombre, null), contextos.de(ciclo.entidad(), ciclo.vigencia()));
        String huella = Huella.de(bytes);
        PlanAplicado aplicado = planes.estrenar(
                ciclo.id(), new ArchivoDelPlan(nombre, leido.formato().name(), huella), bytes, leido.plan());
        return new Planeado(CronogramaDePlan.de(leido.plan(), modelos), huella, leido.columnasDejadas(), aplicado);
    }
}
