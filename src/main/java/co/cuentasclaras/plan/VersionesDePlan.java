package co.cuentasclaras.plan;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tabla.Libros;
import org.springframework.stereotype.Component;

/** Other versions of the plan of a cycle that runs, and what they change. */
@Component
public class VersionesDePlan {

    private final Planes planes;
    private final Borradores borradores;
    private final LecturasDePlanes lecturas;
    private final Libros libros;
    private final Roles roles;
    private final QuienTramita quien;

    VersionesDePlan(
            Planes planes,
            Borradores borradores,
            LecturasDePlanes lecturas,
            Libros libros,
            Roles roles,
            QuienTramita quien) {
        this.planes = planes;
        this.borradores = borradores;
        this.lecturas = lecturas;
        this.libros = libros;
        this.roles = roles;
        this.quien = quien;
    }

    /**
     * Keeps a file as the draft of another version.
     *
     * @throws PlanEnOtroPunto when one is being prepared already
     * @throws co.cuentasclaras.tabla.LibroInvalido when the file cannot be read
     */
    public PlanLeido cargar(Ciclo ciclo, byte[] bytes, String nombre, Motivo motivo) {
        quien.exigirQueDirija();
        planes.enPreparacion(ciclo.id()).ifPresent(plan -> {
            throw new PlanEnOtroPunto(
                    "El %s todavía se prepara: termínelo o descártelo antes de cargar otro.".formatted(plan.titulo()));
        });
        return borradores.cargar(
                bytes, nombre, libros.leer(bytes, nombre, null), ciclo.entidad(), ciclo.vigencia(), ciclo.id(), motivo);
    }

    /** What a version changes of another. */
    public DiferenciaDePlanes diferencia(String id, String con) {
        return DiferenciaDePlanes.entre(
                lecturas.leer(planes.exigir(con)).plan(),
                lecturas.leer(planes.exigir(id)).plan(),
                roles::nombre);
    }
}
