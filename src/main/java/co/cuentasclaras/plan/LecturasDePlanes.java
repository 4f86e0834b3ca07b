package co.cuentasclaras.plan;

import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What each version of a plan says and what is not right in it, today. */
@Component
class LecturasDePlanes {

    private static final String PREGUNTA = "pregunta";

    private final Planes planes;
    private final Libros libros;
    private final LecturaDePlan lector;
    private final Hallazgos hallazgos;
    private final Contextos contextos;

    LecturasDePlanes(Planes planes, Libros libros, LecturaDePlan lector, Hallazgos hallazgos, Contextos contextos) {
        this.planes = planes;
        this.libros = libros;
        this.lector = lector;
        this.hallazgos = hallazgos;
        this.contextos = contextos;
    }

    PlanLeido leer(PlanGuardado guardado) {
        Contexto contexto = contextos.de(guardado);
        ArchivoDelPlan archivo = guardado.archivo();
        Plan contenido = guardado.contenido();
        if (archivo == null || contenido != null) {
            Plan plan = Objects.requireNonNull(contenido);
            return new PlanLeido(guardado, plan, Elecciones.NINGUNA, List.of(), Map.of(), hallazgos.de(plan, contexto));
        }
        Lectura lectura =
                lector.leer(libro(guardado.id(), archivo, guardado.correcciones()), guardado.correcciones(), contexto);
        return new PlanLeido(
                guardado,
                lectura.plan(),
                lectura.elecciones(),
                lectura.preguntas(),
                lectura.escritos(),
                hallados(lectura, contexto));
    }

    private Libro libro(String plan, ArchivoDelPlan archivo, Correcciones correcciones) {
        return libros.leer(planes.archivo(plan), archivo.nombre(), correcciones.codificacion());
    }

    /** What nobody answered is not right either. */
    private List<Hallazgo> hallados(Lectura lectura, Contexto contexto) {
        List<Hallazgo> hallados = new ArrayList<>();
        if (contexto.entidad().isEmpty()) {
            hallados.add(new Hallazgo(Clase.ERROR, 0, "entidad", "escriba el nombre de la entidad.", null, "entidad"));
        }
        lectura.preguntas()
                .forEach(pregunta -> hallados.add(new Hallazgo(
                        Clase.ERROR,
                        pregunta.filas().stream().findFirst().orElse(0),
                        pregunta.columna(),
                        pregunta.texto(),
                        null,
                        PREGUNTA)));
        hallados.addAll(hallazgos.de(lectura.plan(), contexto));
        return hallados;
    }
}
