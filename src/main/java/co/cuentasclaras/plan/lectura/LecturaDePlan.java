package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Lectura;
import co.cuentasclaras.tabla.Libro;
import org.springframework.stereotype.Component;

/** Makes a plan of a file and of what was decided about it. It keeps nothing and asks nobody. */
@Component
public class LecturaDePlan {

    public Lectura leer(Libro libro, Correcciones correcciones, Contexto contexto) {
        return new LecturaEnCurso(libro, correcciones, contexto).leer();
    }
}
