package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.historia.Historias;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.tarea.FichaActividad.Siguiente;
import co.cuentasclaras.tarea.FichaActividad.SucesoDeActividad;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what there is to know about the activity of a task. */
@Component
public class FichasActividad {

    private final Actividades actividades;
    private final Avances avances;
    private final Historias historias;
    private final Clock clock;

    FichasActividad(Actividades actividades, Avances avances, Historias historias, Clock clock) {
        this.actividades = actividades;
        this.avances = avances;
        this.historias = historias;
        this.clock = clock;
    }

    /**
     * The activity of a task. Who may read it is decided by the caller.
     *
     * @param tareas the codes that the model draws after it, without the part that tells deliveries apart
     * @return nothing when the task is no activity of a cronograma
     */
    public Optional<FichaActividad> deTarea(String tarea, Set<String> tareas) {
        return actividades
                .deTarea(tarea)
                .map(ActividadEnCurso::ciclo)
                .flatMap(avances::deCiclo)
                .flatMap(ciclo -> ciclo.actividades().stream()
                        .filter(actividad -> tarea.equals(actividad.tarea()))
                        .findFirst()
                        .map(actividad -> ficha(ciclo, actividad, tareas)));
    }

    private FichaActividad ficha(AvanceCiclo ciclo, AvanceActividad actividad, Set<String> tareas) {
        return new FichaActividad(
                actividad.codigo(),
                actividad.grupo(),
                actividad.producto(),
                actividad.responsable(),
                actividad.nombrePersona(),
                actividad.estado(),
                actividad.estado().nombre(),
                actividad.plan().enPalabras(),
                actividad.vigente().enPalabras(),
                actividad.corrimientoEnPalabras(),
                Palabras.dia(Objects.requireNonNullElse(actividad.diaIniciada(), ciclo.hoy())),
                actividad.plazo(),
                siguientes(ciclo, tareas),
                rastro(ciclo, actividad));
    }

    private static List<Siguiente> siguientes(AvanceCiclo ciclo, Set<String> tareas) {
        return ciclo.actividades().stream()
                .filter(otra -> tareas.contains(otra.codigoDelModelo()))
                .map(otra -> new Siguiente(
                        otra.nombre(),
                        otra.responsableYPersona(),
                        otra.vigente().enPalabras()))
                .toList();
    }

    private List<SucesoDeActividad> rastro(AvanceCiclo ciclo, AvanceActividad actividad) {
        return historias.deActividad(ciclo, actividad.codigo()).stream()
                .map(suceso -> new SucesoDeActividad(
                        Palabras.momento(suceso.momento().atZone(clock.getZone())),
                        Objects.requireNonNullElse(suceso.quien(), "El cronograma"),
                        suceso.frase()))
                .toList();
    }
}
