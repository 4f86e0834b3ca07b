package co.cuentasclaras.plan;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.plan.LibroDelPlan.ColumnaDeEstado;
import co.cuentasclaras.tabla.Libro.Formato;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans as files that people edit and send back. */
@Component
public class ArchivosDePlanes {

    private final Planes planes;
    private final LecturasDePlanes lecturas;
    private final Contextos contextos;

    ArchivosDePlanes(Planes planes, LecturasDePlanes lecturas, Contextos contextos) {
        this.planes = planes;
        this.lecturas = lecturas;
        this.contextos = contextos;
    }

    /** @param nombre as it is saved */
    public record ArchivoEscrito(String nombre, Formato formato, byte[] bytes) {}

    /**
     * A plan with what was decided about it.
     *
     * @throws NoSuchElementException when there is no such plan
     */
    public ArchivoEscrito de(String plan, Formato formato) {
        return escrito(planes.exigir(plan), formato, fila -> true, List.of());
    }

    /**
     * The plan that a cycle runs, or an earlier version of it.
     *
     * @param filas which of its rows
     * @param estado further columns
     * @throws NoSuchElementException when there is no such version
     */
    public ArchivoEscrito deCiclo(
            Ciclo ciclo,
            @Nullable Integer version,
            Formato formato,
            Predicate<FilaDelPlan> filas,
            List<ColumnaDeEstado> estado) {
        PlanGuardado plan = version == null
                ? planes.vigente(ciclo.id()).orElseThrow()
                : planes.deCiclo(ciclo.id(), version).orElseThrow();
        return escrito(plan, formato, filas, estado);
    }

    private ArchivoEscrito escrito(
            PlanGuardado guardado, Formato formato, Predicate<FilaDelPlan> filas, List<ColumnaDeEstado> estado) {
        Plan plan = lecturas.leer(guardado).plan();
        Plan elegido = new Plan(
                plan.entidad(),
                plan.vigencia(),
                plan.filas().stream().filter(filas).toList(),
                plan.audiencias(),
                plan.objetivos(),
                plan.grupos(),
                plan.noAplica());
        return new ArchivoEscrito(
                "plan-%d-v%d.%s"
                        .formatted(
                                guardado.vigencia(),
                                guardado.version(),
                                formato.name().toLowerCase(Locale.ROOT)),
                formato,
                LibroDelPlan.escribir(elegido, contextos.de(guardado, null), formato, estado));
    }
}
